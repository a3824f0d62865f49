using System;
using System.Linq;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;

namespace ChamberFirmware.Tests.Unit.Bench.Desk;

/// <summary>Dope for the blade, in the order that the chamber asks for: at a chamber of words alone.</summary>
[TestClass]
public sealed class ScriptedFillTests : IDisposable
{
    private readonly ScriptedDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void A_blade_is_filled_once_and_only_when_the_door_was_open_and_is_closed_again(bool yes)
    {
        MeasuredRun run = _desk.Started(yes, fills: true);
        _desk.Step(run, Phase.Ready, 0.1);
        Enter(run, yes, Phase.Ready);
        Assert.AreEqual((1, 0), (_desk.Chamber.Count("RUN:FILL"), _desk.Chamber.Count("RUN:CAST")));
        _desk.Step(run, Phase.Ready, 0.9);
        Assert.AreEqual(1, _desk.Chamber.Count("RUN:FILL"), "it is on its way");
        _desk.Step(run, Phase.Filling, 0.1);
        Long(run, "interlock=open note=cooling");
        Long(run, "interlock=closed note=cooling");
        Assert.AreEqual(1, _desk.Chamber.Count("TELemetry:RATE DEF"));
        Assert.AreEqual(0, _desk.Chamber.Count("RUN:FILLED"), "the door may not be opened yet");
        Long(run, "interlock=closed note=" + TelemetryLine.DoorMayOpen);
        Assert.IsTrue(double.IsNaN(run.Progress.DopeLeftS));
        Long(run, "interlock=open note=" + TelemetryLine.DoorMayOpen);
        Long(run, "interlock=open note=" + TelemetryLine.DoorMayOpen);
        Assert.AreEqual(_desk.Plate.Recipe.LongestFilledS - 1.0, run.Progress.DopeLeftS, 1e-6);
        Assert.AreEqual(0, _desk.Chamber.Count("RUN:FILLED"));
        Long(run, "interlock=closed note=" + TelemetryLine.DoorMayOpen);
        Enter(run, yes, Phase.Filling);
        Assert.AreEqual(1, _desk.Chamber.Count("RUN:FILLED"));
        Assert.AreEqual(1, _desk.Person.Said.Count(s => s.Contains(TelemetryLine.DoorMayOpen, StringComparison.Ordinal)), _desk.All);
        Assert.IsEmpty(run.Gaps, "a line a second is none while a blade is filled");
        _desk.Step(run, Phase.Conditioning, 2.0);
        Assert.AreEqual(_desk.Plate.Recipe.LongestFilledS - 4.0, run.Progress.DopeLeftS, 0.3);
        Assert.AreEqual(2, _desk.Chamber.Count("TELemetry:RATE MIN"), "at the beginning and after the blade was filled");
        _desk.Step(run, Phase.Ready, 0.1);
        Enter(run, yes, Phase.Ready);
        Assert.AreEqual((1, 1), (_desk.Chamber.Count("RUN:FILL"), _desk.Chamber.Count("RUN:FILLED")), _desk.All);
        Assert.AreEqual(1, _desk.Chamber.Count("RUN:CAST"), _desk.All);
    }

    private void Enter(MeasuredRun run, bool yes, Phase phase)
    {
        if (!yes)
        {
            _desk.Person.Person.Type("");
            _desk.Chamber.Phase = phase;
            run.Step();
        }
    }

    private void Long(MeasuredRun run, string rest)
    {
        _desk.Chamber.TellLong(Phase.Filling, 1.0, rest);
        run.Step();
    }
}
