using System;
using System.Linq;
using ChamberFirmware.Bench.Serve;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Drivers;
using ChamberFirmware.Scpi;
using ChamberFirmware.Tests.Scenarios;

namespace ChamberFirmware.Tests.Unit.Commands;

/// <summary>Two speak at a time: what one does the other sees, and an abort of either is an abort.</summary>
[TestClass]
public sealed class ConversationsTests
{
    private readonly TwinRun _run = new();
    private readonly LinePort _near = new();
    private readonly LinePort _far = new();
    private readonly Conversations _both;

    public ConversationsTests()
    {
        _both = With(_near, _far);
        Pass(10);
    }

    [TestMethod]
    public void Each_has_its_own_answers_and_its_own_mode_and_they_share_the_session()
    {
        _near.Type("draft mine\r\n");
        _far.Type("recipe example-3\r\nairVelocityMPerS=0.7\r\nstart 15\r\n");
        Pass(60);
        Assert.Contains("OK draft mine", _near.Text);
        Assert.Contains(" mode=draft\n", _near.Text);
        Assert.DoesNotContain("mode=", _far.Text);
        Assert.Contains("ERROR 3102 ", _far.Text, "the draft is not this one's");
        Assert.Contains("OK conditioning for 15.00 s", _far.Text);
        Assert.Contains("phase=Conditioning", _near.Text);
        Assert.AreEqual("example-3", _run.Chamber.Operator.Recipe!.Name);
    }

    [TestMethod]
    public void Of_two_commands_that_come_together_the_second_sees_what_the_first_did()
    {
        _near.Type("recipe example-3\r\n");
        Pass(10);
        _near.Type("start 15\r\n");
        _far.Type("commission 2026-11-29\r\n");
        Pass(10);
        bool isRun = _run.Phase == Phase.Conditioning;
        Assert.AreEqual(isRun ? Phase.Conditioning : Phase.Commissioning, _run.Phase);
        Assert.Contains(isRun ? "OK conditioning" : "ERROR 4102 ", _near.Text);
        Assert.Contains(isRun ? "ERROR 53" : "OK the chamber tests itself", _far.Text);
    }

    [TestMethod]
    public void An_abort_is_done_at_once_and_what_the_other_said_before_it_is_forgotten()
    {
        _near.Type("recipe example-3\r\nstart 15\r\n");
        Pass(20);
        Assert.AreEqual(Phase.Conditioning, _run.Phase);
        _near.Forget();
        _near.Type("help\r\nsettings\r\nreset\r\nstart 15\r\nsta");
        _far.Type("abort\r\n");
        Pass();
        Assert.Contains("OK aborting\n", _far.Text);
        Pass(40);
        Assert.AreEqual(Phase.Aborted, _run.Phase);
        Assert.Contains("(cut off: ", _near.Text);
        Assert.DoesNotContain("OK\n", _near.Text);
        _near.Type("rt 15\r\nreset\r\n");
        Pass(40);
        Assert.Contains("ERROR 1103 ", _near.Text, "the rest of a line of before");
        Assert.AreEqual(Phase.Idle, _run.Phase);
    }

