using System;

namespace ChamberFirmware.Twin;

/// <summary>The humidifier's way from the switch to mist in the channel: a delay line, then a first-order lag.</summary>
internal sealed class Mist
{
    /// <summary>Water in the humidifier, kg/mL, at 22 °C.</summary>
    public const double WaterDensityKgPerMl = 0.998e-3;

    private readonly double _fullKgPerS;
    private readonly double[] _delayLine;
    private readonly double _lagKeep;
    private int _at;

    /// <summary>A dry hose: the delay line holds the dead time in whole steps, one at least.</summary>
    public Mist(TwinParameters parameters, double stepS)
    {
        _fullKgPerS = parameters.HumidifierMlPerH * WaterDensityKgPerMl / 3600;
        _delayLine = new double[Math.Max(1, (int)Math.Round(parameters.HumidifierDeadTimeS / stepS))];
        _lagKeep = Math.Exp(-stepS / parameters.HumidifierLagS);
    }

    /// <summary>Mist that enters the channel, kg/s.</summary>
    public double RateKgPerS { get; private set; }

    /// <summary>One step with the humidifier on or off; the strength is the share of its rated water, 0 to 1.</summary>
    public void Step(bool on, double strength01)
    {
        double arriving = _delayLine[_at] * _fullKgPerS;
        _delayLine[_at] = on ? strength01 : 0;
        _at = _at + 1 == _delayLine.Length ? 0 : _at + 1;
        RateKgPerS = arriving + (RateKgPerS - arriving) * _lagKeep;
    }
}
