using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using ChamberFirmware.Sensing;

namespace ChamberFirmware.Bench.Records;

/// <summary>How far a plate may be from what was asked, in each quantity's unit.</summary>
/// <param name="ExposureS">Of the chamber's settings.</param>
/// <param name="TemperatureK">Air over the film.</param>
/// <param name="HumidityRatio01">Share of the recipe's.</param>
/// <param name="AirVelocity01">Share of the recipe's.</param>
public sealed record VerdictTolerances(double ExposureS, double TemperatureK, double HumidityRatio01, double AirVelocity01)
{
    // In a dew point 15 % of W is 2 to 3 K (Verification): a temperature tolerance of the same size.
    private const double DefaultTemperatureK = 3.0;

    /// <summary>
    /// Where nobody says otherwise: the share up to which the firmware lets a humidity ratio be verified, the same for the velocity, and
    /// what that is in kelvin. Wider than what the loops hold (0.5 K, 3 %), which no sensor of this class can prove.
    /// </summary>
    public static VerdictTolerances Of(double exposureS) =>
        new(exposureS, DefaultTemperatureK, Verification.LargestShare01, Verification.LargestShare01);

    /// <summary>Of one quantity, in its unit.</summary>
    public double Of(QuantityBudget budget) => budget.Quantity switch
    {
        "temperatureC" => TemperatureK,
        "humidityRatioGPerKg" => HumidityRatio01 * budget.Set,
        "airVelocityMPerS" => AirVelocity01 * budget.Set,
        _ => ExposureS,
    };
}

/// <summary>Verdict on one quantity.</summary>
/// <param name="Budget">What is known of it.</param>
/// <param name="Tolerance">How far it may be off, in its unit.</param>
public sealed record QuantityVerdict(QuantityBudget Budget, double Tolerance)
{
    /// <summary>
    /// The smallest tolerance for which this would be in tolerance: difference and uncertainty together; null: none would, for one of them
    /// is not known.
    /// </summary>
    public double? SmallestTolerance => Budget.Error is { } error && Budget.Expanded is { } u ? Math.Abs(error) + u : null;

    /// <summary>One of <see cref="PlateVerdict"/>'s three words.</summary>
    public string Word => WordOf(Budget.Error, Budget.Expanded, Tolerance);

    /// <summary>Why it cannot be verified; empty: it can.</summary>
    public string Why => Word != PlateVerdict.NotVerifiable ? ""
        : Budget.NotKnown.Length > 0 ? Budget.NotKnown : WhyOf(Budget.Expanded, Tolerance);

    /// <summary>The word for a difference and an uncertainty, null where one is not known, in the tolerance's unit.</summary>
    public static string WordOf(double? error, double? expanded, double tolerance) =>
        error is not { } off || expanded is not { } u ? PlateVerdict.NotVerifiable
        : Math.Abs(off) + u <= tolerance ? PlateVerdict.In
        : Math.Abs(off) - u > tolerance ? PlateVerdict.Out : PlateVerdict.NotVerifiable;

    /// <summary>Why a difference and an uncertainty that are both known say nothing.</summary>
    public static string WhyOf(double? expanded, double tolerance) => expanded > tolerance
        ? "the uncertainty is larger than the tolerance" : "the limit of the tolerance lies within the uncertainty";
}

/// <summary>Whether a plate is what was asked for, its uncertainty taken into account.</summary>
/// <param name="Quantities">Exposure, then the air.</param>
/// <param name="Outcome">How the run ended.</param>
public sealed record PlateVerdict(IReadOnlyList<QuantityVerdict> Quantities, string Outcome)
{
    /// <summary>Within the tolerance, uncertainty included.</summary>
    public const string In = "inTolerance";

    /// <summary>Outside the tolerance, uncertainty taken off.</summary>
    public const string Out = "outOfTolerance";

    /// <summary>The uncertainty is too large to say, or not known.</summary>
    public const string NotVerifiable = "notVerifiable";

    /// <summary>The decision rule, as a record says it.</summary>
    public const string Rule =
        "JCGM 106:2012, guarded acceptance and guarded rejection (8.3.2, 8.3.3; ILAC-G8:09/2019, non-binary), guard band U (k = 2): in "
        + "tolerance where |achieved - set| + U <= tolerance, out of tolerance where |achieved - set| - U > tolerance, else not "
        + "verifiable.";

    /// <summary>Of a plate, by the tolerances that nobody said otherwise.</summary>
    public static PlateVerdict Of(PlateBudget budget, BudgetInputs inputs) => Of(
        budget, VerdictTolerances.Of(inputs.Settings.ExposureToleranceUs / 1e6), RecordFile.TextOf(inputs.Record["outcome"]));

    /// <summary>Of a plate by other tolerances.</summary>
    public static PlateVerdict Of(PlateBudget budget, VerdictTolerances tolerances, string outcome) =>
        new([.. budget.Judged.Select(b => new QuantityVerdict(b, tolerances.Of(b)))], outcome);

    /// <summary>Out where anything is; else not verifiable where anything is, or where the run did not come to its end.</summary>
    public string Overall => OverallOf([.. Quantities.Select(q => q.Word)], Outcome);

    /// <summary>The same of words.</summary>
    public static string OverallOf(IReadOnlyList<string> words, string outcome) => words.Any(w => w == Out) ? Out
        : words.All(w => w == In) && outcome == PlateRun.Complete ? In : NotVerifiable;

    /// <summary>As record.json has it.</summary>
    public JsonObject Json() => new()
    {
        ["rule"] = Rule,
        ["overall"] = Overall,
        ["quantities"] = new JsonArray([.. Quantities.Select(q => (JsonNode)new JsonObject
        {
            ["quantity"] = q.Budget.Quantity,
            ["unit"] = q.Budget.Unit,
            ["tolerance"] = JsonText.Round(q.Tolerance),
            ["error"] = JsonText.Round(q.Budget.Error),
            ["expanded"] = JsonText.Round(q.Budget.Expanded),
            ["verdict"] = q.Word,
            ["why"] = q.Why,
            ["smallestTolerance"] = JsonText.Round(q.SmallestTolerance),
        })]),
    };
}
