using System;
using System.Linq;
using System.Threading;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;

namespace ChamberFirmware.Tests.Unit.Bench.Desk;

/// <summary>What a measured run sends at its start, and what it asks on its way: at a chamber of words alone.</summary>
[TestClass]
public sealed class ScriptedStartTests : IDisposable
{
    private const string Refused = "4103,\"The chamber is not Ready.\"";

    private readonly ScriptedDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [TestMethod]
    [DataRow(Phase.Idle, false, "RUN:STARt 15")]
    [DataRow(Phase.Complete, true, "RUN:STARt 15,UNVerified")]
    public void A_run_begins_with_telemetry_and_its_start(Phase phase, bool isUnverified, string start)
    {
        _desk.Chamber.Phase = phase;
        _desk.Chamber.Warnings = "\"\",\"hot\"";
        MeasuredRun run = _desk.Run(false, _desk.Plate with { Unverified = isUnverified });
        Assert.IsFalse(run.IsStarted);
        run.Step();
        string thermometers = _desk.Chamber.Heard[1];
        Assert.StartsWith("MEASure:PLATe?;", thermometers);
        CollectionAssert.AreEqual(
            new[] { "RUN:PHASe?", thermometers, "TELemetry:RATE MIN", "TELemetry:STATe ON", start, "RUN:WARNing?" },
            _desk.Chamber.Heard, _desk.All);
        CollectionAssert.AreEqual(new[] { "hot" }, run.Warnings);
        Assert.IsTrue(run.IsStarted);
    }

    [TestMethod]
    public void A_start_that_is_refused_is_none_and_may_be_tried_again()
    {
        _desk.Chamber.Refusals["RUN:STARt"] = Refused;
        MeasuredRun run = _desk.Run(false);
        Assert.ThrowsExactly<ChamberRefusedException>(run.Step);
        Assert.IsFalse(run.IsStarted);
        _desk.Chamber.Refusals.Clear();
        run.Step();
        Assert.AreEqual((2, true), (_desk.Chamber.Count("RUN:STARt 15"), run.IsStarted));
    }

    [TestMethod]
    public void What_is_under_way_is_followed_and_not_started()
    {
        _desk.Chamber.Phase = Phase.Conditioning;
        MeasuredRun run = _desk.Run(false, isUnderWay: true);
        run.Step();
        run.Step();
        CollectionAssert.AreEqual(new[] { "TELemetry:RATE MIN", "TELemetry:STATe ON" }, _desk.Chamber.Heard);
        Assert.IsTrue(run.IsStarted);
    }

    [TestMethod]
    [DataRow("-113,\"Undefined header\"", false)]
    [DataRow("2101,\"Not now\"", true)]
    public void Warnings_that_are_refused_are_told_unless_the_firmware_has_none(string error, bool isTold)
    {
        _desk.Chamber.Refusals["RUN:WARNing?"] = error;
        MeasuredRun run = _desk.Run(false);
        run.Step();
        Assert.IsEmpty(run.Warnings);
        Assert.AreEqual(isTold, _desk.All.Contains("warnings could not be asked for: Not now", StringComparison.Ordinal), _desk.All);
        Assert.AreEqual(isTold, _desk.All.Contains("could not", StringComparison.Ordinal));
    }

    [TestMethod]
    public void How_well_values_are_known_is_asked_every_five_seconds_and_never_while_a_film_is_in_the_air()
    {
        MeasuredRun run = _desk.Run(false);
        run.Step();
        _desk.Step(run, Phase.Conditioning, 0.1);
        _desk.Step(run, Phase.Conditioning, 0.9);
        Assert.AreEqual(0, Asked(), "the line has just been opened");
        _desk.Step(run, Phase.Conditioning, 0.1);
        Assert.AreEqual(1, Asked());
        Assert.AreEqual((0.11, 0.033), (run.Progress.TemperatureC.Uncertainty, run.Progress.AirVelocityMPerS.Uncertainty));
        _desk.Step(run, Phase.Conditioning, 4.9);
        Assert.AreEqual(1, Asked());
        _desk.Step(run, Phase.Ready, 0.1);
        Assert.AreEqual(2, Asked());
        _desk.Step(run, Phase.Exposing, 20.0);
        Assert.AreEqual(2, Asked());
        using var plain = new ScriptedDesk(showsUncertainty: false);
        plain.Step(plain.Started(yes: false), Phase.Conditioning, 10.0);
        Assert.DoesNotContain("MEASure:TEMPerature?;HRATio?;VELocity?", plain.Chamber.Heard, "who shows none asks for none");
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void Who_says_nothing_for_three_seconds_is_asked_whether_it_is_there_and_for_telemetry()
    {
        MeasuredRun run = _desk.Started(yes: false);
        string[] asked = ["RUN:PHASe?", "TELemetry:STATe ON"];
        Array.ForEach(asked, one => Assert.AreEqual(1, _desk.Chamber.Count(one)));
        Thread.Sleep(3100);
        run.Step();
        Array.ForEach(asked, one => Assert.AreEqual(2, _desk.Chamber.Count(one)));
    }

    [TestMethod]
    [DataRow("q")]
    [DataRow("Q")]
    public void Who_leaves_before_the_start_starts_nothing(string typed)
    {
        MeasuredRun run = _desk.Run(true);
        _desk.Person.Person.Type(typed);
        run.Step();
        Assert.AreEqual((MeasuredRun.Left, 0), (run.Outcome, _desk.Chamber.Heard.Count));
        run = _desk.Run(true);
        _desk.Person.Person.Press();
        run.Step();
        Assert.AreEqual((MeasuredRun.Left, 0), (run.Outcome, _desk.Chamber.Heard.Count));
    }

    private int Asked() => _desk.Chamber.Heard.Count(line => line.StartsWith("MEASure:TEMP", StringComparison.Ordinal));
}
