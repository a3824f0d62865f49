using System;
using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Bench.Desk;

/// <summary>
/// Means of the air as a chamber's telemetry has it, weighed by time. Of the velocity it is the mean of the roots, squared: what a laminar
/// layer transfers goes with the root.
/// </summary>
internal sealed class AirTally
{
    private const double LongestS = 3; // between two lines; the form that is used has one a second

    private readonly long _fromUs;
    private TelemetrySample _last;
    private double _coveredS;
    private double _temperature;
    private double _ratio;
    private double _root;
    private double _pressure;
    private double _knownK;
    private double _knownGPerKg;
    private double _knownMPerS;

    /// <summary>Begins with this line.</summary>
    public AirTally(TelemetrySample first) => (_last, _fromUs) = (first, first.AtUs);

    /// <summary>Since the first line, s.</summary>
    public double TimeS => (_last.AtUs - _fromUs) / 1e6;

    /// <summary>Share of that time of which values are known.</summary>
    public double Covered01 => TimeS > 0 ? _coveredS / TimeS : 0;

    /// <summary>Mean, and how well it is known: °C, K.</summary>
    public (double Mean, double Limit) TemperatureC => (_temperature / _coveredS, _knownK / _coveredS);

    /// <summary>The same, g/kg.</summary>
    public (double Mean, double Limit) HumidityRatioGPerKg => (_ratio / _coveredS, _knownGPerKg / _coveredS);

    /// <summary>The same, m/s.</summary>
    public (double Mean, double Limit) VelocityMPerS => (Math.Pow(_root / _coveredS, 2), _knownMPerS / _coveredS);

    /// <summary>Mean, Pa.</summary>
    public double PressurePa => _pressure / _coveredS;

    /// <summary>The next line.</summary>
    public void Add(TelemetrySample sample)
    {
        double s = (sample.AtUs - _last.AtUs) / 1e6;
        _last = sample;
        bool isWhole = double.IsFinite(
            sample.TemperatureC + sample.HumidityRatioGPerKg + sample.AirVelocityMPerS + sample.PressurePa
                + sample.TemperatureUncertaintyK + sample.HumidityUncertaintyGPerKg + sample.AirVelocityUncertaintyMPerS);
        if (s <= 0 || s > LongestS || !isWhole)
        {
            return;
        }

        _coveredS += s;
        _temperature += s * sample.TemperatureC;
        _ratio += s * sample.HumidityRatioGPerKg;
        _root += s * Math.Sqrt(Math.Max(0, sample.AirVelocityMPerS));
        _pressure += s * sample.PressurePa;
        _knownK += s * sample.TemperatureUncertaintyK;
        _knownGPerKg += s * sample.HumidityUncertaintyGPerKg;
        _knownMPerS += s * sample.AirVelocityUncertaintyMPerS;
    }
}
