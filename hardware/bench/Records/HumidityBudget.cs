using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Air;
using ChamberFirmware.Drivers;
using ChamberFirmware.Sensing;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Bench.Records;

/// <summary>Budget of the humidity ratio: what each limit of the chip moves it by, by its sensitivity.</summary>
public static class HumidityBudget
{
    // Psychrometrics leaves the enhancement factor out: 0.4 to 0.6 % of W at one atmosphere.
    private const double Formula01 = 0.006;

    // What the firmware states beyond this is a source of its own; below it is the difference of sensitivity and finite step.
    private const double Same01 = 0.01;

    /// <summary>The humidity ratio, which is the same at the sensor and at the film.</summary>
    public static QuantityBudget Of(BudgetInputs inputs)
    {
        (double? mean, double? stated, UncertaintySource[] moved) = AirBudget.Read(inputs, "humidityRatioGPerKg", "g/kg");
        double? temperatureC = inputs.Number("measuredAir", "temperatureC", "mean");
        if (mean == null || temperatureC == null)
        {
            return AirBudget.Nothing(inputs, "humidityRatioGPerKg", "g/kg", inputs.Recipe.HumidityRatioGPerKg);
        }

        double pressurePa = inputs.Settings.SitePressurePa;
        double humidityPct = Psychrometrics.RelativeHumidityPct(temperatureC.Value, mean.Value, pressurePa);
        var air = new Air(temperatureC.Value, humidityPct, pressurePa);
        var sources = new List<UncertaintySource>();
        double OfSensor(IAirSensor s) => AirBudget.Root(Chip(inputs, s, "", 1.0, air).Where(c => c.IsStated));
        foreach ((IAirSensor sensor, string name, double share01) in AirBudget.Shares(inputs, OfSensor))
        {
            sources.AddRange(Chip(inputs, sensor, name + ": ", share01, air));
        }

        double fromSources = AirBudget.Root(sources.Where(s => s.IsStated));
        if (stated > fromSources * (1.0 + Same01))
        {
            double more = Math.Sqrt(stated.Value * stated.Value - fromSources * fromSources);
            sources.Add(new UncertaintySource(
                "more that the firmware states: sensors that differ or that left, its worst moment", more, "g/kg", 1.0, true));
            fromSources = stated.Value;
        }

        sources.Add(new UncertaintySource("formula: vapour taken as ideal", Formula01 * mean.Value, "g/kg", 1.0, false));
        return new QuantityBudget(
            "humidityRatioGPerKg", "g/kg", inputs.Recipe.HumidityRatioGPerKg, mean, stated, [.. sources, .. moved])
        {
            StatedFromSources = fromSources, StatedRule = "root of the squares of the limits",
        };
    }

    private static IEnumerable<UncertaintySource> Chip(BudgetInputs inputs, IAirSensor sensor, string name, double share01, Air air)
    {
        HumiditySensitivity by = HumiditySensitivity.Of(air.TemperatureC, air.RelativeHumidityPct, air.PressurePa);
        ChamberSettings settings = inputs.Settings;
        double limitPct = SensorClass.RelativeHumidityLimitPct(settings, sensor, air.RelativeHumidityPct);
        bool isOfSalts = limitPct < sensor.RelativeHumidityLimitPct(air.RelativeHumidityPct);
        double driftPct = isOfSalts ? sensor.YearlyDriftPct : 0.0;
        double restPct = Math.Sqrt(limitPct * limitPct - driftPct * driftPct);
        yield return new UncertaintySource(
            name + (isOfSalts ? "relative humidity, salts and hysteresis" : "relative humidity, class"), restPct, "%RH",
            share01 * by.GPerKgPerPct, true);
        if (isOfSalts)
        {
            yield return new UncertaintySource(
                name + "relative humidity, a year of drift since the salts", driftPct, "%RH", share01 * by.GPerKgPerPct, true);
            double moreYears = (inputs.YearsSince(settings.SaltCalibrationDate) ?? 1.0) - 1.0;
            if (moreYears > 0.0)
            {
                yield return new UncertaintySource(
                    name + "drift of the time beyond that year, which the firmware does not know", driftPct * moreYears, "%RH",
                    share01 * by.GPerKgPerPct, false);
            }
        }

        double limitK = SensorClass.TemperatureLimitK(settings, sensor, air.TemperatureC);
        yield return new UncertaintySource(name + "temperature", limitK, "K", share01 * by.GPerKgPerK, true);
        yield return new UncertaintySource(name + "air pressure", sensor.PressureLimitPa, "Pa", share01 * by.GPerKgPerPa, true);
    }

    private sealed record Air(double TemperatureC, double RelativeHumidityPct, double PressurePa);
}
