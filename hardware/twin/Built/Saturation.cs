using System;

namespace ChamberFirmware.Twin;

/// <summary>
/// Humidity ratio of saturated air at one pressure, by a table in steps of 0.1 K with straight lines between: within 5 ppm of
/// <see cref="HylandWexler"/>, and a step asks it forty times.
/// </summary>
internal sealed class Saturation
{
    private const double LowestC = -60;
    private const double PerK = 10;
    private const int Count = 1551; // to 95 °C: hotter air holds whatever there is

    private readonly double[] _ratio = new double[Count];

    /// <summary>The table for this pressure.</summary>
    public Saturation(double pressurePa)
    {
        for (int i = 0; i < Count; i++)
        {
            double ratio = HylandWexler.SaturationHumidityRatio(LowestC + i / PerK, pressurePa);
            _ratio[i] = Math.Min(ratio, 1e3);
        }
    }

    /// <summary>Of saturated air, kg/kg; beyond the table that of its end.</summary>
    public double HumidityRatio(double temperatureC)
    {
        double at = (temperatureC - LowestC) * PerK;
        int index = (int)at;
        if (!(at > 0) || index >= Count - 1)
        {
            return at > 0 ? _ratio[Count - 1] : _ratio[0];
        }

        double below = _ratio[index];
        return below + (_ratio[index + 1] - below) * (at - index);
    }
}
