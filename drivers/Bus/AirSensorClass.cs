namespace ChamberFirmware.Drivers;

/// <summary>
/// What every air sensor of this chamber is at least: bounds and margins that must be there before anybody knows which sensor is fitted
/// (settings, walls, fit) come from here; a test holds every kind to it, from 0 to 65 degrees Celsius. And what air in this chamber can be:
/// the heater's limit and the room it stands in, with room for a hot or cold day.
/// </summary>
public static class AirSensorClass
{
    /// <summary>Widest limit of the temperature from 0 to 65 degrees Celsius, K.</summary>
    public const double TemperatureLimitK = 1.0;

    /// <summary>Widest limit of the temperature at 25 degrees Celsius, where a thermometer is compared with the sensor, K.</summary>
    public const double TemperatureLimitAtRoomK = 0.5;

    /// <summary>Widest limit of the relative humidity, %RH.</summary>
    public const double RelativeHumidityLimitPct = 3.0;

    /// <summary>Widest limit of the pressure, Pa.</summary>
    public const double PressureLimitPa = 100.0;

    private const double LowestTemperatureC = 0.0; // water stands in the chamber
    private const double HighestTemperatureC = 100.0;
    private const double LowestPressurePa = 60000.0; // 4200 m above the sea
    private const double HighestPressurePa = 110000.0; // no weather has more; where the usual chips end

    /// <summary>0 to 100 degrees Celsius.</summary>
    public static bool IsTemperature(double temperatureC) => !(temperatureC is < LowestTemperatureC or > HighestTemperatureC);

    /// <summary>Between 0 and 100 %RH, both excluded: drivers clamp there, and a broken or a wet element ends there.</summary>
    public static bool IsHumidity(double relativeHumidityPct) => !(relativeHumidityPct is <= 0.0 or >= 100.0);

    /// <summary>60 000 to 110 000 Pa.</summary>
    public static bool IsPressure(double pressurePa) => !(pressurePa is < LowestPressurePa or > HighestPressurePa);
}
