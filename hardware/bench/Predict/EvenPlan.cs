using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Films;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Bench.Predict;

/// <summary>
/// The way of blade and bath that makes the layer most even along the plate. Where the air meets the film its layer is thin and water
/// enters quickly: that end must be exposed for a shorter time, so the blade goes against the air and that end is cast last. A plate that
/// drops makes the difference of the ends the blade's time over the plate; with a bath that travels the same way it is the blade's time
/// less the bath's.
/// </summary>
/// <param name="ExposureS">In the middle of the plate, s.</param>
/// <param name="TiltS">By how much longer the downstream end is exposed than the upstream end, s.</param>
/// <param name="Off01">Largest deviation from the middle of the depths, over it, along the film without its ends.</param>
/// <param name="AsPlanned01">The same of the recipe as it is.</param>
/// <param name="Places">Depths with the plan, by place.</param>
public sealed record EvenPlan(
    double ExposureS, double TiltS, double Off01, double AsPlanned01,
        IReadOnlyList<(double PlaceM, double ExposureS, double DepthUm)> Places)
{
    /// <summary>Left out at each end, m: a membrane's edge is cut off.</summary>
    public const double EdgeM = 0.015;

    private const int PlaceCount = 13;
    private const int Looks = 40;
    private const int Halvings = 16;
    private const double GoldenRatio = 0.6180339887498949;

    /// <summary>Blade's time over the plate with a plate that drops, s; its speed, mm/s.</summary>
    public (double TravelS, double SpeedMmPerS) Blade(double plateLengthM) => (TiltS, 1000 * plateLengthM / TiltS);

    /// <summary>The blade's time has a limit: then a bath that travels the same way takes part of it.</summary>
    public bool IsReachable => TiltS is >= RecipeRanges.ShortestBladeTravelS and <= RecipeRanges.LongestBladeTravelS;

    /// <summary>Looks for it; the film is the middle of what is known. Null: no layer inside the film at this exposure.</summary>
    public static EvenPlan? Of(FilmDraw film, Recipe recipe, double exposureS, bool bladeAgainstAir, ChamberSettings settings)
    {
        double lengthM = settings.PlateLengthM;
        PlateOf asPlanned = PlateOf.Recipe(recipe, exposureS, bladeAgainstAir, settings);
        double middleS = asPlanned.MiddleS;
        double[] places =
            [.. Enumerable.Range(0, PlaceCount).Select(i => EdgeM + (lengthM - 2 * EdgeM) * i / (PlaceCount - 1))];
        double[] Depths(PlateOf plate) => [.. places.Select(x => DepthUm(film, x, plate.ExposureS(x)))];
        PlateOf Tilted(double tiltS) => new(lengthM, middleS - tiltS / 2, middleS + tiltS / 2);
        double OffOf(PlateOf plate) => Off(Depths(plate));
        double middleUm = DepthUm(film, lengthM / 2, middleS);
        if (middleUm <= 0 || middleUm >= Front.Through01 * 1e6 * film.Fresh.FilmM * film.Shrunk01)
        {
            return null;
        }

        // One valley: too small a tilt leaves the upstream end deeper, too large a one the downstream end. Beside it are plateaus, where an
        // end has no layer at all: therefore a look at the whole way first.
        double step = 2 * middleS / Looks;
        double begin = Enumerable.Range(0, Looks + 1).Select(i => i * step).MinBy(t => OffOf(Tilted(t)));
        double low = System.Math.Max(0, begin - step), high = System.Math.Min(2 * middleS, begin + step);
        for (int i = 0; i < Halvings; i++)
        {
            double left = high - GoldenRatio * (high - low), right = low + GoldenRatio * (high - low);
            (low, high) = OffOf(Tilted(left)) <= OffOf(Tilted(right)) ? (low, right) : (left, high);
        }

        double tiltS = (low + high) / 2;
        PlateOf best = Tilted(tiltS);
        double[] depths = Depths(best);
        return new EvenPlan(
            middleS, tiltS, Off(depths), OffOf(asPlanned), [.. places.Select((x, i) => (x, best.ExposureS(x), depths[i]))]);
    }

    private static double Off(double[] depths)
    {
        double middle = (depths.Max() + depths.Min()) / 2;
        return middle > 0 ? (depths.Max() - middle) / middle : 1;
    }

    private static double DepthUm(FilmDraw film, double placeM, double exposureS)
    {
        if (exposureS <= 0)
        {
            return 0;
        }

        FilmCourse course = film.At(placeM, [exposureS], FilmGrid.Usual);
        return film.DepthUm(course, course.Moments[0]);
    }
}
