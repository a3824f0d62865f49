using ChamberFirmware.Drivers;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Learning;

/// <summary>
/// The log of the <see cref="ResponseExperiment"/>: which loads were on and what the sensors showed, twice a second; 9 minutes in 14 kB.
/// </summary>
public sealed class ResponseLog
{
    /// <summary>Time from one sample to the next, s.</summary>
    public const double SampleS = 0.5;
    /// <summary>Most samples: the 530 s of a whole experiment.</summary>
    public const int Most = 1060;

    private readonly float[] _temperatureC = new float[Most];
    private readonly float[] _humidityRatioGPerKg = new float[Most];
    private readonly float[] _airVelocityMPerS = new float[Most];
    private readonly byte[] _switches = new byte[Most]; // a bit for every load

    /// <summary>Samples that were taken.</summary>
    public int Count;

    /// <summary>Temperature of the room, and of the chamber at the beginning, degrees Celsius.</summary>
    public double RoomC;

    /// <summary>Humidity ratio of the room, and of the chamber at the beginning, g/kg, as the sensor shows it.</summary>
    public double RoomGPerKg;

    /// <summary>Absolute pressure at the beginning, Pa.</summary>
    public double PressurePa;

    /// <summary>No further sample fits.</summary>
    public bool IsFull => Count >= Most;

    /// <summary>Begins anew in a chamber that has the room's air.</summary>
    public void Begin(double roomC, double roomGPerKg, double pressurePa)
    {
        Count = 0;
        RoomC = roomC;
        RoomGPerKg = roomGPerKg;
        PressurePa = pressurePa;
    }

    /// <summary>One more sample, of the last half second: which loads were on, and what the sensors show at its end.</summary>
    public void Add(Readings readings)
    {
        _temperatureC[Count] = (float)readings.Air.TemperatureC;
        _humidityRatioGPerKg[Count] = (float)readings.HumidityRatioGPerKg;
        _airVelocityMPerS[Count] = (float)readings.AirVelocityMPerS;
        int switches = 0;
        for (int load = 0; load < Loads.Count; load++)
        {
            switches += readings.LoadWasOn[load] ? 1 << load : 0;
        }

        _switches[Count] = (byte)switches;
        Count++;
    }

    /// <summary>Air temperature at the end of sample <paramref name="i"/>, degrees Celsius.</summary>
    public double TemperatureC(int i) => _temperatureC[i];

    /// <summary>Humidity ratio at the end of sample <paramref name="i"/>, g/kg, as the sensor shows it.</summary>
    public double HumidityRatioGPerKg(int i) => _humidityRatioGPerKg[i];

    /// <summary>Air velocity at the end of sample <paramref name="i"/>, m/s.</summary>
    public double AirVelocityMPerS(int i) => _airVelocityMPerS[i];

    /// <summary>A load was on in sample <paramref name="i"/>.</summary>
    public bool WasOn(int load, int i) => (_switches[i] & (1 << load)) != 0;
}
