using System;
using ChamberFirmware.Casting;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Bench;

/// <summary>
/// How a plate stands, for the screen: written by the thread that casts it, read by the one that draws. A drawn value may be a tick old.
/// </summary>
public sealed class PlateProgress
{
    private const double ConditioningShare01 = 0.7;
    private double _firstGapK = -1.0;
    private double _firstGapGPerKg;

    public PlateProgress(Plate plate) => Plate = plate;

    public Plate Plate { get; }

    public bool IsStarted { get; private set; }

    public Phase Phase { get; private set; }

    public double SimulatedS { get; private set; }

    public bool HasAir { get; private set; }

    public double TemperatureC { get; private set; }

    public double HumidityRatioGPerKg { get; private set; }

    public double AirVelocityMPerS { get; private set; }

    /// <summary>While conditioning: how much of the way to the targets the air has come; then the steps of the cast.</summary>
    public double Done01 { get; private set; }

    /// <summary>Null while the plate is being cast.</summary>
    public PlateResult? Result { get; set; }

    public void Look(PlateRun run)
    {
        Readings readings = run.Chamber.Readings;
        IsStarted = true;
        Phase = run.Chamber.Run.Phase;
        SimulatedS = run.NowUs / 1e6;
        HasAir = readings.Air.IsValid;
        TemperatureC = readings.Air.TemperatureC;
        HumidityRatioGPerKg = readings.HumidityRatioGPerKg;
        AirVelocityMPerS = readings.AirVelocityMPerS;
        Done01 = Math.Max(Done01, Progress01());
    }

    private double Progress01()
    {
        switch (Phase)
        {
            case Phase.Idle:
                return 0.0;
            case Phase.Conditioning:
                return HasAir ? Conditioned01() * ConditioningShare01 : 0.0;
            default:
                return Phase >= Phase.Complete ? 1.0 : ConditioningShare01 + 0.07 * (Phase - Phase.Conditioning);
        }
    }

    private double Conditioned01()
    {
        double gapK = Math.Abs(Plate.Recipe.TemperatureC - TemperatureC);
        double gapGPerKg = Math.Abs(Plate.Recipe.HumidityRatioGPerKg - HumidityRatioGPerKg);
        if (_firstGapK < 0.0)
        {
            _firstGapK = Math.Max(gapK, 1.0);
            _firstGapGPerKg = Math.Max(gapGPerKg, 1.0);
        }

        return Math.Clamp(1.0 - Math.Max(gapK / _firstGapK, gapGPerKg / _firstGapGPerKg), 0.0, 1.0);
    }
}
