using System;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>
/// Outputs from the true state: flat out until the state from which the target holds itself, then exactly what holds it. One law runs
/// the twin and, in <see cref="ApproachPlanner"/>, the model ahead of it.
/// </summary>
internal sealed class ApproachLaw
{
    private const double HottestC = 74.5; // the chamber's safety ends a run at 75 C; it binds the bound too
    private const double WallReserve01 = 0.006; // stays below the walls' saturation by this share
    private const double DryAbove01 = 0.004; // dry air starts this far above the wanted humidity ratio
    private const double DryFull01 = 0.004;
    private const double MistBelow01 = 0.01; // where room and walls bring the water, mist only helps this far below
    private const double RushBelowWalls01 = 0.99;
    private const double Slow01 = 0.53; // of the wanted velocity; below half of it neither heat nor mist are allowed
    private const double AirS = 0.5; // in which the rest of the air's error is taken out
    private const double ActS = 0.1; // in which the element's error is taken out

    private readonly double _targetRatio;
    private readonly double _targetC;
    private readonly double _targetMPerS;
    private readonly double _targetRpm;
    private readonly double _slowRpm;

    /// <summary>The law for one target on this plant.</summary>
    public ApproachLaw(TwinParameters plant, Climate target)
    {
        _targetRatio = target.HumidityRatioGPerKg / 1000;
        _targetC = target.TemperatureC;
        _targetMPerS = target.AirVelocityMPerS;
        _targetRpm = PlantModel.Rpm(plant, _targetMPerS);
        _slowRpm = PlantModel.Rpm(plant, Slow01 * _targetMPerS);
    }

    /// <summary>Outputs for a state, <paramref name="sinceS"/> after the plan's start.</summary>
    public BoundOutputs Decide(PlantModel air, in ApproachPlan plan, double sinceS)
    {
        var outputs = new BoundOutputs { WantedRpm = _targetRpm };
        if (sinceS < plan.FanUntilS)
        {
            outputs.WantedRpm = plan.ApproachMPerS > 0 ? PlantModel.Rpm(air.Plant, plan.ApproachMPerS) : 0;
        }
        else if (sinceS < plan.SlowUntilS)
        {
            outputs.WantedRpm = _slowRpm;
        }

        bool moving = air.AirVelocityMPerS >= 0.5 * _targetMPerS; // the rule that binds every controller
        DecideWater(air, plan, sinceS, moving, ref outputs);
        if (moving)
        {
            outputs.Heater01 = Heat(air, sinceS < plan.HeatUntilS ? HottestC : _targetC, sinceS < plan.HeatUntilS, outputs.DryAir01);
        }

        return outputs;
    }

    private static double Heat(PlantModel air, double wantedC, bool flatOut, double dryAir01)
    {
        if (flatOut && air.ChannelTemperatureC < HottestC - 3)
        {
            return 1;
        }

        // Quasi-static inverse: what leaves the channel air at the wanted temperature, and what still lacks in the air itself.
        double heatCapacity = AirVolume.HeatCapacityDry + air.ChannelHumidityRatio * AirVolume.HeatCapacityVapour;
        double demandW = air.ChannelWallWPerK * (wantedC - air.WallTemperatureC)
            + air.CirculationKgPerS * heatCapacity * (wantedC - air.ReturnTemperatureC)
            + (air.ChannelLeakKgPerS + dryAir01 * air.DryAirKgPerS) * heatCapacity * (wantedC - air.RoomTemperatureC)
            + air.MistKgPerS * (AirVolume.EvaporationEnthalpy + AirVolume.HeatCapacityVapour * wantedC
                - AirVolume.HeatCapacityWater * air.RoomTemperatureC)
            + air.ChannelDryKg * heatCapacity * (wantedC - air.ChannelTemperatureC) / AirS;
        double elementC = wantedC + demandW / air.ElementWPerK;
        double powerW = (elementC - air.ElementTemperatureC) * air.Plant.HeaterHeatCapacityJPerK / ActS
            + air.ElementWPerK * (air.ElementTemperatureC - air.ChannelTemperatureC);
        return Math.Clamp(powerW / air.Plant.HeaterPowerW, 0, 1);
    }

    private void DecideWater(PlantModel air, in ApproachPlan plan, double sinceS, bool moving, ref BoundOutputs outputs)
    {
        double dryKg = air.ChannelDryKg + air.ReturnDryKg;
        double cap = air.WallSaturation * (1 - WallReserve01);
        double aim = Math.Min(_targetRatio, cap);
        double ratio = air.ChannelHumidityRatio;
        double lossKgPerS = air.LeakKgPerS * (aim - air.RoomHumidityRatio)
            + (air.Plant.SorbedShareOfVapour01 * aim * dryKg - air.SorbedKg) / air.Plant.SorptionTimeConstantS;
        bool gains = lossKgPerS < 0 && cap > _targetRatio; // room and walls bring water: dry air holds what mist holds otherwise
        double brake = Math.Min(_targetRatio * (gains ? 1 : 1 + DryAbove01), cap);
        double held01 = gains ? -lossKgPerS / (air.DryAirKgPerS * (aim - air.DryAirHumidityRatio)) : 0;
        double dryAir01 = held01 + (ratio - brake) / (_targetRatio * DryFull01);
        outputs.DryAir01 = sinceS < plan.DryUntilS ? 1 : Math.Clamp(dryAir01, 0, 1);
        bool nearlyThere = gains && ratio > (1 - MistBelow01) * _targetRatio;
        if (outputs.DryAir01 > 0 || nearlyThere || !moving || sinceS + 0.5 * air.StepS < plan.MistFromS)
        {
            return;
        }

        double aheadS = air.Plant.HumidifierDeadTimeS + air.Plant.HumidifierLagS;
        double later = aim;
        if (cap < _targetRatio)
        {
            later = Math.Min(_targetRatio, cap + WallSaturationRise(air) * aheadS);
        }

        double rise = cap < _targetRatio ? Math.Max(0, later - aim) / aheadS : 0;
        double holdingKg = Math.Max(0, lossKgPerS) * aheadS;
        double comingKg = air.FullMistKgPerS * air.PipelineS + air.MistKgPerS * air.Plant.HumidifierLagS;
        double mean = air.VapourKg / dryKg;
        double returnShare01 = air.ReturnDryKg / dryKg;
        double usedKgPerS = Math.Max(0, lossKgPerS + rise * dryKg);
        double step = returnShare01 * returnShare01 * usedKgPerS / air.CirculationKgPerS; // channel above mean while holding
        double lackKg = dryKg * (later - step - mean) + holdingKg - comingKg;
        outputs.Humidifier01 = Math.Clamp(lackKg / (air.FullMistKgPerS * ActS), 0, 1);

        // The rush: flat out into the band, and dry air brakes the rest.
        double rush01 = Math.Clamp((plan.MistUntilS - sinceS) / air.StepS, 0, 1);
        if (ratio < Math.Min(_targetRatio, RushBelowWalls01 * cap))
        {
            outputs.Humidifier01 = Math.Max(outputs.Humidifier01, rush01);
        }
    }

    // Per second, with the walls warming as they do now.
    private static double WallSaturationRise(PlantModel air)
    {
        double wallW = air.ChannelWallWPerK * (air.ChannelTemperatureC - air.WallTemperatureC)
            + air.ReturnWallWPerK * (air.ReturnTemperatureC - air.WallTemperatureC)
            - air.Plant.WallLossWPerK * (air.WallTemperatureC - air.RoomTemperatureC);
        return air.WallSaturationPerK * wallW / air.Plant.WallHeatCapacityJPerK;
    }
}
