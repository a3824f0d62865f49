using System.Collections.Generic;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Safety;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Faults;

/// <summary>
/// What must hold at every tick, whatever is broken. A tick in which it does not is an unsafe one. Wires are what the firmware commands;
/// supply, fan and air are the twin's truth.
/// </summary>
internal sealed class TickRules
{
    private const long RestSupplyUs = 1_000_000; // the slowest one-shot, its contactor, a tick
    private const long FanStoodUs = 5_000_000; // a blocked rotor is seen by the tach's quick look within 2 to 3 s
    private const double HottestC = 95.0;
    private const int MostKept = 3;

    private readonly FaultRun _run;
    private readonly TwinBoard _twin;
    private int _edges;
    private long _beatUs;
    private long _turnedUs;
    private double _coated01;
    private Phase _phase;

    /// <summary>Of this run.</summary>
    public TickRules(FaultRun run)
    {
        _run = run;
        _twin = (TwinBoard)run.Twin.Board;
    }

    /// <summary>Ticks in which something was not as it must be.</summary>
    public int UnsafeTicks { get; private set; }

    /// <summary>The first of them, in words.</summary>
    public List<string> Kept { get; } = [];

    /// <summary>The switched supply lives.</summary>
    public bool SupplyIsOn => _twin.DeadMan.SupplyAt(_run.NowUs * Wire.PerUs);

    /// <summary>Time of the last tick with a heater or humidifier on, us.</summary>
    public long LoadUs { get; private set; }

    private bool SupplyIsBroken => _run.Twin.Faults.SupplyRelayWelded || _run.Twin.Faults.DeadManSlower > 1.0;

    /// <summary>After a tick.</summary>
    public void Look()
    {
        int before = Kept.Count;
        SpyBoard board = _run.Board;
        Supervisor supervisor = _run.Chamber.Supervisor;
        Phase phase = _run.Phase;
        bool isFaulted = _run.Fault != FaultCode.None;
        bool saves = isFaulted && PhaseRules.Moves(phase) && FaultRules.ImmersesFilm(_run.Fault);
        bool rests = !PhaseRules.Drives(phase) && !supervisor.Door.IsOn;
        bool needsFan = false;
        for (int load = 0; load < Loads.Count; load++)
        {
            needsFan |= board.LoadIsOn(load) && Loads.Row(load).NeedsFan;
        }

        LoadUs = needsFan ? _run.NowUs : LoadUs;
        _turnedUs = _run.Twin.True.FanRpm > 100.0 ? _run.NowUs : _turnedUs;
        bool loads = board.AnyLoadIsOn;
        bool sound = loads && supervisor.SupplyIsProven && _run.Chamber.Readings.Air.IsValid && _run.Chamber.Readings.InterlockClosed;
        Unless(!loads || (!isFaulted && PhaseRules.Conditions(phase)), "a load on after a fault or in a phase without loads");
        Unless(!loads || sound, "a load on without proven supply, closed chain or valid reading");
        Unless(!needsFan || (supervisor.FanProven && board.FanIsOn), "heat or mist without a proven fan");
        Unless(!needsFan || _run.NowUs - _turnedUs < FanStoodUs, "heat or mist although the fan has stood for seconds");
        Unless(!board.MayMove || (PhaseRules.Moves(phase) && (!isFaulted || saves)), "blade or plate may move");
        bool beat = board.Edges != _edges;
        Unless(!beat || !rests, "the heart beats at rest");
        _edges = board.Edges;
        _beatUs = beat || !rests ? _run.NowUs : _beatUs;
        Unless(SupplyIsBroken || _run.NowUs - _beatUs < RestSupplyUs || !SupplyIsOn, "the supply lives at rest");
        double coated01 = _run.Twin.Motion.Coated01;
        Unless(coated01 <= _coated01 || PhaseRules.Moves(phase) || PhaseRules.Moves(_phase), "the blade moved");
        (_coated01, _phase) = (coated01, phase);
        Unless(_run.Twin.True.TemperatureC < HottestC, "the air is hotter than 95 C");
        UnsafeTicks += Kept.Count > before ? 1 : 0;
        Trim();
    }

    /// <summary>After a slice of time in which no tick came.</summary>
    public void LookAtDead()
    {
        int before = Kept.Count;
        Unless(SupplyIsBroken || _run.NowUs - _beatUs < RestSupplyUs || !SupplyIsOn, "the supply outlives the program");
        UnsafeTicks += Kept.Count > before ? 1 : 0;
        Trim();
    }

    private void Trim()
    {
        if (Kept.Count > MostKept)
        {
            Kept.RemoveRange(MostKept, Kept.Count - MostKept);
        }
    }

    private void Unless(bool holds, string what)
    {
        if (!holds)
        {
            Kept.Add($"{what} at {_run.NowUs / 1e6:F1} s in {PhaseWords.Name(_run.Phase)}, fault {_run.Fault}");
        }
    }
}
