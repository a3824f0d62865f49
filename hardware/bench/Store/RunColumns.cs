using System.Collections.Generic;
using System.Linq;

namespace ChamberFirmware.Bench;

/// <summary>What a column holds.</summary>
public enum ColumnKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number with a fraction.</summary>
    Number,
}

/// <summary>One column of the table runs, as exports and pages have it.</summary>
/// <param name="Name">With the unit last, as in recipes and records.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Meaning">A sentence's worth; a value that is not known is empty (null).</param>
public sealed record RunColumn(string Name, ColumnKind Kind, string Meaning);

/// <summary>Every column of a run, in the order of exports.</summary>
public static class RunColumns
{
    /// <summary>Those of the table runs.</summary>
    public static IReadOnlyList<RunColumn> All { get; } =
    [
        Whole("number", "the run's number, from 1; given once and never again"),
        Text("begunUtc", "when it began, UTC"),
        Text("begunLocal", "the same on the clock of the room, with its offset from UTC"),
        Text("endedUtc", "when it was over"),
        Text("operator", "who cast it"),
        Text("dopeBatch", "batch of dope"),
        Text("note", "what was noted"),
        Text("recipe", "the recipe's name"),
        Text("recipeSha256", "hash of the recipe's key=value text, without its name; the text stands in the table texts"),
        Number("exposureSetS", "exposure that was asked for"),
        Number("targetTemperatureC", "the recipe's air"),
        Number("targetHumidityRatioGPerKg", "the same, humidity ratio"),
        Number("targetAirVelocityMPerS", "the same, velocity"),
        Whole("campaign", "number of the campaign that it is a plate of"),
        Whole("plate", "number of the plate in the campaign's plan"),
        Whole("block", "block of the plan"),
        Text("source", "twin, or which chamber"),
        Whole("seed", "seed of the twin's noise"),
        Whole("plateSeed", "what became of it for this plate"),
        Text("firmware", "name and version of the firmware"),
        Text("program", "version of this program"),
        Text("settingsSha256", "hash of the chamber's settings; the text stands in the table texts"),
        Text("airTableDate", "day of the table of air velocity; empty: never measured"),
        Text("commissionedDate", "day of commissioning; empty: never"),
        Text("saltCalibrationDate", "day of the calibration over salts; empty: never"),
        Text("folder", "where its files are"),
        Text("holder", "machine, process and its start: who casts it, or cast it"),
        Text("outcome", "under way, complete, not verified, aborted, faulted, timeout or interrupted"),
        Whole("fault", "number of the firmware's fault, 0 for none"),
        Text("faultSentence", "the fault in words, or why the run ended so"),
        Number("exposurePlannedS", "the plan's exposure at the recipe's point of the plate"),
        Number("exposureActualS", "what the film got there: only the twin knows"),
        Number("exposureMeasuredS", "the same by the travel switches"),
        Number("exposureUncertaintyS", "how well that is known"),
        Text("verdict", "whether it is the one asked for: within, outside, uncertain or unknown"),
        Number("temperatureC", "measured mean over the exposure"),
        Number("temperatureUncertaintyK", "limit of the sensor's class"),
        Number("humidityRatioGPerKg", "measured mean over the exposure"),
        Number("humidityRatioUncertaintyGPerKg", "how well it is known"),
        Number("airVelocityMPerS", "measured mean over the exposure"),
        Number("airVelocityUncertaintyMPerS", "how well it is known"),
        Whole("humidityVerifiable", "1: the sensor can tell that the recipe's humidity ratio was there; 0: it cannot"),
        Whole("airHeld", "1: measured air stayed within its tolerance over the exposure"),
        Number("webCoatedM", "of a casting line: film that came to the bath, m of web"),
        Number("webOutM", "how much of it was out of tolerance, by exposure or air"),
        Number("webExposureMeanS", "mean exposure of its cells, by the encoder"),
        Number("webExposureShortestS", "the shortest of them"),
        Number("webExposureLongestS", "the longest of them"),
        Whole("auditNumber", "the last line of the audit when it began"),
        Text("auditHash", "that line's hash"),
    ];

    /// <summary>The same, and results that were entered afterwards, which stand in the table results.</summary>
    public static IReadOnlyList<RunColumn> WithResults { get; } = [.. All, .. ResultKeys.All.Select(key => key.AsColumn)];

    private static RunColumn Text(string name, string meaning) => new(name, ColumnKind.Text, meaning);

    private static RunColumn Whole(string name, string meaning) => new(name, ColumnKind.Whole, meaning);

    private static RunColumn Number(string name, string meaning) => new(name, ColumnKind.Number, meaning);
}
