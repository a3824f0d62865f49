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
        long bladeUs = plan.BladeEndUs + settings.BladeSwitchDelayUs + LateUs(plan.BladeTravelUs);
        BladeIsLate = settings.BladeSwitchFitted != 0 && castUs > bladeUs && IsMissing(readings.BladeSwitch);
        long plateUs = plan.PlateWetUs + settings.PlateSwitchDelayUs + LateUs(0);
        PlateIsLate = settings.PlateSwitchFitted != 0 && castUs > plateUs && IsMissing(readings.PlateSwitch);
    }

    private static long LateUs(long travelUs) => Limits.TravelLateUs + travelUs / Limits.TravelLateShare;

    private static bool IsMissing(SwitchReading reading) => !reading.HasClosed && !reading.IsClosed;
}
