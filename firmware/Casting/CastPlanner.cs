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
        long bladeOnUs = Us(LeadS(settings));
        long bladeEndUs = bladeOnUs + settings.CarriageLatencyUs + travelUs;
        long plateWetUs = bladeEndUs + Us(exposureS);
        long bladeOffUs = bladeEndUs + settings.CarriageOverrunUs;
        long immersionOnUs = plateWetUs - settings.ImmersionLatencyUs;
        long immersionOffUs = plateWetUs + settings.ImmersionHoldUs;
        return new CastPlan(bladeOnUs, bladeEndUs, bladeOffUs, immersionOnUs, plateWetUs, immersionOffUs);
    }

    /// <summary>
    /// From the cast command to the blade's relay, s: the trains' lead-in, and the time that mist for the film needs ahead of it. Longer
    /// than any latency of an immersion, so that an exposure of 0 s can be commanded too.
    /// </summary>
    public static double LeadS(ChamberSettings settings) => CastTimer.LeadInUs / UsPerS + FilmWater.LongestLeadS(settings);

    private static long Us(double s) => (long)(s * UsPerS + 0.5);
}
