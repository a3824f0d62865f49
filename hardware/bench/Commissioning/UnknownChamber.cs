using System;
using System.Linq;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench;

/// <summary>Some chamber, made from a seed, with the air velocity table that its owner has measured.</summary>
internal static class UnknownChamber
{
    private const int TablePoints = 6;

    /// <summary>Every quantity that commissioning looks for, even within the spread; a room, and a sensor of its class.</summary>
    /// <param name="own">The chamber that it is more or less like; a room that was asked for stays.</param>
    /// <param name="seed">Which of them.</param>
    /// <param name="spreadPct">How far it may be from that one, percent.</param>
    public static TwinParameters Make(BenchChamber own, ulong seed, double spreadPct)
    {
        var random = new Random((int)(seed % int.MaxValue));
        double Spread(double value) => value * (1.0 + spreadPct / 100.0 * (2.0 * random.NextDouble() - 1.0));
        double share01 = spreadPct / 100.0 / 0.3;
        double Within(double limit) => Math.Min(1.0, share01) * limit * (2.0 * random.NextDouble() - 1.0);
        TwinParameters p = own.Parameters;
        TwinParameters made = p with
        {
            RoomTemperatureC = p.RoomTemperatureC + Within(5.0),
            RoomRelativeHumidityPct = p.RoomRelativeHumidityPct + Within(25.0),
            ChannelVolumeL = Spread(p.ChannelVolumeL),
            ReturnVolumeL = Spread(p.ReturnVolumeL),
            LeakPerH = Spread(p.LeakPerH),
            WallHeatCapacityJPerK = Spread(p.WallHeatCapacityJPerK),
            WallLossWPerK = Spread(p.WallLossWPerK),
            WallStillWPerK = Spread(p.WallStillWPerK),
            WallForcedWPerK = Spread(p.WallForcedWPerK),
            HeaterPowerW = Spread(p.HeaterPowerW),
            HeaterHeatCapacityJPerK = Spread(p.HeaterHeatCapacityJPerK),
            HeaterForcedWPerK = Spread(p.HeaterForcedWPerK),
            HumidifierMlPerH = Spread(p.HumidifierMlPerH),
            HumidifierDeadTimeS = Spread(p.HumidifierDeadTimeS),
            HumidifierLagS = Spread(p.HumidifierLagS),
            DryAirLPerMin = Spread(p.DryAirLPerMin),
            FanFullRpm = Spread(p.FanFullRpm),
            SensorPathM = Spread(p.SensorPathM),
            SensorTemperatureLagS = Spread(p.SensorTemperatureLagS),
            SensorHumidityLagS = Spread(p.SensorHumidityLagS),
            SensorTemperatureBiasK = p.SensorTemperatureBiasK + Within(1.0),
            SensorHumidityBiasPct = p.SensorHumidityBiasPct + Within(3.0),
        };
        return own.Room == null
            ? made
            : made with { RoomTemperatureC = p.RoomTemperatureC, RoomRelativeHumidityPct = p.RoomRelativeHumidityPct };
    }

    /// <summary>Settings as they are before commissioning: those given, its size by a ruler, and the air table.</summary>
    public static ChamberSettings WithAirTable(ChamberSettings given, TwinParameters plant)
    {
        double[] share01 = [.. Enumerable.Range(0, TablePoints)
            .Select(i => plant.FanMinimumDuty01 + (1.0 - plant.FanMinimumDuty01) * i / (TablePoints - 1))];
        ChamberSettings settings = given.Copy();
        settings.ChannelAreaM2 = plant.ChannelAreaM2;
        settings.ChannelVolumeL = plant.ChannelVolumeL;
        settings.ReturnVolumeL = plant.ReturnVolumeL;
        settings.FanFullSpeedRpm = plant.FanFullRpm;
        settings.FanLowestDuty01 = plant.FanMinimumDuty01;
        settings.FanTableRpm = [.. share01.Select(s => s * plant.FanFullRpm)];
        settings.FanTableMPerS = [.. share01.Select(s => plant.FullSpeedAirVelocityMPerS * Math.Pow(s, plant.AirVelocityExponent))];
        settings.CommissionedDate = ""; // what an earlier commissioning found is not found yet
        return settings;
    }
}
