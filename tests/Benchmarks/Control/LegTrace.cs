using System;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>True air over one leg, every 100 ms from the moment the leg's climate was asked for.</summary>
public sealed class LegTrace
{
    public const long SampleUs = 100_000;
    public const double SampleS = 0.1;

    private readonly double[] _temperatureC;
    private readonly double[] _humidityRatioGPerKg;
    private readonly double[] _airVelocityMPerS;

    public LegTrace(double lengthS)
    {
        int samples = (int)Math.Round(lengthS / SampleS) + 1;
        _temperatureC = new double[samples];
        _humidityRatioGPerKg = new double[samples];
        _airVelocityMPerS = new double[samples];
    }

    public int Count { get; private set; }

    public ReadOnlySpan<double> TemperatureC => _temperatureC.AsSpan(0, Count);

    public ReadOnlySpan<double> HumidityRatioGPerKg => _humidityRatioGPerKg.AsSpan(0, Count);

    public ReadOnlySpan<double> AirVelocityMPerS => _airVelocityMPerS.AsSpan(0, Count);

    /// <summary>Adds the air of now; moments that passed unseen (an operator's commands) are given the same.</summary>
    public void Look(TrueState air, double sinceStartS)
    {
        ArgumentNullException.ThrowIfNull(air);
        Add(air.TemperatureC, air.HumidityRatioGPerKg, air.AirVelocityMPerS, sinceStartS);
    }

    public void Add(double temperatureC, double humidityRatioGPerKg, double airVelocityMPerS, double sinceStartS)
    {
        int until = Math.Min(_temperatureC.Length - 1, (int)Math.Floor(sinceStartS / SampleS + 1e-6));
        for (; Count <= until; Count++)
        {
            _temperatureC[Count] = temperatureC;
            _humidityRatioGPerKg[Count] = humidityRatioGPerKg;
            _airVelocityMPerS[Count] = airVelocityMPerS;
        }
    }
}