    [TestMethod]
    public void After_anothers_abort_the_next_line_is_heard_whole()
    {
        _far.Type("abort\r\n");
        Pass();
        _near.Type("id\r\n");
        Pass(4);
        _near.Type("recipes\r\n");
        Pass(10);
        Assert.DoesNotContain("ERROR", _near.Text);
        Assert.Contains("OK example-1, ", _near.Text);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    public void One_whose_line_is_broken_does_not_silence_the_other(int broken)
    {
        Conversations both = broken == 0 ? With(new BrokenPort(), _far) : With(_far, new BrokenPort());
        _far.Type("abort\r\n");
        _run.Tick();
        Assert.AreEqual("The port is gone.", both.Pass(_run.NowUs));
        Assert.Contains("ERROR 4107 ", _far.Text);
    }

    [TestMethod]
    public void In_a_pass_no_more_is_said_than_by_one_alone()
    {
        string all = string.Concat(Enumerable.Repeat("help\r\n", 20));
        _near.Type(all);
        _far.Type(all);
        int most = 0;
        for (int i = 0; i < 100; i++)
        {
            int before = _near.Pieces + _far.Pieces;
            Pass();
            most = Math.Max(most, _near.Pieces + _far.Pieces - before);
        }

        Assert.AreEqual(1, most);
        Assert.IsGreaterThan(40, Math.Min(_near.Pieces, _far.Pieces));
    }

    [TestMethod]
    public void Who_is_idle_makes_nobody_wait()
    {
        LinePort[] ports = [.. Enumerable.Range(0, 64).Select(_ => new LinePort { MostAtOnce = 4096 })];
        var all = new Conversations(
            _run.Chamber, [.. ports.Select(port => new Conversation(port, new QuietLanguage(new ScpiOrWords(_run.Chamber))))]);
        for (int asked = 0; asked < 4; asked++)
        {
            LinePort one = ports[(asked * 37 + 11) % ports.Length];
            one.Type("id\r\n");
            _run.Tick();
            Assert.AreEqual("", all.Pass(_run.NowUs));
            StringAssert.StartsWith(one.Text, "OK ChamberFirmware");
        }
    }

    [TestMethod]
    public void Of_many_who_ask_at_once_each_is_answered_in_its_turn_one_in_a_pass()
    {
        LinePort[] ports = [.. Enumerable.Range(0, 64).Select(_ => new LinePort { MostAtOnce = 4096 })];
        var all = new Conversations(
            _run.Chamber, [.. ports.Select(port => new Conversation(port, new QuietLanguage(new ScpiOrWords(_run.Chamber))))]);
        Array.ForEach(ports, port => port.Type("id\r\nrecipes\r\n"));
        for (int pass = 1; pass <= 2 * ports.Length; pass++)
        {
            _run.Tick();
            Assert.AreEqual("", all.Pass(_run.NowUs));
            Assert.AreEqual(pass, ports.Sum(port => port.Text.Count(c => c == '\n')), "answers, each of one line");
            Assert.IsLessThanOrEqualTo(1, ports.Max(port => port.Pieces) - ports.Min(port => port.Pieces));
        }
    }

    [TestMethod]
    public void A_place_is_empty_taken_and_left_between_passes()
    {
        var all = new Conversations(_run.Chamber, new Conversation?[3]);
        _run.Tick();
        Assert.AreEqual("", all.Pass(_run.NowUs));
        all.Tell("nobody hears it");
        all.Seat(1, new Conversation(_near, new CommandInterpreter(_run.Chamber)));
        _near.Forget();
        _near.Type("id\r\nabort\r\n");
        _run.Tick();
        Assert.AreEqual("", all.Pass(_run.NowUs));
        Assert.Contains("ERROR 4107 ", _near.Text, "there is nothing to abort");
        all.Seat(1, null);
        _near.Forget();
        _near.Type("id\r\n");
        _run.Tick();
        Assert.AreEqual("", all.Pass(_run.NowUs));
        Assert.AreEqual("", _near.Text);
    }

    private Conversations With(IConsolePort one, IConsolePort other) => new(
        _run.Chamber,
        new Conversation(one, new CommandInterpreter(_run.Chamber)),
        new Conversation(other, new CommandInterpreter(_run.Chamber)));

    private void Pass(int passes = 1)
    {
        for (int i = 0; i < passes; i++)
        {
            _run.Tick();
            Assert.AreEqual("", _both.Pass(_run.NowUs));
        }
    }

    private sealed class BrokenPort : IConsolePort
    {
        public int ReceiveBytes => 4096;

        public int MostAtOnce => 128;

        public int Waiting => throw new InvalidOperationException("The port is gone.");

        public int Read(byte[] buffer, int count) => 0;

        public void Write(byte[] bytes, int from, int count)
        {
        }
    }
}
