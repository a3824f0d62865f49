using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace ChamberFirmware.Bench.Records;

/// <summary>All budgets of a plate, and how record.json has them.</summary>
/// <param name="Temperature">Air over the film.</param>
/// <param name="HumidityRatio">The same, humidity ratio.</param>
/// <param name="Velocity">The same, velocity.</param>
/// <param name="Exposure">At the plate's first, middle and last point.</param>
/// <param name="Asked">Of those, the point that the recipe's times are meant for.</param>
public sealed record PlateBudget(
    QuantityBudget Temperature,
    QuantityBudget HumidityRatio,
    QuantityBudget Velocity,
    IReadOnlyList<QuantityBudget> Exposure,
    QuantityBudget Asked)
{
    /// <summary>What nobody can put a limit to, and no budget has.</summary>
    public static IReadOnlyList<string> NotIncluded { get; } =
    [
        "drift of a humidity sensor without salts since it was made",
        "solvent vapour in the sensor, which shifts it, often for good",
        "air velocity at the film against that at the anemometer's place",
    ];

    /// <summary>The budgets of a plate.</summary>
    public static PlateBudget Of(BudgetInputs inputs) => new(
        AirBudget.Temperature(inputs), HumidityBudget.Of(inputs), AirBudget.Velocity(inputs), ExposureBudget.AlongPlate(inputs),
        ExposureBudget.Of(inputs, inputs.Recipe.ExposurePoint) with { Quantity = "exposureS" });

    /// <summary>The budgets of a plate on the twin.</summary>
    public static PlateBudget Of(PlateResult result)
    {
        JsonObject record = JsonNode.Parse(RecordJson.Text(result))!.AsObject();
        return Of(new BudgetInputs(result.Plate.Recipe, result.Settings, result.Sensors, record) { IsSimulated = true });
    }

    /// <summary>Expanded uncertainties of the air as a record has them: K, g/kg, m/s.</summary>
    public static (double? TemperatureK, double? HumidityRatioGPerKg, double? AirVelocityMPerS) Expanded(JsonObject record)
    {
        double? At(int place) => RecordFile.NumberOf((record["uncertainty"]?["air"] as JsonArray)?[place]?["expanded"]);
        return (At(0), At(1), At(2));
    }

    /// <summary>Everything that a verdict looks at: the exposure asked for, then the air.</summary>
    public IReadOnlyList<QuantityBudget> Judged => [Asked, Temperature, HumidityRatio, Velocity];

    /// <summary>Adds uncertainty, verdict and warnings to a record that has everything else.</summary>
    public static void AddTo(JsonObject record, BudgetInputs inputs)
    {
        PlateBudget budget = Of(inputs);
        record["uncertainty"] = budget.Json();
        record["verdict"] = PlateVerdict.Of(budget, inputs).Json();
        record["claim11Verdict"] = Claim11Verdict.Json(budget, inputs.ExposureSetS);
        record["warnings"] = new JsonArray([.. RecordWarnings.Of(inputs).Select(w => (JsonNode)w)]);
    }

    /// <summary>As record.json has it.</summary>
    public JsonObject Json() => new()
    {
        ["method"] = "JCGM 100:2008 (GUM); every source rectangular within its limit; expanded with k = 2",
        ["coverageFactor"] = QuantityBudget.CoverageFactor,
        ["air"] = new JsonArray([Json(Temperature), Json(HumidityRatio), Json(Velocity)]),
        ["exposure"] = new JsonArray([.. Exposure.Select(Json)]),
        ["notIncluded"] = new JsonArray([.. NotIncluded.Select(n => (JsonNode)n)]),
    };

    private static JsonNode Json(QuantityBudget budget) => new JsonObject
    {
        ["quantity"] = budget.Quantity,
        ["unit"] = budget.Unit,
        ["set"] = double.IsNaN(budget.Set) ? null : JsonText.Round(budget.Set),
        ["achieved"] = JsonText.Round(budget.Achieved),
        ["firmwareStates"] = JsonText.Round(budget.Stated),
        ["sourcesGive"] = JsonText.Round(budget.StatedFromSources),
        ["firmwareRule"] = budget.StatedRule,
        ["sources"] = new JsonArray([.. budget.Sources.Select(Json)]),
        ["combined"] = JsonText.Round(budget.Combined),
        ["expanded"] = JsonText.Round(budget.Expanded),
        ["notKnown"] = budget.NotKnown,
    };

    private static JsonNode Json(UncertaintySource source) => new JsonObject
    {
        ["source"] = source.Name,
        ["limit"] = JsonText.Round(source.Limit),
        ["limitUnit"] = source.LimitUnit,
        ["sensitivity"] = Math.Round(source.Sensitivity, 9),
        ["standard"] = JsonText.Round(source.Standard),
        ["firmwareHasIt"] = source.IsStated,
    };
}
