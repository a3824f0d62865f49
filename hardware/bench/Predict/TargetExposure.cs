using System;
using System.Linq;
using System.Threading.Tasks;
using ChamberFirmware.Films;

namespace ChamberFirmware.Bench.Predict;

/// <summary>The exposure that brings the layer to a depth, in the middle of the plate.</summary>
/// <param name="MiddleS">Exposure there, s; p90 is infinite where a tenth of the films never come so deep.</param>
/// <param name="Never01">Share of the films that never do within the longest time that is looked at.</param>
public sealed record TargetExposure(Band MiddleS, double Never01)
{
    /// <summary>Longest time that is looked at, s.</summary>
    public const double LongestS = 120;

    private const int Times = 60;

    /// <summary>Looks for it in that many films; films that were seen are in what is known.</summary>
    public static TargetExposure Of(KnownFilm known, double placeM, double targetUm, int draws, int seed)
    {
        double[] times = [.. Enumerable.Range(1, Times).Select(i => LongestS * Math.Pow((double)i / Times, 2))];
        double[][] shares = LatinCube.Shares(draws, FilmDraw.Numbers, seed);
        var reachedS = new double[draws];
        Parallel.For(0, draws, i =>
        {
            FilmDraw film = FilmDraw.Of(known, shares[i]);
            FilmCourse course = film.At(placeM, times, FilmGrid.Usual);
            reachedS[i] = Reached(times, [.. course.Moments.Select(m => film.DepthUm(course, m))], targetUm);
        });
        Array.Sort(reachedS);
        double At(double share01) => reachedS[(int)(share01 * (draws - 1))];
        return new TargetExposure(new Band(At(0.1), At(0.5), At(0.9)), (double)reachedS.Count(double.IsInfinity) / draws);
    }

    private static double Reached(double[] timesS, double[] depthUm, double targetUm)
    {
        int first = Array.FindIndex(depthUm, d => d >= targetUm);
        if (first < 0)
        {
            return double.PositiveInfinity;
        }

        double beforeS = first == 0 ? 0 : timesS[first - 1], beforeUm = first == 0 ? 0 : depthUm[first - 1];
        return beforeS + (timesS[first] - beforeS) * (targetUm - beforeUm) / (depthUm[first] - beforeUm);
    }
}
