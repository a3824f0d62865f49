using ChamberFirmware.Admission;
using ChamberFirmware.Bench.Replay;
using ChamberFirmware.Casting;
using ChamberFirmware.Operation;
using ChamberFirmware.Refusals;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench;

/// <summary>The person at the chamber, scripted: changes the plate or looks around, starts the run, casts when it is ready.</summary>
public sealed class ScriptedOperator
{
    /// <summary>From power on to the first start, us: sensor and interlock need some ticks.</summary>
    public const long LookAroundUs = 2_000_000;

    private const long PatienceUs = 10_000_000;
    private const long CoolingPatienceUs = 4 * 3600 * 1_000_000L; // with the door open, for walls of an earlier, hotter run
    private const int MostCoolingMin = 5; // longer the chamber does not stand closed: with the door open walls cool faster
    private const long HandToButtonUs = 3_000_000; // from the Ready lamp to the cast button, and from the door to the start button

    private readonly Plate _plate;
    private readonly PlateChange? _change;
    private bool _started;
    private long _startedUs;
    private bool _wasIn;
    private long _firstInUs;

    /// <summary>An operator who wants this plate; with a change, who puts it in first.</summary>
    public ScriptedOperator(Plate plate, PlateChange? change = null)
    {
        _plate = plate;
        _change = change;
        _wasIn = change == null;
    }

    /// <summary>Why the chamber would not start and the operator gave up; empty otherwise.</summary>
    public string GaveUp { get; private set; } = "";

    /// <summary>The plate is in its place, and the door closed behind it.</summary>
    public bool PlateIsIn => _change == null || _change.IsDone;

    /// <summary>The phase is this plate's, and no longer the last one's: the chamber has had a tick for the start, or refused it.</summary>
    public bool HasBegun(long nowUs) => _change == null || GaveUp.Length > 0 || (_started && nowUs > _startedUs);

    /// <summary>Since when the chamber is asked for this plate, us: power on, or the closing of the door.</summary>
    public long SinceUs { get; private set; }

    /// <summary>After each tick.</summary>
    public void Look(Chamber chamber, OperatorActs acts, long nowUs)
    {
        if (!PlateIsIn)
        {
            Change(nowUs);
            return;
        }

        if (!_started && nowUs - SinceUs >= (_change == null ? LookAroundUs : HandToButtonUs))
        {
            Start(chamber, acts, nowUs);
        }

        if (chamber.Run.Phase == Phase.Ready && nowUs - chamber.Run.PhaseSinceUs >= HandToButtonUs)
        {
            acts.Cast(_plate.Film.CondensationMeant);
        }
    }

    private void Change(long nowUs)
    {
        _change!.Look(nowUs);
        SinceUs = nowUs;
        _firstInUs = PlateIsIn && !_wasIn ? nowUs : _firstInUs;
        _wasIn |= PlateIsIn;
    }

    private void Start(Chamber chamber, OperatorActs acts, long nowUs)
    {
        bool hasPatience = _change != null && nowUs - _firstInUs < CoolingPatienceUs;
        if (hasPatience && CoolsForMin(chamber) > MostCoolingMin)
        {
            _change!.LetCool(nowUs);
            return;
        }

        Refusal? refusal = acts.Start(_plate.Recipe, _plate.ExposureS, _plate.Unverified);
        _started = refusal == null;
        _startedUs = nowUs;
        GaveUp = nowUs - SinceUs > PatienceUs ? refusal.Said() : "";
    }

    // What the console's answer to start would say.
    private int CoolsForMin(Chamber chamber) => ReachCheck.CoolsForMin(
        _plate.Recipe, chamber.Settings, chamber.Room, chamber.Readings.Air.PressurePa, chamber.Believed.Heat);
}
