using ChamberFirmware.Settings;
using ChamberFirmware.Text;

namespace ChamberFirmware.Commands;

/// <summary>What the chamber is, by its settings, in plain words.</summary>
public sealed class CommissionedLines : IListing
{
    private const int Count = 7;

    private readonly ChamberSettings _settings;

    public CommissionedLines(ChamberSettings settings) => _settings = settings;

    public bool TryWrite(int line, TextBuffer to)
    {
        if (line < Count)
        {
            Write(line, _settings, to);
            to.Line();
        }

        return line < Count;
    }

    private static void Write(int line, ChamberSettings s, TextBuffer to)
    {
        switch (line)
        {
            case 0:
                to.Add("heater      ").Fixed(s.HeaterW, 0).Add(" W; its element holds ").Fixed(s.HeaterElementJPerK, 0);
                to.Add(" J/K and gives ").Fixed(s.HeaterStillWPerK + s.HeaterForcedWPerK, 1).Add(" W/K to air of 1 m/s");
                break;
            case 1:
                to.Add("humidifier  ").Fixed(s.HumidifierGPerS * 3600.0, 1).Add(" g/h; first mist after ").Fixed(s.HumidifierDeadTimeS, 1);
                to.Add(" s, two thirds of it ").Fixed(s.HumidifierLagS, 1).Add(" s later");
                break;
            case 2:
                to.Add("dry air     ").Fixed(s.DryAirGPerS, 2).Add(" g/s, which changes the air in ");
                to.Fixed(AirG(s) / s.DryAirGPerS, 0).Add(" s");
                break;
            case 3:
                to.Add("leak        ").Fixed(s.LeakPerHour, 1).Add(" air changes an hour with the room");
                break;
            case 4:
                WriteWalls(s, to);
                break;
            case 5:
                WriteSensor(s, to);
                break;
            default:
                WriteFan(s, to);
                break;
        }
    }

    private static void WriteWalls(ChamberSettings s, TextBuffer to)
    {
        to.Add("walls       hold ").Fixed(s.WallHeatJPerK / 1000.0, 2).Add(" kJ/K; take ").Fixed(s.WallStillWPerK + s.WallForcedWPerK, 1);
        to.Add(" W/K from air of 1 m/s; lose ").Fixed(s.WallLossWPerK, 1).Add(" W/K to the room; with the seals they hold ");
        to.Fixed(s.SorbedShare01 * 100.0, 0).Add(" % as much water as the air");
    }

    private static void WriteSensor(ChamberSettings s, TextBuffer to)
    {
        to.Add("sensor      ").Fixed(s.SensorPathM, 2).Add(" m behind the film, up to ").Fixed(s.SensorPathM / s.FanTableMPerS[0], 1);
        to.Add(" s late; lags ").Fixed(s.SensorLagS, 1).Add(" s (temperature, 1 m/s) and ").Fixed(s.SensorHumidityLagS, 1);
        double offsetPct = s.SensorOffsetPct;
        to.Add(" s (humidity); reads ").Fixed(offsetPct < 0.0 ? -offsetPct : offsetPct, 1);
        to.Add(offsetPct < 0.0 ? " %RH too low as the model sees it" : " %RH too high as the model sees it");
    }

    private static void WriteFan(ChamberSettings s, TextBuffer to)
    {
        to.Add("fan         ").Fixed(s.FanTableRpm[0], 0).Add(" to ").Fixed(s.FanFullSpeedRpm, 0).Add(" rpm for ");
        to.Fixed(s.FanTableMPerS[0], 2).Add(" to ").Fixed(s.FanTableMPerS[s.FanTableMPerS.Length - 1], 2).Add(" m/s; air velocity table ");
        to.Add(s.AirTableDate.Length > 0 ? "of " : "never measured").Add(s.AirTableDate);
    }

    private static double AirG(ChamberSettings s) => (s.ChannelVolumeL + s.ReturnVolumeL) * 1.18; // dry air at 25 C
}
