using System;
using System.Linq;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Text;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Commands;

/// <summary>Talking has a budget, and listening loses nothing.</summary>
[TestClass]
public sealed class ConversationTests
{
    private readonly Talk _talk = new();

    [TestMethod]
    [DataRow("help")]
    [DataRow("settings")]
    [DataRow("commissioned")]
    [DataRow("record")]
    [DataRow("timing")]
    [DataRow("status")]
    [DataRow("id")]
    public void An_answer_leaves_in_pieces_that_never_wait_and_is_what_was_asked_for(string line)
    {
        _talk.Pass(5);
        string said = _talk.Say(line);
        Assert.IsLessThanOrEqualTo(128, _talk.Port.MostSent);
        string expected = new CommandInterpreter(_talk.Run.Chamber).Execute(line);
        Assert.StartsWith(Constant(expected), Constant(said));
    }

    [TestMethod]
    public void A_status_comes_once_a_second_and_waits_while_an_answer_leaves()
    {
        _talk.Pass(40);
        int told = Lines().Count(l => l.StartsWith("phase=", StringComparison.Ordinal));
        Assert.IsInRange(3, 4, told);
        string said = _talk.Say("settings");
        Assert.DoesNotContain("phase=", said[..said.IndexOf("crc32=", StringComparison.Ordinal)]);
        _talk.Pass(20);
        Assert.Contains("\nphase=Idle", _talk.Port.Text);
    }

    [TestMethod]
    public void Commands_wait_for_the_answer_before_them_and_none_is_lost()
    {
        _talk.Pass();
        _talk.Port.Type("help\r\nid\nrecipes\r\n");
        _talk.Pass(60);
        string text = _talk.Port.Text;
        int help = text.IndexOf("salt clear", StringComparison.Ordinal);
        int id = text.IndexOf("OK ChamberFirmware", StringComparison.Ordinal);
        int recipes = text.IndexOf("OK example-1, ", StringComparison.Ordinal);
        Assert.IsTrue(help > 0 && id > help && recipes > id, text);
    }

    [TestMethod]
    public void An_abort_is_obeyed_in_the_pass_in_which_it_comes_whatever_else_was_typed_before()
    {
        _talk.Pass(5);
        _talk.Say("recipe example-3");
        _talk.Say("start");
        Assert.AreEqual(Phase.Conditioning, _talk.Run.Phase);
        _talk.Port.Type("settings\r\n");
        _talk.Pass();
        _talk.Port.Type("help\r\nstart\r\nabort\r\nid\r\n");
        _talk.Pass();
        _talk.Run.Tick();
        Assert.AreEqual(Phase.Aborted, _talk.Run.Phase);
        _talk.Pass(30);
        string text = _talk.Port.Text;
        const string CutOff = "(cut off: what was said, typed or entered before the abort is forgotten)";
        Assert.Contains("\n" + CutOff + "\nOK aborting\nOK ChamberFirmware", text, "what came after it is answered");
        Assert.DoesNotContain("crc32=", text, "the listing ends");
        Assert.DoesNotContain("recipes, recipe NAME", text[text.IndexOf(CutOff, StringComparison.Ordinal)..], "what waited is forgotten");
    }

    [TestMethod]
    [DataRow("st\u0080atus\r\n", "ERROR 1101 A byte that is no text came in this line: it was not executed; type it again.\n")]
    [DataRow("\u0000status\r\n", "ERROR 1101 A byte that is no text came in this line: it was not executed; type it again.\n")]
    [DataRow("\u001b[Astatus\n", "ERROR 1101 A byte that is no text came in this line: it was not executed; type it again.\n")]
    [DataRow("sx\bxy\b\u007f\u007fid\r\n", "OK " + Identity.Text + " flashWrites=0\n")]
    [DataRow("\b\b\u007fid\r\n", "OK " + Identity.Text + " flashWrites=0\n")]
    [DataRow("\tid \t\r\n", "OK " + Identity.Text + " flashWrites=0\n")]
    public void A_byte_that_is_no_text_spoils_its_line_and_backspace_and_delete_erase(string typed, string answer)
    {
        _talk.Pass();
        _talk.Port.Type(typed);
        _talk.Pass(2);
        Assert.AreEqual(answer, _talk.Port.Text);
    }

    [TestMethod]
    public void A_line_that_is_too_long_is_told_and_not_executed()
    {
        _talk.Pass();
        _talk.Port.Type(new string(' ', 255) + "id\r\n");
        _talk.Pass(2);
        Assert.AreEqual("ERROR 1102 A line of more than 256 characters was not executed.\n", _talk.Port.Text);
        Assert.StartsWith("OK ChamberFirmware", _talk.Say("id"));
    }

