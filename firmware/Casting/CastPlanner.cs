using ChamberFirmware.Climate;
using ChamberFirmware.Drivers;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Casting;

/// <summary>Turns a blade travel and an exposure into relay times, with the latencies of carriage and immersion taken out.</summary>
public static class CastPlanner
{
    private const double UsPerS = 1000000.0;

    /// <summary>
    /// The film's exposure runs from the blade's leaving the plate to the plate's meeting the bath, so the immersion relay is commanded
    /// one latency earlier; for short exposures that is while the blade still moves.
    /// </summary>
    public static CastPlan Plan(Recipe recipe, double exposureS, ChamberSettings settings)
    {
        long travelUs = Us(recipe.BladeTravelS);
        long earliestWetUs = CastTimer.LeadInUs + settings.ImmersionLatencyUs;
        long bladeOnUs = CastTimer.LeadInUs + Us(FilmWater.LongestLeadS(settings)); // mist for the film is on its way before the blade
        long bladeEndUs = bladeOnUs + settings.CarriageLatencyUs + travelUs;
        if (bladeEndUs + Us(exposureS) < earliestWetUs)
        {
            bladeOnUs += earliestWetUs - bladeEndUs - Us(exposureS); // a slow immersion and a short travel: the blade waits
            bladeEndUs = bladeOnUs + settings.CarriageLatencyUs + travelUs;
        }

        long plateWetUs = bladeEndUs + Us(exposureS);
        long bladeOffUs = bladeEndUs + settings.CarriageOverrunUs;
        long immersionOnUs = plateWetUs - settings.ImmersionLatencyUs;
        long immersionOffUs = plateWetUs + settings.ImmersionHoldUs;
        return new CastPlan(bladeOnUs, bladeEndUs, bladeOffUs, immersionOnUs, plateWetUs, immersionOffUs);
    }

    private static long Us(double s) => (long)(s * UsPerS + 0.5);
}
