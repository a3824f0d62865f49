using System;
using System.Collections.Generic;
using OxyPlot;

namespace ChamberFirmware.Bench;

/// <summary>Fewer points of a curve, without losing a peak: the least and the greatest of every stretch, in their order.</summary>
public static class Decimation
{
    /// <summary>Points of the ticks from <paramref name="first"/> to before <paramref name="end"/>, at most two for each stretch.</summary>
    public static List<DataPoint> Points(Func<int, double> x, IReadOnlyList<double> values, int first, int end, int stretches)
    {
        var points = new List<DataPoint>();
        double ticks = Math.Max(2.0, (end - first) / (double)stretches);
        for (double from = first; from < end; from += ticks)
        {
            Stretch(x, values, (int)from, Math.Min(end, (int)(from + ticks)), points);
        }

        return points;
    }

    /// <summary>Means of so many ticks around each one, an odd number; gaps are left out, and stay gaps.</summary>
    public static IReadOnlyList<double> Means(IReadOnlyList<double> values, int ticks)
    {
        var means = new double[values.Count];
        int half = ticks / 2, count = 0, from = 0, to = 0;
        double sum = 0.0;
        for (int i = 0; i < means.Length; i++)
        {
            for (; to < values.Count && to <= i + half; to++)
            {
                (sum, count) = double.IsFinite(values[to]) ? (sum + values[to], count + 1) : (sum, count);
            }

            for (; from < i - half; from++)
            {
                (sum, count) = double.IsFinite(values[from]) ? (sum - values[from], count - 1) : (sum, count);
            }

            means[i] = double.IsFinite(values[i]) ? Math.Clamp(sum / count, 0.0, 1.0) : double.NaN;
        }

        return means;
    }

    private static void Stretch(Func<int, double> x, IReadOnlyList<double> values, int first, int end, List<DataPoint> points)
    {
        int least = -1;
        int greatest = -1;
        for (int i = first; i < end; i++)
        {
            if (double.IsFinite(values[i]))
            {
                least = least < 0 || values[i] < values[least] ? i : least;
                greatest = greatest < 0 || values[i] > values[greatest] ? i : greatest;
            }
        }

        if (least < 0)
        {
            points.Add(DataPoint.Undefined); // a gap
            return;
        }

        int earlier = Math.Min(least, greatest);
        int later = Math.Max(least, greatest);
        points.Add(new DataPoint(x(earlier), values[earlier]));
        if (later != earlier)
        {
            points.Add(new DataPoint(x(later), values[later]));
        }
    }
}
