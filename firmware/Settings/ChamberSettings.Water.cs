using ChamberFirmware.Fields;

namespace ChamberFirmware.Settings;

#pragma warning disable CS8618 // every constructor walks the rows

/// <content>Settings of water, and how the sensor sees it.</content>
public sealed partial class ChamberSettings
{
    /// <summary>Mist at duty 1, g a second.</summary>
    public double HumidifierGPerS;

    /// <summary>From humidifier to mist in the air, s.</summary>
    public double HumidifierDeadTimeS;

    /// <summary>Lag of the mist, s.</summary>
    public double HumidifierLagS;

    /// <summary>Dry air at duty 1, g a second.</summary>
    public double DryAirGPerS;

    /// <summary>Humidity ratio of the dry air, g/kg.</summary>
    public double DryAirGPerKg;

    /// <summary>Moisture in walls and seals, share of the vapour in the air.</summary>
    public double SorbedShare01;

    /// <summary>Time constant of that moisture, s.</summary>
    public double SorptionS;

    /// <summary>Way of the air from film to sensor, m.</summary>
    public double SensorPathM;

    /// <summary>Lag of the chip's temperature at 1 m/s, s.</summary>
    public double SensorLagS;

    /// <summary>Lag of the humidity element, s.</summary>
    public double SensorHumidityLagS;

    /// <summary>What the sensor's relative humidity is too high for the model, %RH; what is reported is what the sensor says.</summary>
    public double SensorOffsetPct;

    /// <summary>Air over the film: its rise above the room over that at the sensor, at 1 m/s and less 1; 0: nobody measured it.</summary>
    public double FilmWarmer01;

    /// <summary>Day of commissioning, yyyy-mm-dd; empty: never.</summary>
    public string CommissionedDate;

    private void Water(IFieldVisitor visitor)
    {
        ShortLimits.Number(visitor, "HumidifierGPerS", ref HumidifierGPerS, 0.00833f, 0.0001f, 10.0f,
            "mist of the humidifier at duty 1: 30 mL/h");
        ShortLimits.Number(visitor, "HumidifierDeadTimeS", ref HumidifierDeadTimeS, 2, 0, 10,
            "from the humidifier's start to mist in the air");
        ShortLimits.Number(visitor, "HumidifierLagS", ref HumidifierLagS, 8.0f, 0.1f, 120.0f, "lag (63 %) of the mist after that");
        ShortLimits.Number(visitor, "DryAirGPerS", ref DryAirGPerS, 0.4f, 0.001f, 100.0f, "dry air at duty 1: 20 L/min");
        ShortLimits.Number(visitor, "DryAirGPerKg", ref DryAirGPerKg, 0.08f, 0.0f, 20.0f,
            "humidity ratio of the dry air: a frost point of -40 C");
        ShortLimits.Number(visitor, "SorbedShare01", ref SorbedShare01, 0.04f, 0.0f, 2.0f,
            "moisture that walls and seals hold in balance, share of the vapour in the air");
        ShortLimits.Number(visitor, "SorptionS", ref SorptionS, 180, 10, 10000, "time constant of that moisture");
    }

    private void Sensor(IFieldVisitor visitor)
    {
        ShortLimits.Number(visitor, "SensorPathM", ref SensorPathM, 1, 0, 10, "way of the air from the film to the sensor");
        ShortLimits.Number(visitor, "SensorLagS", ref SensorLagS, 3.0f, 0.1f, 60.0f,
            "lag of the sensor chip's temperature at 1 m/s; falls with the square root of velocity");
        ShortLimits.Number(visitor, "SensorHumidityLagS", ref SensorHumidityLagS, 1.0f, 0.1f, 60.0f,
            "lag of the sensor's humidity element");
        ShortLimits.Number(visitor, "SensorOffsetPct", ref SensorOffsetPct, 0, -10, 10,
            "what the sensor's relative humidity was found to be too high, %RH; for the model only");
        ShortLimits.Number(visitor, "FilmWarmer01", ref FilmWarmer01, 0.0f, 0.0f, 0.3f,
            "film's air above the sensor's, share of the air's rise above the room at 1 m/s; 0: not measured");
        visitor.Date("CommissionedDate", ref CommissionedDate, "day of commissioning; empty: never, the model is the reference chamber's");
    }
}
