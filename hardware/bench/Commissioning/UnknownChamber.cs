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
    public static TwinParameters Make(ulong seed, double spreadPct)
    {
        var random = new Random((int)(seed % int.MaxValue));
        double Spread(double value) => value * (1.0 + spreadPct / 100.0 * (2.0 * random.NextDouble() - 1.0));
        double share01 = spreadPct / 100.0 / 0.3;
        double Within(double limit) => Math.Min(1.0, share01) * limit * (2.0 * random.NextDouble() - 1.0);
        TwinParameters p = TwinParameters.Reference;
        return p with
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
            SensorTemperatureBiasK = Within(1.0),
            SensorHumidityBiasPct = Within(3.0),
        };
    }

    /// <summary>Settings as they are before commissioning: the reference chamber's, its size by a ruler, and the air table.</summary>
    public static ChamberSettings WithAirTable(TwinParameters plant)
    {
        double[] share01 = [.. Enumerable.Range(0, TablePoints)
            .Select(i => plant.FanMinimumDuty01 + (1.0 - plant.FanMinimumDuty01) * i / (TablePoints - 1))];
        return new ChamberSettings
        {
            ChannelAreaM2 = plant.ChannelAreaM2,
            ChannelVolumeL = plant.ChannelVolumeL,
            ReturnVolumeL = plant.ReturnVolumeL,
            FanFullSpeedRpm = plant.FanFullRpm,
            FanLowestDuty01 = plant.FanMinimumDuty01,
            FanTableRpm = [.. share01.Select(s => s * plant.FanFullRpm)],
            FanTableMPerS = [.. share01.Select(s => plant.FullSpeedAirVelocityMPerS * Math.Pow(s, plant.AirVelocityExponent))],
        };
    }
}
