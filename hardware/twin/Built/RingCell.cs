using System;

namespace ChamberFirmware.Twin;

/// <summary>
/// One well-mixed cell of the ring: dry air, vapour, droplets and their enthalpy. Droplets have the cell's temperature, so that their
/// evaporation cools the air without a term of its own. Enthalpies count as in <see cref="AirVolume"/>.
/// </summary>
internal sealed class RingCell
{
    private const double MixingS = 0.5; // in which vapour above saturation becomes fog

    /// <summary>Air of this state at room pressure, without droplets.</summary>
    public RingCell(double volumeM3, double temperatureC, double humidityRatio, double pressurePa)
    {
        VolumeM3 = volumeM3;
        DryKg = volumeM3 * AirVolume.DryDensityKgPerM3(temperatureC, humidityRatio, pressurePa);
        VapourKg = DryKg * humidityRatio;
        EnthalpyJ = DryKg * AirVolume.EnthalpyJPerKgDry(temperatureC, humidityRatio);
        Settle();
    }

    /// <summary>Of the cell, m³.</summary>
    public double VolumeM3 { get; }

    /// <summary>Dry air, kg.</summary>
    public double DryKg { get; set; }

    /// <summary>Vapour, kg.</summary>
    public double VapourKg { get; set; }

    /// <summary>Droplets, kg.</summary>
    public double DropletKg { get; set; }

    /// <summary>Enthalpy of all three, J.</summary>
    public double EnthalpyJ { get; set; }

    /// <summary>At the last <see cref="Settle"/>, °C.</summary>
    public double TemperatureC { get; private set; }

    /// <summary>At the last <see cref="Settle"/>, kg/kg.</summary>
    public double HumidityRatio { get; private set; }

    /// <summary>Works out temperature and humidity ratio of what is there.</summary>
    public void Settle()
    {
        HumidityRatio = VapourKg / DryKg;
        TemperatureC = (EnthalpyJ - VapourKg * AirVolume.EvaporationEnthalpy)
            / (DryKg * AirVolume.HeatCapacityDry + VapourKg * AirVolume.HeatCapacityVapour + DropletKg * AirVolume.HeatCapacityWater);
    }

    /// <summary>What the contents fill at this pressure, given as its inverse, less the cell's volume, m³.</summary>
    public double ExcessM3(double perPressure) =>
        (DryKg * AirVolume.GasConstantDry + VapourKg * AirVolume.GasConstantVapour) * (TemperatureC + HylandWexler.ZeroCelsiusK)
        * perPressure - VolumeM3;

    /// <summary>Moves a share of everything to another cell.</summary>
    public void MoveShare(double share01, RingCell to)
    {
        double dryKg = DryKg * share01, vapourKg = VapourKg * share01, dropletKg = DropletKg * share01, enthalpyJ = EnthalpyJ * share01;
        DryKg -= dryKg;
        VapourKg -= vapourKg;
        DropletKg -= dropletKg;
        EnthalpyJ -= enthalpyJ;
        to.DryKg += dryKg;
        to.VapourKg += vapourKg;
        to.DropletKg += dropletKg;
        to.EnthalpyJ += enthalpyJ;
    }

    /// <summary>Keeps this share of everything; the rest is gone.</summary>
    public void Keep(double share01)
    {
        DryKg *= share01;
        VapourKg *= share01;
        DropletKg *= share01;
        EnthalpyJ *= share01;
    }

    /// <summary>
    /// Droplets evaporate as far as the air is dry, fog forms where it is too wet; what settles is returned, kg, and is taken out with its
    /// energy.
    /// </summary>
    public double Mix(double saturationRatio, double evaporationPerRatioStep, double settlingStep01, double stepS)
    {
        double deficit = saturationRatio - HumidityRatio;
        if (deficit < 0)
        {
            double fogKg = -deficit * DryKg * Math.Min(1, stepS / MixingS);
            VapourKg -= fogKg;
            DropletKg += fogKg;
        }
        else if (DropletKg > 0)
        {
            double driedKg = Math.Min(DropletKg * Math.Min(1, deficit * evaporationPerRatioStep), 0.2 * deficit * DryKg);
            VapourKg += driedKg;
            DropletKg -= driedKg;
        }

        double settledKg = DropletKg * settlingStep01;
        DropletKg -= settledKg;
        EnthalpyJ -= settledKg * AirVolume.HeatCapacityWater * TemperatureC;
        return settledKg;
    }
}
