using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench.Records;

/// <summary>
/// What GB 8701193 says a dope and its air should be. A recipe may leave it: that is a warning, never an error. It speaks of a film that is
/// exposed; one that is immersed at once is the patent's comparison, not its process.
/// </summary>
public static class PatentLimits
{
    /// <summary>Claim 11: more water in the air than this, g/kg.</summary>
    public const double LeastHumidityRatioGPerKg = 2.0;

    /// <summary>Claim 11: air faster than this, m/s.</summary>
    public const double LeastAirVelocityMPerS = 0.2;

    private const double MostSaltPerHundred = 10.5;

    /// <summary>Claim 11 speaks of this exposure: air is blown on a film, for longer than no time.</summary>
    public static bool Applies(double exposureS) => exposureS > 0.0;

    /// <summary>A sentence for everything that is outside.</summary>
    public static IEnumerable<string> Warnings(Recipe recipe, double exposureS)
    {
        if (Applies(exposureS) && recipe.HumidityRatioGPerKg <= LeastHumidityRatioGPerKg)
        {
            yield return $"humidityRatioGPerKg = {recipe.HumidityRatioGPerKg:0.##}: claim 11 of GB 8701193 asks for air \"having an "
                + "absolute "
                + "humidity higher than 2 grams H2O/Kg air\".";
        }

        if (Applies(exposureS) && recipe.AirVelocityMPerS <= LeastAirVelocityMPerS)
        {
            yield return $"airVelocityMPerS = {recipe.AirVelocityMPerS:0.##}: claim 11 of GB 8701193 asks for air blown \"at a rate "
                + "of higher "
                + "than 0.2 m/sec\".";
        }

        foreach (string warning in OfDope(recipe.Dope))
        {
            yield return warning;
        }
    }

    private static IEnumerable<string> OfDope(string dope)
    {
        IReadOnlyList<DopePart> parts = DopeText.Read(dope);
        string[] unknown = [.. parts.Where(p => p.Role == DopeRole.Unknown).Select(p => p.Name)];
        if (dope.Length > 0 && (parts.Count == 0 || unknown.Length > 0))
        {
            yield return "dope: not compared with the patent's limits, because " + (parts.Count == 0
                ? "it is no list of parts by weight like \"15 polysulfone, 70 NMP, 15 PVP, 0.8 water\"."
                : $"this program does not know what {string.Join(" and ", unknown)} is for.");
            yield break;
        }

        double Of(DopeRole role) => parts.Where(p => p.Role == role).Sum(p => p.Parts);
        double all = parts.Sum(p => p.Parts), solvents = Of(DopeRole.GoodSolvent) + Of(DopeRole.NonSolvent);
        if (all <= 0.0 || solvents <= 0.0)
        {
            yield break;
        }

        double polymerPct = 100.0 * Of(DopeRole.Polymer) / all, goodPct = 100.0 * Of(DopeRole.GoodSolvent) / solvents;
        if (polymerPct is < 5.0 or > 35.0)
        {
            yield return $"dope: {polymerPct:0.#} % by weight of polymer; claim 13 of GB 8701193 has \"from 5 to 35 weight per cent\".";
        }
        else if (polymerPct is < 10.0 or > 30.0)
        {
            yield return $"dope: {polymerPct:0.#} % by weight of polymer; the description of GB 8701193 has \"preferably 10 - 30 % by "
                + "weight\".";
        }

        // Claim 15: up to 10 volume % of a solution of up to 60 wt%. The heaviest such solution, zinc chloride's, has 1.75 g/mL, and
        // solvents about 1: what is above that is above it for any salt.
        double saltPerHundred = 100.0 * Of(DopeRole.SwellingAgent) / solvents;
        if (saltPerHundred > MostSaltPerHundred)
        {
            yield return $"dope: {saltPerHundred:0.#} parts of swelling agent to 100 of solvents; claim 15 of GB 8701193 has it as \"a "
                + $"solution containing 1-60 wt%\" of \"0.5-10 volume %\", at most {MostSaltPerHundred:0.#} parts.";
        }

        double otherPct = 100.0 - goodPct;
        if (Of(DopeRole.NonSolvent) > 0.0 && goodPct is < 50.0 or > 95.0 && otherPct > 0.0)
        {
            yield return $"dope: good solvent to non-solvent {goodPct:0.#} : {otherPct:0.#}; claim 12 of GB 8701193 has \"from 95: 5 "
                + "to 50: 50\".";
        }
    }
}
