using System;

namespace ChamberFirmware.Twin;

/// <summary>
/// A well-mixed air volume kept as dry air, vapour and enthalpy, so that every exchange is a plain subtraction here and addition there.
/// Enthalpies count from dry air and liquid water at 0 °C (ASHRAE Fundamentals 2017 chapter 1, equations 28 and 30).
/// </summary>
internal sealed class AirVolume
{
    /// <summary>Gas constant of dry air, J/(kg K) (ASHRAE 2017 chapter 1, equation 1).</summary>
    public const double GasConstantDry = 287.042;

    /// <summary>Gas constant of water vapour, J/(kg K) (equation 2).</summary>
    public const double GasConstantVapour = 461.524;

    /// <summary>Heat capacity of dry air, J/(kg K) (equation 28).</summary>
    public const double HeatCapacityDry = 1006;

    /// <summary>Heat capacity of vapour, J/(kg K) (equation 29).</summary>
    public const double HeatCapacityVapour = 1860;

    /// <summary>Evaporation enthalpy at 0 °C, J/kg (equation 29).</summary>
    public const double EvaporationEnthalpy = 2_501_000;

    /// <summary>Heat capacity of liquid water, J/(kg K) (ASHRAE 2017 chapter 33).</summary>
    public const double HeatCapacityWater = 4186;

    /// <summary>Fills a volume with air of this temperature, humidity ratio (kg/kg) and pressure.</summary>
    public AirVolume(double volumeM3, double temperatureC, double humidityRatio, double pressurePa)
    {
        VolumeM3 = volumeM3;
        DryKg = volumeM3 * DryDensityKgPerM3(temperatureC, humidityRatio, pressurePa);
        VapourKg = DryKg * humidityRatio;
        EnthalpyJ = DryKg * EnthalpyJPerKgDry(temperatureC, humidityRatio);
    }

    /// <summary>The volume, m³; it does not change.</summary>
    public double VolumeM3 { get; }

    /// <summary>Dry air in it, kg.</summary>
    public double DryKg { get; private set; }

    /// <summary>Vapour in it, kg.</summary>
    public double VapourKg { get; private set; }

    /// <summary>Enthalpy of dry air and vapour, J.</summary>
    public double EnthalpyJ { get; private set; }

    /// <summary>Vapour over dry air, kg/kg.</summary>
    public double HumidityRatio => VapourKg / DryKg;

    /// <summary>The temperature that has this enthalpy, °C: equation 30 solved for it.</summary>
    public double TemperatureC => (EnthalpyJ - VapourKg * EvaporationEnthalpy) / (DryKg * HeatCapacityDry + VapourKg * HeatCapacityVapour);

    /// <summary>Enthalpy of vapour, J/kg (equation 29).</summary>
    public static double VapourEnthalpyJPerKg(double temperatureC) => EvaporationEnthalpy + HeatCapacityVapour * temperatureC;

    /// <summary>Enthalpy of moist air, J per kg of dry air (equation 30); humidity ratio in kg/kg.</summary>
    public static double EnthalpyJPerKgDry(double temperatureC, double humidityRatio) =>
        HeatCapacityDry * temperatureC + humidityRatio * VapourEnthalpyJPerKg(temperatureC);

    /// <summary>Dry air in a cubic metre of moist air, kg/m³, both as ideal gases; humidity ratio in kg/kg.</summary>
    public static double DryDensityKgPerM3(double temperatureC, double humidityRatio, double pressurePa) =>
        pressurePa / ((GasConstantDry + humidityRatio * GasConstantVapour) * (temperatureC + HylandWexler.ZeroCelsiusK));

    /// <summary>Adds heat, J; a negative one is taken.</summary>
    public void AddHeat(double heatJ) => EnthalpyJ += heatJ;

    /// <summary>Adds dry air, vapour and the enthalpy of both; negative ones are taken.</summary>
    public void Add(double dryKg, double vapourKg, double enthalpyJ)
    {
        DryKg += dryKg;
        VapourKg += vapourKg;
        EnthalpyJ += enthalpyJ;
    }

    /// <summary>Adds (or with a negative mass takes) vapour at a temperature.</summary>
    public void AddVapour(double vapourKg, double temperatureC) => Add(0, vapourKg, vapourKg * VapourEnthalpyJPerKg(temperatureC));

    /// <summary>What the contents would fill at this pressure, less the volume there is, m³. Positive: air has to go.</summary>
    public double ExcessM3(double pressurePa)
    {
        double temperatureK = TemperatureC + HylandWexler.ZeroCelsiusK;
        return (DryKg * GasConstantDry + VapourKg * GasConstantVapour) * temperatureK / pressurePa - VolumeM3;
    }

    /// <summary>Moves a share of the contents to another volume, or out when there is none.</summary>
    public void MoveShare(double share01, AirVolume? to)
    {
        double dryKg = DryKg * share01;
        double vapourKg = VapourKg * share01;
        double enthalpyJ = EnthalpyJ * share01;
        Add(-dryKg, -vapourKg, -enthalpyJ);
        to?.Add(dryKg, vapourKg, enthalpyJ);
    }

    /// <summary>Swaps equal masses of dry air with another volume: the fan's circulation.</summary>
    public void Swap(AirVolume other, double dryKg)
    {
        double moved = Math.Min(dryKg, 0.5 * Math.Min(DryKg, other.DryKg));
        double vapourKg = moved * (HumidityRatio - other.HumidityRatio);
        double enthalpyJ = moved * (EnthalpyJ / DryKg - other.EnthalpyJ / other.DryKg);
        Add(0, -vapourKg, -enthalpyJ);
        other.Add(0, vapourKg, enthalpyJ);
    }
}
