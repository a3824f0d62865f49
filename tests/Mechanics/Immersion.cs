using System;
using static ChamberFirmware.Tests.Mechanics.Dimensions;

namespace ChamberFirmware.Tests.Mechanics;

/// <summary>The plate's way into the bath, and what closes behind it.</summary>
internal static class Immersion
{
    private const double GravityMPerS2 = 9.81;

    /// <summary>How much of the bath's surface the leaning plate and carrier take, 0 to 1.</summary>
    public static double Taken01
    {
        get
        {
            double cut = ((Of("plate_thickness") * Of("plate_width")) + (Of("carrier_thickness") * CarrierSide)) / Math.Sin(TiltRad);
            return cut / (Of("bath_length") * Of("bath_width"));
        }
    }

    /// <summary>Time that the water takes along the film, ms a mm: it rises while the plate sinks.</summary>
    public static double WettingMsPerMm
    {
        get
        {
            double sinkingMmPerS = Of("feed_speed"), risingMmPerS = sinkingMmPerS * Taken01 / (1 - Taken01);
            return 1000 * Math.Sin(TiltRad) / (sinkingMmPerS + risingMmPerS);
        }
    }

    public static double WettingMmPerS => 1000 / WettingMsPerMm;

    /// <summary>From the relay to the low edge's meeting the water, ms.</summary>
    public static double LatencyMs => Of("latch_time") + (1000 * Math.Sqrt(2 * Metres("free_fall") / GravityMPerS2))
        + (1000 * (Of("water_below") - Of("free_fall")) / Of("feed_speed"));

    /// <summary>How far the carrier's low edge hangs below the film's, mm.</summary>
    public static double UndersideMm
    {
        get
        {
            double below = Of("plate_thickness") + Of("carrier_thickness"), beyond = Of("plate_gap") + Of("carrier_rim");
            return (below * Math.Cos(TiltRad)) + (beyond * Math.Sin(TiltRad));
        }
    }

    /// <summary>How far the feed control goes, mm.</summary>
    public static double StrokeMm =>
        Of("water_below") - Of("free_fall") + (Of("plate_length") * Math.Sin(TiltRad)) + Of("cover_depth");

    /// <summary>Head by which the water lags the geometry, mm: its velocity along the film, squared, over 2 g.</summary>
    public static double HeadMm => Math.Pow(WettingMmPerS / 1000, 2) / (2 * GravityMPerS2) * 1000;

    /// <summary>What an error of the bath's level does to the time of wetting, ms.</summary>
    public static double LevelMs => 1000 * Of("bath_level_error") / Of("feed_speed");

    /// <summary>How long the shutter slides, s.</summary>
    public static double ShutterS
    {
        get
        {
            double m = (Of("shutter_length") + 2) / 1000;
            double pull = GravityMPerS2 * (Math.Sin(TiltRad) - (Of("shutter_friction") * Math.Cos(TiltRad)));
            return Math.Sqrt(2 * m / pull);
        }
    }
}
