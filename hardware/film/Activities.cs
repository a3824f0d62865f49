using System;

namespace ChamberFirmware.Films;

/// <summary>
/// Activities of water and solvent in the dope: Flory and Huggins' for two small molecules and a polymer without end (Tompa, Polymer
/// Solutions, 1956, chapter 7), with parameters that do not depend on the mixture.
/// </summary>
public static class Activities
{
    private const double Least = 1e-12; // where there is nothing, the activity is its share

    /// <summary>Activity of water, from the shares by volume of water and solvent.</summary>
    public static double OfWater(Dope dope, double water01, double solvent01)
    {
        double polymer01 = 1 - water01 - solvent01, ratio = Water.MolarVolumeM3PerMol / dope.Solvent.MolarVolumeM3PerMol;
        double exponent = 1 - water01 - ratio * solvent01
            + (dope.WaterSolventChi * solvent01 + dope.WaterPolymerChi * polymer01) * (solvent01 + polymer01)
            - dope.SolventPolymerChi * ratio * solvent01 * polymer01;
        return Math.Max(water01, Least) * Math.Exp(exponent);
    }

    /// <summary>Activity of the solvent, from the shares by volume of water and solvent.</summary>
    public static double OfSolvent(Dope dope, double water01, double solvent01)
    {
        double polymer01 = 1 - water01 - solvent01, ratio = dope.Solvent.MolarVolumeM3PerMol / Water.MolarVolumeM3PerMol;
        double exponent = 1 - solvent01 - ratio * water01
            + (dope.WaterSolventChi * ratio * water01 + dope.SolventPolymerChi * polymer01) * (water01 + polymer01)
            - dope.WaterPolymerChi * ratio * water01 * polymer01;
        return Math.Max(solvent01, Least) * Math.Exp(exponent);
    }
}
