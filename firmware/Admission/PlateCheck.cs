using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;
using ChamberFirmware.Refusals;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;

namespace ChamberFirmware.Admission;

/// <summary>What one exposure time means along the plate: whether it can be, and whether its ends differ by much.</summary>
public static class PlateCheck
{
    private const double UsPerS = 1000000.0;
    private const long UsPerMs = 1000;

    /// <summary>Null, or what cannot be on this chamber's plate and what to do.</summary>
    public static Refusal? Refusal(Recipe recipe, double exposureS, ChamberSettings settings) =>
        RefusalOfBlade(recipe.Blade, settings.PlateLengthM) ?? RefusalOfImmersion(recipe.Immersion, settings.PlateLengthM)
        ?? RefusalOfCover(recipe, exposureS, settings) ?? RefusalOfExposure(recipe, exposureS, settings)
        ?? RefusalOfWarmth(recipe, exposureS, settings);

    /// <summary>The exposures of the plate's ends differ by more than <paramref name="most01"/> of the one that was asked for.</summary>
    public static bool Differs(CastPlan plan, double exposureS, double most01) => plan.SpreadUs > most01 * exposureS * UsPerS;

    /// <summary>One sentence on how far the exposures differ and what helps.</summary>
    public static void Warn(CastPlan plan, double exposureS, double most01, TextBuffer to)
    {
        to.Add("the film is exposed for ").Seconds(plan.EquivalentUs(PlatePoint.First), 2).Add(" s at its first point, ");
        to.Seconds(plan.EquivalentUs(PlatePoint.Middle), 2).Add(" s in the middle, ").Seconds(plan.EquivalentUs(PlatePoint.Last), 2);
        to.Add(" s at its last: more than ").Fixed(100.0 * most01, 0).Add(" % of ").Fixed(exposureS, 2);
        to.Add(" s apart; a faster blade, or a bath that travels as the blade does (immersionTravelS), brings them together.");
    }

    private static Refusal? RefusalOfBlade(PlateTravel blade, double plateLengthM)
    {
        const double ShortestS = RecipeRanges.ShortestBladeTravelS;
        const double LongestS = RecipeRanges.LongestBladeTravelS;
        double s = blade.OverS(plateLengthM);
        return s >= ShortestS && s <= LongestS
            ? null
            : RunRefusals.BladeSpeed(blade.SpeedMmPerS, s, plateLengthM * 1000.0, ShortestS, LongestS);
    }

    private static Refusal? RefusalOfImmersion(PlateTravel immersion, double plateLengthM)
    {
        const double LongestS = RecipeRanges.LongestImmersionTravelS;
        double s = immersion.OverS(plateLengthM);
        return s >= 0.0 && s <= LongestS
            ? null
            : RunRefusals.ImmersionSpeed(immersion.SpeedMmPerS, s, plateLengthM * 1000.0, LongestS);
    }

    // A cover that turns back before it is open would expose the film for nobody knows how long: it has twice its time to open.
    private static Refusal? RefusalOfCover(Recipe recipe, double exposureS, ChamberSettings settings)
    {
        double leastS = (settings.CoverOpenUs + settings.CoverShutUs) / UsPerS;
        return !recipe.UsesCover ? null
            : settings.CoverFitted == 0 ? RunRefusals.NoCover()
            : exposureS > 0.0 && exposureS < leastS ? RunRefusals.CoverTooSlow(exposureS, leastS) : null;
    }

    private static Refusal? RefusalOfExposure(Recipe recipe, double exposureS, ChamberSettings settings)
    {
        CastPlan plan = Cast.PlanOf(recipe, exposureS, settings);
        string point = PlatePointWords.Name(recipe.ExposurePoint);
        return RefusalOfCarrier(plan, point, exposureS, settings.CarrierStartUs) ?? RefusalOfBath(plan, point, exposureS);
    }

    // A plate that falls under the blade: the film has no end, and blade and carrier may jam.
    private static Refusal? RefusalOfCarrier(CastPlan plan, string point, double exposureS, long carrierStartUs)
    {
        long underUs = plan.BladeEndUs - plan.ImmersionOnUs - carrierStartUs;
        if (underUs <= 0 || carrierStartUs < 0)
        {
            return null;
        }

        long leastMs = ((long)(exposureS * UsPerS) + underUs + UsPerMs - 1) / UsPerMs; // rounded up: it is accepted
        return RunRefusals.CarrierUnderBlade(exposureS, point, underUs / UsPerS, leastMs / 1000.0);
    }

    private static Refusal? RefusalOfBath(CastPlan plan, string point, double exposureS)
    {
        long firstUs = plan.ExposureUs(PlatePoint.First);
        long lastUs = plan.ExposureUs(PlatePoint.Last);
        long leastUs = firstUs < lastUs ? firstUs : lastUs;
        return leastUs >= 0
            ? null
            : RunRefusals.BathBeforeBlade(
                exposureS, point, firstUs < lastUs ? "first" : "last", -leastUs / UsPerS, plan.BladeTravelUs / UsPerS);
    }

    // The film's solvent alone can make the loop's air explosive, unless the air is well below its flash point: hardware/safety.
    private static Refusal? RefusalOfWarmth(Recipe recipe, double exposureS, ChamberSettings settings) =>
        exposureS <= RecipeRanges.LongestWarmExposureS || recipe.TemperatureC <= settings.FillingBelowC
            ? null
            : RunRefusals.LongInWarmAir(exposureS, recipe.TemperatureC, RecipeRanges.LongestWarmExposureS, settings.FillingBelowC);
}
