using System;
using System.Linq;
using ChamberFirmware.Casting;

namespace ChamberFirmware.Bench;

/// <summary>The stretch of a run that a column shows, and its time axis.</summary>
/// <param name="FromS">Its beginning, s since power on.</param>
/// <param name="ToS">Its end, s since power on.</param>
/// <param name="ZeroS">Where the axis has its zero, s since power on.</param>
/// <param name="UnitS">The axis's unit, s: 60 or 1.</param>
/// <param name="Heading">What stands above the column.</param>
/// <param name="AxisTitle">What stands below it.</param>
internal sealed record TimeWindow(double FromS, double ToS, double ZeroS, double UnitS, string Heading, string AxisTitle)
{
    private const double BeforeCastS = 10.0;
    private const double AfterCastS = 2.0;
    private const double LastS = 60.0;

    /// <summary>Left end of the axis, in its unit.</summary>
    public double From => X(FromS);

    /// <summary>Right end of the axis, in its unit.</summary>
    public double To => X(ToS);

    /// <summary>Where a time stands on the axis.</summary>
    public double X(double timeS) => (timeS - ZeroS) / UnitS;

    /// <summary>From power on to the end, in minutes.</summary>
    public static TimeWindow WholeRun(PlotFacts facts)
    {
        return new TimeWindow(facts.BeginS, facts.EndS, 0.0, 60.0, "The whole run", "time since power on / min");
    }

    /// <summary>From 10 s before the cast to just after it; of a run without a cast the last minute.</summary>
    public static TimeWindow TheCast(PlotFacts facts)
    {
        double? castS = null;
        double endS = facts.EndS;
        foreach (PhaseStart phase in facts.Phases)
        {
            castS = phase.Phase == Phase.Casting ? phase.AtUs / 1e6 : castS;
            endS = phase.Phase >= Phase.Complete ? phase.AtUs / 1e6 : endS;
        }

        if (castS == null)
        {
            double fromS = Math.Max(facts.BeginS, endS - LastS);
            return new TimeWindow(fromS, facts.EndS, endS, 1.0, "The end (nothing was cast)", "time from the end of the run / s");
        }

        double zeroS = facts.BladeEndS ?? castS.Value;
        string axis = facts.BladeEndS == null ? "time since the cast began / s"
            : facts.Windows.Any(w => w.IsPlanned) ? "time since the blade's planned end / s" : "time since the blade left the plate / s";
        return new TimeWindow(
            Math.Max(facts.BeginS, castS.Value - BeforeCastS), Math.Min(endS + AfterCastS, facts.EndS), zeroS, 1.0, "The cast", axis);
    }
}
