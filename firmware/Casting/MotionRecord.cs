using ChamberFirmware.Drivers;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Casting;

/// <summary>How an exposure that was measured stands to its tolerance.</summary>
public enum ExposureVerdict
{
    /// <summary>Not measured: a switch is not fitted or has not closed.</summary>
    Unknown = 0,

    /// <summary>Within the tolerance, uncertainty included.</summary>
    Within = 1,

    /// <summary>Out of the tolerance, uncertainty taken off.</summary>
    Outside = 2,

    /// <summary>The uncertainty is too large to say.</summary>
    Uncertain = 3,
}

/// <summary>
/// What the travel switches have seen of a cast. Times in us from the start of the trains, with the switches' own delays taken off; each is
/// the middle between the last sample of the switch that was open and the first that was closed, uncertain by half of that (a limit).
/// </summary>
public sealed class MotionRecord
{
    private PlatePoint _point;
    private CastPlan? _plan;

    /// <summary>The blade's switch has closed: the blade went over the plate.</summary>
    public bool BladeWasSeen;

    /// <summary>When the blade left the plate, us; only when it was seen.</summary>
    public long BladeEndUs;

    /// <summary>How well that is known, us: half of the time between the two samples that the switch closed between.</summary>
    public long BladeUncertaintyUs;

    /// <summary>The plate's switch has closed: the plate is in the bath.</summary>
    public bool PlateWasSeen;

    /// <summary>When the plate's first point met the bath, us; only when it was seen.</summary>
    public long PlateWetUs;

    /// <summary>How well that is known, us; as for the blade.</summary>
    public long PlateUncertaintyUs;

    /// <summary>Largest difference from the exposure asked for that is within, us: the chamber's setting when the run was cast.</summary>
    public long ToleranceUs;

    /// <summary>Both were seen: <see cref="ExposureUs"/> is measured. What a cover did nobody sees.</summary>
    public bool IsVerified => BladeWasSeen && PlateWasSeen && (_plan == null || _plan.Cover == null);

    /// <summary>
    /// Exposure of the recipe's point of the plate, us; what blade and bath take between that point and the switches is the recipe's.
    /// </summary>
    public long ExposureUs => _plan == null
        ? 0
        : PlateWetUs - BladeEndUs + _plan.WetUs(_point) - _plan.PlateWetUs + _plan.BladeEndUs - _plan.CastUs(_point);

    /// <summary>
    /// How well that is known, us: both limits together, and the blade's way. Nobody knows whether a blade that comes late began late or
    /// was slow; the points before the last were then cast late, or in time. Not in it: the bath's way, and how well the switches' delays
    /// were found.
    /// </summary>
    public long UncertaintyUs => BladeUncertaintyUs + PlateUncertaintyUs + BladeWayUs;

    /// <summary>Whether the measured exposure is the one asked for, with tolerance and uncertainty taken into account.</summary>
    public ExposureVerdict Verdict
    {
        get
        {
            if (!IsVerified)
            {
                return ExposureVerdict.Unknown;
            }

            long errorUs = ExposureUs - _plan!.ExposureUs(_point);
            errorUs = errorUs < 0 ? -errorUs : errorUs;
            return errorUs + UncertaintyUs <= ToleranceUs ? ExposureVerdict.Within
                : errorUs - UncertaintyUs > ToleranceUs ? ExposureVerdict.Outside : ExposureVerdict.Uncertain;
        }
    }

    private long BladeWayUs
    {
        get
        {
            long lateUs = _plan == null ? 0 : BladeEndUs - _plan.BladeEndUs;
            return (lateUs < 0 ? -lateUs : lateUs) * (PlatePoint.Last - _point) / 2;
        }
    }

    /// <summary>Forgets the last cast: another run begins.</summary>
    public void Clear()
    {
        BladeWasSeen = false;
        PlateWasSeen = false;
        _plan = null;
    }

    /// <summary>Once a tick while a cast runs.</summary>
    public void Note(CastingRun run, Readings readings)
    {
        _plan = run.Plan;
        _point = run.Recipe!.ExposurePoint;
        ToleranceUs = run.Settings.ExposureToleranceUs;
        SwitchReading blade = readings.BladeSwitch;
        BladeWasSeen = blade.HasClosed;
        BladeEndUs = _plan!.BladeEndUs + MiddleUs(blade) - readings.CastStartedUs - _plan.BladeSwitchUs;
        BladeUncertaintyUs = HalfUs(blade);
        SwitchReading plate = readings.PlateSwitch;
        PlateWasSeen = plate.HasClosed;
        PlateWetUs = _plan.PlateWetUs + MiddleUs(plate) - readings.CastStartedUs - _plan.PlateSwitchUs;
        PlateUncertaintyUs = HalfUs(plate);
    }

    private static long MiddleUs(SwitchReading reading) => (reading.AfterUs + reading.NotLaterUs) / 2;

    private static long HalfUs(SwitchReading reading) => (reading.NotLaterUs - reading.AfterUs + 1) / 2;
}
