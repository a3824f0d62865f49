using System;
using System.Linq;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;

namespace ChamberFirmware.Tests.Unit.Bench.Desk;

/// <summary>When a measured run casts and when it is over: each rule just before and just after its time.</summary>
[TestClass]
public sealed class ScriptedCastTests : IDisposable
{
    private const string Refused = "4103,\"The chamber is not Ready.\"";

    private readonly ScriptedDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [TestMethod]
    [DataRow(Phase.Conditioning)]
    [DataRow(Phase.Ready)]
    [DataRow(Phase.Aborted)]
    [DataRow(Phase.Faulted)]
    public void A_chamber_that_does_something_else_is_not_started(Phase phase)
    {
        _desk.Chamber.Phase = phase;
        StringAssert.Contains(Assert.ThrowsExactly<ChamberRefusedException>(_desk.Run(false).Step).Message, $"in phase {phase}: ");
        CollectionAssert.AreEqual(new[] { "RUN:PHASe?" }, _desk.Chamber.Heard);
    }

    [TestMethod]
    public void At_Ready_it_is_cast_once_by_itself_and_the_record_is_read_until_it_is_the_same_twice()
    {
        MeasuredRun run = _desk.Started(yes: true);
        _desk.Step(run, Phase.Ready, 0.1);
        Assert.AreEqual(1, _desk.Chamber.Count("RUN:CAST"));
        _desk.Step(run, Phase.Ready, 0.9);
        Assert.AreEqual("", run.Outcome);
        _desk.Step(run, Phase.Casting, 0.5);
        _desk.Step(run, Phase.Casting, 0.5);
        _desk.Step(run, Phase.Exposing, 1.0);
        string[] records = ["torn", _desk.Chamber.RecordOf("Aborted"), _desk.Chamber.RecordOf("Complete")];
        Array.ForEach(records, _desk.Chamber.Records.Enqueue);
        _desk.Step(run, Phase.Complete, 0.1);
        Assert.AreEqual((PlateRun.Complete, ""), (run.Outcome, run.Note));
        Assert.AreEqual("Complete", run.Record!.Word("outcome"));
        Assert.AreEqual((1, 4), (_desk.Chamber.Count("RUN:CAST"), _desk.Chamber.Count("RUN:RECord?")));
        Phase[] phases = [Phase.Conditioning, Phase.Ready, Phase.Casting, Phase.Exposing, Phase.Complete];
        CollectionAssert.AreEqual(phases, run.Phases.Select(one => one.Phase).ToArray());
        int heard = _desk.Chamber.Heard.Count;
        int samples = _desk.Person.Samples;
        _desk.Step(run, Phase.Idle, 10.0);
        Assert.AreEqual((heard, samples), (_desk.Chamber.Heard.Count, _desk.Person.Samples), "after its end nothing is asked or shown");
    }

    [TestMethod]
    [DataRow("Complete", PlateRun.Complete)]
    [DataRow("notVerified", PlateRun.NotVerified)]
    [DataRow("Aborted", PlateRun.Aborted)]
    [DataRow("Faulted", PlateRun.Faulted)]
    public void The_outcome_is_the_records(string word, string outcome)
    {
        MeasuredRun run = _desk.Started(yes: false);
        _desk.Chamber.Records.Enqueue(_desk.Chamber.RecordOf(word));
        _desk.Step(run, Phase.Aborted, 0.1);
        Assert.AreEqual((outcome, 2), (run.Outcome, _desk.Chamber.Count("RUN:RECord?")));
    }

    /// <summary>Between the answer to a start and its tick the phase, and the record, are those of before.</summary>
    [TestMethod]
    public void The_record_is_not_asked_for_until_three_seconds_after_the_start()
    {
        MeasuredRun run = _desk.Run(false);
        run.Step();
        _desk.Chamber.Records.Enqueue(_desk.Chamber.RecordOf("Complete"));
        _desk.Step(run, Phase.Idle, 0.1);
        _desk.Step(run, Phase.Idle, 2.9);
        Assert.AreEqual(("", 0), (run.Outcome, _desk.Chamber.Count("RUN:RECord?")));
        _desk.Step(run, Phase.Idle, 0.1);
        Assert.AreEqual(PlateRun.Complete, run.Outcome);
        Assert.AreEqual(31, _desk.Person.Samples);
        Assert.HasCount(31, _desk.Trace.Split('\n')[1..^1], "a line of the trace for each");
    }

