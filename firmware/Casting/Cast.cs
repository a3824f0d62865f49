using ChamberFirmware.Drivers;
using ChamberFirmware.Model;
using ChamberFirmware.Recipes;
using ChamberFirmware.Sensing;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Casting;

/// <summary>
/// One cast, top to bottom: whether it may begin, what it will be, which phase it is in, what blade and plate must have done by now, when
/// it is over. It is started by <see cref="CastingRun.Move"/>. Times are us from the start of its pulse trains unless the name says
/// otherwise.
/// </summary>
public sealed class Cast
{
    private const double UsPerS = 1000000.0;

    private readonly bool _hasBladeSwitch;
    private readonly bool _hasPlateSwitch;

    /// <summary>Plans the cast of this recipe with this exposure, s, in the chamber of these settings.</summary>
    public Cast(Recipe recipe, double exposureS, ChamberSettings settings)
    {
        Plan = PlanOf(recipe, exposureS, settings);
        _hasBladeSwitch = settings.BladeSwitchFitted != 0;
        _hasPlateSwitch = settings.PlateSwitchFitted != 0;
    }

    /// <summary>The times of the two relays, which the pulse trains play.</summary>
    public readonly CastPlan Plan;

    /// <summary>
    /// What stands in the way of a cast, the phase left aside; asked when the operator types cast, and again in the tick that would start
    /// it. At a start the supply is not on yet, the air not in band and the plate, which the air has yet to warm, cold: those are taken for
    /// granted then, the last by <paramref name="mayCondense"/>.
    /// </summary>
    public static CastObstacle Obstacle(bool supplyIsOn, bool airIsInBand, Readings readings, bool mayCondense)
    {
        return !supplyIsOn ? CastObstacle.InterlockOpen
            : readings.BladeSwitch.IsClosed ? CastObstacle.BladeNotBack
            : readings.PlateSwitch.IsClosed ? CastObstacle.PlateNotBack
            : !readings.Air.IsValid ? CastObstacle.SensorSilent
            : !airIsInBand ? CastObstacle.AirOutOfBand
            : mayCondense || !FilmThermometers.PlateIsTooCold(readings) ? CastObstacle.None : CastObstacle.PlateTooCold;
    }

    /// <summary>
    /// The relays' times. The exposure, s, runs from the blade's passing the recipe's point of the plate to that point's meeting the bath,
    /// so the immersion relay is commanded one latency earlier; for short exposures that is while the blade still moves. Under a cover
    /// nothing else moves while that is open, and the exposure is its open time.
    /// </summary>
    public static CastPlan PlanOf(Recipe recipe, double exposureS, ChamberSettings settings)
    {
        long bladeTravelUs = Us(recipe.Blade.OverS(settings.PlateLengthM));
        long immersionTravelUs = Us(recipe.Immersion.OverS(settings.PlateLengthM));
        int halves = (int)recipe.ExposurePoint;
        long bladeOnUs = Us(LeadS(settings));
        long bladeEndUs = bladeOnUs + settings.CarriageLatencyUs + bladeTravelUs;
        long pointCastUs = bladeEndUs - bladeTravelUs * (2 - halves) / 2;
        // Shut while the blade and then the carrier move. An exposure of nothing leaves it shut.
        long exposureUs = Us(exposureS);
        long coverOffUs = bladeEndUs + CastLimits.CoverClearUs;
        long openUs = exposureUs > 0 ? coverOffUs + settings.CoverOpenUs : coverOffUs;
        long shutUs = openUs + exposureUs;
        long plateWetUs = recipe.UsesCover ? shutUs + CastLimits.CoverClearUs + settings.ImmersionLatencyUs
            : pointCastUs + exposureUs - immersionTravelUs * halves / 2;
        long bladeOffUs = bladeEndUs + settings.CarriageOverrunUs;
        long immersionOnUs = plateWetUs - settings.ImmersionLatencyUs;
        long immersionOffUs = plateWetUs + immersionTravelUs + settings.ImmersionHoldUs;
        CoverPlan? cover = recipe.UsesCover
            ? new CoverPlan(
                bladeOnUs - CastLimits.CoverClearUs - settings.CoverShutUs, coverOffUs,
                exposureUs > 0 ? shutUs - settings.CoverShutUs : coverOffUs, immersionOffUs, openUs, shutUs, settings.CoverLeftShare01)
            : null;
        return new CastPlan(
            bladeOnUs, bladeTravelUs, bladeEndUs, bladeOffUs, immersionOnUs, plateWetUs, immersionTravelUs, immersionOffUs,
            bladeEndUs + settings.BladeSwitchDelayUs, plateWetUs + settings.PlateSwitchDelayUs, cover);
    }

