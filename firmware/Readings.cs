using ChamberFirmware.Drivers;

namespace ChamberFirmware;

/// <summary>Everything one tick is told about the world. Written once a tick, by <see cref="Chamber"/>.</summary>
public sealed class Readings
{
    public AirReading Air { get; } = new AirReading();

    /// <summary>Tries to configure the air sensor since power-on; more than one means a weak supply or cable.</summary>
    public int SensorStarts;

    /// <summary>Humidity ratio from the sensor's own T, RH and P, g/kg; as valid as <see cref="Air"/>.</summary>
    public double HumidityRatioGPerKg;

    /// <summary>The same with the sensor's noise smoothed over 2 s, g/kg: at 60 C one reading scatters by 0.05 g/kg.</summary>
    public double SmoothHumidityRatioGPerKg;

    public double FanRpm;

    public bool FanRpmIsValid;

    /// <summary>Air velocity over the film, m/s, from fan speed and calibration table; as valid as the fan speed.</summary>
    public double AirVelocityMPerS;

    public bool InterlockClosed;

    /// <summary>The cast timer was asked to start and did not.</summary>
    public bool CastRefused;

    /// <summary>The cast timer's trains run or have run since the last cast command.</summary>
    public bool CastStarted;

    /// <summary>Start of the trains, us.</summary>
    public long CastStartedUs;

    /// <summary>How far apart the trains may have started, us.</summary>
    public long CastStartWidthUs;
}
