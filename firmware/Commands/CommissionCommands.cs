using ChamberFirmware.Casting;
using ChamberFirmware.Commissioning;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Commands;

/// <summary>commission DAY: lets the chamber find out what it is. commissioned: what it found, in plain words.</summary>
public sealed class CommissionCommands
{
    private readonly Chamber _chamber;
    private Identification? _task;

    public CommissionCommands(Chamber chamber) => _chamber = chamber;

    /// <summary>What follows the word commission; without a day: how it stands.</summary>
    public string Execute(string rest)
    {
        if (rest.Length == 0 && _task != null)
        {
            bool runs = _chamber.Run.Phase == Phase.Commissioning && _chamber.Task == _task;
            string kept = _chamber.KeepRefusal;
            bool isLost = kept.Length > 0 && _task.Found != null;
            return isLost ? "ERROR " + kept : "OK " + (runs || _task.IsDone ? "" : "stopped; ") + _task.Result;
        }

        if (!DateText.IsDay(rest))
        {
            return "ERROR commission needs the day, because the chamber has no calendar: commission 2026-11-23.";
        }

        var task = new Identification(_chamber.Settings, _chamber.Believed, Chamber.TickUs / 1000000.0, rest);
        string refusal = _chamber.StartCommissioning(task);
        if (refusal.Length > 0)
        {
            return "ERROR " + refusal;
        }

        _task = task;
        return $"OK the chamber tests itself for {Identification.TestMinutes:F0} min, hot and wet by turns, then works out the result; "
            + "door closed, no plate; type commission to see how it stands";
    }

    /// <summary>What commissioning found, for people.</summary>
    public string Report()
    {
        ChamberSettings s = _chamber.Settings;
        if (s.CommissionedDate.Length == 0)
        {
            return "OK never commissioned: these are the reference chamber's values, measured on no chamber\n" + Lines(s);
        }

        return "OK commissioned on " + s.CommissionedDate + ", all relative to the " + $"{s.ChannelVolumeL + s.ReturnVolumeL:F1} L of air "
            + "that were entered\n" + Lines(s);
    }

    private static string Lines(ChamberSettings s)
    {
        double slow = s.FanTableMPerS[0];
        return $"heater      {s.HeaterW:F0} W; its element holds {s.HeaterElementJPerK:F0} J/K and gives "
            + $"{s.HeaterStillWPerK + s.HeaterForcedWPerK:F1} W/K to air of 1 m/s\n"
            + $"humidifier  {s.HumidifierGPerS * 3600.0:F1} g/h; first mist after {s.HumidifierDeadTimeS:F1} s, "
            + $"two thirds of it {s.HumidifierLagS:F1} s later\n"
            + $"dry air     {s.DryAirGPerS:F2} g/s, which changes the air in {AirG(s) / s.DryAirGPerS:F0} s\n"
            + $"leak        {s.LeakPerHour:F1} air changes an hour with the room\n"
            + $"walls       hold {s.WallHeatJPerK / 1000.0:F2} kJ/K; take {s.WallStillWPerK + s.WallForcedWPerK:F1} W/K from air of 1 m/s; "
            + $"lose {s.WallLossWPerK:F1} W/K to the room; "
            + $"with the seals they hold {s.SorbedShare01 * 100.0:F0} % as much water as the air\n"
            + $"sensor      {s.SensorPathM:F2} m behind the film, up to {s.SensorPathM / slow:F1} s late; lags {s.SensorLagS:F1} s "
            + $"(temperature, 1 m/s) and {s.SensorHumidityLagS:F1} s (humidity); reads {Offset(s.SensorOffsetPct)}\n"
            + $"fan         {s.FanTableRpm[0]:F0} to {s.FanFullSpeedRpm:F0} rpm for {slow:F2} to "
            + $"{s.FanTableMPerS[s.FanTableMPerS.Length - 1]:F2} m/s; air velocity table "
            + (s.AirTableDate.Length > 0 ? "of " + s.AirTableDate : "never measured") + "\n";
    }

    private static double AirG(ChamberSettings s) => (s.ChannelVolumeL + s.ReturnVolumeL) * 1.18; // dry air at 25 C

    private static string Offset(double offsetPct)
    {
        return (offsetPct < 0.0 ? $"{-offsetPct:F1} %RH too low" : $"{offsetPct:F1} %RH too high") + " as the model sees it";
    }
}
