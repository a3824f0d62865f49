using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Bench.Records;

/// <summary>
/// What a plate's budget is made of: the settings and sensors that the firmware has its own numbers from, and the record.
/// </summary>
/// <param name="Recipe">What was asked for.</param>
/// <param name="Settings">In force when the plate was cast.</param>
/// <param name="Sensors">The air sensors, one or two.</param>
/// <param name="Record">record.json as far as it is written: exposures, air, motion.</param>
public sealed record BudgetInputs(Recipe Recipe, ChamberSettings Settings, IReadOnlyList<IAirSensor> Sensors, JsonObject Record)
{
    /// <summary>The twin cast it: its table of air velocity is right by definition, and there is no day.</summary>
    public bool IsSimulated { get; init; }

    /// <summary>The day of the cast, for the age of a calibration; null: not known, a year is reckoned as the firmware does.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The exposure that was asked for, s.</summary>
    public double ExposureSetS => Number("exposureSetS") ?? 0.0;

    /// <summary>A number of the record by its path; null: there is none.</summary>
    public double? Number(params string[] path)
    {
        JsonNode? node = Record;
        foreach (string key in path)
        {
            node = (node as JsonObject)?[key];
        }

        return RecordFile.NumberOf(node);
    }

    /// <summary>Whole years since a day as settings have it, with their fraction; null: one of the days is not known.</summary>
    public double? YearsSince(string date) => Day is { } day
        && DateOnly.TryParseExact(date, "yyyy-MM-dd", out DateOnly then) ? (day.DayNumber - then.DayNumber) / 365.25 : null;
}
