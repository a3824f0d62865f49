using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

namespace ChamberFirmware.Bench.Records;

/// <summary>How far one quantity may be off in somebody's laboratory.</summary>
/// <param name="Quantity">Its name in the verdict: temperatureC.</param>
/// <param name="Symbol">What it is called on a command line: T.</param>
/// <param name="Value">In the quantity's unit, or a share of what was asked for.</param>
/// <param name="IsShare">It is a share, 0 to 1.</param>
/// <param name="Unit">The quantity's unit.</param>
public sealed record LabTolerance(string Quantity, string Symbol, double Value, bool IsShare, string Unit)
{
    /// <summary>For a reader: T ± 1 K.</summary>
    public string Text => string.Create(
        CultureInfo.InvariantCulture, $"{Symbol} ± {(IsShare ? 100.0 * Value : Value):0.######} {(IsShare ? "%" : Unit)}");

    /// <summary>In the quantity's unit, where so much was asked for.</summary>
    public double Of(double set) => IsShare ? Value * Math.Abs(set) : Value;
}

/// <summary>
/// A laboratory's own tolerances for the verdicts of a report or a comparison. The record stays what it is; quantities that are not named
/// have the record's tolerance.
/// </summary>
/// <param name="Given">One for each quantity that was named.</param>
public sealed record LabTolerances(IReadOnlyList<LabTolerance> Given)
{
    /// <summary>Nobody named any.</summary>
    public static LabTolerances None { get; } = new([]);

    /// <summary>For a reader; empty: none.</summary>
    public string Text => string.Join(", ", Given.Select(g => g.Text));

    /// <summary>Verdict, as a record has it, by these tolerances.</summary>
    /// <param name="record">record.json of formatVersion 2; it is not changed.</param>
    public JsonObject Verdict(JsonObject record)
    {
        ArgumentNullException.ThrowIfNull(record);
        JsonObject verdict = record["verdict"]!.DeepClone().AsObject();
        var words = new List<string>();
        foreach (JsonObject one in (verdict["quantities"] as JsonArray ?? []).OfType<JsonObject>())
        {
            string quantity = RecordFile.TextOf(one["quantity"]);
            LabTolerance? own = Given.FirstOrDefault(g => g.Quantity == quantity);
            double? error = RecordFile.NumberOf(one["error"]), expanded = RecordFile.NumberOf(one["expanded"]);
            if (own != null)
            {
                double tolerance = own.Of(Set(record, quantity));
                string word = QuantityVerdict.WordOf(error, expanded, tolerance);
                one["tolerance"] = JsonText.Round(tolerance);
                one["verdict"] = word;
                one["why"] = word != PlateVerdict.NotVerifiable ? ""
                    : error == null || expanded == null ? RecordFile.TextOf(one["why"]) : QuantityVerdict.WhyOf(expanded, tolerance);
            }

            words.Add(RecordFile.TextOf(one["verdict"]));
        }

        verdict["overall"] = PlateVerdict.OverallOf(words, RecordFile.TextOf(record["outcome"]));
        return verdict;
    }

    private static double Set(JsonObject record, string quantity) =>
        RecordFile.NumberOf(quantity == "exposureS" ? record["exposureSetS"] : record["recipe"]?[quantity]) ?? 0.0;
}
