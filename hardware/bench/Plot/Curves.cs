using System.Collections.Generic;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Bench;

/// <summary>One quantity at every tick.</summary>
public sealed class Curve
{
    public List<double> Values { get; } = new(8192);

    public void Add(double value) => Values.Add(value);
}

/// <summary>What a plate's plot shows, tick by tick. NaN is a gap: not measured, or no target yet.</summary>
public sealed class Curves
{
    /// <summary>Seconds since power on.</summary>
    public Curve TimeS { get; } = new();

    public Curve TrueTemperatureC { get; } = new();

    public Curve MeasuredTemperatureC { get; } = new();

    public Curve TrueHumidityRatioGPerKg { get; } = new();

    public Curve MeasuredHumidityRatioGPerKg { get; } = new();

    public Curve SetHumidityRatioGPerKg { get; } = new();

    public Curve TrueAirVelocityMPerS { get; } = new();

    public Curve MeasuredAirVelocityMPerS { get; } = new();

    public Curve HeaterDuty01 { get; } = new();

    public Curve HumidifierDuty01 { get; } = new();

    public Curve DryAirDuty01 { get; } = new();

    public Curve FanDuty01 { get; } = new();

    public void Add(PlateRun run)
    {
        Readings readings = run.Chamber.Readings;
        Outputs outputs = run.Chamber.Outputs;
        bool air = readings.Air.IsValid;
        bool regulates = Casting.PhaseWords.HoldsClimate(run.Chamber.Run.Phase);
        TimeS.Add(run.NowUs / 1e6);
        TrueTemperatureC.Add(run.Twin.True.TemperatureC);
        MeasuredTemperatureC.Add(air ? readings.Air.TemperatureC : double.NaN);
        TrueHumidityRatioGPerKg.Add(run.Twin.True.HumidityRatioGPerKg);
        MeasuredHumidityRatioGPerKg.Add(air ? readings.HumidityRatioGPerKg : double.NaN);
        SetHumidityRatioGPerKg.Add(regulates ? run.Chamber.HumiditySetGPerKg : double.NaN);
        TrueAirVelocityMPerS.Add(run.Twin.True.AirVelocityMPerS);
        MeasuredAirVelocityMPerS.Add(readings.FanRpmIsValid ? readings.AirVelocityMPerS : double.NaN);
        HeaterDuty01.Add(outputs.HeaterDuty01);
        HumidifierDuty01.Add(outputs.HumidifierDuty01);
        DryAirDuty01.Add(outputs.DryAirDuty01);
        FanDuty01.Add(outputs.FanDuty01);
    }
}
