using System;
using System.Linq;
using ChamberFirmware.Films;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Bench.Predict;

/// <summary>The exposureS that a recipe's targetDepthUm asks for. It is a proposal: what is cast is what exposureS says.</summary>
/// <param name="TargetUm">The depth that is wanted, um.</param>
/// <param name="ExposureS">As the recipe has it, s; infinite where so many films never come so deep; below 0 where the blade's own time
/// over the plate makes the layer deeper.</param>
/// <param name="Never01">Share of the films that never come so deep.</param>
/// <param name="LongestS">Longest exposure that was looked at, s.</param>
public sealed record ProposedExposure(double TargetUm, Band ExposureS, double Never01, double LongestS)
{
    /// <summary>Reckons it.</summary>
    public static ProposedExposure Of(
        Recipe recipe, FilmNotes notes, KnownFilm known, ChamberSettings settings, double targetUm, int draws, int seed)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        ArgumentNullException.ThrowIfNull(notes);
        ArgumentNullException.ThrowIfNull(settings);
        double longestS = TargetExposure.LongestS(recipe, settings);
        TargetExposure target = TargetExposure.Of(known, settings.PlateLengthM / 2, targetUm, longestS, draws, seed);

        // Between the point that the recipe's times are meant for and the middle of the plate: the same for every exposure.
        double first = recipe.ExposureS.Max();
        double offS = PlateOf.Recipe(recipe, first, notes.BladeAgainstAir, settings).MiddleS - first;
        Band middle = target.MiddleS;
        return new ProposedExposure(
            targetUm, new Band(middle.P10 - offS, middle.P50 - offS, middle.P90 - offS), target.Never01, longestS);
    }

    /// <summary>Why there is none to be cast; empty: there is.</summary>
    public string Obstacle => double.IsInfinity(ExposureS.P50)
        ? $"targetDepthUm = {TargetUm:0.##}: half of all films or more never come so deep within {LongestS:0} s of this air."
        : ExposureS.P50 < 0
        ? $"targetDepthUm = {TargetUm:0.##}: while the blade passes over the plate the layer gets deeper already: take a faster blade, or "
            + "a bath that travels as it does (immersionTravelS)."
        : "";

    /// <summary>The exposure with its band, in a sentence.</summary>
    public string Words =>
        $"targetDepthUm = {TargetUm:0.##}: exposureS = {Said(ExposureS.P50)} ({Said(ExposureS.P10)} to {Said(ExposureS.P90)} in 80 of 100 "
        + $"films; never in {100 * Never01:0} of 100).";

    private static string Said(double s) => double.IsInfinity(s) ? "never" : $"{Math.Max(0, s):0.00}";
}
