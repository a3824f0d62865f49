using System;

namespace ChamberFirmware.Films;

/// <summary>
/// A good solvent of the dope. Vapour pressure ln(p/Pa) = A - B/(T + C), T in K (Landolt-Börnstein's fits; NMP within 40 %); diffusion in
/// air by Fuller's method (10 %), in 10⁻⁵ m²/s 0.86, 0.87 and 0.98 at 25 °C, with T^1.75; water in the solvent by Wilke and Chang with
/// water's molar volume four times its own, as for water in organic liquids (30 %). Densities and viscosities at 25 °C: common tables.
/// </summary>
/// <param name="Name">As recipes write it.</param>
/// <param name="MolarMassKgPerMol">kg/mol.</param>
/// <param name="DensityKgPerM3">At 25 °C, kg/m³.</param>
/// <param name="AntoineA">See above.</param>
/// <param name="AntoineB">See above, K.</param>
/// <param name="AntoineC">See above, K.</param>
/// <param name="VaporisationJPerMol">Heat of vaporisation, J/mol.</param>
/// <param name="InAirM2PerS">Diffusion of its vapour in air at 25 °C and 101325 Pa, m²/s.</param>
/// <param name="WaterM2PerS">Diffusion of water in it at 25 °C, m²/s.</param>
public sealed record Solvent(
    string Name,
    double MolarMassKgPerMol,
    double DensityKgPerM3,
    double AntoineA,
    double AntoineB,
    double AntoineC,
    double VaporisationJPerMol,
    double InAirM2PerS,
    double WaterM2PerS)
{
    /// <summary>N-methyl-2-pyrrolidone.</summary>
    public static readonly Solvent Nmp = new("NMP", 0.09913, 1028, 21.13775, 3811.446, -80.355, 55000, 0.86e-5, 1.0e-9);

    /// <summary>N,N-dimethylacetamide.</summary>
    public static readonly Solvent Dmac = new("DMAc", 0.08712, 937, 27.27596, 7538.203, 61.34, 50200, 0.87e-5, 1.67e-9);

    /// <summary>N,N-dimethylformamide.</summary>
    public static readonly Solvent Dmf = new("DMF", 0.07309, 944, 20.64249, 3118.918, -81.112, 46900, 0.98e-5, 1.76e-9);

    /// <summary>m³/mol.</summary>
    public double MolarVolumeM3PerMol => MolarMassKgPerMol / DensityKgPerM3;

    /// <summary>Pressure of the pure solvent's vapour, Pa.</summary>
    public double PressurePa(double temperatureC) =>
        Math.Exp(AntoineA - AntoineB / (temperatureC + Water.ZeroCelsiusK + AntoineC));
}
