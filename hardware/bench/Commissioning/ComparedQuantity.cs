using System.Collections.Generic;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench;

/// <summary>One thing that commissioning found, beside what the twin has; both for the air volume that was entered.</summary>
/// <param name="Name">What it is, with its unit.</param>
/// <param name="Found">As found.</param>
/// <param name="True">As it is.</param>
/// <param name="Format">How to print both.</param>
/// <param name="IsDifference">Compared by difference, not by percent.</param>
internal sealed record ComparedQuantity(string Name, double Found, double True, string Format, bool IsDifference = false)
{
    private const double WaterGPerMl = 0.998;
    private const double DryAirGPerL = 1.19; // at the room
    private const double SlowMPerS = 0.8;
    private const double SlowRoot = 0.8944; // square root of it
    private const double SlowPower = 0.8365; // to the power 0.8

    /// <summary>How far the found value is off, for a person: a difference, or percent of the true one.</summary>
    public string Off => IsDifference ? $"{Found - True:+0.0;-0.0;0.0}" : $"{100.0 * (Found / True - 1.0):+0.0;-0.0;0.0} %";

    /// <summary>Every quantity; what grows with the air volume is scaled from the twin's to the entered one.</summary>
    public static IEnumerable<ComparedQuantity> Of(ChamberSettings found, TwinParameters truth)
    {
        double scale = (found.ChannelVolumeL + found.ReturnVolumeL) / (truth.ChannelVolumeL + truth.ReturnVolumeL);
        yield return new("heater, W", found.HeaterW, scale * truth.HeaterPowerW, "F0");
        yield return new(
            $"element to air at {SlowMPerS} m/s, W/K", found.HeaterStillWPerK + SlowRoot * found.HeaterForcedWPerK,
            scale * (truth.HeaterStillWPerK + SlowRoot * truth.HeaterForcedWPerK), "F2");
        yield return new("humidifier, g/h", found.HumidifierGPerS * 3600.0, scale * truth.HumidifierMlPerH * WaterGPerMl, "F1");
        yield return new("humidifier dead time, s", found.HumidifierDeadTimeS, truth.HumidifierDeadTimeS, "F2");
        yield return new("humidifier lag, s", found.HumidifierLagS, truth.HumidifierLagS, "F2");
        yield return new("dry air, g/s", found.DryAirGPerS, scale * truth.DryAirLPerMin / 60.0 * DryAirGPerL, "F3");
        yield return new("leak, 1/h", found.LeakPerHour, truth.LeakPerH, "F2");
        yield return new("walls hold, kJ/K", found.WallHeatJPerK / 1000.0, scale * truth.WallHeatCapacityJPerK / 1000.0, "F3");
        yield return new(
            $"air to walls at {SlowMPerS} m/s, W/K", found.WallStillWPerK + SlowPower * found.WallForcedWPerK,
            scale * (truth.WallStillWPerK + SlowPower * truth.WallForcedWPerK), "F2");
        yield return new("walls to room, W/K", found.WallLossWPerK, scale * truth.WallLossWPerK, "F2");
        yield return new("sensor path, m", found.SensorPathM, truth.SensorPathM, "F2");
        yield return new("sensor lag at 1 m/s, s", found.SensorLagS, truth.SensorTemperatureLagS, "F2");
        yield return new("sensor offset, %RH", found.SensorOffsetPct, truth.SensorHumidityBiasPct, "F2", IsDifference: true);
    }
}
