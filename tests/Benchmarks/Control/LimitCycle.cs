using System;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>A controller that swings for ever: wider than its band, up and down about its own mean.</summary>
public static class LimitCycle
{
    private const int Reversals = 4; // two whole swings
    private const double Hysteresis01 = 0.25; // of the swing: noise is no reversal

    /// <summary>
    /// True when the values swing by more than <paramref name="widest"/> from peak to peak and cross their own mean at least four times.
    /// </summary>
    public static bool IsIn(ReadOnlySpan<double> values, double widest)
    {
        double least = double.PositiveInfinity, greatest = double.NegativeInfinity, sum = 0.0;
        foreach (double value in values)
        {
            least = Math.Min(least, value);
            greatest = Math.Max(greatest, value);
            sum += value;
        }

        return values.Length > 0 && greatest - least > widest
            && Crossings(values, sum / values.Length, Hysteresis01 * (greatest - least)) >= Reversals;
    }

    private static int Crossings(ReadOnlySpan<double> values, double mean, double hysteresis)
    {
        int side = 0, crossings = 0;
        foreach (double value in values)
        {
            int now = value > mean + hysteresis ? 1 : value < mean - hysteresis ? -1 : side;
            crossings += now != side && side != 0 ? 1 : 0;
            side = now;
        }

        return crossings;
    }
}
