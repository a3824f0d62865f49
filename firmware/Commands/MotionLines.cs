using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Commands;

/// <summary>
/// What blade and plate were planned to do, what their relays were told, and what the travel switches saw: seconds from the start of the
/// trains, as lines of the record.
/// </summary>
public static class MotionLines
{
    private const double UsPerS = 1000000.0;

    public static string Of(RunRecord record, CastPlan plan)
    {
        MotionRecord m = record.Motion;
        long lateUs = record.CastStartErrorUs;
        return $"bladeRelayS on={plan.BladeOnUs / UsPerS:F6} off={plan.BladeOffUs / UsPerS:F6}\n"
            + $"bladeEndS planned={plan.BladeEndUs / UsPerS:F6}" + Measured(m.BladeWasSeen, m.BladeEndUs, m.BladeUncertaintyUs)
            + $"immersionRelayS on={(plan.ImmersionOnUs + lateUs) / UsPerS:F6} off={(plan.ImmersionOffUs + lateUs) / UsPerS:F6}\n"
            + $"plateWetS planned={plan.PlateWetUs / UsPerS:F6}" + Measured(m.PlateWasSeen, m.PlateWetUs, m.PlateUncertaintyUs)
            + Exposure(m) + (m.IsVerified ? "motionVerified=yes\n" : "motionVerified=no\n");
    }

    /// <summary>The verdict as a word; the device prints an enum as a number.</summary>
    public static string Word(ExposureVerdict verdict) => verdict switch
    {
        ExposureVerdict.Within => "within",
        ExposureVerdict.Outside => "outside",
        ExposureVerdict.Uncertain => "uncertain",
        _ => "unknown",
    };

    private static string Exposure(MotionRecord m)
    {
        string measured = m.IsVerified
            ? $"{m.ExposureUs / UsPerS:F4} uncertainty={m.UncertaintyUs / UsPerS:F4} tolerance={m.ToleranceUs / UsPerS:F4}"
            : "none";
        return "exposureMeasuredS=" + measured + " verdict=" + Word(m.Verdict) + "\n";
    }

    private static string Measured(bool wasSeen, long us, long uncertaintyUs)
    {
        return wasSeen ? $" measured={us / UsPerS:F4} uncertainty={uncertaintyUs / UsPerS:F4}\n" : " measured=none\n";
    }
}
