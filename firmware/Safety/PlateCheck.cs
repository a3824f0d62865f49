using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Safety;

/// <summary>What one exposure time means along the plate: whether it can be, and whether its ends differ by much.</summary>
public static class PlateCheck
{
    private const double UsPerS = 1000000.0;

    /// <summary>An empty string, or one sentence that says what cannot be on this chamber's plate and what to do.</summary>
    public static string Refusal(Recipe recipe, double exposureS, ChamberSettings settings)
    {
        string speed = OfSpeed(
            "bladeSpeedMmPerS", recipe.Blade, RecipeRanges.ShortestBladeTravelS, RecipeRanges.LongestBladeTravelS, settings.PlateLengthM);
        speed = speed.Length > 0
            ? speed
            : OfSpeed("immersionSpeedMmPerS", recipe.Immersion, 0.0, RecipeRanges.LongestImmersionTravelS, settings.PlateLengthM);
        if (speed.Length > 0)
        {
            return speed;
        }

        CastPlan plan = CastPlanner.Plan(recipe, exposureS, settings);
        long firstUs = plan.ExposureUs(PlatePoint.First);
        long lastUs = plan.ExposureUs(PlatePoint.Last);
        long leastUs = firstUs < lastUs ? firstUs : lastUs;
        if (leastUs >= 0)
        {
            return "";
        }

        string early = firstUs < lastUs ? "first" : "last";
        return $"Exposure {exposureS:F2} s at the " + PlatePointWords.Name(recipe.ExposurePoint) + " point of the plate: the " + early
            + $" point would be in the bath {-leastUs / UsPerS:F2} s before the blade has passed it. Ask for"
            + $" {exposureS - leastUs / UsPerS:F2} s or more, or name that point (exposurePoint = " + early
            + $"), or let the bath travel as the blade does (immersionTravelS = {plan.BladeTravelUs / UsPerS:F2}).";
    }

    /// <summary>
    /// One sentence when the exposures of the plate's ends differ by more than <paramref name="most01"/> of the one that was asked for;
    /// else an empty string.
    /// </summary>
    public static string Warning(CastPlan plan, double exposureS, double most01)
    {
        return plan.SpreadUs <= most01 * exposureS * UsPerS
            ? ""
            : $"the film is exposed for {plan.ExposureUs(PlatePoint.First) / UsPerS:F2} s at its first point, "
                + $"{plan.ExposureUs(PlatePoint.Middle) / UsPerS:F2} s in the middle, {plan.ExposureUs(PlatePoint.Last) / UsPerS:F2} s at "
                + $"its last: more than {100.0 * most01:F0} % of {exposureS:F2} s apart; "
                + "a faster blade, or a bath that travels as the blade does (immersionTravelS), brings them together.";
    }

    private static string OfSpeed(string key, PlateTravel travel, double shortestS, double longestS, double plateLengthM)
    {
        double s = travel.OverS(plateLengthM);
        double mm = plateLengthM * 1000.0;
        return s >= shortestS && s <= longestS
            ? ""
            : key + $" = {travel.SpeedMmPerS:F2} takes {s:F2} s over the plate of {mm:F0} mm (PlateLengthM): it must take"
                + $" {shortestS:F2} to {longestS:F2} s; set {mm / longestS:F2} mm/s or more" + Fastest(mm, shortestS);
    }

    private static string Fastest(double mm, double shortestS) => shortestS > 0.0 ? $", at most {mm / shortestS:F2}." : ".";
}
