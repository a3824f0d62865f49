using System.IO;
using System.Linq;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Bench.Predict;

/// <summary>The exposure that a recipe's targetDepthUm asks for, for a terminal. It is a proposal: a recipe casts what its exposureS
/// says.</summary>
internal static class TargetTable
{
    /// <summary>Writes it.</summary>
    public static void Write(
        Recipe recipe, FilmNotes notes, FilmOf film, ChamberSettings settings, double targetUm, int draws, int seed, TextWriter output)
    {
        TargetExposure target = TargetExposure.Of(film.Known, settings.PlateLengthM / 2, targetUm, draws, seed);
        output.WriteLine();
        if (double.IsInfinity(target.MiddleS.P50))
        {
            output.WriteLine(
                $"targetDepthUm = {targetUm:0.##}: half of all films or more never come so deep within {TargetExposure.LongestS:0} s of "
                    + $"this air.");
            return;
        }

        // Between the point that the recipe's times are meant for and the middle of the plate: the same for every exposure.
        double first = recipe.ExposureS.Max();
        double offS = PlateOf.Recipe(recipe, first, notes.BladeAgainstAir, settings).MiddleS - first;
        string Recipes(double middleS) => double.IsInfinity(middleS) ? "never" : $"{System.Math.Max(0, middleS - offS):0.00}";
        output.WriteLine(
            $"targetDepthUm = {targetUm:0.##}: exposureS = {Recipes(target.MiddleS.P50)} "
            + $"({Recipes(target.MiddleS.P10)} to {Recipes(target.MiddleS.P90)} in 80 of 100 films; never in {100 * target.Never01:0} of "
                + $"100).");
        output.WriteLine("A proposal: write it into the recipe. Cast three films about it first, and give their depths to chamber fit.");
    }
}
