using System.Collections.Generic;
using System.IO;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>
/// The regression gate of <c>control</c>: limits on ratios and errors, never on seconds of this machine. The only place where they stand.
/// </summary>
internal static class Gate
{
    private const double MostSettleRatioToBoundMedian = 1.25;
    private const double MostSettleRatioToBoundP95 = 1.6;
    private const double LeastSettleRatioToBestPeerMedian = 1.35; // 2 is out of reach: the bound itself comes to 1.6
    private const double MostOvershootMedianPct = 1.0;
    private const double MostOvershootP95Pct = 3.0;
    private const double MostRmsHumidityRatioPct = 0.5;
    private const double MostRmsTemperatureK = 0.1;
    private const double MostRmsVelocityPct = 1.0;

    /// <summary>Every figure is inside its limit; says which are not.</summary>
    public static bool IsOpen(ControlResults results, TextWriter output)
    {
        var broken = new List<string>();
        Statistics bound = results.RatioToBound(Metric.Settle);
        Most(broken, "settle, ours / bound, median", bound.Median, MostSettleRatioToBoundMedian);
        Most(broken, "settle, ours / bound, 95th percentile", bound.P95, MostSettleRatioToBoundP95);
        Least(broken, "settle, best peer / ours, median", results.RatioToBestPeer(Metric.Settle).Median, LeastSettleRatioToBestPeerMedian);
        Statistics overshoot = results.Of(Metric.Overshoot, Contender.OursKey);
        Most(broken, "overshoot of W, median", overshoot.Median, MostOvershootMedianPct);
        Most(broken, "overshoot of W, 95th percentile", overshoot.P95, MostOvershootP95Pct);
        double rmsHumidityRatio = results.Of(Metric.RmsHumidityRatio, Contender.OursKey).P95;
        Most(broken, "rms of W, 95th percentile", rmsHumidityRatio, MostRmsHumidityRatioPct);
        Most(broken, "rms of T, 95th percentile", results.Of(Metric.RmsTemperature, Contender.OursKey).P95, MostRmsTemperatureK);
        Most(broken, "rms of v, 95th percentile", results.Of(Metric.RmsVelocity, Contender.OursKey).P95, MostRmsVelocityPct);
        Failures f = results.FailuresOf(Contender.OursKey);
        Most(broken, "legs with fault, swing or wet walls", f.Faults + f.Oscillating + f.Condensing, 0);
        return Tell(broken, output);
    }

    /// <summary>Prints what is broken; true: nothing is.</summary>
    public static bool Tell(List<string> broken, TextWriter output)
    {
        foreach (string sentence in broken)
        {
            output.WriteLine("gate: " + sentence);
        }

        return broken.Count == 0;
    }

    /// <summary>A figure above its limit is broken; NaN, nothing measured, too.</summary>
    public static void Most(List<string> broken, string what, double value, double most)
    {
        if (!(value <= most))
        {
            broken.Add($"{what} = {value:F2}: at most {most:F2} is allowed");
        }
    }

    /// <summary>A figure below its limit is broken; NaN, nothing measured, too.</summary>
    public static void Least(List<string> broken, string what, double value, double least)
    {
        if (!(value >= least))
        {
            broken.Add($"{what} = {value:F2}: at least {least:F2} is wanted");
        }
    }
}
