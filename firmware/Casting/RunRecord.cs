using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;
using ChamberFirmware.Sensing;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Casting;

/// <summary>What happened in the last run, as the firmware measured it. Kept until the next run starts.</summary>
public sealed partial class RunRecord
{
    private bool _isOpen;
    private int _sensors;

    /// <summary>The recipe of the run; null before the first run.</summary>
    public Recipe? Recipe;

    /// <summary>The exposure that was asked for, s.</summary>
    public double ExposureSetS;

    /// <summary>The largest difference along the plate that went without a warning when the run began, share of the exposure.</summary>
    public double ExposureSpread01;

    /// <summary>Clock at the start of the run, us.</summary>
    public long StartedUs;

    /// <summary>Clock when the chamber was Ready, the last time, us; 0: it never was.</summary>
    public long ReadyUs;

    /// <summary>What blade and immersion were told; null: the cast's trains never started.</summary>
    public CastPlan? Plan;

    /// <summary>Clock at the start of the cast trains, us.</summary>
    public long CastStartedUs;

    /// <summary>
    /// The start's measured share of the exposure's error, us; positive: the film was exposed longer. Known to
    /// <see cref="CastTimer.StartUncertaintyUs"/>.
    /// </summary>
    public long CastStartErrorUs;

    /// <summary>Tries that the start took.</summary>
    public int CastStartTries;

    /// <summary>What the travel switches have seen.</summary>
    public readonly MotionRecord Motion = new MotionRecord();

    /// <summary>Last phase reached: Complete, Aborted or Faulted when the run is over.</summary>
    public Phase Outcome;

    /// <summary>The number of the fault that ended the run (<c>FaultCode</c>); 0: none did.</summary>
    public int Fault;

    /// <summary>Air temperature over the exposure, degrees Celsius.</summary>
    public readonly Tally TemperatureC = new Tally();

    /// <summary>Humidity ratio over the exposure, g/kg.</summary>
    public readonly Tally HumidityRatioGPerKg = new Tally();

    /// <summary>Air velocity over the exposure, m/s.</summary>
    public readonly Tally AirVelocityMPerS = new Tally();

    /// <summary>
    /// The air sensors can verify the recipe's humidity ratio, with the fewest of them that gave a reading of the exposure, and as well as
    /// they knew it then (see <see cref="Verification"/>).
    /// </summary>
    public bool HumidityIsVerifiable;

    /// <summary>How well <see cref="TemperatureC"/> is known, K: the most of the exposure, a limit of class that no mean narrows.</summary>
    public double TemperatureUncertaintyK;

    /// <summary>How well <see cref="HumidityRatioGPerKg"/> is known, g/kg.</summary>
    public double HumidityUncertaintyGPerKg;

    /// <summary>How well <see cref="AirVelocityMPerS"/> is known, m/s.</summary>
    public double AirVelocityUncertaintyMPerS;

    /// <summary>Ticks of the exposure in which a measured value was outside its tolerance; 0: the air was held.</summary>
    public int TicksOutOfTolerance;

    /// <summary>Once a tick, after everything else.</summary>
    public void Note(long nowUs, CastingRun run, Readings readings, int fault)
    {
        if (run.PhaseIsNew)
        {
            NotePhase(nowUs, run, readings, fault);
        }

        bool moves = PhaseRules.Moves(run.Phase);
        bool hasJustMoved = run.PhaseIsNew && PhaseRules.Moves(run.PreviousPhase); // what ended the cast belongs to it
        if ((moves || hasJustMoved) && readings.CastStarted)
        {
            NoteMotion(nowUs, run, readings);
        }

        if (moves && readings.CastStarted && IsExposed(nowUs - CastStartedUs, run))
        {
            NoteExposed(run, readings, fault);
        }
        else if (moves)
        {
            NoteLater(run, readings);
        }
    }

    // The recipe's point of the plate is cast and not in the bath yet. An exposure too short for a tick has the first air after it.
    private bool IsExposed(long castUs, CastingRun run)
    {
        PlatePoint point = run.Recipe!.ExposurePoint;
        CastPlan plan = run.Plan!;
        return castUs >= plan.ExposedFromUs(point) && (castUs < plan.ExposedToUs(point) || TemperatureC.Count == 0);
    }

