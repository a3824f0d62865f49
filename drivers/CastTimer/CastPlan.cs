namespace ChamberFirmware.Drivers;

/// <summary>
/// Blade and immersion relay pulses of one cast, microseconds from the start of the trains, and what they do along the plate. The blade
/// passes the plate at one speed; the bath wets it at one speed the same way, or at once. With a cover the film is exposed while that is
/// open, everywhere for the same time.
/// </summary>
public sealed class CastPlan
{
    /// <summary>A plan of these times, us; whether they make a cast is not asked here.</summary>
    public CastPlan(long bladeOnUs, long bladeTravelUs, long bladeEndUs, long bladeOffUs, long immersionOnUs, long plateWetUs,
        long immersionTravelUs, long immersionOffUs, long bladeSwitchUs = 0, long plateSwitchUs = 0, CoverPlan? cover = null)
    {
        BladeOnUs = bladeOnUs;
        BladeTravelUs = bladeTravelUs;
        BladeEndUs = bladeEndUs;
        BladeOffUs = bladeOffUs;
        ImmersionOnUs = immersionOnUs;
        PlateWetUs = plateWetUs;
        ImmersionTravelUs = immersionTravelUs;
        ImmersionOffUs = immersionOffUs;
        BladeSwitchUs = bladeSwitchUs;
        PlateSwitchUs = plateSwitchUs;
        Cover = cover;
    }

    /// <summary>When the blade's relay closes, us.</summary>
    public readonly long BladeOnUs;

    /// <summary>How long the blade takes over the plate, us.</summary>
    public readonly long BladeTravelUs;

    /// <summary>When the blade leaves the plate: the last point of the film is cast, us.</summary>
    public readonly long BladeEndUs;

    /// <summary>When the blade's relay opens again, us.</summary>
    public readonly long BladeOffUs;

    /// <summary>When the immersion's relay closes, us.</summary>
    public readonly long ImmersionOnUs;

    /// <summary>When the plate's first point meets the bath: immersion on plus its latency, us.</summary>
    public readonly long PlateWetUs;

    /// <summary>How long the bath takes from the first point to the last, us; 0: the plate drops and is wet at once.</summary>
    public readonly long ImmersionTravelUs;

    /// <summary>When the immersion's relay opens again, us.</summary>
    public readonly long ImmersionOffUs;

    /// <summary>When the blade's end switch closes; of no account where none is fitted, us.</summary>
    public readonly long BladeSwitchUs;

    /// <summary>When the plate's switch closes; of no account where none is fitted, us.</summary>
    public readonly long PlateSwitchUs;

    /// <summary>The cover over the film; null: none is used.</summary>
    public readonly CoverPlan? Cover;

    /// <summary>When both relays are off again, us.</summary>
    public long EndUs => BladeOffUs > ImmersionOffUs ? BladeOffUs : ImmersionOffUs;

    /// <summary>By how much the plate's two ends are exposed differently, us: under a cover by what it lets through.</summary>
    public long SpreadUs
    {
        get
        {
            long us = EquivalentUs(PlatePoint.First) - EquivalentUs(PlatePoint.Last);
            return us < 0 ? -us : us;
        }
    }

    /// <summary>When the blade passes a point: the film is cast there, us.</summary>
    public long CastUs(PlatePoint point) => BladeEndUs - BladeTravelUs * (PlatePoint.Last - point) / 2;

    /// <summary>When a point meets the bath, us.</summary>
    public long WetUs(PlatePoint point) => PlateWetUs + ImmersionTravelUs * (int)point / 2;

    /// <summary>When a point's exposure begins, us.</summary>
    public long ExposedFromUs(PlatePoint point) => Cover == null ? CastUs(point) : Cover.OpenUs;

    /// <summary>When it ends, us.</summary>
    public long ExposedToUs(PlatePoint point) => Cover == null ? WetUs(point) : Cover.ShutUs;

    /// <summary>Time between the two: what the film gets there, us.</summary>
    public long ExposureUs(PlatePoint point) => ExposedToUs(point) - ExposedFromUs(point);

    /// <summary>
    /// The exposure without a cover that would bring a point as much, us: a second under the shut cover counts as much of one as it lets
    /// through.
    /// </summary>
    public long EquivalentUs(PlatePoint point)
    {
        long us = ExposureUs(point);
        return Cover == null ? us : us + (long)(Cover.LeftShare01 * (WetUs(point) - CastUs(point) - us));
    }
}