    [TestMethod]
    public void A_full_receive_buffer_is_told_and_nothing_of_it_is_executed_nor_of_what_follows_without_a_pause()
    {
        _talk.Pass();
        _talk.Say("settings restore");
        _talk.Port.Type(string.Concat(Enumerable.Repeat("set HeaterW 280\r\n", 300)));
        Assert.IsGreaterThan(0, _talk.Port.Lost);
        _talk.Port.Forget();
        _talk.Pass();
        _talk.Port.Type("W 280\r\nset HeaterW 290\r\nset Hea");
        _talk.Pass(5);
        Assert.StartsWith(
            "ERROR 1105 More came than can wait here, some of it is lost: what was not answered was not executed, and nothing is kept of "
            + "the restore; send it again.\n",
            _talk.Port.Text);
        Assert.AreEqual(0, _talk.Port.Waiting);
        _talk.Port.Type("terW 280\r\n"); // the rest of a line whose beginning was skipped
        _talk.Port.Type("id\r\n");
        _talk.Pass(4);
        Assert.Contains("ERROR 1103 The beginning of a line was lost: it was not executed.\nOK ChamberFirmware", _talk.Port.Text);
        Assert.AreEqual(300.0, _talk.Run.Chamber.Settings.HeaterW);
    }

    [TestMethod]
    [DataRow("set HeaterW 280\r\n", 300, "")]
    [DataRow("settings\r\n", 150, "")]
    [DataRow("status\r\n", 90, "status\r\nstatus\r\n")]
    public void An_abort_is_obeyed_at_once_behind_more_than_can_wait(string line, int times, string everyPass)
    {
        _talk.Pass(5);
        _talk.Say("recipe example-3");
        _talk.Say("start");
        _talk.Port.Type(string.Concat(Enumerable.Repeat(line, times)));
        for (int i = 0; i < 20; i++)
        {
            _talk.Port.Type(everyPass);
            _talk.Pass();
        }

        Assert.AreEqual(Phase.Conditioning, _talk.Run.Phase);
        _talk.Port.Type("abort\r\n");
        _talk.Pass(5);
        Assert.AreEqual(Phase.Aborted, _talk.Run.Phase);
        Assert.AreEqual(300.0, _talk.Run.Chamber.Settings.HeaterW);
    }

    [TestMethod]
    public void An_abort_in_a_receive_buffer_that_was_full_is_obeyed()
    {
        _talk.Pass(5);
        _talk.Say("recipe example-3");
        _talk.Say("start");
        _talk.Port.Type(string.Concat(Enumerable.Repeat("status\r\n", 400)));
        _talk.Port.Type("abort\r\n" + string.Concat(Enumerable.Repeat("status\r\n", 200)));
        Assert.IsGreaterThan(0, _talk.Port.Lost);
        _talk.Pass(5);
        Assert.AreEqual(Phase.Aborted, _talk.Run.Phase);
    }

    [TestMethod]
    [DataRow("\u0000abort\r\n")]
    [DataRow("\u00ffabort\n")]
    [DataRow("  abort \r")]
    public void An_abort_with_noise_in_its_line_is_an_abort(string typed)
    {
        _talk.Pass(5);
        _talk.Say("recipe example-3");
        _talk.Say("start");
        _talk.Port.Type(typed);
        _talk.Pass(2);
        Assert.AreEqual(Phase.Aborted, _talk.Run.Phase);
    }

    [TestMethod]
    public void An_abort_ends_a_draft_and_says_what_it_has_forgotten()
    {
        _talk.Pass(5);
        _talk.Say("draft mine");
        _talk.Port.Type("temperatureC=25\r\nrelativeHumidityPct=40\r\nabort\r\nload\r\n");
        _talk.Pass(5);
        Assert.Contains(
            "(cut off: what was said, typed or entered before the abort is forgotten)\n"
            + "ERROR 4107 There is nothing to abort in phase Idle.\n"
            + "ERROR 3102 No draft is open", _talk.Port.Text);
    }

    [TestMethod]
    public void Answers_to_the_longest_lines_fit()
    {
        var commands = new CommandInterpreter(_talk.Run.Chamber);
        var said = new TextBuffer(Conversation.Room);
        string longest = new('x', 240);
        foreach (string line in new[]
        {
            "draft " + longest, longest + "=1", "temperatureC=" + longest, "exposureS=" + longest, "load", "recipe " + longest,
            "start " + longest, "set x " + longest, "set HeaterW " + longest, "airtable start " + longest, "salt " + longest, longest,
            "status",
        })
        {
            said.Clear();
            commands.Execute(line, said);
            Assert.IsFalse(said.IsCut, line);
            Assert.IsTrue(said.Bytes.AsSpan(0, said.Length).EndsWith("\n"u8), line);
        }
    }

