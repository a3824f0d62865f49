using ChamberFirmware.Drivers;
using ChamberFirmware.Safety;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Casting;

/// <summary>
/// Whether blade and plate arrive in time, where switches tell. A blade that does not must have no plate dropped on it, while there is
/// still time; one that arrives too early did not begin at its start. After a stall nobody has looked yet: a switch that is closed is not
/// missing, confirmed or not.
/// </summary>
public static class TravelCheck
{
    /// <summary>The fault's number, or <see cref="FaultCode.None"/>. Once a tick.</summary>
    public static int Fault(long nowUs, Readings readings, CastingRun run)
    {
        CastPlan? plan = run.Plan;
        if (plan == null || !PhaseWords.Moves(run.Phase) || !readings.CastStarted)
        {
            return FaultCode.None;
        }

        ChamberSettings settings = run.Settings;
        long bladeUs = readings.CastStartedUs + plan.BladeEndUs + settings.BladeSwitchDelayUs;
        int blade = settings.BladeSwitchFitted == 0 ? 0 : Off(readings.BladeSwitch, nowUs, bladeUs, BladeMayBeOffUs(plan));
        if (blade != 0)
        {
            return blade > 0 ? FaultCode.BladeNotSeen : FaultCode.BladeTooEarly;
        }

        long plateUs = readings.CastStartedUs + plan.PlateWetUs + settings.PlateSwitchDelayUs;
        int plate = settings.PlateSwitchFitted == 0 ? 0 : Off(readings.PlateSwitch, nowUs, plateUs, Limits.TravelOffUs);
        return plate == 0 ? FaultCode.None : plate > 0 ? FaultCode.PlateNotSeen : FaultCode.PlateTooEarly;
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
        long bladeUs = plan.BladeEndUs + settings.BladeSwitchDelayUs + BladeMayBeOffUs(plan) + 1; // 1: the fault comes first
        long plateUs = plan.PlateWetUs + settings.PlateSwitchDelayUs + Limits.TravelOffUs + 1;
        long endUs = awaitsBlade && bladeUs > plan.EndUs ? bladeUs : plan.EndUs;
        return awaitsPlate && plateUs > endUs ? plateUs : endUs;
    }

    private static long BladeMayBeOffUs(CastPlan plan) => Limits.TravelOffUs + plan.BladeTravelUs / Limits.TravelOffShare;

    // -1: closed too early; 1: has not closed in time; 0: neither.
    private static int Off(SwitchReading reading, long nowUs, long expectedUs, long mayBeOffUs)
    {
        if (reading.HasClosed)
        {
            return reading.NotLaterUs < expectedUs - mayBeOffUs ? -1 : 0;
        }

        return nowUs > expectedUs + mayBeOffUs && !reading.IsClosed ? 1 : 0;
    }
}
