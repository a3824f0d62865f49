using ChamberFirmware.Drivers;
using ChamberFirmware.Model;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Casting;

/// <summary>
/// Turns the travels of blade and bath and an exposure into relay times, with the latencies of carriage and immersion taken out.
/// </summary>
public static class CastPlanner
{
    private const double UsPerS = 1000000.0;

    /// <summary>
    /// The exposure runs from the blade's passing the recipe's point of the plate to that point's meeting the bath, so the immersion relay
    /// is commanded one latency earlier; for short exposures that is while the blade still moves.
    /// </summary>
    public static CastPlan Plan(Recipe recipe, double exposureS, ChamberSettings settings)
    {
        long bladeTravelUs = Us(recipe.Blade.OverS(settings.PlateLengthM));
        long immersionTravelUs = Us(recipe.Immersion.OverS(settings.PlateLengthM));
        int halves = (int)recipe.ExposurePoint;
        long bladeOnUs = Us(LeadS(settings));
        long bladeEndUs = bladeOnUs + settings.CarriageLatencyUs + bladeTravelUs;
        long pointCastUs = bladeEndUs - bladeTravelUs * (2 - halves) / 2;
        long plateWetUs = pointCastUs + Us(exposureS) - immersionTravelUs * halves / 2;
        long bladeOffUs = bladeEndUs + settings.CarriageOverrunUs;
        long immersionOnUs = plateWetUs - settings.ImmersionLatencyUs;
        long immersionOffUs = plateWetUs + immersionTravelUs + settings.ImmersionHoldUs;
        return new CastPlan(
            bladeOnUs, bladeTravelUs, bladeEndUs, bladeOffUs, immersionOnUs, plateWetUs, immersionTravelUs, immersionOffUs);
    }

    /// <summary>
    /// From the cast command to the blade's relay, s: the trains' lead-in, and the time that mist for the film needs ahead of it. Longer
    /// than any latency of an immersion, so that an exposure of 0 s can be commanded too.
    /// </summary>
    public static double LeadS(ChamberSettings settings) => CastTimer.LeadInUs / UsPerS + FilmWater.LongestLeadS(settings);

    private static long Us(double s) => (long)(s * UsPerS + 0.5);
}
