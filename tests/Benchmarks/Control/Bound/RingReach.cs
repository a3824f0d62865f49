using System;
using System.Collections.Concurrent;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>
/// Whether a chamber of the built family can hold an air for ever: its ring, with walls so thin that it comes to rest in minutes, under two
/// loops that see everything. What is left after them stands in the way.
/// </summary>
internal static class RingReach
{
    private const double Thin01 = 0.05;
    private const double RunS = 700;
    private const double LookS = 100; // at the end

    private static readonly ConcurrentDictionary<(TwinParameters Plant, TrueTarget Target), string> Known = new();

    /// <summary>An empty string, or what stands in the way.</summary>
    public static string Obstacle(TwinParameters plant, TrueTarget target) =>
        Known.GetOrAdd((plant, target), key => Find(key.Plant, key.Target));

    private static string Find(TwinParameters plant, TrueTarget target)
    {
        BuiltParameters built = plant.Built!;
        var air = new RingAhead(plant with
        {
            Built = built with
            {
                LidThicknessMm = Thin01 * built.LidThicknessMm,
                SheetThicknessMm = Thin01 * built.SheetThicknessMm,
                DuctSheetMm = Thin01 * built.DuctSheetMm,
                PlateThicknessMm = 1.0 + Thin01 * built.PlateThicknessMm,
                CarrierThicknessMm = Thin01 * built.CarrierThicknessMm,
                BridgeJPerK = Thin01 * built.BridgeJPerK,
            },
            SorptionTimeConstantS = Thin01 * plant.SorptionTimeConstantS,
            StartAirTemperatureC = target.TemperatureC,
            StartWallTemperatureC = target.TemperatureC,
            StartHumidityRatioGPerKg = target.HumidityRatioGPerKg,
        });
        double duty01 = RingAhead.Duty01(plant, target.AirVelocityMPerS);
        double heat01 = 0.3, water01 = 0, meanC = 0, mean = 0, coldest = 0;
        int looked = 0;
        for (double t = 0; t < RunS; t += RingAhead.StepS)
        {
            double offC = target.TemperatureC - air.ShownC, off01 = 1 - air.RatioGPerKg / target.HumidityRatioGPerKg;
            heat01 = Math.Clamp(heat01 + offC * 0.001 * RingAhead.StepS, 0, 1);
            water01 = Math.Clamp(water01 + off01 * 0.2 * RingAhead.StepS, -1, 1);
            double w = Math.Clamp(water01 + 3 * off01, -1, 1);
            air.Step(duty01, Math.Clamp(heat01 + 0.05 * offC, 0, 1), Math.Max(0, w), Math.Max(0, -w));
            if (t >= RunS - LookS)
            {
                meanC += air.ShownC;
                mean += air.RatioGPerKg;
                coldest += air.ColdestGPerKg;
                looked++;
            }
        }

        return Verdict(target, meanC / looked, mean / looked, coldest / looked);
    }

    private static string Verdict(TrueTarget target, double meanC, double mean, double coldest)
    {
        double off01 = mean / target.HumidityRatioGPerKg - 1;
        if (coldest < target.HumidityRatioGPerKg)
        {
            return "walls sweat";
        }

        if (Math.Abs(off01) > Bands.HumidityRatio01)
        {
            return off01 > 0 ? "too dry" : "too wet";
        }

        double offC = meanC - target.TemperatureC;
        return Math.Abs(offC) <= Bands.TemperatureK ? "" : offC > 0 ? "too cool" : "too warm";
    }
}
