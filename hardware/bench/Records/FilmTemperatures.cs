using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench.Predict;

namespace ChamberFirmware.Bench.Records;

/// <summary>
/// Plate and bath in a record: what their thermometers showed at the cast and at the immersion, or, where none was read, what the recipe's
/// file says. Each names its source.
/// </summary>
public static class FilmTemperatures
{
    /// <summary>The plate's name in a record.</summary>
    public const string PlateKey = "plateTemperature";

    /// <summary>The bath's.</summary>
    public const string BathKey = "bathTemperature";

    /// <summary>A thermometer of the chamber.</summary>
    public const string Measured = "measured";

    /// <summary>A person, in the recipe's file.</summary>
    public const string Typed = "typed";

    /// <summary>Furthest that a bath may be from the recipe's without a warning, K: what a kitchen thermometer errs.</summary>
    public const double BathToleranceK = 1;

    /// <summary>
    /// Adds both; nothing of what nobody knows. <paramref name="number"/>: the firmware's record by the names of its list, null where it
    /// has none.
    /// </summary>
    public static void AddTo(JsonObject record, FilmNotes film, Func<string, double?> number)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(film);
        ArgumentNullException.ThrowIfNull(number);
        if (Of(number("plateC"), number("plateUncertaintyK"), film.PlateC) is { } plate)
        {
            plate["typedC"] = film.PlateC;
            plate["dewPointC"] = number("castDewPointC");
            record[PlateKey] = plate;
        }

        if (Of(number("bathC"), number("bathUncertaintyK"), film.BathC) is { } bath)
        {
            bath["typedC"] = film.BathC;
            record[BathKey] = bath;
        }
    }

    /// <summary>The plate as its thermometer showed it, °C, and how well it is known, K; null: it was not measured.</summary>
    public static (double C, double UncertaintyK)? MeasuredPlate(JsonObject record)
    {
        ArgumentNullException.ThrowIfNull(record);
        JsonNode? plate = record[PlateKey];
        return RecordFile.TextOf(plate?["source"]) == Measured && RecordFile.NumberOf(plate!["temperatureC"]) is { } c
            && RecordFile.NumberOf(plate["uncertaintyK"]) is { } k ? (c, k) : null;
    }

    /// <summary>What a reader of the record should know of them.</summary>
    public static IEnumerable<string> Warnings(JsonObject record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (MeasuredPlate(record) is { } plate && RecordFile.NumberOf(record[PlateKey]!["dewPointC"]) is { } dewC && plate.C < dewC)
        {
            yield return $"The plate was at {plate.C:0.0} C when the cast began, below the dew point of the measured air, {dewC:0.0} C: "
                + "water condensed on the film.";
        }

        JsonNode? bath = record[BathKey];
        bool isMeasured = RecordFile.TextOf(bath?["source"]) == Measured;
        string off = isMeasured ? BathIsOff(RecordFile.NumberOf(bath!["temperatureC"]), RecordFile.NumberOf(bath["typedC"])) : "";
        if (off.Length > 0)
        {
            yield return off + " It was so when the plate was let into it.";
        }
    }

    /// <summary>A bath that is not the recipe's, °C both; empty: it is, or one of them is not known.</summary>
    public static string BathIsOff(double? bathC, double? recipeC) => bathC - recipeC is { } offK && Math.Abs(offK) > BathToleranceK
        ? $"The bath is at {bathC:0.0} C, {Math.Abs(offK):0.0} K {(offK > 0 ? "warmer" : "colder")} than the recipe's {recipeC:0.##} C; "
            + $"{BathToleranceK:0.##} K go without a warning."
        : "";

    private static JsonObject? Of(double? measuredC, double? uncertaintyK, double? typedC) => (measuredC ?? typedC) == null ? null : new()
    {
        ["temperatureC"] = measuredC ?? typedC,
        ["uncertaintyK"] = measuredC == null ? FilmOf.TypedThermometerK : uncertaintyK,
        ["source"] = measuredC == null ? Typed : Measured,
    };
}
