using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench.Predict;

namespace ChamberFirmware.Bench.Report;

/// <summary>Dose and depth along the plate: what the film took up in the air that was measured, by the model.</summary>
public static class ReportAlong
{
    /// <summary>The section; nothing where the record has none, as older ones.</summary>
    public static void Section(HtmlText html, ReportSubject subject)
    {
        if (subject.Record[CastFilm.Key] is not JsonObject along)
        {
            return;
        }

        html.Section("film", "Dose and depth along the plate");
        html.Element("p", ReportTables.Word(along, "words") + (ReportTables.Word(along, "words").EndsWith('.') ? "" : "."));
        if (ReportTables.Nodes(along["places"]).Any())
        {
            html.Raw("<div class=\"plots\">");
            for (int i = 0; i < AlongPlot.Count; i++)
            {
                html.Raw($"<figure>{AlongPlot.Column(along, i, $"film{i}")}</figure>");
            }

            html.Raw("</div>");
            Places(html, along);
            html.Table("What it was reckoned with", ["what", "value"], Rows(along));
        }

        html.EndSection();
    }

    private static void Places(HtmlText html, JsonObject along)
    {
        html.Table(
            "Median, and the band that a tenth of all films lie below and above that agree with what is known; from the end that the air "
                + "meets first",
            ["place / mm", "exposure / s", "dose / (g/m²)", "10 to 90 %", "depth / µm", "10 to 90 %"],
            ReportTables.Nodes(along["places"]).Select(p => (IReadOnlyList<string>)
            [
                Number(p, "positionMm", "0.#"), Number(p, "exposureS", "0.000"), Number(p["dosePerM2G"], "p50", "0.000"),
                Ends(p["dosePerM2G"], "0.000"), Number(p["depthUm"], "p50", "0.0"), Ends(p["depthUm"], "0.0"),
            ]));
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(JsonObject along)
    {
        JsonNode? transfer = along["transfer"];
        bool isWeighed = ReportTables.Word(transfer, "is") == "weighed";
        yield return ["film", ReportTables.Word(along, "film") is { Length: > 0 } name ? name : "uncalibrated"];
        yield return
        [
            "air as measured", $"{Number(along, "temperatureC", "0.00")} °C, {Number(along, "humidityRatioGPerKg", "0.00")} g/kg, "
                + $"{Number(along, "airVelocityMPerS", "0.000")} m/s",
        ];
        yield return ["exposure", ReportTables.Word(along, "exposureIs") == "measured" ? "as the travel switches saw it" : "as planned"];
        yield return ["blade", $"goes {ReportTables.Word(along, "bladeDirection")} the air"];
        yield return ["from the straightener to the film / mm", Number(along, "startingLengthMm", "0.#")];
        yield return
        [
            "transfer of water k over the plate / (mm/s)",
            $"{Milli(transfer?["meanMPerS"], "p50")} [{Milli(transfer?["meanMPerS"], "p10")} to {Milli(transfer?["meanMPerS"], "p90")}]",
        ];
        yield return
        [
            "k over that of a quiet plate", !isWeighed ? "not weighed" : $"{Number(transfer, "ratio", "0.00")} ± "
                + $"{Number(transfer, "ratioUncertainty", "0.00")} (k = 2), weighed on {ReportTables.Word(transfer, "day")} in chamber "
                + Number(transfer, "serialNumber", "0"),
        ];
        yield return ["half the range over the plate / %", $"dose {Number(along, "doseSpreadPct", "0")}, depth "
            + Number(along, "depthSpreadPct", "0")];
        foreach (JsonNode note in ReportTables.Nodes(along["assumed"]))
        {
            yield return ["assumed", note.ToString()];
        }
    }

    private static string Number(JsonNode? node, string key, string form) => ReportTables.Value(node, key)?.ToString(form) ?? "-";

    private static string Milli(JsonNode? node, string key) => (1000 * ReportTables.Value(node, key))?.ToString("0.0") ?? "-";

    private static string Ends(JsonNode? band, string form) => $"{Number(band, "p10", form)} to {Number(band, "p90", form)}";
}
