using System;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>Mean of a value over the last second, the value before the start being the first one.</summary>
internal sealed class LastSecond
{
    private readonly double[] ring;
    private double sum;
    private int at;

    public LastSecond(double stepS, double first)
    {
        ring = new double[Math.Max(1, (int)Math.Round(1 / stepS))];
        Restart(first);
    }

    public void Restart(double first)
    {
        Array.Fill(ring, first);
        sum = first * ring.Length;
        at = 0;
    }

    /// <summary>The mean with this value as the newest.</summary>
    public double Next(double value)
    {
        sum += value - ring[at];
        ring[at] = value;
        at = at + 1 == ring.Length ? 0 : at + 1;
        return sum / ring.Length;
    }
}
