using System;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Bench;

/// <summary>
/// How a plate stands, for the screen: written by the thread that casts it, read by the one that draws. A drawn value may be a tick old. Of
/// the twin or of a chamber: the screen does not see which.
/// </summary>
public sealed class PlateProgress
{
    private const double UsPerS = 1e6;
    private const double ConditioningShare01 = 0.7;

    private readonly PointReader _temperatureC = new("temperatureC");
    private readonly PointReader _humidityRatioGPerKg = new("humidityRatioGPerKg");
    private readonly PointReader _airVelocityMPerS = new("airVelocityMPerS");
    private CastPlan _plan;
    private long _beganUs = -1;
    private long _phaseSinceUs;
    private double _firstGapK = -1.0;
    private double _firstGapGPerKg;

    /// <summary>A plate that waits.</summary>
    public PlateProgress(Plate plate)
    {
        ArgumentNullException.ThrowIfNull(plate);
        Plate = plate;
        _plan = Cast.PlanOf(plate.Recipe, plate.ExposureS, plate.Chamber.Settings);
    }

    /// <summary>What is to be cast.</summary>
    public Plate Plate { get; }

    /// <summary>Its first tick is over.</summary>
    public bool IsStarted { get; private set; }

    /// <summary>The firmware's phase.</summary>
    public Phase Phase { get; private set; }

    /// <summary>The firmware's time since power on, s.</summary>
    public double SimulatedS { get; private set; }

    /// <summary>The same since this plate's turn came, s.</summary>
    public double ElapsedS { get; private set; }

    /// <summary>The air's temperature as measured, degrees Celsius.</summary>
    public KnownValue TemperatureC { get; private set; } = KnownValue.None;

    /// <summary>The air's humidity ratio as measured, g/kg.</summary>
    public KnownValue HumidityRatioGPerKg { get; private set; } = KnownValue.None;

    /// <summary>The air's velocity, from the measured speed of the fan, m/s.</summary>
    public KnownValue AirVelocityMPerS { get; private set; } = KnownValue.None;

    /// <summary>Duties asked of the loads in their order and of the fan last, 0 to 1; NaN: not told.</summary>
    public double[] Duty01 { get; } = new double[Loads.Count + 1];

    /// <summary>Seconds until the phase ends, see <see cref="Countdown"/>; NaN: nobody knows.</summary>
    public double LeftS { get; private set; } = double.NaN;

    /// <summary>How much longer the dope may wait in the blade, s; NaN: there is none in it, or nobody has seen it filled.</summary>
    public double DopeLeftS { get; set; } = double.NaN;

    /// <summary>While conditioning: how much of the way to the targets the air has come; then the steps of the cast.</summary>
    public double Done01 { get; private set; }

    /// <summary>It is over, however it ended.</summary>
    public bool IsOver { get; set; }

    /// <summary>Of a plate on the twin that is over; null before that.</summary>
    public PlateResult? Result { get; set; }

    /// <summary>What is to be said about its files, for standard error; empty: they are where they belong.</summary>
    public string Complaint { get; set; } = "";

    /// <summary>What is to be said about its row in the run store; empty: it is there.</summary>
    public string StoreComplaint { get; set; } = "";

    /// <summary>Blade and plate take the times that they have in a chamber of these settings.</summary>
    public void PlanFor(ChamberSettings settings) => _plan = Cast.PlanOf(Plate.Recipe, Plate.ExposureS, settings);

    /// <summary>Takes over how a run on the twin stands after a tick; for the thread that casts.</summary>
    public void Look(PlateRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        TemperatureC = Read(_temperatureC, run);
        HumidityRatioGPerKg = Read(_humidityRatioGPerKg, run);
        AirVelocityMPerS = Read(_airVelocityMPerS, run);
        run.Chamber.Outputs.LoadDuty01.CopyTo(Duty01, 0);
        Duty01[^1] = run.Chamber.Outputs.FanDuty01;
        _plan = run.Chamber.Run.Plan ?? _plan;
        Take(run.Chamber.Run.Phase, run.NowUs);
    }

    /// <summary>Takes over what a chamber has sent; how well values are known stays, where this line does not say it.</summary>
    public void Look(TelemetrySample sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        Know(sample.TemperatureUncertaintyK, sample.HumidityUncertaintyGPerKg, sample.AirVelocityUncertaintyMPerS);
        TemperatureC = TemperatureC with { Value = sample.TemperatureC };
        HumidityRatioGPerKg = HumidityRatioGPerKg with { Value = sample.HumidityRatioGPerKg };
        AirVelocityMPerS = AirVelocityMPerS with { Value = sample.AirVelocityMPerS };
        sample.LoadDuty01.CopyTo(Duty01, 0);
        Duty01[^1] = sample.FanDuty01;
        Take(sample.Phase, sample.AtUs);
    }

    /// <summary>How well the values are known; NaN leaves what was known.</summary>
    public void Know(double temperatureK, double humidityRatioGPerKg, double airVelocityMPerS)
    {
        TemperatureC = Known(TemperatureC, temperatureK);
        HumidityRatioGPerKg = Known(HumidityRatioGPerKg, humidityRatioGPerKg);
        AirVelocityMPerS = Known(AirVelocityMPerS, airVelocityMPerS);
    }

    private static KnownValue Known(KnownValue value, double uncertainty) =>
        double.IsNaN(uncertainty) ? value : value with { Uncertainty = uncertainty };

    private static KnownValue Read(PointReader reader, PlateRun run)
    {
        reader.Read(run.Chamber);
        return new KnownValue(reader.Value, reader.Uncertainty);
    }

    private void Take(Phase phase, long nowUs)
    {
        _beganUs = _beganUs < 0 ? nowUs : _beganUs;
        _phaseSinceUs = phase != Phase || !IsStarted ? nowUs : _phaseSinceUs;
        IsStarted = true;
        Phase = phase;
        SimulatedS = nowUs / UsPerS;
        ElapsedS = (nowUs - _beganUs) / UsPerS;
        LeftS = Countdown.LeftS(phase, (nowUs - _phaseSinceUs) / UsPerS, _plan, DopeLeftS);
        Done01 = Math.Max(Done01, Progress01());
    }

    private double Progress01()
    {
        switch (Phase)
        {
            case Phase.Idle:
                return 0.0;
            case Phase.Conditioning:
                return double.IsNaN(TemperatureC.Value) ? 0.0 : Conditioned01() * ConditioningShare01;
            case Phase.Filling:
                return ConditioningShare01;
            default:
                return Phase >= Phase.Complete ? 1.0 : ConditioningShare01 + 0.07 * (Phase - Phase.Conditioning);
        }
    }

    private double Conditioned01()
    {
        double gapK = Math.Abs(Plate.Recipe.TemperatureC - TemperatureC.Value);
        double gapGPerKg = Math.Abs(Plate.Recipe.HumidityRatioGPerKg - HumidityRatioGPerKg.Value);
        if (_firstGapK < 0.0)
        {
            _firstGapK = Math.Max(gapK, 1.0);
            _firstGapGPerKg = Math.Max(gapGPerKg, 1.0);
        }

        return Math.Clamp(1.0 - Math.Max(gapK / _firstGapK, gapGPerKg / _firstGapGPerKg), 0.0, 1.0);
    }
}