    private void NotePhase(long nowUs, CastingRun run, Readings readings, int fault)
    {
        switch (run.Phase)
        {
            case Phase.Conditioning when run.Begins: // back from Ready is the same run
                Begin(nowUs, run, readings);
                break;
            case Phase.Ready:
                ReadyUs = nowUs;
                break;
            case Phase.Casting:
                NoteCast(nowUs, run, readings);
                break;
            case Phase.Immersing:
                NoteBath(readings);
                break;
            default:
                break;
        }

        if (_isOpen)
        {
            Outcome = run.Phase;
            Fault = fault;
            // What comes later, a reset or another plate's phases, is not this run.
            _isOpen = run.Phase != Phase.Complete && run.Phase != Phase.Aborted && run.Phase != Phase.Faulted;
        }
    }

    private void NoteAir(CastingRun run, Readings readings)
    {
        Recipe recipe = run.Recipe!;
        TemperatureC.Add(readings.Air.TemperatureC);
        HumidityRatioGPerKg.Add(readings.HumidityRatioGPerKg);
        AirVelocityMPerS.Add(readings.AirVelocityMPerS);
        if (readings.SensorsUsed < _sensors)
        {
            NoteSensors(run, readings);
        }

        TemperatureUncertaintyK = Greater(TemperatureUncertaintyK, readings.TemperatureUncertaintyK);
        HumidityUncertaintyGPerKg = Greater(HumidityUncertaintyGPerKg, readings.HumidityUncertaintyGPerKg);
        HumidityIsVerifiable &= Verification.IsVerifiable(recipe, HumidityUncertaintyGPerKg); // two that differ know less than planned
        AirVelocityUncertaintyMPerS = Greater(AirVelocityUncertaintyMPerS, readings.AirVelocityUncertaintyMPerS);
        double humidityTolerance = CastLimits.ToleranceHumidity01 * recipe.HumidityRatioGPerKg;
        bool held = readings.AirVelocityIsValid
            && IsNear(readings.Air.TemperatureC, recipe.TemperatureC, CastLimits.ToleranceTemperatureK)
            && IsNear(readings.SmoothHumidityRatioGPerKg, recipe.HumidityRatioGPerKg, humidityTolerance)
            && IsNear(readings.AirVelocityMPerS, recipe.AirVelocityMPerS, CastLimits.ToleranceVelocity01 * recipe.AirVelocityMPerS);
        TicksOutOfTolerance += held ? 0 : 1;
    }

    private void NoteSensors(CastingRun run, Readings readings)
    {
        Recipe recipe = run.Recipe!;
        _sensors = readings.SensorsUsed;
        double uncertainty = Verification.UncertaintyGPerKg(recipe, run.Settings, readings);
        HumidityIsVerifiable = Verification.IsVerifiable(recipe, uncertainty);
    }

    private static double Greater(double a, double b) => a > b ? a : b;

    private static bool IsNear(double value, double target, double most) => value >= target - most && value <= target + most;

    private void Begin(long nowUs, CastingRun run, Readings readings)
    {
        NoteSensors(run, readings);
        _isOpen = true;
        TicksOutOfTolerance = 0;
        TemperatureUncertaintyK = 0.0;
        HumidityUncertaintyGPerKg = AirVelocityUncertaintyMPerS = FilmWaterProposedPct = 0.0;
        Recipe = run.Recipe;
        ExposureSetS = run.ExposureS;
        ExposureSpread01 = run.Settings.ExposureSpread01;
        StartedUs = nowUs;
        ReadyUs = FilledForUs = CastStartedUs = CastStartErrorUs = 0;
        Plan = null;
        Web = null;
        PlateWasMeasured = BathWasMeasured = false;
        CastStartTries = 0;
        CastLastedUs = 0;
        Motion.Clear();
        TemperatureC.Clear();
        HumidityRatioGPerKg.Clear();
        AirVelocityMPerS.Clear();
    }
}