    /// <summary>
    /// From the cast command to the blade's relay, s: the trains' lead-in, and the time that mist for the film needs ahead of it. Longer
    /// than any latency of an immersion, so that an exposure of 0 s can be commanded too.
    /// </summary>
    public static double LeadS(ChamberSettings settings) => CastTimer.LeadInUs / UsPerS + FilmWater.LongestLeadS(settings);

    /// <summary>The phase that follows, or the same one. Before the trains have started none follows.</summary>
    public Phase Next(Phase phase, long nowUs, Readings readings)
    {
        long castUs = readings.CastStarted ? nowUs - readings.CastStartedUs : -1;
        if (phase == Phase.Immersing)
        {
            return castUs >= EndUs(readings) ? Phase.Complete : phase;
        }

        return castUs >= Plan.ImmersionOnUs ? Phase.Immersing
            : phase == Phase.Casting && castUs >= Plan.BladeEndUs ? Phase.Exposing : phase;
    }

    /// <summary>
    /// The blade has begun, and a film that is to be saved waits for the bath: after a fault nobody waits longer for the immersion of a
    /// long exposure than a short one takes.
    /// </summary>
    public bool WaitsForBath(long castUs) => castUs >= Plan.BladeOnUs
        && (!CastTimer.IsArmedLater(Plan) || castUs >= Plan.ImmersionOnUs - CastTimer.LongestWaitUs);

    /// <summary>Longest stay in a phase of the cast, us.</summary>
    public long PhaseLimitUs(Phase phase) => phase switch
    {
        Phase.Casting => CastLimits.CastStartUs + PlannedUs(Plan.BladeEndUs),
        Phase.Exposing => CastLimits.CastLateUs + PlannedUs(Plan.ImmersionOnUs - Plan.BladeEndUs),
        _ => CastLimits.CastLateUs + PlannedUs(LatestUs - Plan.ImmersionOnUs),
    };

    /// <summary>
    /// Whether blade and plate arrive in time, where switches are fitted. A blade that is late must be noticed before the plate drops on
    /// it; one that is too early did not begin at its start. A switch that is closed is never called missing, even when a stalled loop has
    /// not sampled its closing. Once a tick, while the trains run.
    /// </summary>
    public TravelOutcome Travel(long nowUs, Readings readings)
    {
        long castUs = nowUs - readings.CastStartedUs;
        int blade = _hasBladeSwitch ? Off(readings.BladeSwitch, readings, castUs, Plan.BladeSwitchUs, BladeMayBeOffUs) : 0;
        if (blade != 0)
        {
            return blade > 0 ? TravelOutcome.BladeNotSeen : TravelOutcome.BladeTooEarly;
        }

        int plate = _hasPlateSwitch ? Off(readings.PlateSwitch, readings, castUs, Plan.PlateSwitchUs, CastLimits.TravelOffUs) : 0;
        return plate == 0 ? TravelOutcome.AsPlanned : plate > 0 ? TravelOutcome.PlateNotSeen : TravelOutcome.PlateTooEarly;
    }

    /// <summary>
    /// When the cast is over, us: both relays are off, and every switch that is fitted has closed or is later than it may be.
    /// </summary>
    public long EndUs(Readings readings) =>
        EndUs(_hasBladeSwitch && !readings.BladeSwitch.HasClosed, _hasPlateSwitch && !readings.PlateSwitch.HasClosed);

    /// <summary>The latest end of the cast, us: neither switch closes.</summary>
    public long LatestUs => EndUs(_hasBladeSwitch, _hasPlateSwitch);

    private long BladeMayBeOffUs => CastLimits.TravelOffUs + Plan.BladeTravelUs / CastLimits.TravelOffShare;

    private long EndUs(bool awaitsBlade, bool awaitsPlate)
    {
        long bladeUs = Plan.BladeSwitchUs + BladeMayBeOffUs + 1; // 1: the fault comes first
        long plateUs = Plan.PlateSwitchUs + CastLimits.TravelOffUs + 1;
        long endUs = awaitsBlade && bladeUs > Plan.EndUs ? bladeUs : Plan.EndUs;
        return awaitsPlate && plateUs > endUs ? plateUs : endUs;
    }

    // -1: closed too early; 1: has not closed in time; 0: neither.
    private static int Off(SwitchReading reading, Readings readings, long castUs, long expectedUs, long mayBeOffUs)
    {
        if (reading.HasClosed)
        {
            return reading.NotLaterUs - readings.CastStartedUs < expectedUs - mayBeOffUs ? -1 : 0;
        }

        return castUs > expectedUs + mayBeOffUs && !reading.IsClosed ? 1 : 0;
    }

    private static long PlannedUs(long us) => us > 0 ? us : 0;

    private static long Us(double s) => (long)(s * UsPerS + 0.5);
}
