using System;

namespace ChamberFirmware.Twin;

/// <summary>The element and its fins: electrical power in, heat to the channel air out, with a heat capacity between.</summary>
internal sealed class HeaterElement
{
    private readonly TwinParameters _parameters;

    /// <summary>An element without power at this temperature.</summary>
    public HeaterElement(TwinParameters parameters, double temperatureC)
    {
        _parameters = parameters;
        TemperatureC = temperatureC;
    }

    /// <summary>Element and fins, °C.</summary>
    public double TemperatureC { get; private set; }

    /// <summary>Energy above 0 °C, J.</summary>
    public double EnergyJ => _parameters.HeaterHeatCapacityJPerK * TemperatureC;

    /// <summary>Returns the heat given to the air, J.</summary>
    public double Step(double powerW, double airTemperatureC, double velocityMPerS, double stepS)
    {
        double conductanceWPerK = _parameters.HeaterStillWPerK + _parameters.HeaterForcedWPerK * Math.Sqrt(velocityMPerS);
        double heatJ = conductanceWPerK * (TemperatureC - airTemperatureC) * stepS;
        TemperatureC += (powerW * stepS - heatJ) / _parameters.HeaterHeatCapacityJPerK;
        return heatJ;
    }
}
