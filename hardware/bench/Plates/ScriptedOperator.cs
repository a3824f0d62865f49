using ChamberFirmware.Bench.Replay;
using ChamberFirmware.Casting;
using ChamberFirmware.Operation;
using ChamberFirmware.Refusals;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench;

/// <summary>The person at the chamber, scripted: looks around, starts the run, casts when the chamber is ready.</summary>
public sealed class ScriptedOperator
{
    /// <summary>From power on to the first start, us: sensor and interlock need some ticks.</summary>
    public const long LookAroundUs = 2_000_000;

    private const long PatienceUs = 10_000_000;
    private const long HandToButtonUs = 3_000_000; // from the Ready lamp to the cast button

    private readonly Plate _plate;
    private bool _started;

    /// <summary>An operator who wants this plate.</summary>
    public ScriptedOperator(Plate plate) => _plate = plate;

    /// <summary>Why the chamber would not start and the operator gave up; empty otherwise.</summary>
    public string GaveUp { get; private set; } = "";

    /// <summary>After each tick.</summary>
    public void Look(Chamber chamber, OperatorActs acts, long nowUs)
    {
        if (!_started && nowUs >= LookAroundUs)
        {
            Refusal? refusal = acts.Start(_plate.Recipe, _plate.ExposureS, _plate.Unverified);
            _started = refusal == null;
            GaveUp = nowUs > PatienceUs ? refusal.Said() : "";
        }

        if (chamber.Run.Phase == Phase.Ready && nowUs - chamber.Run.PhaseSinceUs >= HandToButtonUs)
        {
            acts.Cast();
        }
    }
}
