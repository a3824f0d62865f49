using System;
using System.Linq;
using System.Threading.Tasks;
using ChamberFirmware.Films;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Bench.Predict;

/// <summary>The exposure that brings the layer to a depth, in the middle of the plate.</summary>
/// <param name="MiddleS">Exposure there, s; p90 is infinite where a tenth of the films never come so deep.</param>
/// <param name="Never01">Share of the films that never do within the longest time that is looked at.</param>
public sealed record TargetExposure(Band MiddleS, double Never01)
{
    // Most layers are made within this time, s; what comes later is looked for with times of its own, which are further apart.
    private const double SoonS = 120;
    private const int Times = 60;
    private const double Behind = 1.3;
    private static readonly FilmGrid Rough = new(18, 60);

    /// <summary>The longest exposure that this recipe may have in that chamber, s: in warm air it is shorter.</summary>
    public static double LongestS(Recipe recipe, ChamberSettings settings)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        ArgumentNullException.ThrowIfNull(settings);
        return recipe.TemperatureC <= settings.FillingBelowC ? RecipeRanges.LongestExposureS : RecipeRanges.LongestWarmExposureS;
    }

    /// <summary>Looks for it in that many films, up to that time, s; films that were seen are in what is known.</summary>
    public static TargetExposure Of(KnownFilm known, double placeM, double targetUm, double longestS, int draws, int seed)
    {
        double[][] shares = LatinCube.Shares(draws, FilmDraw.Numbers, seed);
        var reachedS = new double[draws];
        Parallel.For(0, draws, i =>
        {
            FilmDraw film = FilmDraw.Of(known, shares[i]);
            reachedS[i] = Reached(film, placeM, targetUm, longestS);
        });
        Array.Sort(reachedS);
        double At(double share01) => reachedS[(int)(share01 * (draws - 1))];
        return new TargetExposure(new Band(At(0.1), At(0.5), At(0.9)), (double)reachedS.Count(double.IsInfinity) / draws);
    }

    // Steps in time are as long as the whole is: first where it is about, then a look that ends soon behind it.
    private static double Reached(FilmDraw film, double placeM, double targetUm, double longestS)
    {
        double aboutS = Reached(film, placeM, targetUm, Math.Min(SoonS, longestS), Rough);
        aboutS = double.IsInfinity(aboutS) && longestS > SoonS ? Reached(film, placeM, targetUm, longestS, Rough) : aboutS;
        double foundS = double.PositiveInfinity;
        for (double endS = aboutS; double.IsInfinity(foundS) && endS < longestS;)
        {
            endS = Math.Min(longestS, Behind * endS);
            foundS = Reached(film, placeM, targetUm, endS, FilmGrid.Usual);
        }

        return foundS;
    }

    private static double Reached(FilmDraw film, double placeM, double targetUm, double longestS, FilmGrid grid)
    {
        double[] timesS = [.. Enumerable.Range(1, Times).Select(i => longestS * Math.Pow((double)i / Times, 2))];
        FilmCourse course = film.At(placeM, timesS, grid);
        double[] depthUm = [.. course.Moments.Select(m => film.DepthUm(course, m))];
        int first = Array.FindIndex(depthUm, d => d >= targetUm);
        if (first < 0)
        {
            return double.PositiveInfinity;
        }

        double beforeS = first == 0 ? 0 : timesS[first - 1], beforeUm = first == 0 ? 0 : depthUm[first - 1];
        return beforeS + (timesS[first] - beforeS) * (targetUm - beforeUm) / (depthUm[first] - beforeUm);
    }
}
