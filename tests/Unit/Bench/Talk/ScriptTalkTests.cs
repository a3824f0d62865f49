using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Text.RegularExpressions;
using System.Threading;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Bench.Serve;
using ChamberFirmware.Bench.Talk;
using ChamberFirmware.Commands;
using ChamberFirmware.Tests.Unit.Documents;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Bench.Talk;

/// <summary>The console in a pipe.</summary>
[TestClass]
public sealed class ScriptTalkTests
{
    [TestMethod]
    public void It_answers_exactly_what_the_readme_shows()
    {
        Match shown = Regex.Match(
            Document.Read("README.md"), @"<!-- console -->\n```\n(?<block>.*?)```\n<!-- end of console -->", RegexOptions.Singleline);
        string[] lines = shown.Groups["block"].Value.Split('\n');
        Match typed = Regex.Match(lines[0], @"^printf '(?<typed>.*)' \| dotnet run --project hardware/bench -- console$");
        Assert.IsTrue(typed.Success, lines[0]);
        (string said, int code) = Talk(OnTwin(), typed.Groups["typed"].Value.Replace("\\n", "\n", StringComparison.Ordinal));
        Assert.AreEqual(string.Join('\n', lines.Skip(1)), said);
        Assert.AreEqual(ExitCode.Good, code);
    }

    [TestMethod]
    public void The_same_script_has_the_same_answers()
    {
        const string Script = "recipe example-2\nstart 4\nwait 20\nstatus\ntiming\nsettings\nabort\nwait 1\nruns\n";
        Assert.AreEqual(Talk(OnTwin(), Script), Talk(OnTwin(), Script));
    }

    [TestMethod]
    public void A_refusal_is_told_in_the_exit_code_and_the_next_line_is_still_said()
    {
        (string said, int code) = Talk(OnTwin(), "# a comment\n\nfrob\nid\n");
        StringAssert.EndsWith(said, $"ERROR 1111 Unknown command 'frob': type help.\nOK {Identity.Text} flashWrites=0\n");
        Assert.AreEqual(ExitCode.NotComplete, code);
    }

    [TestMethod]
    public void Waiting_for_a_phase_ends_when_the_run_ends_otherwise()
    {
        (string said, int code) = Talk(OnTwin(), "wait 3\nrecipe example-2\nstart 4\nwait Conditioning\nabort\nwait Ready\nreset\n");
        StringAssert.Contains(said, "\n(Conditioning)\nOK aborting\n(Aborted while waiting for Ready)\nOK reset");
        Assert.AreEqual(ExitCode.NotComplete, code);
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void Over_a_socket_where_no_status_comes_by_itself_it_asks_for_it()
    {
        var served = new ServedTwin(TwinParameters.Reference, 1);
        using var door = new TcpDoor(served, new IPEndPoint(IPAddress.Loopback, 0), SpokenLanguage.QuietOf);
        using var thread = new TwinThread(served, 50.0);
        (string said, int code) = Talk(Lines.Open($"tcp:{door.Address}"), "wait Idle\nrecipe example-3\nstart 15\nwait Ready\nabort\n");
        Assert.AreEqual(
            "(Idle)\nOK example-3: 25.00 C, 7.88 g/kg, 0.70 m/s, 1 exposure time(s)\nOK conditioning for 15.00 s\n",
            string.Concat(
                said.Split('\n').Where(line => !line.StartsWith("warning=", StringComparison.Ordinal)).Take(3)
                    .Select(line => line + "\n")));
        StringAssert.EndsWith(said, "(Ready)\nOK aborting\n");
        Assert.AreEqual(ExitCode.Good, code);
    }

    [TestMethod]
    [OSCondition(OperatingSystems.Linux | OperatingSystems.OSX)]
    public void A_line_that_is_lost_ends_the_script_with_its_name()
    {
        using var far = new PseudoTerminal();
        using var line = new TalkedLine(Lines.Open(far.Path));
        far.Dispose();
        LineLostException lost = Assert.ThrowsExactly<LineLostException>(
            () => ScriptTalk.Run(line, new StringReader("id\n"), TextWriter.Null, CancellationToken.None));
        StringAssert.StartsWith(lost.Message, far.Path + " is lost");
    }

    [TestMethod]
    public void A_port_that_is_not_there_is_wrong_input()
    {
        using var folder = new BenchFolder();
        Assert.AreEqual(ExitCode.BadInput, folder.Run("console", "--port", folder.PathOf("ttyUSB0")));
        StringAssert.StartsWith(folder.Error, "chamber: " + folder.PathOf("ttyUSB0"));
    }

    private static TwinLine OnTwin() => new(new ServedTwin(TwinParameters.Reference, 1), 0, isScript: true);

    private static (string Said, int Code) Talk(ILine over, string script)
    {
        using var line = new TalkedLine(over);
        var output = new StringWriter { NewLine = "\n" };
        int code = ScriptTalk.Run(line, new StringReader(script), output, CancellationToken.None);
        return (output.ToString(), code);
    }
}
