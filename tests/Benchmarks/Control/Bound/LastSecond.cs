using System;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>Mean of a value over the last second, the value before the start being the first one.</summary>
internal sealed class LastSecond
{
    private readonly double[] _ring;
    private double _sum;
    private int _at;

    /// <summary>A second in steps of this length, full of the first value.</summary>
    public LastSecond(double stepS, double first)
    {
        _ring = new double[Math.Max(1, (int)Math.Round(1 / stepS))];
        Restart(first);
    }

    /// <summary>The same, as if made anew.</summary>
    public void Restart(double first)
    {
        Array.Fill(_ring, first);
        _sum = first * _ring.Length;
        _at = 0;
    }

    /// <summary>The mean with this value as the newest.</summary>
    public double Next(double value)
    {
        _sum += value - _ring[_at];
        _ring[_at] = value;
        _at = _at + 1 == _ring.Length ? 0 : _at + 1;
        return _sum / _ring.Length;
    }
}
