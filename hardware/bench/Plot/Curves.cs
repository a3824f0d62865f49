using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Drivers;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Bench;

/// <summary>One quantity at every tick.</summary>
public sealed class Curve
{
    /// <summary>The values so far; NaN is a gap.</summary>
    public List<double> Values { get; } = new(8192);

    /// <summary>The next tick's value.</summary>
    public void Add(double value) => Values.Add(value);
}

/// <summary>What a plate's plot shows, tick by tick. NaN is a gap: not measured, or no target yet.</summary>
public sealed class Curves
{
    /// <summary>Seconds since power on.</summary>
    public Curve TimeS { get; } = new();

    /// <summary>Air over the film, °C.</summary>
    public Curve TrueTemperatureC { get; } = new();

    /// <summary>As the firmware measures it, °C.</summary>
    public Curve MeasuredTemperatureC { get; } = new();

    /// <summary>Air over the film, g water per kg dry air.</summary>
    public Curve TrueHumidityRatioGPerKg { get; } = new();

    /// <summary>As the firmware measures it, g/kg.</summary>
    public Curve MeasuredHumidityRatioGPerKg { get; } = new();

    /// <summary>Working set point of the humidity ratio, g/kg; a gap while the climate is not held.</summary>
    public Curve SetHumidityRatioGPerKg { get; } = new();

    /// <summary>Air over the film, m/s.</summary>
    public Curve TrueAirVelocityMPerS { get; } = new();

    /// <summary>From the measured speed of the fan, m/s.</summary>
    public Curve MeasuredAirVelocityMPerS { get; } = new();

    /// <summary>Duty asked of each load, 0 to 1, in the order of <see cref="Loads"/>.</summary>
    public IReadOnlyList<Curve> LoadDuty01 { get; } = [.. Enumerable.Range(0, Loads.Count).Select(_ => new Curve())];

    /// <summary>Duty asked of the fan, 0 to 1.</summary>
    public Curve FanDuty01 { get; } = new();

    /// <summary>Adds the tick that has just been run to every curve.</summary>
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
        for (int load = 0; load < Loads.Count; load++)
        {
            LoadDuty01[load].Add(outputs.LoadDuty01[load]);
        }

        FanDuty01.Add(outputs.FanDuty01);
    }
}