    [TestMethod]
    [DataRow("\"recipe=example-2\",\"outcome=Complete\",\"exposureSetS=15.000\"")]
    [DataRow("\"recipe=example-3\",\"outcome=Complete\",\"exposureSetS=15.002\"")]
    [DataRow("\"recipe=example-3\",\"outcome=Complete\"")]
    public void A_record_of_another_run_is_none(string record)
    {
        MeasuredRun run = _desk.Started(yes: false);
        _desk.Chamber.Records.Enqueue(record);
        _desk.Step(run, Phase.Complete, 0.1);
        Assert.AreEqual(MeasuredRun.NoRecord, run.Outcome);
        Assert.IsNull(run.Record);
    }

    [TestMethod]
    public void A_record_that_is_never_the_same_twice_is_none()
    {
        MeasuredRun run = _desk.Started(yes: false);
        for (int i = 0; i < 40; i++)
        {
            _desk.Chamber.Records.Enqueue(_desk.Chamber.RecordOf("Complete") + $",\"n={i}\"");
        }

        _desk.Step(run, Phase.Complete, 0.1);
        Assert.AreEqual((MeasuredRun.NoRecord, 11), (run.Outcome, _desk.Chamber.Count("RUN:RECord?")));
        Assert.IsNull(run.Record);
    }

    [TestMethod]
    public void A_cast_that_the_chamber_did_not_do_is_told_and_tried_again_after_a_second_and_no_sooner()
    {
        MeasuredRun run = _desk.Started(yes: true);
        _desk.Step(run, Phase.Ready, 0.1);
        _desk.Step(run, Phase.Ready, 0.9);
        Assert.DoesNotContain("not cast", _desk.All);
        _desk.Step(run, Phase.Ready, 0.1);
        StringAssert.Contains(_desk.All, "not cast: No error.");
        Assert.AreEqual(1, _desk.Chamber.Count("RUN:CAST"));
        _desk.Step(run, Phase.Ready, 0.9);
        Assert.AreEqual(1, _desk.Chamber.Count("RUN:CAST"), "not at once again");
        _desk.Chamber.Refusals["RUN:CAST"] = Refused;
        _desk.Step(run, Phase.Ready, 0.1);
        Assert.AreEqual(2, _desk.Chamber.Count("RUN:CAST"));
        StringAssert.EndsWith(_desk.All, "not cast: The chamber is not Ready.");
        int told = _desk.Person.Said.Count;
        _desk.Step(run, Phase.Ready, 0.5);
        Assert.HasCount(told, _desk.Person.Said, "what was refused is in no doubt");
        _desk.Step(run, Phase.Conditioning, 5.0);
        Assert.AreEqual(2, _desk.Chamber.Count("RUN:CAST"), "the air has gone");
        _desk.Step(run, Phase.Ready, 0.1);
        Assert.AreEqual(3, _desk.Chamber.Count("RUN:CAST"));
    }

    [TestMethod]
    public void Only_Enter_at_Ready_casts_and_the_prompt_comes_once()
    {
        MeasuredRun run = _desk.Started(yes: false);
        _desk.Person.Person.Type("");
        _desk.Step(run, Phase.Conditioning, 1.0);
        _desk.Step(run, Phase.Ready, 3.0);
        _desk.Step(run, Phase.Ready, 3.0);
        Assert.AreEqual(0, _desk.Chamber.Count("RUN:CAST"));
        Assert.AreEqual(1, _desk.Person.Said.Count(s => s.Contains("ready. Enter casts", StringComparison.Ordinal)));
        _desk.Person.Person.Type("no word");
        _desk.Step(run, Phase.Ready, 1.0);
        _desk.Step(run, Phase.Conditioning, 1.0);
        _desk.Person.Person.Type("");
        _desk.Step(run, Phase.Conditioning, 1.0);
        Assert.AreEqual(0, _desk.Chamber.Count("RUN:CAST"));
        _desk.Step(run, Phase.Ready, 1.0);
        _desk.Person.Person.Type("");
        _desk.Person.Person.Type("");
        _desk.Step(run, Phase.Ready, 0.1);
        Assert.AreEqual((1, 0), (_desk.Chamber.Count("RUN:CAST"), _desk.Chamber.Count("RUN:FILL")));
        Assert.AreEqual("", run.Outcome);
    }

    [TestMethod]
    public void A_cast_of_Enter_that_is_refused_is_asked_for_again()
    {
        MeasuredRun run = _desk.Started(yes: false);
        _desk.Chamber.Refusals["RUN:CAST"] = Refused;
        _desk.Step(run, Phase.Ready, 1.0);
        _desk.Person.Person.Type("");
        _desk.Step(run, Phase.Ready, 1.0);
        _desk.Step(run, Phase.Ready, 1.0);
        Assert.AreEqual(1, _desk.Chamber.Count("RUN:CAST"));
        Assert.AreEqual(2, _desk.Person.Said.Count(s => s.Contains("ready. Enter casts", StringComparison.Ordinal)), _desk.All);
    }
}
