using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Points;

/// <content>
/// What blade and plate were planned to do, what their relays were told, and what the travel switches saw: from the start of the trains.
/// </content>
public static partial class RecordList
{
    /// <summary>The verdict as a word; the device prints an enum as a number.</summary>
    public static string Word(ExposureVerdict verdict) => verdict switch
    {
        ExposureVerdict.Within => "within",
        ExposureVerdict.Outside => "outside",
        ExposureVerdict.Uncertain => "uncertain",
        _ => "unknown",
    };

    private static void Motion(int line, RunRecord record, CastPlan plan, IRecordVisitor visitor)
    {
        MotionRecord m = record.Motion;
        long lateUs = record.CastStartErrorUs;
        switch (line)
        {
            case 0:
                visitor.Line("bladeRelayS");
                visitor.Time("on", "bladeRelayOnUs", 6, plan.BladeOnUs, record.CastLastedUs >= plan.BladeOnUs);
                visitor.Time("off", "bladeRelayOffUs", 6, plan.BladeOffUs, record.CastLastedUs >= plan.BladeOffUs);
                break;
            case 1:
                visitor.Line("bladeEndS");
                visitor.Time("planned", "bladeEndPlannedUs", 6, plan.BladeEndUs, true);
                visitor.Measured(
                    "measured", "bladeEndMeasuredUs", 4, m.BladeEndUs, "bladeEndUncertaintyUs", m.BladeUncertaintyUs, m.BladeWasSeen);
                break;
            case 2:
                visitor.Line("immersionRelayS");
                visitor.Time("on", "immersionRelayOnUs", 6, plan.ImmersionOnUs + lateUs, record.CastLastedUs >= plan.ImmersionOnUs);
                visitor.Time("off", "immersionRelayOffUs", 6, plan.ImmersionOffUs + lateUs, record.CastLastedUs >= plan.ImmersionOffUs);
                break;
            case 3:
                visitor.Line("plateWetS");
                visitor.Time("planned", "plateWetPlannedUs", 6, plan.PlateWetUs, true);
                visitor.Measured(
                    "measured", "plateWetMeasuredUs", 4, m.PlateWetUs, "plateWetUncertaintyUs", m.PlateUncertaintyUs, m.PlateWasSeen);
                break;
            case 4 when plan.Cover != null:
                Cover(plan.Cover, visitor);
                break;
            case 4:
                break;
            case 5:
                visitor.Measured(
                    "exposureMeasuredS", "exposureMeasuredUs", 4, m.ExposureUs, "exposureUncertaintyUs", m.UncertaintyUs, m.IsVerified);
                visitor.Time("tolerance", "toleranceUs", 4, m.ToleranceUs, m.IsVerified);
                visitor.Word("verdict", Word(m.Verdict));
                break;
            default:
                visitor.Flag("motionVerified", "isVerified", m.IsVerified);
                break;
        }
    }

    private static void Cover(CoverPlan cover, IRecordVisitor visitor)
    {
        visitor.Line("coverS");
        visitor.Time("opens", "coverOpensUs", 6, cover.OpenUs, true);
        visitor.Time("shuts", "coverShutsUs", 6, cover.ShutUs, true);
        visitor.Number("leftShare01", "coverLeftShare01", PointUnit.Share01, 3, cover.LeftShare01, true);
        visitor.Word("coverSeen", "no"); // there is no switch that would see it
    }
}
