using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;

namespace ChamberFirmware.Admission;

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

        CastPlan plan = Cast.PlanOf(recipe, exposureS, settings);
        long firstUs = plan.ExposureUs(PlatePoint.First);
        long lastUs = plan.ExposureUs(PlatePoint.Last);
        long leastUs = firstUs < lastUs ? firstUs : lastUs;
        if (leastUs >= 0)
        {
            return "";
        }

        string early = firstUs < lastUs ? "first" : "last";
        return new TextBuffer(TextBuffer.Sentence).Add("Exposure ").Fixed(exposureS, 2).Add(" s at the ")
            .Add(PlatePointWords.Name(recipe.ExposurePoint)).Add(" point of the plate: the ").Add(early)
            .Add(" point would be in the bath ").Fixed(-leastUs / UsPerS, 2).Add(" s before the blade has passed it. Ask for ")
            .Fixed(exposureS - leastUs / UsPerS, 2).Add(" s or more, or name that point (exposurePoint = ").Add(early)
            .Add("), or let the bath travel as the blade does (immersionTravelS = ").Fixed(plan.BladeTravelUs / UsPerS, 2).Add(").")
            .ToString();
    }

    /// <summary>The exposures of the plate's ends differ by more than <paramref name="most01"/> of the one that was asked for.</summary>
    public static bool Differs(CastPlan plan, double exposureS, double most01) => plan.SpreadUs > most01 * exposureS * UsPerS;

    /// <summary>One sentence on how far the exposures differ and what helps.</summary>
    public static void Warn(CastPlan plan, double exposureS, double most01, TextBuffer to)
    {
        to.Add("the film is exposed for ").Seconds(plan.ExposureUs(PlatePoint.First), 2).Add(" s at its first point, ");
        to.Seconds(plan.ExposureUs(PlatePoint.Middle), 2).Add(" s in the middle, ").Seconds(plan.ExposureUs(PlatePoint.Last), 2);
        to.Add(" s at its last: more than ").Fixed(100.0 * most01, 0).Add(" % of ").Fixed(exposureS, 2);
        to.Add(" s apart; a faster blade, or a bath that travels as the blade does (immersionTravelS), brings them together.");
    }

    private static string OfSpeed(string key, PlateTravel travel, double shortestS, double longestS, double plateLengthM)
    {
        double s = travel.OverS(plateLengthM);
        double mm = plateLengthM * 1000.0;
        return s >= shortestS && s <= longestS
            ? ""
            : new TextBuffer(TextBuffer.Sentence).Add(key).Add(" = ").Fixed(travel.SpeedMmPerS, 2).Add(" takes ").Fixed(s, 2)
                .Add(" s over the plate of ").Fixed(mm, 0).Add(" mm (PlateLengthM): it must take ").Fixed(shortestS, 2).Add(" to ")
                .Fixed(longestS, 2).Add(" s; set ").Fixed(mm / longestS, 2).Add(" mm/s or more").Add(Fastest(mm, shortestS)).ToString();
    }

    private static string Fastest(double mm, double shortestS) =>
        shortestS > 0.0 ? new TextBuffer(40).Add(", at most ").Fixed(mm / shortestS, 2).Add(".").ToString() : ".";
}
