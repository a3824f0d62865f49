using System.Collections.Generic;
using System.IO;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>
/// The regression gate of <c>control --quick</c>: limits on ratios and errors, never on seconds of this machine. The only place where they
/// stand.
/// </summary>
internal static class Gate
{
    private const double MostSettleRatioToBoundMedian = 1.25;
    private const double MostSettleRatioToBoundP95 = 1.6;
    private const double LeastSettleRatioToBestPeerMedian = 0.7; // of today's firmware, which is not commissioned: it shall not get worse

    /// <summary>Every ratio is inside its limit; says which are not.</summary>
    public static bool IsOpen(ControlResults results, TextWriter output)
    {
        var broken = new List<string>();
        Statistics bound = results.RatioToBound(Metric.Settle);
        Statistics peer = results.RatioToBestPeer(Metric.Settle);
        if (bound.Count > 0)
        {
            Most(broken, "ours / bound, median", bound.Median, MostSettleRatioToBoundMedian);
            Most(broken, "ours / bound, 95th percentile", bound.P95, MostSettleRatioToBoundP95);
        }

        if (!(peer.Median >= LeastSettleRatioToBestPeerMedian))
        {
            broken.Add($"best peer / ours, median = {peer.Median:F2}: at least {LeastSettleRatioToBestPeerMedian:F2} is wanted");
        }

        foreach (string sentence in broken)
        {
            output.WriteLine("gate: " + sentence);
        }

        return broken.Count == 0;
    }

    // Written so that NaN, nothing measured, is no pass.
    private static void Most(List<string> broken, string what, double value, double most)
    {
        if (!(value <= most))
        {
            broken.Add($"{what} = {value:F2}: at most {most:F2} is allowed");
        }
    }
}
