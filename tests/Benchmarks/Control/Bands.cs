using System;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>
/// When true air counts as settled: temperature within 0.3 K, humidity ratio and velocity within 2 % of the true target, as means over the
/// last second, so that a gust of 0.3 s does not count. The same for every controller.
/// </summary>
public sealed class Bands
{
    /// <summary>Either way, K.</summary>
    public const double TemperatureK = 0.3;

    /// <summary>Either way, share of the true target.</summary>
    public const double HumidityRatio01 = 0.02;

    /// <summary>Either way, share of the true target.</summary>
    public const double Velocity01 = 0.02;

    private const int MeanSamples = 10; // 1 s
    private const int StaySamples = 300; // 30 s, an exposure

    private readonly bool[] _inBand;

    /// <summary>Looks which samples of a leg are in band.</summary>
    public Bands(LegTrace trace, TrueTarget target)
    {
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentNullException.ThrowIfNull(target);
        _inBand = new bool[trace.Count];
        Array.Fill(_inBand, true);
        Mark(trace.TemperatureC, target.TemperatureC, TemperatureK);
        Mark(trace.HumidityRatioGPerKg, target.HumidityRatioGPerKg, HumidityRatio01 * target.HumidityRatioGPerKg);
        Mark(trace.AirVelocityMPerS, target.AirVelocityMPerS, Velocity01 * target.AirVelocityMPerS);
    }

    /// <summary>All three means are in band at this sample.</summary>
    public bool this[int sample] => _inBand[sample];

    /// <summary>
    /// Time from sample <paramref name="from"/> until all three are in band and stay there to before sample <paramref name="end"/>, s. Null
    /// when they do not: air that was in band for less than the last half minute, or swings through it, has not settled.
    /// </summary>
    public double? SettleS(int from, int end)
    {
        int first = end;
        while (first > from && _inBand[first - 1])
        {
            first--;
        }

        return end - first >= StaySamples ? (first - from) * LegTrace.SampleS : null;
    }

    /// <summary>Having been in band for half a minute, the air left it again, nobody having done anything.</summary>
    public bool LeavesAgain(int from, int end)
    {
        int inRow = 0;
        for (int i = from; i < end; i++)
        {
            if (!_inBand[i] && inRow >= StaySamples)
            {
                return true;
            }

            inRow = _inBand[i] ? inRow + 1 : 0;
        }

        return false;
    }

    private void Mark(ReadOnlySpan<double> values, double target, double band)
    {
        double sum = 0.0;
        for (int i = 0; i < values.Length; i++)
        {
            sum += values[i] - (i >= MeanSamples ? values[i - MeanSamples] : 0.0);
            double mean = sum / Math.Min(i + 1, MeanSamples);
            _inBand[i] &= Math.Abs(mean - target) <= band;
        }
    }
}
