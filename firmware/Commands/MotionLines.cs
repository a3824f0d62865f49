using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Text;

namespace ChamberFirmware.Commands;

/// <summary>
/// What blade and plate were planned to do, what their relays were told, and what the travel switches saw: seconds from the start of the
/// trains, as lines of the record.
/// </summary>
public static class MotionLines
{
    /// <summary>Number of lines.</summary>
    public const int Count = 6;

    public static void Write(int line, RunRecord record, CastPlan plan, TextBuffer to)
    {
        MotionRecord m = record.Motion;
        long lateUs = record.CastStartErrorUs;
        switch (line)
        {
            case 0:
                to.Add("bladeRelayS on=").Seconds(plan.BladeOnUs, 6).Add(" off=").Seconds(plan.BladeOffUs, 6).Line();
                break;
            case 1:
                to.Add("bladeEndS planned=").Seconds(plan.BladeEndUs, 6);
                WriteMeasured(m.BladeWasSeen, m.BladeEndUs, m.BladeUncertaintyUs, to);
                break;
            case 2:
                to.Add("immersionRelayS on=").Seconds(plan.ImmersionOnUs + lateUs, 6);
                to.Add(" off=").Seconds(plan.ImmersionOffUs + lateUs, 6).Line();
                break;
            case 3:
                to.Add("plateWetS planned=").Seconds(plan.PlateWetUs, 6);
                WriteMeasured(m.PlateWasSeen, m.PlateWetUs, m.PlateUncertaintyUs, to);
                break;
            case 4:
                WriteExposure(m, to);
                break;
            default:
                to.Add(m.IsVerified ? "motionVerified=yes" : "motionVerified=no").Line();
                break;
        }
    }

    /// <summary>The verdict as a word; the device prints an enum as a number.</summary>
    public static string Word(ExposureVerdict verdict) => verdict switch
    {
        ExposureVerdict.Within => "within",
        ExposureVerdict.Outside => "outside",
        ExposureVerdict.Uncertain => "uncertain",
        _ => "unknown",
    };

    private static void WriteExposure(MotionRecord m, TextBuffer to)
    {
        to.Add("exposureMeasuredS=");
        if (m.IsVerified)
        {
            to.Seconds(m.ExposureUs, 4).Add(" uncertainty=").Seconds(m.UncertaintyUs, 4).Add(" tolerance=").Seconds(m.ToleranceUs, 4);
        }
        else
        {
            to.Add("none");
        }

        to.Add(" verdict=").Add(Word(m.Verdict)).Line();
    }

    private static void WriteMeasured(bool wasSeen, long us, long uncertaintyUs, TextBuffer to)
    {
        if (wasSeen)
        {
            to.Add(" measured=").Seconds(us, 4).Add(" uncertainty=").Seconds(uncertaintyUs, 4).Line();
        }
        else
        {
            to.Add(" measured=none").Line();
        }
    }
}
