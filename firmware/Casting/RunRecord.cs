using ChamberFirmware.Drivers;

namespace ChamberFirmware.Casting;

/// <summary>What happened in the last run, as the firmware measured it. Kept until the next run starts.</summary>
public sealed class RunRecord
{
    public Recipe? Recipe { get; private set; }

    public double ExposureSetS { get; private set; }

    public long StartedUs { get; private set; }

    public long ReadyUs { get; private set; }

    public CastPlan? Plan { get; private set; }

    /// <summary>Clock at the start of the cast trains, us.</summary>
    public long CastStartedUs { get; private set; }

    /// <summary>How far apart the two trains may have started, us: the timer's share of the exposure's uncertainty.</summary>
    public long CastStartWidthUs { get; private set; }

    /// <summary>Last phase reached: Complete, Aborted or Faulted when the run is over.</summary>
    public Phase Outcome { get; private set; }

    public int Fault { get; private set; }

    public Tally TemperatureC { get; } = new Tally();

    public Tally HumidityRatioGPerKg { get; } = new Tally();

    public Tally AirVelocityMPerS { get; } = new Tally();

    /// <summary>Once a tick, after everything else.</summary>
    public void Note(long nowUs, CastingRun run, Readings readings, int fault)
    {
        if (run.PhaseIsNew)
        {
            NotePhase(nowUs, run, readings, fault);
        }

        // Exposure 0 has no tick of its own: the air at the cast stands for it.
        bool exposed = run.Phase == Phase.Exposing || (run.Phase == Phase.Immersing && TemperatureC.Count == 0);
        if (exposed && readings.Air.IsValid)
        {
            TemperatureC.Add(readings.Air.TemperatureC);
            HumidityRatioGPerKg.Add(readings.HumidityRatioGPerKg);
            AirVelocityMPerS.Add(readings.AirVelocityMPerS);
        }
    }

    private void NotePhase(long nowUs, CastingRun run, Readings readings, int fault)
    {
        switch (run.Phase)
        {
            case Phase.Conditioning when run.PreviousPhase != Phase.Ready: // back from Ready is the same run
                Begin(nowUs, run);
                break;
            case Phase.Ready:
                ReadyUs = nowUs;
                break;
            case Phase.Exposing or Phase.Immersing:
                Plan = run.Plan;
                CastStartedUs = readings.CastStartedUs;
                CastStartWidthUs = readings.CastStartWidthUs;
                break;
            default:
                break;
        }

        Outcome = run.Phase == Phase.Idle ? Outcome : run.Phase;
        Fault = run.Phase == Phase.Idle ? Fault : fault;
    }

    private void Begin(long nowUs, CastingRun run)
    {
        Recipe = run.Recipe;
        ExposureSetS = run.ExposureS;
        StartedUs = nowUs;
        ReadyUs = 0;
        Plan = null;
        CastStartedUs = 0;
        CastStartWidthUs = 0;
        TemperatureC.Clear();
        HumidityRatioGPerKg.Clear();
        AirVelocityMPerS.Clear();
    }
}
