using System;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>From a leg's true air to its figures.</summary>
public static class LegMetrics
{
    private const int ExposureSamples = 300; // 30 s
    private const int CycleSamples = 1200; // the last 2 min show a limit cycle

    /// <summary>Fills in what the trace tells. <paramref name="strike"/> is the disturbance's sample; null in a quiet leg.</summary>
    public static LegResult Judge(LegResult leg, LegTrace trace, TrueTarget target, int? strike)
    {
        ArgumentNullException.ThrowIfNull(leg);
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentNullException.ThrowIfNull(target);
        var bands = new Bands(trace, target);
        int quietEnd = strike ?? trace.Count;
        double? settleS = bands.SettleS(0, quietEnd);
        double? recoverS = strike == null ? null : bands.SettleS(strike.Value, trace.Count);
        int from = strike == null && settleS != null
            ? Math.Min(Samples(settleS.Value) + ExposureSamples, trace.Count - ExposureSamples)
            : trace.Count - ExposureSamples;
        from = Math.Max(0, from);
        int length = Math.Min(ExposureSamples, trace.Count - from);
        return leg with
        {
            Settled = settleS != null,
            SettleS = settleS ?? quietEnd * LegTrace.SampleS,
            Recovered = recoverS != null,
            RecoverS = recoverS ?? (trace.Count - quietEnd) * LegTrace.SampleS,
            OvershootHumidityRatioPct = OvershootPct(trace.HumidityRatioGPerKg[..quietEnd], target.HumidityRatioGPerKg),
            RmsHumidityRatioPct = Rms(trace.HumidityRatioGPerKg.Slice(from, length), target.HumidityRatioGPerKg)
                * 100.0 / target.HumidityRatioGPerKg,
            RmsTemperatureK = Rms(trace.TemperatureC.Slice(from, length), target.TemperatureC),
            MeanTemperatureErrorK = Mean(trace.TemperatureC.Slice(from, length)) - target.TemperatureC,
            MeanHumidityRatioErrorPct = (Mean(trace.HumidityRatioGPerKg.Slice(from, length)) / target.HumidityRatioGPerKg - 1.0) * 100.0,
            RmsVelocityPct = Rms(trace.AirVelocityMPerS.Slice(from, length), target.AirVelocityMPerS) * 100.0 / target.AirVelocityMPerS,
            Oscillates = bands.LeavesAgain(0, quietEnd) || (settleS == null && Swings(trace, target, quietEnd)),
        };
    }

    /// <summary>How far the values pass the target in the direction in which they started out, percent of the target.</summary>
    public static double OvershootPct(ReadOnlySpan<double> values, double target)
    {
        double direction = values.Length > 0 && values[0] > target ? -1.0 : 1.0;
        double most = 0.0;
        foreach (double value in values)
        {
            most = Math.Max(most, direction * (value - target));
        }

        return 100.0 * most / target;
    }

    /// <summary>Root of the mean square distance from the target.</summary>
    public static double Rms(ReadOnlySpan<double> values, double target)
    {
        double sum = 0.0;
        foreach (double value in values)
        {
            sum += (value - target) * (value - target);
        }

        return Math.Sqrt(sum / Math.Max(1, values.Length));
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        double sum = 0.0;
        foreach (double value in values)
        {
            sum += value;
        }

        return sum / Math.Max(1, values.Length);
    }

    private static int Samples(double seconds) => (int)Math.Round(seconds / LegTrace.SampleS);

    private static bool Swings(LegTrace trace, TrueTarget target, int end)
    {
        int from = Math.Max(0, end - CycleSamples);
        return LimitCycle.IsIn(trace.TemperatureC[from..end], 2.0 * Bands.TemperatureK)
            || LimitCycle.IsIn(trace.HumidityRatioGPerKg[from..end], 2.0 * Bands.HumidityRatio01 * target.HumidityRatioGPerKg);
    }
}
