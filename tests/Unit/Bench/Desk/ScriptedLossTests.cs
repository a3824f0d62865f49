using System;
using System.Linq;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Casting;

namespace ChamberFirmware.Tests.Unit.Bench.Desk;

/// <summary>What was on its way when a line was lost, gaps and presses: at a chamber of words alone.</summary>
[TestClass]
public sealed class ScriptedLossTests : IDisposable
{
    private readonly ScriptedDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [TestMethod]
    [DataRow(Phase.Idle)]
    [DataRow(Phase.Complete)]
    public void A_start_that_did_not_arrive_is_said_when_the_chamber_has_rested_for_a_second(Phase rests)
    {
        _desk.Chamber.Phase = rests;
        MeasuredRun run = _desk.Run(false);
        _desk.Chamber.CutsAt = ("RUN:STARt", false);
        run.Step();
        Assert.AreEqual((1, false), (run.Losses, run.IsStarted));
        _desk.Reopen(run);
        _desk.Step(run, rests, 0.1);
        _desk.Step(run, rests, 0.9);
        Assert.AreEqual("", run.Outcome);
        _desk.Step(run, rests, 0.1);
        Assert.AreEqual(MeasuredRun.NotStarted, run.Outcome);
        Assert.AreEqual(0, _desk.Chamber.Count("RUN:STARt 15"));
    }

    [TestMethod]
    public void A_start_whose_answer_was_lost_is_not_sent_again()
    {
        MeasuredRun run = _desk.Run(true);
        _desk.Chamber.CutsAt = ("RUN:STARt", true);
        run.Step();
        _desk.Chamber.Phase = Phase.Conditioning;
        _desk.Reopen(run);
        _desk.Step(run, Phase.Conditioning, 0.1);
        Assert.AreEqual((true, 1), (run.IsStarted, _desk.Chamber.Count("RUN:STARt 15")));
        _desk.Step(run, Phase.Ready, 5.0);
        _desk.Step(run, Phase.Ready, 5.0);
        Assert.AreEqual(0, _desk.Chamber.Count("RUN:CAST"), "after a loss a person says so");
        _desk.Chamber.Records.Enqueue(_desk.Chamber.RecordOf("Complete"));
        _desk.Lose(run);
        _desk.Step(run, Phase.Complete, 0.1);
        _desk.Step(run, Phase.Complete, 0.9);
        Assert.AreEqual(0, _desk.Chamber.Count("RUN:RECord?"), "a line that has just been opened");
        _desk.Step(run, Phase.Complete, 0.1);
        Assert.AreEqual(PlateRun.Complete, run.Outcome);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void A_cast_on_its_way_is_told_by_the_phase(bool arrives)
    {
        MeasuredRun run = _desk.Started(true);
        _desk.Chamber.CutsAt = ("RUN:CAST", arrives);
        _desk.Step(run, Phase.Ready, 0.1);
        Assert.AreEqual(1, run.Losses);
        _desk.Reopen(run);
        _desk.Step(run, Phase.Ready, 0.1);
        _desk.Step(run, Phase.Ready, 0.9);
        Assert.DoesNotContain("nothing was cast", _desk.All);
        _desk.Step(run, arrives ? Phase.Casting : Phase.Ready, 0.2);
        _desk.Step(run, arrives ? Phase.Casting : Phase.Ready, 3.0);
        Assert.AreEqual(!arrives, _desk.All.Contains("did not arrive: nothing was cast", StringComparison.Ordinal), _desk.All);
        Assert.AreEqual(arrives ? 1 : 0, _desk.Person.Said.Count(s => s.EndsWith(": casting.", StringComparison.Ordinal)), _desk.All);
        Assert.AreEqual(arrives ? 0 : 1, _desk.Person.Said.Count(s => s.Contains("Enter casts", StringComparison.Ordinal)), _desk.All);
        _desk.Person.Person.Type("");
        _desk.Step(run, arrives ? Phase.Casting : Phase.Ready, 0.1);
        Assert.AreEqual(1, _desk.Chamber.Count("RUN:CAST"));
    }

    [TestMethod]
    public void Silence_of_a_second_is_a_gap_and_so_is_a_line_that_was_lost()
    {
        MeasuredRun run = _desk.Started(false);
        Later(run, 0.8);
        Assert.IsEmpty(run.Gaps);
        Later(run, 0.9);
        Assert.HasCount(1, run.Gaps);
        Assert.AreEqual(1_000_000L, run.Gaps[0].ToUs - run.Gaps[0].FromUs);
        _desk.Lose(run);
        Assert.HasCount(1, run.Gaps);
        _desk.Step(run, Phase.Conditioning, 0.2);
        Assert.HasCount(2, run.Gaps);
        Assert.AreEqual(2, _desk.Trace.Split(',').Count(cell => cell == MeasuredTrace.GapWord));
    }

    [TestMethod]
    [DataRow(0L)]
    [DataRow(-5_000_000L)]
    public void A_time_that_does_not_go_on_is_a_chamber_that_was_restarted(long us)
    {
        MeasuredRun run = _desk.Started(false);
        long before = run.LastUs;
        _desk.Chamber.NowUs = before + us - 100_000;
        _desk.Step(run, Phase.Conditioning, 0.1);
        Assert.AreEqual((MeasuredRun.Restarted, before), (run.Outcome, run.LastUs));
    }

    [TestMethod]
    public void The_first_press_ends_nothing_the_second_aborts_and_without_a_line_it_leaves()
    {
        MeasuredRun run = _desk.Started(false);
        _desk.Person.Person.Press();
        _desk.Step(run, Phase.Conditioning, 0.1);
        _desk.Step(run, Phase.Conditioning, 0.1);
        Assert.AreEqual(("", 0), (run.Outcome, _desk.Chamber.Count("RUN:ABORt")));
        Assert.AreEqual(1, _desk.Person.Said.Count(s => s.Contains("Ctrl+C again", StringComparison.Ordinal)));
        _desk.Person.Person.Press();
        _desk.Step(run, Phase.Conditioning, 0.1);
        Assert.AreEqual(("", 1), (run.Outcome, _desk.Chamber.Count("RUN:ABORt")));
        _desk.Chamber.IsCut = true;
        run.Step();
        _desk.Person.Person.Press();
        run.Step();
        Assert.AreEqual((MeasuredRun.Left, 1), (run.Outcome, _desk.Chamber.Count("RUN:ABORt")));
        int said = _desk.Person.Said.Count;
        _desk.Person.Person.Press();
        _desk.Person.Person.Type("q");
        run.Step();
        Assert.HasCount(said, _desk.Person.Said, "who has left is not heard any more");
    }

    private void Later(MeasuredRun run, double s)
    {
        _desk.Chamber.NowUs += (long)(s * 1e6);
        _desk.Step(run, Phase.Conditioning, 0.1);
    }
}
