using System.Collections.Generic;
using System.Linq;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>Median and 95th percentile of a set of figures; NaN of an empty one.</summary>
/// <param name="Median">50th percentile.</param>
/// <param name="P95">95th percentile.</param>
/// <param name="Count">How many figures.</param>
public sealed record Statistics(double Median, double P95, int Count)
{
    /// <summary>Of these figures, in any order.</summary>
    public static Statistics Of(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        return new Statistics(Percentile(sorted, 0.5), Percentile(sorted, 0.95), sorted.Length);
    }

    /// <summary>Between the neighbours in a straight line (definition 7 of Hyndman and Fan, 1996, the default of R and NumPy).</summary>
    public static double Percentile(IReadOnlyList<double> sorted, double share01)
    {
        if (sorted.Count == 0)
        {
            return double.NaN;
        }

        double at = share01 * (sorted.Count - 1);
        int below = (int)at;
        int above = below + 1 < sorted.Count ? below + 1 : below;
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
