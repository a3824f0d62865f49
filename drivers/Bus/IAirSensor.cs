namespace ChamberFirmware.Drivers;

/// <summary>
/// A sensor of temperature and relative humidity, of pressure too if it has it, with the limits that its data sheet gives: nothing above
/// knows which chip it is. Limits, not standard deviations: a good part is inside, how often it comes near its limit nobody says.
/// </summary>
public interface IAirSensor
{
    /// <summary>Its kind, for records: two sensors with one name are of one kind.</summary>
    string Name { get; }

    /// <summary>False: it leaves the pressure of its readings alone, and its humidity ratio needs another sensor's.</summary>
    bool MeasuresPressure { get; }

    /// <summary>How often it was tried to start the sensor; more than one means a weak supply or cable, or no sensor.</summary>
    int StartCount { get; }

    /// <summary>
    /// Reads once, at every tick, into the same <paramref name="reading"/>: whatever fails is a status, never an exception, and a sensor
    /// that is silent must not block the bus at every tick. Starts what is missing or was reset. Allocates nothing.
    /// </summary>
    void Read(AirReading reading);

    /// <summary>Limit of the temperature at a temperature, K.</summary>
    double TemperatureLimitK(double temperatureC);

    /// <summary>Limit of the relative humidity at a relative humidity, %RH.</summary>
    double RelativeHumidityLimitPct(double relativeHumidityPct);

    /// <summary>
    /// Limit of the pressure that its humidity ratio is reckoned with, Pa: <see cref="AirSensorClass.PressureLimitPa"/> where another
    /// measures it.
    /// </summary>
    double PressureLimitPa { get; }

    /// <summary>Hysteresis of the humidity element, %RH: no calibration takes it away.</summary>
    double HysteresisPct { get; }

    /// <summary>Drift of the humidity in a year, %RH: how old a calibration is the device does not know, a year is reckoned.</summary>
    double YearlyDriftPct { get; }
}
