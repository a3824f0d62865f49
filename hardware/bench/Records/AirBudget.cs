using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Drivers;
using ChamberFirmware.Model;
using ChamberFirmware.Sensing;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Bench.Records;

/// <summary>
/// Budgets of the air over the film: temperature and velocity here, the humidity ratio in <see cref="HumidityBudget"/>. Limits come from
/// where the firmware has them: its settings, its sensors' class.
/// </summary>
public static class AirBudget
{
    private const string Anemometer = "anemometer behind the table of air velocity: class and zero";
    private const string NoTable = "nobody has measured the table of air velocity of this chamber (airtable)";

    /// <summary>The air's temperature at the film's place.</summary>
    public static QuantityBudget Temperature(BudgetInputs inputs)
    {
        (double? mean, double? stated, UncertaintySource[] moved) = Read(inputs, "temperatureC", "K");
        if (mean == null)
        {
            return Nothing(inputs, "temperatureC", "K", inputs.Recipe.TemperatureC);
        }

        var sources = new List<UncertaintySource>();
        foreach ((IAirSensor sensor, string name, double share01) in Shares(inputs, s => LimitK(inputs.Settings, s, mean.Value)))
        {
            string from = inputs.Settings.ThermometerLimitK > 0.0 ? "thermometer in the salt jar, and class away from it" : "class";
            sources.Add(new UncertaintySource($"{name}: {from}", LimitK(inputs.Settings, sensor, mean.Value), "K", share01, true));
        }

        // The firmware states the root of class and place together, and on top what the chip heats itself by.
        double ofSensor = Root(sources);
        double together = Math.Max(0.0, (stated ?? 0.0) - FilmAir.OwnHeatK);
        double place = Math.Sqrt(Math.Max(0.0, together * together - ofSensor * ofSensor));
        sources.Add(new UncertaintySource("place of the film against that of the sensor", place, "K", 1.0, true));
        double fromSources = Root(sources) + FilmAir.OwnHeatK;
        sources.Add(new UncertaintySource("chip that heats itself", FilmAir.OwnHeatK, "K", 1.0, true));
        return new QuantityBudget("temperatureC", "K", inputs.Recipe.TemperatureC, mean, stated, [.. sources, .. moved])
        {
            StatedFromSources = fromSources,
            StatedRule = "root of the squares of the limits of sensor and place, and the chip's own heat on top",
        };
    }

    /// <summary>The air's velocity over the film.</summary>
    public static QuantityBudget Velocity(BudgetInputs inputs)
    {
        (double? mean, double? stated, UncertaintySource[] moved) = Read(inputs, "airVelocityMPerS", "m/s");
        if (mean == null)
        {
            return Nothing(inputs, "airVelocityMPerS", "m/s", inputs.Recipe.AirVelocityMPerS);
        }

        double limit = SensorClass.VelocityLimitMPerS(inputs.Settings, mean.Value);
        var source = new UncertaintySource(Anemometer, limit, "m/s", 1.0, true);
        bool isMeasured = inputs.IsSimulated || inputs.Settings.AirTableDate.Length > 0;
        return new QuantityBudget(
            "airVelocityMPerS", "m/s", inputs.Recipe.AirVelocityMPerS, mean, stated, [source, .. moved])
        {
            StatedFromSources = limit, StatedRule = "the anemometer's limit", NotKnown = isMeasured ? "" : NoTable,
        };
    }

    /// <summary>
    /// Mean of a quantity, the firmware's limit, and what the readings moved by as a source; mean null: nothing was exposed.
    /// </summary>
    internal static (double? Mean, double? Stated, UncertaintySource[] Moved) Read(BudgetInputs inputs, string quantity, string unit)
    {
        double? Of(string key) => inputs.Number("measuredAir", quantity, key);
        double half = (Of("max") - Of("min")) / 2.0 ?? 0.0;
        return (Of("mean"), Of("uncertainty"),
            half > 0.0 ? [new UncertaintySource("readings that moved during the exposure", half, unit, 1.0, false)] : []);
    }

    /// <summary>The sensors, their names, and the share of each in what they measure together, by the firmware's own rule.</summary>
    internal static IEnumerable<(IAirSensor Sensor, string Name, double Share01)> Shares(
        BudgetInputs inputs, Func<IAirSensor, double> limit)
    {
        IAirSensor first = inputs.Sensors[0];
        if (inputs.Sensors.Count == 1)
        {
            return [(first, first.Name, 1.0)];
        }

        IAirSensor second = inputs.Sensors[1];
        double share01 = HumidityUncertainty.FirstShare01(HumidityUncertainty.IsOneKind(first, second), limit(first), limit(second));
        return [(first, $"first {first.Name}", share01), (second, $"second {second.Name}", 1.0 - share01)];
    }

    /// <summary>Nothing was exposed: no budget.</summary>
    internal static QuantityBudget Nothing(BudgetInputs inputs, string quantity, string unit, double set) =>
        new(quantity, unit, set, null, null, []) { NotKnown = inputs.Record["motion"] == null ? "nothing was cast"
            : "nothing was exposed" };

    /// <summary>Root of the squares of the limits, in the quantity's unit.</summary>
    internal static double Root(IEnumerable<UncertaintySource> sources) => Math.Sqrt(sources.Sum(s => s.Reach * s.Reach));

    private static double LimitK(ChamberSettings settings, IAirSensor sensor, double temperatureC) =>
        SensorClass.TemperatureLimitK(settings, sensor, temperatureC);
}
