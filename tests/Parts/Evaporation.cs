using System;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Parts;

/// <summary>Dimethylacetamide that leaves dope into air: the laminar boundary layer of a plate, and a pressure of the solvent.</summary>
internal static class Evaporation
{
    public const double LowerLimit01 = 0.018; // by volume: INRS FT 261, GisChem
    private const double GasConstant = 8.314; // J/(mol K)
    private const double ZeroCelsiusK = 273.15;
    private const double PressurePa = 101325.0;

    private static readonly BuiltParameters Built = new();

    /// <summary>Over the dope, Pa: what the twin of a built chamber takes (Landolt-Börnstein), times the activity in the dope.</summary>
    public static double DopePa(double airC) => Built.SolventActivity01
        * Math.Exp(Built.SolventAntoineA - (Built.SolventAntoineB / (airC + ZeroCelsiusK + Built.SolventAntoineC)));

    /// <summary>
    /// The second source: INRS FT 261, 176 Pa at 20 °C and 652 Pa at 40 °C, and 101 325 Pa at 165 °C; ln p is straight in 1/T between two
    /// of them.
    /// </summary>
    public static double InrsPa(double airC)
    {
        (double Pa, double C) low = airC < 40.0 ? (176.0, 20.0) : (652.0, 40.0);
        (double Pa, double C) high = airC < 40.0 ? (652.0, 40.0) : (PressurePa, 165.0);
        double share01 = (Inverse(low.C) - Inverse(airC)) / (Inverse(low.C) - Inverse(high.C));
        return low.Pa * Math.Pow(high.Pa / low.Pa, share01);
    }

    /// <summary>Vapour of a pressure at a temperature, g/m³.</summary>
    public static double GPerM3(double pa, double airC) => pa * Built.SolventKgPerMol * 1000.0 / (GasConstant * (airC + ZeroCelsiusK));

    /// <summary>Mean over a plate that gives off from its edge on: 0.664 √Re ∛Sc D/L (Pohlhausen), m/s.</summary>
    public static double TransferMPerS(double airC, double velocityMPerS, double lengthM)
    {
        double viscosityM2PerS = 1.56e-5 * Math.Pow((airC + ZeroCelsiusK) / 298.15, 1.75); // of air
        double diffusionM2PerS = 0.87e-5 * Math.Pow((airC + ZeroCelsiusK) / 298.15, 1.75); // of DMAc in air, Fuller
        double re = velocityMPerS * lengthM / viscosityM2PerS;
        return 0.664 * Math.Sqrt(re) * Math.Cbrt(viscosityM2PerS / diffusionM2PerS) * diffusionM2PerS / lengthM;
    }

    /// <summary>From dope of a length along the air and an area, g/s.</summary>
    public static double GPerS(double airC, double velocityMPerS, double lengthM, double areaM2) =>
        TransferMPerS(airC, velocityMPerS, lengthM) * areaM2 * GPerM3(DopePa(airC), airC);

    /// <summary>The lower explosive limit at a temperature, g/m³.</summary>
    public static double LowerLimitGPerM3(double airC) => GPerM3(LowerLimit01 * PressurePa, airC);

    /// <summary>A part in a million of the volume, at 25 °C, g/m³.</summary>
    public static double PpmGPerM3() => GPerM3(1e-6 * PressurePa, 25.0);

    private static double Inverse(double airC) => 1.0 / (airC + ZeroCelsiusK);
}
