using System;

namespace ChamberFirmware.Twin;

/// <summary>
/// Walls and duct: one temperature, water on them and water in them. Water on or in the walls counts as liquid at wall temperature, so that
/// condensation warms and evaporation cools them by the latent heat without a term of its own.
/// </summary>
internal sealed class Walls
{
    // Lewis number of water vapour in air 0.865 (thermal diffusivity 2.25e-5, D 2.6e-5 m²/s at 25 °C); mass goes a little easier than heat.
    private static readonly double LewisFactor = Math.Pow(0.865, -2.0 / 3.0);

    private readonly TwinParameters _parameters;
    private double _energyJ;

    /// <summary>Dry walls, whose sorbed water is in balance with this much vapour in the air.</summary>
    public Walls(TwinParameters parameters, double temperatureC, double vapourKg)
    {
        _parameters = parameters;
        SorbedKg = parameters.SorbedShareOfVapour01 * vapourKg;
        _energyJ = HeatCapacityJPerK * temperatureC;
        TemperatureC = temperatureC;
    }

    /// <summary>Walls and duct, °C.</summary>
    public double TemperatureC { get; private set; }

    /// <summary>Water on the walls, kg.</summary>
    public double CondensedKg { get; private set; }

    /// <summary>Water in walls and seals, kg.</summary>
    public double SorbedKg { get; private set; }

    /// <summary>Energy of walls and their water above 0 °C, J.</summary>
    public double EnergyJ => _energyJ;

    private double HeatCapacityJPerK =>
        _parameters.WallHeatCapacityJPerK + (CondensedKg + SorbedKg) * AirVolume.HeatCapacityWater;

    /// <summary>Conductance to all the air, W/K.</summary>
    public double ConductanceWPerK(double velocityMPerS) =>
        _parameters.WallStillWPerK + _parameters.WallForcedWPerK * Math.Pow(velocityMPerS, 0.8);

    /// <summary>Exchanges heat, condensate and sorbed water with one air volume that sees this share of the walls.</summary>
    public void Exchange(AirVolume air, double share01, double conductanceWPerK, double saturationHumidityRatio, double stepS)
    {
        double airTemperatureC = air.TemperatureC;
        double humidityRatio = air.HumidityRatio;
        double heatJ = share01 * conductanceWPerK * (airTemperatureC - TemperatureC) * stepS;
        air.AddHeat(-heatJ);
        _energyJ += heatJ;

        // Chilton-Colburn: conductance for mass = conductance for heat / cp * Le^(-2/3), per unit of humidity ratio (Incropera section
        // 6.7.2).
        double heatCapacity = AirVolume.HeatCapacityDry + humidityRatio * AirVolume.HeatCapacityVapour;
        double wetKg = share01 * conductanceWPerK / heatCapacity * LewisFactor * (humidityRatio - saturationHumidityRatio) * stepS;
        if (wetKg > 0)
        {
            CondensedKg += TakeVapour(air, Math.Min(wetKg, 0.5 * air.VapourKg), airTemperatureC);
        }
        else if (CondensedKg > 0)
        {
            double covered = Math.Clamp(CondensedKg * 1000 / _parameters.FullCoverCondensateG, 0.02, 1); // the last drops still dry up
            double driedKg = Math.Min(-wetKg * covered, CondensedKg);
            CondensedKg -= driedKg;
            TakeVapour(air, -driedKg, TemperatureC);
        }

        double wantedKg = _parameters.SorbedShareOfVapour01 * air.VapourKg - share01 * SorbedKg;
        double sorbedKg = wantedKg * stepS / _parameters.SorptionTimeConstantS;
        SorbedKg += TakeVapour(air, sorbedKg, sorbedKg > 0 ? airTemperatureC : TemperatureC);
    }

    /// <summary>Liquid that lands on the walls: fog, or mist that the air could not take.</summary>
    public void TakeLiquid(double waterKg, double temperatureC)
    {
        CondensedKg += waterKg;
        _energyJ += waterKg * AirVolume.HeatCapacityWater * temperatureC;
    }

    /// <summary>Loses heat to the room and settles the temperature for the next step; returns the heat lost, J.</summary>
    public double LoseHeat(double roomTemperatureC, double stepS)
    {
        double lossJ = _parameters.WallLossWPerK * (TemperatureC - roomTemperatureC) * stepS;
        _energyJ -= lossJ;
        TemperatureC = _energyJ / HeatCapacityJPerK;
        return lossJ;
    }

    private double TakeVapour(AirVolume air, double vapourKg, double temperatureC)
    {
        air.AddVapour(-vapourKg, temperatureC);
        _energyJ += vapourKg * AirVolume.VapourEnthalpyJPerKg(temperatureC);
        return vapourKg;
    }
}
