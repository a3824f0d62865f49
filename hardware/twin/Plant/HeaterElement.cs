using System;

namespace ChamberFirmware.Twin;

/// <summary>The element and its fins: electrical power in, heat to the channel air out, with a heat capacity between.</summary>
internal sealed class HeaterElement(TwinParameters parameters, double temperatureC)
{
    public double TemperatureC { get; private set; } = temperatureC;

    public double EnergyJ => parameters.HeaterHeatCapacityJPerK * TemperatureC;

    /// <summary>Returns the heat given to the air, J.</summary>
    public double Step(double powerW, double airTemperatureC, double velocityMPerS, double stepS)
    {
        double conductanceWPerK = parameters.HeaterStillWPerK + parameters.HeaterForcedWPerK * Math.Sqrt(velocityMPerS);
        double heatJ = conductanceWPerK * (TemperatureC - airTemperatureC) * stepS;
        TemperatureC += (powerW * stepS - heatJ) / parameters.HeaterHeatCapacityJPerK;
        return heatJ;
    }
}
