using System;
using System.Linq;

namespace ChamberFirmware.Bench.Line;

/// <summary>What a whole run on a line comes to.</summary>
/// <param name="Cells">Cells with film whose truth is known.</param>
/// <param name="ErrorP50Pct">Median of what the firmware's exposure is off from the truth, percent.</param>
/// <param name="ErrorP95Pct">95 of 100 are within, percent.</param>
/// <param name="ErrorMaxPct">The greatest, percent.</param>
/// <param name="RmsPct">How far the true exposures are from what was asked, root mean square, percent.</param>
/// <param name="OutOfTolerance">Cells out of tolerance, by the firmware.</param>
public sealed record LineNumbers(
    int Cells, double ErrorP50Pct, double ErrorP95Pct, double ErrorMaxPct, double RmsPct, long OutOfTolerance)
{
    /// <summary>Of a run that is over.</summary>
    public static LineNumbers Of(LineSession run, double askedS)
    {
        LineCell[] cells = [.. run.Cells().Where(c => c.IsCoated && c.TrueS > 0.0)];
        double[] off = [.. cells.Select(c => 100.0 * Math.Abs(c.ExposureS / c.TrueS - 1.0)).Order()];
        double rms = cells.Length == 0 ? double.NaN : 100.0 * Math.Sqrt(cells.Average(c => Math.Pow(c.TrueS / askedS - 1.0, 2)));
        return new LineNumbers(
            cells.Length, At(off, 0.5), At(off, 0.95), At(off, 1.0), rms, run.Chamber.Line!.Metre.Total.Out);
    }

    private static double At(double[] sorted, double share01) =>
        sorted.Length == 0 ? double.NaN : sorted[(int)(share01 * (sorted.Length - 1))];
}
