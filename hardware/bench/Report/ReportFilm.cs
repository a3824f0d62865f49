using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench.Baths;
using ChamberFirmware.Bench.Records;

namespace ChamberFirmware.Bench.Report;

/// <summary>What a report says of the film beside the air: what the recipe says of it, and the baths after the exposure.</summary>
public static class ReportFilm
{
    /// <summary>Rows for the table of the recipe.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(ReportSubject subject) =>
    [
        .. from entry in subject.Record["film"] as JsonObject ?? []
           select (IReadOnlyList<string>)[entry.Key, entry.Value?.ToString() ?? ""],
        .. Thermometer(subject, FilmTemperatures.PlateKey, "plate as the cast began"),
        .. Thermometer(subject, FilmTemperatures.BathKey, "bath as the plate was let into it"),
    ];

    /// <summary>The baths, where the recipe names them.</summary>
    public static void Baths(HtmlText html, ReportSubject subject)
    {
        JsonNode[] steps = [.. ReportTables.Nodes(subject.Record["bathSteps"])];
        if (steps.Length == 0)
        {
            return;
        }

        html.Section("baths", "Baths after the exposure");
        html.Table("Times count from the moment at which the plate met the first bath",
            ["bath", "time in it / s", "in / s", "out, planned / s", "out, done / s", "late by / s", "who says so"],
            steps.Select(s => (IReadOnlyList<string>)
            [
                ReportTables.Word(s, "bath"), Number(s, "plannedS"), Number(s, "inS"), Number(s, "outPlannedS"), Number(s, "outS"),
                Number(s, "lateS"), By(ReportTables.Word(s, "by")),
            ]));
        if (subject.Number("bathStartUncertaintyS") is { } u)
        {
            html.Element("p", $"That moment is known to ± {u:0.###} s; a move is when a person confirmed it.");
        }

        html.EndSection();
    }

    /// <summary>Sentences for a methods section; empty: the recipe names no baths.</summary>
    public static string Sentences(ReportSubject subject)
    {
        string[] done = [.. ReportTables.Nodes(subject.Record["bathSteps"]).Select(Words)];
        string remark = subject.Text("film", "remark");
        return (done.Length > 0 ? $"After the exposure the plate lay in {string.Join(", then in ", done)}. " : "")
            + (remark.Length > 0 ? remark + " " : "");
    }

    // What a person typed stands among the keys of the recipe, and in the bath's words.
    private static IEnumerable<IReadOnlyList<string>> Thermometer(ReportSubject subject, string key, string what)
    {
        if (subject.Text(key, "source") == FilmTemperatures.Measured && subject.Number(key, "temperatureC") is { } c)
        {
            string dew = subject.Number(key, "dewPointC") is { } dewC ? $"; dew point of the measured air {dewC:0.0} C" : "";
            yield return [what, $"{c:0.0} C within {subject.Number(key, "uncertaintyK"):0.0} K, measured{dew}"];
        }
    }

    private static string Words(JsonNode step)
    {
        double? inS = ReportTables.Value(step, "inS"), outS = ReportTables.Value(step, "outS");
        string bath = ReportTables.Word(step, "bath");
        return ReportTables.Word(step, "by") switch
        {
            BathMove.Person => $"{bath} for {outS - inS:0} s",
            BathMove.Simulated => $"{bath} for {outS - inS:0} s (as planned, simulated)",
            BathMove.Stays => bath,
            _ when ReportTables.Value(step, "plannedS") is { } s => $"{bath} (planned for {s:0} s, not noted)",
            _ => $"{bath} (not noted)",
        };
    }

    private static string By(string word) => word switch
    {
        BathMove.Person => "a person confirmed it",
        BathMove.Simulated => "simulated, as planned",
        BathMove.Stays => "no time is given",
        _ => "nobody",
    };

    private static string Number(JsonNode step, string key) => ReportTables.Value(step, key) is { } s ? $"{s:0.0}" : "-";
}
