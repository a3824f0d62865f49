using System;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>
/// Whether a plant can hold an air for ever, by the steady state of the twin's own balances with full knowledge of its parameters: heat and
/// water of channel, return duct and walls. A leg that fails here is asked of nobody but ours, who must refuse it.
/// </summary>
public static class Reachability
{
    private const double BandK = 0.3; // the settling band: what can be held in it is reachable

    /// <summary>An empty string, or what stands in the way.</summary>
    public static string Obstacle(TwinParameters plant, TrueTarget target)
    {
        ArgumentNullException.ThrowIfNull(plant);
        ArgumentNullException.ThrowIfNull(target);
        double slowest = plant.FullSpeedAirVelocityMPerS * Math.Pow(plant.FanMinimumDuty01, plant.AirVelocityExponent);
        if (target.AirVelocityMPerS < slowest || target.AirVelocityMPerS > plant.FullSpeedAirVelocityMPerS)
        {
            return "velocity";
        }

        if (target.HumidityRatioGPerKg <= 0.0)
        {
            return "humidity"; // below the sensor's zero
        }

        if (plant.Built != null)
        {
            return RingReach.Obstacle(plant, target);
        }

        double dryAir01 = DryAir01(plant, target);
        double mistKgPerS = MistKgPerS(plant, target, dryAir01);
        double mostKgPerS = plant.HumidifierMlPerH * Mist.WaterDensityKgPerMl / 3600.0;
        if (dryAir01 > 1.0 || mistKgPerS > mostKgPerS)
        {
            return dryAir01 > 1.0 ? "too dry" : "too wet";
        }

        Heat warmest = HeatAt(plant, target, target.TemperatureC + BandK, dryAir01, mistKgPerS);
        Heat coolest = HeatAt(plant, target, target.TemperatureC - BandK, dryAir01, mistKgPerS);
        if (warmest.HeaterW < 0.0 || coolest.HeaterW > plant.HeaterPowerW)
        {
            return warmest.HeaterW < 0.0 ? "too cool" : "too warm";
        }

        double wallRatio = 1000.0 * HylandWexler.SaturationHumidityRatio(warmest.WallC, plant.RoomPressurePa);
        return wallRatio < target.HumidityRatioGPerKg ? "walls sweat" : "";
    }

    // Dry air's duty without mist, 0 where mist is needed; above 1 when not even all of it is enough. The need falls with the flow.
    private static double DryAir01(TwinParameters plant, TrueTarget target)
    {
        if (MistKgPerS(plant, target, 0.0) >= 0.0)
        {
            return 0.0;
        }

        double low = 0.0, high = 1.0;
        if (MistKgPerS(plant, target, high) < 0.0)
        {
            return double.PositiveInfinity;
        }

        for (int i = 0; i < 40; i++)
        {
            double middle = 0.5 * (low + high);
            bool enough = MistKgPerS(plant, target, middle) >= 0.0;
            low = enough ? low : middle;
            high = enough ? middle : high;
        }

        return high;
    }

    // Water that holds the channel's humidity ratio: what goes to the return duct less what comes back, and what leak and dry air dilute.
    private static double MistKgPerS(TwinParameters plant, TrueTarget target, double dryAir01)
    {
        Flows f = Flows.Of(plant, target, dryAir01);
        double ratio = target.HumidityRatioGPerKg / 1000.0;
        double returned = ((f.Fan + f.LeakIn + f.Dry) * ratio + f.LeakReturn * f.RoomRatio) / (f.Fan + f.LeakIn + f.Dry + f.LeakReturn);
        return f.Fan * (ratio - returned) + f.LeakIn * (ratio - f.RoomRatio) + f.Dry * (ratio - f.DryRatio);
    }

    private static Heat HeatAt(TwinParameters plant, TrueTarget target, double airC, double dryAir01, double mistKgPerS)
    {
        Flows f = Flows.Of(plant, target, dryAir01);
        double heat = AirVolume.HeatCapacityDry + target.HumidityRatioGPerKg / 1000.0 * AirVolume.HeatCapacityVapour;
        double walls = plant.WallStillWPerK + plant.WallForcedWPerK * Math.Pow(target.AirVelocityMPerS, 0.8);
        double channelShare01 = plant.ChannelVolumeL / (plant.ChannelVolumeL + plant.ReturnVolumeL);
        double channel = walls * channelShare01, duct = walls - channel;
        double relative = Math.Pow(target.AirVelocityMPerS / plant.FullSpeedAirVelocityMPerS, 1.0 / plant.AirVelocityExponent);
        double fanW = plant.FanFullPowerW * relative * relative * relative;

        // Walls: channel (T - Tw) + duct (Tr - Tw) = loss (Tw - room). Return: stream (T - Tr) + leak (room - Tr) + fan = duct (Tr - Tw).
        double stream = (f.Fan + f.LeakIn + f.Dry) * heat, leak = f.LeakReturn * heat;
        double w1 = channel + duct + plant.WallLossWPerK;
        double wallsGiven = channel * airC + plant.WallLossWPerK * plant.RoomTemperatureC;
        double returnGiven = stream * airC + leak * plant.RoomTemperatureC + fanW;
        double returnC = (returnGiven + duct * wallsGiven / w1) / (stream + leak + duct - duct * duct / w1);
        double wallC = (wallsGiven + duct * returnC) / w1;

        double mistW = mistKgPerS * (AirVolume.VapourEnthalpyJPerKg(airC) - AirVolume.HeatCapacityWater * plant.RoomTemperatureC);
        double freshW = (f.LeakIn + f.Dry) * heat * (airC - plant.RoomTemperatureC);
        return new Heat(f.Fan * heat * (airC - returnC) + freshW + channel * (airC - wallC) + mistW, wallC);
    }

    /// <summary>Heater power that holds the air, W, and the walls behind it.</summary>
    private readonly record struct Heat(double HeaterW, double WallC);

    /// <summary>Flows of dry air, kg/s, and what they carry, kg/kg.</summary>
    private readonly record struct Flows(double Fan, double LeakIn, double LeakReturn, double Dry, double RoomRatio, double DryRatio)
    {
        /// <summary>Flows that hold the target with this share of the dry air.</summary>
        public static Flows Of(TwinParameters plant, TrueTarget target, double dryAir01)
        {
            double pressurePa = plant.RoomPressurePa;
            double roomPa = HylandWexler.SaturationPressurePa(plant.RoomTemperatureC) * plant.RoomRelativeHumidityPct / 100.0;
            double roomRatio = HylandWexler.HumidityRatio(roomPa, pressurePa);
            double dryRatio = HylandWexler.HumidityRatio(HylandWexler.SaturationPressurePa(plant.DryAirFrostPointC), pressurePa);
            double roomKgPerM3 = AirVolume.DryDensityKgPerM3(plant.RoomTemperatureC, roomRatio, pressurePa);
            double airKgPerM3 = AirVolume.DryDensityKgPerM3(target.TemperatureC, target.HumidityRatioGPerKg / 1000.0, pressurePa);
            double leak = plant.LeakPerH / 3600.0 * roomKgPerM3 / 1000.0; // per litre
            return new Flows(
                target.AirVelocityMPerS * plant.ChannelAreaM2 * airKgPerM3,
                leak * plant.ChannelVolumeL,
                leak * plant.ReturnVolumeL,
                dryAir01 * plant.DryAirLPerMin / 60_000.0 * AirVolume.DryDensityKgPerM3(plant.RoomTemperatureC, dryRatio, pressurePa),
                roomRatio,
                dryRatio);
        }
    }
}
