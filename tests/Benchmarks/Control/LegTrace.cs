using System;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>True air over one leg, over the film or at the sensor, every 100 ms from the moment the leg's climate was asked for.</summary>
public sealed class LegTrace
{
    /// <summary>Between two samples, us.</summary>
    public const long SampleUs = 100_000;

    /// <summary>The same, s.</summary>
    public const double SampleS = 0.1;

    private readonly bool _atSensor;
    private readonly double[] _temperatureC;
    private readonly double[] _humidityRatioGPerKg;
    private readonly double[] _airVelocityMPerS;

    /// <summary>
    /// Room for a leg of this length, s. <paramref name="atSensor"/>: what is judged is what the sensor would show of the air at its place,
    /// its lag left out, and not the air over the film.
    /// </summary>
    public LegTrace(double lengthS, bool atSensor = false)
    {
        _atSensor = atSensor;
        int samples = (int)Math.Round(lengthS / SampleS) + 1;
        _temperatureC = new double[samples];
        _humidityRatioGPerKg = new double[samples];
        _airVelocityMPerS = new double[samples];
    }

    /// <summary>Samples so far.</summary>
    public int Count { get; private set; }

    /// <summary>Air over the film, °C.</summary>
    public ReadOnlySpan<double> TemperatureC => _temperatureC.AsSpan(0, Count);

    /// <summary>Air over the film, g water per kg dry air.</summary>
    public ReadOnlySpan<double> HumidityRatioGPerKg => _humidityRatioGPerKg.AsSpan(0, Count);

    /// <summary>Air over the film, m/s.</summary>
    public ReadOnlySpan<double> AirVelocityMPerS => _airVelocityMPerS.AsSpan(0, Count);

    /// <summary>
    /// Adds the air of now. <paramref name="filmWarmerK"/>: what the controller adds to its sensor's temperature for the film, K. Moments
    /// that passed unseen (an operator's commands) are given the same.
    /// </summary>
    public void Look(TrueState air, double sinceStartS, double filmWarmerK = 0.0)
    {
        ArgumentNullException.ThrowIfNull(air);
        Add(
            _atSensor ? air.SettledSensorTemperatureC + filmWarmerK : air.TemperatureC,
            _atSensor ? air.SensorAirHumidityRatioGPerKg : air.HumidityRatioGPerKg,
            air.AirVelocityMPerS,
            sinceStartS);
    }

    /// <summary>Fills the samples up to this time with these values; what is beyond the leg's length is left out.</summary>
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
