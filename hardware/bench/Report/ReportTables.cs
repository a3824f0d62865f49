using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench.Records;

namespace ChamberFirmware.Bench.Report;

/// <summary>The tables of a report: all of them are what record.json says, rounded for a reader.</summary>
public static class ReportTables
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["exposureS"] = "exposure / s", ["temperatureC"] = "air temperature / °C", ["humidityRatioGPerKg"] = "humidity ratio / (g/kg)",
        ["airVelocityMPerS"] = "air velocity / (m/s)", ["first"] = "exposure, first point", ["middle"] = "exposure, middle",
        ["last"] = "exposure, last point",
    };

    /// <summary>A verdict for a reader.</summary>
    public static string Verdict(string word) => word switch
    {
        PlateVerdict.In => "in tolerance",
        PlateVerdict.Out => "out of tolerance",
        PlateVerdict.NotVerifiable => "not verifiable",
        _ => word,
    };

    /// <summary>Name of a quantity with its unit.</summary>
    public static string Name(string quantity) => Names.GetValueOrDefault(quantity, quantity);

    /// <summary>The budgets of the air, then of the exposure at three points.</summary>
    public static IEnumerable<JsonNode> Budgets(ReportSubject subject) => Nodes(subject.Record["uncertainty"]?["air"])
        .Concat(Exposures(subject).OfType<JsonNode>());

    /// <summary>The exposure at three points.</summary>
    public static JsonArray Exposures(ReportSubject subject) => subject.Record["uncertainty"]?["exposure"] as JsonArray ?? [];

    /// <summary>Run, date, operator and dope in a sentence, as far as they are known.</summary>
    public static string WhichRun(ReportSubject subject)
    {
        string run = subject.Row is { } row
            ? $"Run {row.Number}, {Minutes(row.Words("begunLocal"))}, {row.Words("operator")}. " : "";
        string batch = subject.Row?.Words("dopeBatch") is { Length: > 0 } b ? $" (batch {b})" : "";
        string dope = subject.Text("recipe", "dope");
        return run + (dope.Length + batch.Length > 0 ? $"Dope: {(dope.Length > 0 ? dope : "not said")}{batch}." : "");
    }

    /// <summary>Set, achieved, tolerance and verdict of each quantity.</summary>
    public static void Achieved(HtmlText html, ReportSubject subject)
    {
        string sensor = subject.IsSimulated ? "achieved ± U (simulated sensor)" : "achieved ± U (measured)";
        string[] header = ["quantity", "set", sensor, "difference", "tolerance", "verdict", "smallest tolerance shown"];
        html.Table("Achieved against set; U is the expanded uncertainty, k = 2", subject.HasTruth ? [.. header, "true (twin)"] : header,
            from q in Nodes(subject.Record["verdict"]?["quantities"])
            let quantity = Word(q, "quantity")
            let set = Set(subject, quantity)
            let error = Value(q, "error")
            let why = Word(q, "why")
            select (IReadOnlyList<string>)
            [
                Name(quantity), Said.With(set, null), Said.With(set + error, Value(q, "expanded")), Said.With(error, null),
                Said.TwoDigits(Value(q, "tolerance")), Verdict(Word(q, "verdict")) + (why.Length > 0 ? $": {why}" : ""),
                Said.TwoDigits(Value(q, "smallestTolerance")), .. subject.HasTruth ? new[] { Said.With(True(subject, quantity),
                    null) } : [],
            ]);
    }

    /// <summary>The exposure at the plate's first, middle and last point.</summary>
    public static void AlongPlate(HtmlText html, ReportSubject subject)
    {
        string seen = subject.IsSimulated ? "seen ± U (simulated switches) / s" : "measured ± U / s";
        string[] header = ["point", "planned / s", seen];
        var along = subject.Record["exposureAlongPlate"] as JsonArray;
        html.Table("Exposure at three points of the plate", subject.HasTruth ? [.. header, "true (twin) / s"] : header,
            Exposures(subject).Select((e, place) => (IReadOnlyList<string>)
            [
                Word(e, "quantity") + (Word(e, "quantity") == subject.Text("recipe", "exposurePoint") ? " (the recipe's)" : ""),
                Said.With(RecordFile.NumberOf(along?.ElementAtOrDefault(place)?["plannedS"]), null),
                Value(e, "achieved") == null && Word(e, "notKnown").Length > 0
                    ? Word(e, "notKnown") : Said.With(Value(e, "achieved"), Value(e, "expanded")),
                .. subject.HasTruth
                    ? new[] { Said.With(RecordFile.NumberOf(along?.ElementAtOrDefault(place)?["actualS"]), null, 5) } : [],
            ]));
    }

    /// <summary>A budget by source.</summary>
    public static void Budget(HtmlText html, JsonNode budget)
    {
        string unit = Word(budget, "unit");
        JsonNode[] sources = [.. Nodes(budget["sources"])];
        double square = sources.Sum(s => (Value(s, "standard") ?? 0.0) * (Value(s, "standard") ?? 0.0));
        html.Table($"Budget: {Name(Word(budget, "quantity"))}",
            ["source", "limit", "sensitivity", $"standard uncertainty / {unit}", "share of u²", "in the firmware's number"],
            sources.Select(s => (IReadOnlyList<string>)
            [
                Word(s, "source"), $"{Said.TwoDigits(Value(s, "limit"))} {Word(s, "limitUnit")}", Said.TwoDigits(Value(s, "sensitivity")),
                Said.TwoDigits(Value(s, "standard")),
                square > 0.0 ? $"{100.0 * (Value(s, "standard") ?? 0.0) * (Value(s, "standard") ?? 0.0) / square:0} %" : "",
                RecordFile.FlagOf(s["firmwareHasIt"]) == true ? "yes" : "no",
            ]).Append(
            [
                "combined, and expanded with k = 2", "", "",
                Value(budget, "combined") is { } u ? $"{Said.TwoDigits(u)}; U = {Said.TwoDigits(2.0 * u)}" : Word(budget, "notKnown"), "",
                $"it states {Said.TwoDigits(Value(budget, "firmwareStates"))}",
            ]));
    }

    /// <summary>Set value of a quantity of the verdict.</summary>
    public static double? Set(ReportSubject subject, string quantity) =>
        quantity == "exposureS" ? subject.Number("exposureSetS") : subject.Number("recipe", quantity);

    /// <summary>A year to a minute of a time as the store has it.</summary>
    public static string Minutes(string time) => time.Length >= 16 ? time[..16].Replace('T', ' ') : time;

    internal static IEnumerable<JsonNode> Nodes(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonNode>();

    internal static double? Value(JsonNode? node, string key) => RecordFile.NumberOf(node?[key]);

    internal static string Word(JsonNode? node, string key) => RecordFile.TextOf(node?[key]);

    private static double? True(ReportSubject subject, string quantity) =>
        quantity == "exposureS" ? subject.Number("exposureActualS") : subject.Number("trueAir", quantity, "mean");
}
