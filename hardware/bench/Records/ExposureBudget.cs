using System;
using System.Collections.Generic;
using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench.Records;

/// <summary>Budget of the exposure of a point of the plate: what travel switches saw of blade and bath.</summary>
public static class ExposureBudget
{
    private const double UsPerS = 1e6;
    private const double Points = 2.0; // from the first to the last

    // hardware/calibration, 3a: each delay was found by a phone at 240 pictures a second, half a picture's time; by a light gate better.
    private const double DelayFoundS = 0.002;

    // Espressif's hardware design guidelines ask for a crystal within 10 parts in a million.
    private const double Crystal01 = 10e-6;

    private const string Covered = "no switch sees the cover over the film open and shut";
    private const string NoSwitch = "no travel switch saw blade and plate arrive";

    /// <summary>The plate's first, middle and last point, and which of them the recipe's times are meant for.</summary>
    public static IReadOnlyList<QuantityBudget> AlongPlate(BudgetInputs inputs) =>
        [Of(inputs, PlatePoint.First), Of(inputs, PlatePoint.Middle), Of(inputs, PlatePoint.Last)];

    /// <summary>
    /// One point: its exposure differs from that of the recipe's point by what the plan says, its doubt by blade and bath.
    /// </summary>
    public static QuantityBudget Of(BudgetInputs inputs, PlatePoint point)
    {
        string name = PlatePointWords.Name(point);
        double? plannedS = Planned(inputs, point);
        bool isAsked = point == inputs.Recipe.ExposurePoint;
        double setS = isAsked ? inputs.ExposureSetS : plannedS ?? double.NaN;
        if (plannedS == null)
        {
            return AirBudget.Nothing(inputs, name, "s", isAsked ? inputs.ExposureSetS : 0.0);
        }

        if (inputs.Number("motion", "exposureMeasuredUs") is not { } us
            || RecordFile.FlagOf(inputs.Record["motion"]?["isVerified"]) != true)
        {
            return new QuantityBudget(name, "s", setS, null, null, []) 
            {
                NotKnown = inputs.Number("motion", "coverOpensUs") == null ? NoSwitch : Covered,
            };
        }

        double achievedS = us / UsPerS + plannedS.Value - (Planned(inputs, inputs.Recipe.ExposurePoint) ?? plannedS.Value);
        var seen = new List<UncertaintySource>
        {
            new("blade's switch: time between two looks at it", S(inputs, "bladeEndUncertaintyUs"), "s", 1.0, true),
            new("plate's switch: the same", S(inputs, "plateWetUncertaintyUs"), "s", 1.0, true),
            new("blade's way: late from the start, or slow", LateS(inputs, "bladeEnd"), "s", (PlatePoint.Last - point) / Points, true),
        };
        double statedS = seen[0].Reach + seen[1].Reach + seen[2].Reach;
        seen.AddRange(NotStated(inputs, point, achievedS));
        return new QuantityBudget(name, "s", setS, achievedS, isAsked ? S(inputs, "exposureUncertaintyUs") : statedS, seen)
        {
            StatedFromSources = statedS, StatedRule = "sum of the limits",
        };
    }

    private static IEnumerable<UncertaintySource> NotStated(BudgetInputs inputs, PlatePoint point, double achievedS)
    {
        if (inputs.Recipe.Immersion.OverS(inputs.Settings.PlateLengthM) > 0.0)
        {
            yield return new UncertaintySource(
                "bath's way: late from the start, or slow", LateS(inputs, "plateWet"), "s", (point - PlatePoint.First) / Points, false);
        }

        yield return new UncertaintySource("delay of the blade's switch as it was found", DelayFoundS, "s", 1.0, false);
        yield return new UncertaintySource("delay of the plate's switch as it was found", DelayFoundS, "s", 1.0, false);
        yield return new UncertaintySource("clock: the crystal", Crystal01 * Math.Abs(achievedS), "s", 1.0, false);
    }

    private static double? Planned(BudgetInputs inputs, PlatePoint point)
    {
        var along = inputs.Record["exposureAlongPlate"] as System.Text.Json.Nodes.JsonArray;
        int place = point - PlatePoint.First;
        return along != null && along.Count > place ? RecordFile.NumberOf(along[place]?["plannedS"]) : null;
    }

    private static double S(BudgetInputs inputs, string key) => (inputs.Number("motion", key) ?? 0.0) / UsPerS;

    private static double LateS(BudgetInputs inputs, string what) =>
        Math.Abs(S(inputs, what + "MeasuredUs") - S(inputs, what + "PlannedUs"));
}