    [TestMethod]
    [DataRow("settings restore", "restore", 60)]
    [DataRow("draft mine", "draft", 600)]
    public void A_mode_of_many_lines_shows_in_the_status_is_left_by_cancel_and_ends_by_itself(string line, string mode, int seconds)
    {
        _talk.Pass(5);
        _talk.Say(line);
        Assert.Contains(" mode=" + mode, _talk.Say("status"));
        Assert.AreEqual($"OK {mode} cancelled, nothing of it is kept\n", _talk.Say("cancel"));
        Assert.DoesNotContain(" mode=", _talk.Say("status"));
        Assert.StartsWith("ERROR 1113 There is nothing to cancel", _talk.Say("cancel"));
        _talk.Say(line);
        _talk.Pass(seconds * 10 - 20);
        _talk.Say("filmUm=150"); // and typing keeps it
        _talk.Pass(seconds * 10 - 40);
        _talk.Say("status"); // but not this
        Assert.Contains(" mode=" + mode, _talk.Port.Text);
        _talk.Port.Forget();
        _talk.Pass(60);
        string ended = $"ERROR 1106 {mode} ended by itself, because nothing was typed for {seconds} s: nothing of it is kept; "
            + "begin again.\n";
        Assert.Contains(ended, _talk.Port.Text);
        Assert.StartsWith("ERROR 3102 No draft is open", _talk.Say("filmUm=150"));
    }

    [TestMethod]
    public void The_answer_to_set_repeats_what_is_stored()
    {
        _talk.Pass(5);
        Assert.AreEqual("OK HeaterW=280.5 stored\n", _talk.Say("set HeaterW 280.500"));
        Assert.AreEqual(
            "OK FanTableRpm=600, 900, 1200, 1800, 2400, 3000.5 stored\n", _talk.Say("set FanTableRpm [600,900,1200,1800,2400,3000.5]"));
        Assert.StartsWith(
            "ERROR 1211 FanTableRpm = '600,900' has a comma without a blank: write one ", _talk.Say("set FanTableRpm 600,900"));
        Assert.StartsWith(
            "ERROR 1203 HeaterW = '280,5' is not a number: write it like 12.5 with a point, ", _talk.Say("set HeaterW 280,5"));
    }

    [TestMethod]
    public void Nothing_is_said_while_a_travel_switch_is_awaited_and_an_abort_is_still_heard()
    {
        TwinParameters fitted = TwinParameters.Reference with { BladeSwitchFitted = true, PlateSwitchFitted = true };
        var settings = new ChamberSettings { BladeSwitchFitted = 1, BladeSwitchDelayUs = 20_000, PlateSwitchFitted = 1 };
        var talk = new Talk(new TwinRun(fitted, 1, settings).Start("example-3", 15.0));
        talk.Run.To(Phase.Casting);
        talk.Port.Type(string.Concat(Enumerable.Repeat("help\r\n", 60)));
        int quiet = 0;
        int loud = 0;
        while (talk.Run.Phase is Phase.Casting or Phase.Exposing or Phase.Immersing)
        {
            int before = talk.Port.Pieces;
            talk.Pass();
            bool isNear = talk.Run.Chamber.AwaitsTravel(talk.Run.NowUs);
            Assert.IsTrue(!isNear || talk.Port.Pieces == before, "quiet");
            quiet += isNear ? 1 : 0;
            loud += talk.Port.Pieces - before;
        }

        Assert.IsInRange(4, 8, quiet, "two or three passes before each of two closings, and what it takes to confirm them");
        Assert.IsGreaterThan(100, loud);
    }

    [TestMethod]
    public void Telling_the_status_allocates_nothing()
    {
        _talk.Pass(30);
        _talk.Port.Keeps = false;
        long most = 0;
        for (int i = 0; i < 30; i++)
        {
            _talk.Run.Tick();
            long before = GC.GetAllocatedBytesForCurrentThread();
            _talk.Conversations.Pass(_talk.Run.NowUs);
            most = Math.Max(most, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.AreEqual(0L, most);
    }

    private string[] Lines() => _talk.Port.Text.Split('\n');

    // What changes from one moment to the next.
    private static string Constant(string text) => System.Text.RegularExpressions.Regex.Replace(text, "[0-9.]+", "#");
}
