using ChamberFirmware.Settings;

namespace ChamberFirmware.Learning;

/// <summary>
/// What commissioning finds out, by number, so that one fit serves all. The volume of the chamber stays as it was entered: from temperature
/// and humidity alone it cannot be told from everything that grows with it, so heater power and water are found relative to it.
/// </summary>
public static class Parameters
{
    public const int HumidifierGPerS = 0, HumidifierDeadTimeS = 1, HumidifierLagS = 2, DryAirGPerS = 3, LeakPerHour = 4;
    public const int SensorPathM = 5, SensorHumidityLagS = 6, SorbedShare01 = 7, ChannelAreaM2 = 8, ChannelVolumeL = 9;
    public const int SensorOffsetPct = 10;
    public const int HeaterStillWPerK = 11, HeaterForcedWPerK = 12, WallStillWPerK = 13, WallForcedWPerK = 14;
    public const int WallHeatJPerK = 15, WallLossWPerK = 16, SensorLagS = 17, HeaterW = 18, HeaterElementJPerK = 19;

    private const double LargestChannel01 = 0.9;
    private const double OfReference01 = 0.25;

    /// <summary>
    /// The value to begin a fit with. A fit moves by shares of it and divides by them, so what was entered as 0 begins at a quarter of the
    /// reference chamber's.
    /// </summary>
    public static double Beginning(ChamberSettings s, int parameter)
    {
        double value = Get(s, parameter);
        return value > 0.0 || parameter == SensorOffsetPct ? value : OfReference01 * Get(new ChamberSettings(), parameter);
    }

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
            ChannelAreaM2 => s.ChannelAreaM2,
            ChannelVolumeL => s.ChannelVolumeL,
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
            case ChannelAreaM2:
                s.ChannelAreaM2 = value;
                break;
            case ChannelVolumeL:
                double whole = s.ChannelVolumeL + s.ReturnVolumeL; // stays as it was entered, and has two parts
                s.ChannelVolumeL = value < LargestChannel01 * whole ? value : LargestChannel01 * whole;
                s.ReturnVolumeL = whole - s.ChannelVolumeL;
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
