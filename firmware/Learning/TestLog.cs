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
    private readonly byte[] _switches = new byte[Most]; // bit 0 heater, 1 humidifier, 2 dry air

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
    public void Add(Readings readings, bool heater, bool humidifier, bool dryAir)
    {
        _temperatureC[Count] = (float)readings.Air.TemperatureC;
        _humidityRatioGPerKg[Count] = (float)readings.HumidityRatioGPerKg;
        _airVelocityMPerS[Count] = (float)readings.AirVelocityMPerS;
        _switches[Count] = (byte)((heater ? 1 : 0) + (humidifier ? 2 : 0) + (dryAir ? 4 : 0));
        Count++;
    }

    public double TemperatureC(int i) => _temperatureC[i];

    public double HumidityRatioGPerKg(int i) => _humidityRatioGPerKg[i];

    public double AirVelocityMPerS(int i) => _airVelocityMPerS[i];

    public bool Heater(int i) => (_switches[i] & 1) != 0;

    public bool Humidifier(int i) => (_switches[i] & 2) != 0;

    public bool DryAir(int i) => (_switches[i] & 4) != 0;
}
