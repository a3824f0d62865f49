using ChamberFirmware.Settings;

namespace ChamberFirmware.Learning;

/// <summary>
/// The settings that commissioning finds, by number, so that one fit serves them all. What a ruler tells better stays as it was entered:
/// the volumes, from which temperature and humidity cannot tell all that grows with them (heater power and water are found relative to
/// them), and the channel's cross-section, which a fit makes whatever mixes the air as well.
/// </summary>
public static class Parameters
{
    /// <summary>Water of the humidifier at full duty, g/s.</summary>
    public const int HumidifierGPerS = 0;

    /// <summary>Dead time of the humidifier's hose, s.</summary>
    public const int HumidifierDeadTimeS = 1;

    /// <summary>Lag of the humidifier, s.</summary>
    public const int HumidifierLagS = 2;

    /// <summary>Dry air with the valve open, g/s.</summary>
    public const int DryAirGPerS = 3;

    /// <summary>Leak, air changes an hour.</summary>
    public const int LeakPerHour = 4;

    /// <summary>Way of the air from film to sensor, m.</summary>
    public const int SensorPathM = 5;

    /// <summary>Lag of the sensor's humidity element, s.</summary>
    public const int SensorHumidityLagS = 6;

    /// <summary>Water that walls and seals hold, as a share of the vapour in the air.</summary>
    public const int SorbedShare01 = 7;

    /// <summary>Offset of the sensor, %RH.</summary>
    public const int SensorOffsetPct = 8;

    /// <summary>Heater to still air, W/K.</summary>
    public const int HeaterStillWPerK = 9;

    /// <summary>Heater to moving air, W/K at 1 m/s.</summary>
    public const int HeaterForcedWPerK = 10;

    /// <summary>Walls to still air, W/K.</summary>
    public const int WallStillWPerK = 11;

    /// <summary>Walls to moving air, W/K at 1 m/s.</summary>
    public const int WallForcedWPerK = 12;

    /// <summary>Heat capacity of the walls, J/K.</summary>
    public const int WallHeatJPerK = 13;

    /// <summary>Loss of the walls to the room, W/K.</summary>
    public const int WallLossWPerK = 14;

    /// <summary>Lag of the sensor's temperature, s at 1 m/s.</summary>
    public const int SensorLagS = 15;

    /// <summary>Power of the heater, W.</summary>
    public const int HeaterW = 16;

    /// <summary>Heat capacity of the heater's element, J/K.</summary>
    public const int HeaterElementJPerK = 17;

    private const double OfReference01 = 0.25;

    // By number, each with a space behind it.
    private const string Names = "HumidifierGPerS HumidifierDeadTimeS HumidifierLagS DryAirGPerS LeakPerHour SensorPathM "
        + "SensorHumidityLagS SorbedShare01 SensorOffsetPct HeaterStillWPerK HeaterForcedWPerK WallStillWPerK WallForcedWPerK "
        + "WallHeatJPerK WallLossWPerK SensorLagS HeaterW HeaterElementJPerK ";

    /// <summary>The setting's name.</summary>
    public static string Name(int parameter)
    {
        int begin = 0;
        for (int p = 0; p < parameter; p++)
        {
            begin = Names.IndexOf(' ', begin) + 1;
        }

        return Names.Substring(begin, Names.IndexOf(' ', begin) - begin);
    }

    /// <summary>
    /// The value to begin a fit with. A fit moves by shares of it and divides by them, so what was entered as 0 begins at a quarter of the
    /// reference chamber's.
    /// </summary>
    public static double Beginning(ChamberSettings s, int parameter)
    {
        double value = Get(s, parameter);
        return value > 0.0 || parameter == SensorOffsetPct ? value : OfReference01 * Get(new ChamberSettings(), parameter);
    }

    /// <summary>The value of a parameter, 0 to 17, in settings; in the setting's unit.</summary>
    public static double Get(ChamberSettings s, int parameter)
    {
        return parameter switch
        {
            HumidifierGPerS => s.HumidifierGPerS,
            HumidifierDeadTimeS => s.HumidifierDeadTimeS,
            HumidifierLagS => s.HumidifierLagS,
            DryAirGPerS => s.DryAirGPerS,
            LeakPerHour => s.LeakPerHour,
            SensorPathM => s.SensorPathM,
            SensorHumidityLagS => s.SensorHumidityLagS,
            SorbedShare01 => s.SorbedShare01,
            SensorOffsetPct => s.SensorOffsetPct,
            HeaterStillWPerK => s.HeaterStillWPerK,
            HeaterForcedWPerK => s.HeaterForcedWPerK,
            WallStillWPerK => s.WallStillWPerK,
            WallForcedWPerK => s.WallForcedWPerK,
            WallHeatJPerK => s.WallHeatJPerK,
            WallLossWPerK => s.WallLossWPerK,
            HeaterW => s.HeaterW,
            HeaterElementJPerK => s.HeaterElementJPerK,
            _ => s.SensorLagS,
        };
    }

    /// <summary>Writes the value of a parameter into settings.</summary>
    public static void Set(ChamberSettings s, int parameter, double value)
    {
        switch (parameter)
        {
            case HumidifierGPerS:
                s.HumidifierGPerS = value;
                break;
            case HumidifierDeadTimeS:
                s.HumidifierDeadTimeS = value;
                break;
            case HumidifierLagS:
                s.HumidifierLagS = value;
                break;
            case DryAirGPerS:
                s.DryAirGPerS = value;
                break;
            case LeakPerHour:
                s.LeakPerHour = value;
                break;
            case SensorPathM:
                s.SensorPathM = value;
                break;
            case SensorHumidityLagS:
                s.SensorHumidityLagS = value;
                break;
            case SorbedShare01:
                s.SorbedShare01 = value;
                break;
            case SensorOffsetPct:
                s.SensorOffsetPct = value;
                break;
            case HeaterStillWPerK:
                s.HeaterStillWPerK = value;
                break;
            case HeaterForcedWPerK:
                s.HeaterForcedWPerK = value;
                break;
            case WallStillWPerK:
                s.WallStillWPerK = value;
                break;
            case WallForcedWPerK:
                s.WallForcedWPerK = value;
                break;
            case WallHeatJPerK:
                s.WallHeatJPerK = value;
                break;
            case WallLossWPerK:
                s.WallLossWPerK = value;
                break;
            case HeaterW:
                s.HeaterW = value;
                break;
            case HeaterElementJPerK:
                s.HeaterElementJPerK = value;
                break;
            default:
                s.SensorLagS = value;
                break;
        }
    }
}
