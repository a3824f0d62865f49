using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Casting;
using ChamberFirmware.Journal;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Safety;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tests.Unit.Learning;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Faults.Events;

/// <summary>
/// A twin with a chamber on it, an operator who tells the truth about the plate, and events. What must hold is asked after every tick, of
/// the twin where it knows better.
/// </summary>
internal sealed class EventRun
{
    private static readonly double[] StallsS = [0.13, 0.2, 0.3, 0.36, 0.42, 0.48, 0.6, 1.1, 7.0, 45.0, 130.0, 1900.0];

    private readonly Recipe _recipe = ReferenceRecipes.Load("example-3", out _)!;
    private readonly TwinChamber _twin;
    private readonly bool _hasSwitches;
    private WatchedBoard _board;
    private Chamber _chamber;
    private long _nowUs;
    private long _lookUs = -1_000_000;
    private bool _isLookAsked;
    private bool _isReset;
    private bool _isCutOutLeft; // alone, with the fuse: a contactor that is welded, and a heater too or a program that stands still
    private bool _isDopeInBlade;
    private int _lastFault;
    private int _edges;
    private int _supplySeen; // 1 on, 2 off, 3 on again since the run began
    private Phase _lastPhase;

    public EventRun(bool hasSwitches, ulong seed)
    {
        _hasSwitches = hasSwitches;
        TwinParameters twin = TwinParameters.Reference with { BladeSwitchFitted = hasSwitches, PlateSwitchFitted = hasSwitches };
        _twin = new TwinChamber(twin, seed);
        (_board, _chamber) = PowerOn();
        Run(15);
    }

    /// <summary>Phases that have been, and faults.</summary>
    public HashSet<Phase> Phases { get; } = [];

    public HashSet<int> Faults { get; } = [];

    private bool FilmIsInTheAir => _twin.Motion.Coated01 > 0.0 && _twin.Motion.PlateWetUs == null;

    private PlateMark Mark => _chamber.Journal.Mark;

    private Phase Phase => _chamber.Run.Phase;

    private TwinFaults Broken => _twin.Faults;

    public void Do(Event what)
    {
        try
        {
            Happens(what);
            Run(1 + what.Much % 7);
        }
        catch (PowerCutException)
        {
            CutPower();
        }
    }

    private void Happens(Event what)
    {
        Operator ask = _chamber.Operator;
        switch (what.Kind)
        {
            case EventKind.OnToNextPhase:
                Phase before = Phase;
                for (int i = 0; i < 700 && Phase == before; i++)
                {
                    Tick();
                }

                break;
            case EventKind.Wait:
                Run(what.Much * 2);
                break;
            case EventKind.Start:
                Start();
                break;
            case EventKind.Cast:
                ask.Cast();
                break;
            case EventKind.Fill:
                ask.Fill();
                break;
            case EventKind.Filled:
                ask.Filled();
                break;
            case EventKind.Abort:
                ask.Abort();
                break;
            case EventKind.Reset:
                _isReset = ask.Reset() == null;
                break;
            case EventKind.PlateOut:
                _isLookAsked |= ask.PlateOut() == null;
                break;
            case EventKind.Learn:
                bool isRefused = ask.Learn(new GreedyTask { Ticks = 100 + what.Much, HeaterDuty01 = 0.3 }) != null;
                Assert.IsTrue(isRefused || Mark == PlateMark.None, "nothing heats with a plate in the loop");
                break;
            case EventKind.OpenDoor:
                Broken.DoorOpen = true;
                break;
            case EventKind.CloseDoor:
                Broken.DoorOpen = false;
                break;
            case EventKind.UnplugSensor:
                Broken.SensorUnplugged = true;
                Broken.SensorBlocksUs = what.Much % 3 * 150_000;
                break;
            case EventKind.WrongBytes:
                Broken.SensorAllOnes = what.Much % 2 == 0;
                Broken.SensorAllZero = what.Much % 2 == 1;
                break;
            case EventKind.BlockFan:
                Broken.FanBlocked = true;
                break;
            case EventKind.WeldSupplyRelay:
                Broken.SupplyRelayWelded = true;
                break;
            case EventKind.WeldHeater:
                Broken.HeaterWelded = true;
                break;
            case EventKind.RefuseCastTimer:
                Broken.CastTimerRefuses = true;
                break;
            case EventKind.Mend:
                Mend();
                break;
            case EventKind.Stall:
                long stallUs = (long)(StallsS[what.Much % StallsS.Length] * 1e6);
                _isCutOutLeft |= Broken.SupplyRelayWelded && stallUs > 10_000_000;
                _nowUs += stallUs;
                break;
            case EventKind.CutPower:
                CutPower();
                break;
            default:
                Broken.FlashBytesUntilPowerCut = what.Much * 2;
                break;
        }
    }

