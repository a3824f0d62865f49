using System.Collections.Generic;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Safety;

namespace ChamberFirmware.Bench;

/// <summary>What is kept of a plate when its run is over.</summary>
public sealed class PlateResult
{
    private const double UsPerS = 1e6;

    public PlateResult(PlateRun run)
    {
        RunRecord record = run.Chamber.Record;
        CastPlan? plan = record.Plan;
        Plate = run.Plate;
        Outcome = run.Outcome;
        Note = run.Note;
        Fault = run.Chamber.Supervisor.Fault;
        SimulatedS = run.NowUs / UsPerS;
        Phases = run.Phases;
        TrueAir = run.Air;
        Measured = record;
        CastStartS = record.CastStartedUs > 0 ? record.CastStartedUs / UsPerS : null;
        ExposurePlannedS = plan == null ? null : (plan.PlateWetUs - plan.BladeEndUs) / UsPerS;
        BladeEndS = run.Twin.Motion.BladeEndUs / UsPerS;
        PlateWetS = run.Twin.Motion.PlateWetUs / UsPerS;
        ExposureActualS = (run.Twin.Motion.PlateWetUs - run.Twin.Motion.BladeEndUs) / UsPerS;
    }

    public Plate Plate { get; }

    /// <summary>complete, aborted, faulted or timeout.</summary>
    public string Outcome { get; }

    public string Note { get; }

    /// <summary>The firmware's fault number, 0 for none.</summary>
    public int Fault { get; }

    public string FaultSentence => Fault == FaultCode.None ? Note : FaultCode.Sentence(Fault);

    /// <summary>Simulated time from power on to the end of the trace, s.</summary>
    public double SimulatedS { get; }

    public IReadOnlyList<PhaseStart> Phases { get; }

    public ExposureAir TrueAir { get; }

    /// <summary>The firmware's own record: what the sensors said.</summary>
    public RunRecord Measured { get; }

    public double? CastStartS { get; }

    public double? ExposurePlannedS { get; }

    /// <summary>The blade leaves the plate, s since power on.</summary>
    public double? BladeEndS { get; }

    /// <summary>The plate meets the bath, s since power on.</summary>
    public double? PlateWetS { get; }

    /// <summary>What the film got, s; null when blade or plate did not arrive.</summary>
    public double? ExposureActualS { get; }
}
