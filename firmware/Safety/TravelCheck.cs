using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Safety;

/// <summary>
/// Whether blade and plate arrive, where switches tell. A blade that does not must have no plate dropped on it, where there is still time.
/// After a stall nobody has looked yet: a switch that is closed counts, confirmed or not.
/// </summary>
public sealed class TravelCheck
{
    public bool BladeIsLate { get; private set; }

    public bool PlateIsLate { get; private set; }

    /// <summary>Once a tick.</summary>
    public void Look(long nowUs, Readings readings, CastingRun run)
    {
        BladeIsLate = false;
        PlateIsLate = false;
        CastPlan? plan = run.Plan;
        if (plan == null || !PhaseWords.Moves(run.Phase) || !readings.CastStarted)
        {
            return;
        }

        ChamberSettings settings = run.Settings;
        long castUs = nowUs - readings.CastStartedUs;
        BladeIsLate = settings.BladeSwitchFitted != 0 && castUs > BladeLimitUs(plan, settings) && IsMissing(readings.BladeSwitch);
        PlateIsLate = settings.PlateSwitchFitted != 0 && castUs > PlateLimitUs(plan, settings) && IsMissing(readings.PlateSwitch);
    }

    /// <summary>
    /// When a cast is over, us from the start of its trains: both relays are off, and what a switch is waited for has come or is a fault.
    /// </summary>
    public static long EndUs(CastPlan plan, ChamberSettings settings, Readings readings)
    {
        bool awaitsBlade = settings.BladeSwitchFitted != 0 && !readings.BladeSwitch.HasClosed;
        bool awaitsPlate = settings.PlateSwitchFitted != 0 && !readings.PlateSwitch.HasClosed;
        return EndUs(plan, settings, awaitsBlade, awaitsPlate);
    }

    /// <summary>The latest that can be.</summary>
    public static long LatestUs(CastPlan plan, ChamberSettings settings) =>
        EndUs(plan, settings, settings.BladeSwitchFitted != 0, settings.PlateSwitchFitted != 0);

    private static long EndUs(CastPlan plan, ChamberSettings settings, bool awaitsBlade, bool awaitsPlate)
    {
        long bladeUs = awaitsBlade ? BladeLimitUs(plan, settings) + 1 : 0; // 1: the fault comes first
        long plateUs = awaitsPlate ? PlateLimitUs(plan, settings) + 1 : 0;
        long waitsUs = bladeUs > plateUs ? bladeUs : plateUs;
        return waitsUs > plan.EndUs ? waitsUs : plan.EndUs;
    }

    private static long BladeLimitUs(CastPlan plan, ChamberSettings settings) =>
        plan.BladeEndUs + settings.BladeSwitchDelayUs + Limits.TravelLateUs + plan.BladeTravelUs / Limits.TravelLateShare;

    private static long PlateLimitUs(CastPlan plan, ChamberSettings settings) =>
        plan.PlateWetUs + settings.PlateSwitchDelayUs + Limits.TravelLateUs;

    private static bool IsMissing(SwitchReading reading) => !reading.HasClosed && !reading.IsClosed;
}