    // The operator puts a fresh plate in where there is no film in the air. One that is asked for with a mark is refused.
    private void Start()
    {
        if (!FilmIsInTheAir && Phase is Phase.Idle or Phase.Complete)
        {
            _twin.Motion.ResetForNextPlate();
        }

        bool isRefused = _chamber.Operator.Start(_recipe, 15.0) != null;
        Assert.IsTrue(isRefused || (Mark == PlateMark.None && !FilmIsInTheAir && !_isDopeInBlade), "a start with a plate in the loop");
    }

    private void Mend()
    {
        Broken.SensorUnplugged = false;
        Broken.SensorBlocksUs = 0;
        Broken.SensorAllOnes = false;
        Broken.SensorAllZero = false;
        Broken.FanBlocked = false;
        Broken.SupplyRelayWelded = false;
        Broken.HeaterWelded = false;
        Broken.CastTimerRefuses = false;
        Broken.DoorOpen = false;
        Broken.FlashBytesUntilPowerCut = null;
    }

    // A reset takes every pin low. The flash keeps what it has.
    private void CutPower()
    {
        foreach (WatchedSwitch wire in _board.LoadWires.Append(_board.MotionSupplyWire).Append(_board.FanSupplyWire)
            .Append(_board.HeartbeatWire))
        {
            wire.Write(false);
        }

        _board.BladeWire.Stop();
        _board.ImmersionWire.Stop();
        _board.FanDutyWire.Off();
        Broken.PowerIsCut = false;
        Broken.FlashBytesUntilPowerCut = null;
        (_board, _chamber) = PowerOn();
        Run(15);
    }

    private (WatchedBoard Board, Chamber Chamber) PowerOn()
    {
        int fitted = _hasSwitches ? 1 : 0;
        var settings = new ChamberSettings { BladeSwitchFitted = fitted, PlateSwitchFitted = fitted, BladeSwitchDelayUs = 20_000 };
        var board = new WatchedBoard(_twin.Board);
        var chamber = new Chamber(board, settings);
        chamber.Journal.Load();
        _lastFault = FaultCode.None;
        _lastPhase = Phase.Idle;
        _edges = 0;
        _isLookAsked = false;
        _isReset = false;
        return (board, chamber);
    }

    private void Run(int ticks)
    {
        for (int i = 0; i < ticks; i++)
        {
            Tick();
        }
    }

    private void Tick()
    {
        _nowUs += TickSchedule.TickUs;
        _twin.AdvanceTo(_nowUs);
        _lookUs = _isLookAsked ? _nowUs : _lookUs;
        _isLookAsked = false;
        PlateMark before = Mark;
        bool mayOpen = _chamber.Run.DoorMayOpen;
        _chamber.Tick(_nowUs);
        _isDopeInBlade |= mayOpen && Broken.DoorOpen;
        _isDopeInBlade &= _twin.Motion.Coated01 <= 0.0;
        if (before != PlateMark.None && Mark == PlateMark.None && Looks)
        {
            Assert.IsTrue(Broken.DoorOpen, Told("the door is closed and the plate believed out"));
            _twin.Motion.ResetForNextPlate();
            _isDopeInBlade = false;
        }

        AssertAll();
        Phases.Add(Phase);
        Faults.Add(_chamber.Supervisor.Fault);
        _lastPhase = Phase;
        _lastFault = _chamber.Supervisor.Fault;
        _isReset = false;
    }

    private bool Looks => _nowUs - _lookUs <= 700_000;

