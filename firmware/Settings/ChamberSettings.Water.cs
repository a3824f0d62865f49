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

    /// <summary>Day of commissioning, yyyy-mm-dd; empty: never.</summary>
    public string CommissionedDate;

    private void Water(IFieldVisitor visitor)
    {
        visitor.Number("HumidifierGPerS", ref HumidifierGPerS, 0.00833, 0.0001, 10.0, "mist of the humidifier at duty 1: 30 mL/h");
        WholeLimits.Number(visitor, "HumidifierDeadTimeS", ref HumidifierDeadTimeS, 2, 0, 10,
            "from the humidifier's start to mist in the air");
        visitor.Number("HumidifierLagS", ref HumidifierLagS, 8.0, 0.1, 120.0, "lag (63 %) of the mist after that");
        visitor.Number("DryAirGPerS", ref DryAirGPerS, 0.4, 0.001, 100.0, "dry air at duty 1: 20 L/min");
        visitor.Number("DryAirGPerKg", ref DryAirGPerKg, 0.08, 0.0, 20.0, "humidity ratio of the dry air: a frost point of -40 C");
        visitor.Number("SorbedShare01", ref SorbedShare01, 0.04, 0.0, 2.0,
            "moisture that walls and seals hold in balance, share of the vapour in the air");
        WholeLimits.Number(visitor, "SorptionS", ref SorptionS, 180, 10, 10000, "time constant of that moisture");
    }

    private void Sensor(IFieldVisitor visitor)
    {
        WholeLimits.Number(visitor, "SensorPathM", ref SensorPathM, 1, 0, 10, "way of the air from the film to the sensor");
        visitor.Number("SensorLagS", ref SensorLagS, 3.0, 0.1, 60.0,
            "lag of the sensor chip's temperature at 1 m/s; falls with the square root of velocity");
        visitor.Number("SensorHumidityLagS", ref SensorHumidityLagS, 1.0, 0.1, 60.0, "lag of the sensor's humidity element");
        WholeLimits.Number(visitor, "SensorOffsetPct", ref SensorOffsetPct, 0, -10, 10,
            "what the sensor's relative humidity was found to be too high, %RH; for the model only");
        visitor.Date("CommissionedDate", ref CommissionedDate, "day of commissioning; empty: never, the model is the reference chamber's");
    }
}
