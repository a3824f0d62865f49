using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Twin;
using OxyPlot;

namespace ChamberFirmware.Bench;

/// <summary>A line in a panel; its key where the panel has keys of its own.</summary>
internal sealed record PanelCurve(Curve Curve, OxyColor Colour, double WidthPx, LineStyle Style, string Key = "")
{
    /// <summary>Half the height of the band of what is not known around it, in the panel's unit; 0: none.</summary>
    public double Band { get; init; }
}

/// <summary>One quantity over time: its lines, its target and how far from it is still good.</summary>
internal sealed record Panel(string Key, string Title, double? Target, double Tolerance, IReadOnlyList<PanelCurve> Curves)
{
    private const int MeanTicks = 21; // 2 s

    /// <summary>Temperature, humidity ratio, velocity, duties: from top to bottom. A load that nobody asked for is not drawn.</summary>
    public static IReadOnlyList<Panel> Of(PlotFacts facts, Curves c)
    {
        PlotTarget recipe = facts.Target;
        return
        [
            new Panel(
                "T", "air temperature T / °C", recipe.TemperatureC, CastLimits.ToleranceTemperatureK,
                [Measured(c.Of("temperatureC"), facts.Expanded.TemperatureK), .. True(facts, c.TrueTemperatureC)]),
            new Panel(
                "W", "humidity ratio W / (g/kg dry air)", recipe.HumidityRatioGPerKg,
                CastLimits.ToleranceHumidity01 * recipe.HumidityRatioGPerKg,
                [Measured(c.Of("humidityRatioGPerKg"), facts.Expanded.HumidityRatioGPerKg), Set(c.Of("setHumidityRatioGPerKg")),
                    .. True(facts, c.TrueHumidityRatioGPerKg)]),
            new Panel(
                "v", "air velocity v / (m/s)", recipe.AirVelocityMPerS, CastLimits.ToleranceVelocity01 * recipe.AirVelocityMPerS,
                [Measured(c.Of("airVelocityMPerS"), facts.Expanded.AirVelocityMPerS), .. True(facts, c.TrueAirVelocityMPerS)]),
            new Panel(
                "duty", "duty, mean of 2 s", null, 0.0,
                [
                    Duty(c.Of("fanDuty01"), PlotStyle.Fan, "fan"),
                    .. Enumerable.Range(0, Loads.Count).Reverse().Where(load => c.OfLoad(load).Values.Any(duty01 => duty01 > 0.0))
                        .Select(load => Duty(c.OfLoad(load), PlotStyle.OfLoad(load), LoadWords.Of(load))),
                ]),
        ];
    }

    // Nobody knows the true air of a real chamber.
    private static PanelCurve[] True(PlotFacts facts, Curve curve) =>
        facts.IsSimulated ? [new(curve, PlotStyle.True, 1.6, LineStyle.Solid)] : [];

    private static PanelCurve Measured(Curve curve, double? expanded) =>
        new(curve, PlotStyle.Measured, 1.1, LineStyle.Solid) { Band = expanded ?? 0.0 };

    // There is none before the run begins: a 0 there would pull the axis down to it.
    private static PanelCurve Set(Curve curve) =>
        new(curve.Map(values => [.. values.Select(v => v > 0.0 ? v : double.NaN)]), PlotStyle.Set, 1.2, LineStyle.Dash);

    // Pulses of a tenth of a second would be a black bar.
    private static PanelCurve Duty(Curve curve, OxyColor colour, string key) =>
        new(curve.Map(values => Decimation.Means(values, MeanTicks)), colour, 1.1, LineStyle.Solid, key);
}