    private void AssertAll()
    {
        int fault = _chamber.Supervisor.Fault;
        bool isFaulted = fault != FaultCode.None;
        Assert.IsTrue(_isReset || _lastFault == FaultCode.None || fault == _lastFault, Told($"fault {_lastFault} was latched"));
        bool saves = isFaulted && PhaseRules.Moves(Phase);
        Assert.IsTrue(saves ? FaultRules.ImmersesFilm(fault) : isFaulted == (Phase == Phase.Faulted), Told("phase and fault"));
        AssertLoads(isFaulted);
        bool moves = _board.MotionSupplyWire.IsOn || _board.BladeWire.MayPlay || _board.ImmersionWire.MayPlay || _board.CoverWire.MayPlay;
        Assert.IsTrue(!moves || PhaseRules.Moves(Phase), Told("motion"));
        AssertEdges(saves);
        Assert.IsTrue(!FilmIsInTheAir || Mark == PlateMark.Coated, Told("a coated plate is forgotten"));
        Assert.IsTrue(!_isDopeInBlade || Mark != PlateMark.None, Told("a filled blade is forgotten"));
        AssertTimes();
        bool isComplete = Phase == Phase.Complete && _lastPhase != Phase;
        bool isMade = _twin.Motion.BladeEndUs != null && _twin.Motion.PlateWetUs != null;
        Assert.IsTrue(!isComplete || isMade, Told("complete, and no film is in the bath"));
        Assert.IsTrue(!isComplete || _chamber.Record.IsVerified == _hasSwitches, Told("verified"));
        _isCutOutLeft |= Broken.SupplyRelayWelded && Broken.HeaterWelded;
        Assert.IsTrue(_isCutOutLeft || _twin.True.TemperatureC < SafetyLimits.OverTemperatureC + 15.0, Told("heat"));
    }

    private void AssertLoads(bool isFaulted)
    {
        bool begins = PhaseRules.Drives(Phase) && _lastPhase is Phase.Idle or Phase.Complete && Phase != _lastPhase;
        bool isOn = _chamber.Readings.InterlockClosed;
        _supplySeen = begins ? 0 : _supplySeen + (_supplySeen < 3 && isOn == (_supplySeen != 1) ? 1 : 0);
        if (!_board.LoadWires.Any(wire => wire.IsOn))
        {
            return;
        }

        Assert.IsTrue(!isFaulted && PhaseRules.Drives(Phase) && Phase != Phase.Filling, Told("a load"));
        Assert.AreEqual(3, _supplySeen, Told("a load without a proven supply"));
        Assert.IsTrue(isOn && (!Broken.DoorOpen || Broken.SupplyRelayWelded), Told("a load with an open door"));
        Assert.IsTrue(_chamber.Supervisor.FanProven && _board.FanSupplyWire.IsOn, Told("a load without a fan"));
        bool isBlind = Broken.SensorUnplugged || Broken.SensorAllOnes || Broken.SensorAllZero;
        Assert.IsTrue(_chamber.Readings.Air.IsValid && !isBlind, Told("a load without a reading"));
    }

    private void AssertEdges(bool saves)
    {
        int edges = _board.HeartbeatWire.RisingEdges - _edges;
        _edges = _board.HeartbeatWire.RisingEdges;
        if (edges == 0)
        {
            return;
        }

        bool isRun = PhaseRules.Drives(Phase) && (saves || _chamber.Supervisor.Fault == FaultCode.None);
        Assert.IsTrue(isRun || (Phase == Phase.Idle && Looks), Told("an edge"));
        if (!isRun)
        {
            _board.AssertAllOff(Told("while it looks at the door"));
        }
    }

    // The longest of each phase, s; blade, exposure and bath together where the phase is one of the cast's.
    private void AssertTimes()
    {
        double limitS = Phase switch
        {
            Phase.Conditioning or Phase.Ready => 1800.0,
            Phase.Filling => 1200.0,
            Phase.Complete => 600.0,
            Phase.Commissioning => 5400.0,
            Phase.Casting => 14.0,
            Phase.Exposing => 17.0,
            Phase.Immersing => 8.0,
            _ => double.PositiveInfinity,
        };
        Assert.IsLessThanOrEqualTo(limitS + 0.2, (_nowUs - _chamber.Run.PhaseSinceUs) / 1e6, Told("a phase without end"));
    }

    private string Told(string what) =>
        $"{what}: {PhaseWords.Name(Phase)} at {_nowUs} us, fault {_chamber.Supervisor.Fault}, mark {Mark}, seen {_supplySeen}";
}
