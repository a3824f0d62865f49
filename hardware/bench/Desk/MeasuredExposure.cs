using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Bench.Desk;

/// <summary>
/// When each point of the plate was exposed, on the clock of the trace. A chamber tells the times of a cast from the start of its pulse
/// trains, and not when that was: it is where the phases that were seen leave room for it. What is between the times is as exact as the
/// switches; where they stand on the clock is known to <c>castStartUncertaintyS</c>.
/// </summary>
public static class MeasuredExposure
{
    private const double UsPerS = 1e6;
    private const long SamePlanUs = 10; // two roundings to a microsecond, and some

    /// <summary>
    /// Adds castStartS, castStartUncertaintyS and exposureWindows; null and empty: nothing was cast, or it cannot be said.
    /// </summary>
    public static void AddTo(JsonObject json, MeasuredRun run, RecordText record, ChamberSettings told)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(record);
        CastPlan? plan = Plan(run, record, told);
        (long FromUs, long ToUs)? start = plan == null ? null : TrainsStart(run.Phases, plan);
        double? castStartS = (start?.FromUs + start?.ToUs) / 2.0 / UsPerS;
        json["castStartS"] = castStartS;
        json["castStartUncertaintyS"] = (start?.ToUs - start?.FromUs) / 2.0 / UsPerS;
        json["exposureWindows"] = new JsonArray(
            castStartS is { } s && record.Number("immersionRelayS/on") != null ? [.. Windows(s, plan!, record)] : []);
    }

    // Settings of another firmware may not be readable here: then this plan is not the one that was cast.
    private static CastPlan? Plan(MeasuredRun run, RecordText record, ChamberSettings told)
    {
        if (record.Us("bladeEndS/planned") is not { } bladeEndUs || record.Us("plateWetS/planned") is not { } plateWetUs)
        {
            return null;
        }

        CastPlan plan = Cast.PlanOf(run.Plate.Recipe, run.Plate.ExposureS, told);
        bool isSame = Math.Abs(plan.BladeEndUs - bladeEndUs) <= SamePlanUs && Math.Abs(plan.PlateWetUs - plateWetUs) <= SamePlanUs;
        return isSame ? plan : null;
    }

    /// <summary>
    /// From when to when the trains may have started, us since power on: they start in the first tick of Casting, and Exposing and
    /// Immersing begin with the first ticks after their times of the plan. Null: none of the three was seen, or they contradict each other.
    /// </summary>
    public static (long FromUs, long ToUs)? TrainsStart(IReadOnlyList<PhaseStart> phases, CastPlan plan)
    {
        ArgumentNullException.ThrowIfNull(phases);
        ArgumentNullException.ThrowIfNull(plan);
        (long fromUs, long toUs) = (long.MinValue, long.MaxValue);
        foreach (PhaseStart phase in phases)
        {
            (long LeastUs, long MostUs)? room = phase.Phase switch
            {
                Phase.Casting => (phase.AfterUs + TickSchedule.TickUs, phase.AtUs + TickSchedule.TickUs),
                Phase.Exposing => (phase.AfterUs - plan.BladeEndUs, phase.AtUs - plan.BladeEndUs),
                Phase.Immersing => (phase.AfterUs - plan.ImmersionOnUs, phase.AtUs - plan.ImmersionOnUs),
                _ => null,
            };
            (fromUs, toUs) = room is { } r ? (Math.Max(fromUs, r.LeastUs), Math.Min(toUs, r.MostUs)) : (fromUs, toUs);
        }

        return fromUs == long.MinValue || fromUs > toUs ? null : (fromUs, toUs);
    }

    private static JsonNode[] Windows(double castStartS, CastPlan plan, RecordText record)
    {
        long? bladeUs = record.Us("bladeEndS/measured"), plateUs = record.Us("plateWetS/measured");
        long bladeLateUs = (bladeUs ?? plan.BladeEndUs) - plan.BladeEndUs, plateLateUs = (plateUs ?? plan.PlateWetUs) - plan.PlateWetUs;
        return
        [
            .. from point in new[] { PlatePoint.First, PlatePoint.Middle, PlatePoint.Last }
               select (JsonNode)Covered(castStartS, plan, new JsonObject
               {
                   ["point"] = PlatePointWords.Name(point),
                   ["castS"] = JsonText.Round(castStartS + (plan.CastUs(point) + bladeLateUs) / UsPerS),
                   ["wetS"] = JsonText.Round(castStartS + (plan.WetUs(point) + plateLateUs) / UsPerS),
                   ["castIs"] = bladeUs == null ? "planned" : "measured",
                   ["wetIs"] = plateUs == null ? "planned" : "measured",
               }),
        ];
    }

    // A cover's times are the plan's: there is no switch that sees it.
    private static JsonObject Covered(double castStartS, CastPlan plan, JsonObject window)
    {
        if (plan.Cover is { } cover)
        {
            window["openS"] = JsonText.Round(castStartS + cover.OpenUs / UsPerS);
            window["shutS"] = JsonText.Round(castStartS + cover.ShutUs / UsPerS);
        }

        return window;
    }
}
