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

    /// <summary>Both prompts come once, Enter counts only in its phase, and after a loss nobody fills but a person.</summary>
    [TestMethod]
    public void After_a_loss_only_Enter_fills_and_only_in_its_phase()
    {
        MeasuredRun run = _desk.Started(yes: true, fills: true);
        _desk.Lose(run);
        _desk.Step(run, Phase.Ready, 0.1);
        _desk.Step(run, Phase.Ready, 2.0);
        _desk.Step(run, Phase.Ready, 2.0);
        Assert.AreEqual((0, 1), (_desk.Chamber.Count("RUN:FILL"), Said("Enter has heat and mist off")), _desk.All);
        _desk.Step(run, Phase.Conditioning, 0.1);
        Enter(run, false, Phase.Conditioning);
        Assert.AreEqual(0, _desk.Chamber.Count("RUN:FILL"));
        _desk.Step(run, Phase.Ready, 0.1);
        Enter(run, false, Phase.Ready);
        Assert.AreEqual(1, _desk.Chamber.Count("RUN:FILL"));
        _desk.Step(run, Phase.Filling, 1.0);
        Enter(run, false, Phase.Filling);
        Assert.AreEqual(0, _desk.Chamber.Count("RUN:FILLED"), "the door was not open yet");
        _desk.Lose(run);
        _desk.Step(run, Phase.Filling, 0.1);
        Assert.AreEqual(2, _desk.Chamber.Count("TELemetry:RATE DEF"), "a line that is opened anew begins at full rate");
        string[] doors = ["closed", "open", "closed", "closed"];
        Array.ForEach(doors, door => Long(run, $"interlock={door} note={TelemetryLine.DoorMayOpen}"));
        Assert.AreEqual((0, 1), (_desk.Chamber.Count("RUN:FILLED"), Said("Enter goes on")), _desk.All);
        Enter(run, false, Phase.Filling);
        Assert.AreEqual(1, _desk.Chamber.Count("RUN:FILLED"));
        _desk.Chamber.Refusals["RUN:FILLED"] = "4101,\"The chain is open.\"";
        Long(run, "interlock=open note=" + TelemetryLine.DoorMayOpen);
        Assert.AreEqual(2, Said("Enter goes on"), "asked for again");
        _desk.Step(run, Phase.Conditioning, 0.1);
        Enter(run, false, Phase.Conditioning);
        Assert.AreEqual(1, _desk.Chamber.Count("RUN:FILLED"));
    }

    private int Said(string words) => _desk.Person.Said.Count(s => s.Contains(words, StringComparison.Ordinal));

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
