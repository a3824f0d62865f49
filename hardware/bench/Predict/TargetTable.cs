using System.IO;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Bench.Predict;

/// <summary>The exposure that a recipe's targetDepthUm asks for, for a terminal.</summary>
internal static class TargetTable
{
    /// <summary>Writes it.</summary>
    public static void Write(
        Recipe recipe, FilmNotes notes, FilmOf film, ChamberSettings settings, double targetUm, int draws, int seed, TextWriter output)
    {
        ProposedExposure proposed = ProposedExposure.Of(recipe, notes, film.Known, settings, targetUm, draws, seed);
        output.WriteLine();
        if (proposed.Obstacle.Length > 0)
        {
            output.WriteLine(proposed.Obstacle);
            return;
        }

        output.WriteLine(proposed.Words);
        output.WriteLine("A proposal: write it into the recipe. Cast three films about it first, and give their depths to chamber fit.");
    }
}
