using System;
using ChamberFirmware.Casting;

namespace ChamberFirmware.Bench;

/// <summary>
/// How a plate stands, for the screen: written by the thread that casts it, read by the one that draws. A drawn value may be a tick old.
/// </summary>
public sealed class PlateProgress
{
    private const double ConditioningShare01 = 0.7;
    private double _firstGapK = -1.0;
    private double _firstGapGPerKg;

    /// <summary>A plate that waits.</summary>
    public PlateProgress(Plate plate) => Plate = plate;

    /// <summary>What is to be cast.</summary>
    public Plate Plate { get; }

    /// <summary>Its first tick is over.</summary>
    public bool IsStarted { get; private set; }

    /// <summary>The firmware's phase.</summary>
    public Phase Phase { get; private set; }

    /// <summary>Simulated time since power on, s.</summary>
    public double SimulatedS { get; private set; }

    /// <summary>The air's temperature as measured.</summary>
    public PointReader Temperature { get; } = new("temperatureC");

    /// <summary>The air's humidity ratio as measured.</summary>
    public PointReader HumidityRatio { get; } = new("humidityRatioGPerKg");

    /// <summary>The air's velocity, from the measured speed of the fan.</summary>
    public PointReader AirVelocity { get; } = new("airVelocityMPerS");

    /// <summary>While conditioning: how much of the way to the targets the air has come; then the steps of the cast.</summary>
    public double Done01 { get; private set; }

    /// <summary>Null while the plate is being cast.</summary>
    public PlateResult? Result { get; set; }

    /// <summary>What is to be said about its files, for standard error; empty: they are where they belong.</summary>
    public string Complaint { get; set; } = "";

    /// <summary>What is to be said about its row in the run store; empty: it is there.</summary>
    public string StoreComplaint { get; set; } = "";

    /// <summary>Takes over how the run stands after a tick; for the thread that casts.</summary>
    public void Look(PlateRun run)
    {
        IsStarted = true;
        Phase = run.Chamber.Run.Phase;
        SimulatedS = run.NowUs / 1e6;
        Temperature.Read(run.Chamber);
        HumidityRatio.Read(run.Chamber);
        AirVelocity.Read(run.Chamber);
        Done01 = Math.Max(Done01, Progress01());
    }

    private double Progress01()
    {
        switch (Phase)
        {
            case Phase.Idle:
                return 0.0;
            case Phase.Conditioning:
                return double.IsNaN(Temperature.Value) ? 0.0 : Conditioned01() * ConditioningShare01;
            default:
                return Phase >= Phase.Complete ? 1.0 : ConditioningShare01 + 0.07 * (Phase - Phase.Conditioning);
        }
    }

    private double Conditioned01()
    {
        double gapK = Math.Abs(Plate.Recipe.TemperatureC - Temperature.Value);
        double gapGPerKg = Math.Abs(Plate.Recipe.HumidityRatioGPerKg - HumidityRatio.Value);
        if (_firstGapK < 0.0)
        {
            _firstGapK = Math.Max(gapK, 1.0);
            _firstGapGPerKg = Math.Max(gapGPerKg, 1.0);
        }

        return Math.Clamp(1.0 - Math.Max(gapK / _firstGapK, gapGPerKg / _firstGapGPerKg), 0.0, 1.0);
    }
}
