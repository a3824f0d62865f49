using System;

namespace ChamberFirmware.Films;

/// <summary>Water, as the film's equations need it.</summary>
public static class Water
{
    /// <summary>K.</summary>
    public const double ZeroCelsiusK = 273.15;

    /// <summary>J/(mol K).</summary>
    public const double GasConstant = 8.314462618;

    /// <summary>kg/mol.</summary>
    public const double MolarMassKgPerMol = 0.018015;

    /// <summary>In the dope, kg/m³.</summary>
    public const double DensityKgPerM3 = 1000;

    /// <summary>m³/mol.</summary>
    public const double MolarVolumeM3PerMol = MolarMassKgPerMol / DensityKgPerM3;

    /// <summary>Heat of vaporisation, J/kg: 43.98 kJ/mol, at 25 °C.</summary>
    public const double VaporisationJPerKg = 43980 / MolarMassKgPerMol;

    /// <summary>
    /// Saturation pressure, Pa: Magnus' form with the constants of Sonntag (1990) for water, within 0.1 % of Hyland-Wexler between 0 and
    /// 80 °C, and smooth.
    /// </summary>
    public static double PressurePa(double temperatureC) => 611.2 * Math.Exp(17.62 * temperatureC / (243.12 + temperatureC));
}
