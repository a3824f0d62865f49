using ChamberFirmware.Drivers;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Learning;

/// <summary>What was done to the chamber and what the sensor said, twice a second: 9 minutes in 14 kB.</summary>
public sealed class TestLog
{
    public const double SampleS = 0.5;
    public const int Most = 1060; // the 530 s of a whole test

    private readonly float[] _temperatureC = new float[Most];
    private readonly float[] _humidityRatioGPerKg = new float[Most];
    private readonly float[] _airVelocityMPerS = new float[Most];
    private readonly byte[] _switches = new byte[Most]; // a bit for every load

    public int Count { get; private set; }

    public double RoomC { get; private set; }

    public double RoomGPerKg { get; private set; }

    public double PressurePa { get; private set; }

    public bool IsFull => Count >= Most;

    /// <summary>Begins anew in a chamber that has the room's air.</summary>
    public void Begin(double roomC, double roomGPerKg, double pressurePa)
    {
        Count = 0;
        RoomC = roomC;
        RoomGPerKg = roomGPerKg;
        PressurePa = pressurePa;
    }

    /// <summary>The last half second: what was on in it, what the sensor says at its end.</summary>
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

    public double TemperatureC(int i) => _temperatureC[i];

    public double HumidityRatioGPerKg(int i) => _humidityRatioGPerKg[i];

    public double AirVelocityMPerS(int i) => _airVelocityMPerS[i];

    /// <summary>A load was on in sample <paramref name="i"/>.</summary>
    public bool WasOn(int load, int i) => (_switches[i] & (1 << load)) != 0;
}
