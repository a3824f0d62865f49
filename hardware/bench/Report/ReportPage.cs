using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench.Records;

namespace ChamberFirmware.Bench.Report;

/// <summary>A report as one HTML file: no network, no script, light and dark, for the screen, the phone and paper.</summary>
public static class ReportPage
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    /// <summary>The whole file.</summary>
    public static string Of(ReportSubject subject)
    {
        string title = Title(subject);
        HtmlText html = Begin(title);
        Head(html, subject, title);
        Summary(html, subject);
        html.Section("achieved", "Achieved against set");
        ReportTables.Achieved(html, subject);
        html.Element("p", $"Decision rule: {subject.Text("verdict", "rule")}");
        string claim11 = Claim11Verdict.Sentence(subject.Record);
        _ = claim11.Length > 0 ? html.Element("p", claim11, "id=\"claim11\"") : html;
        html.EndSection();
        html.Section("along", "Exposure along the plate").Raw($"<figure>{ReportPlots.AlongPlate(subject)}</figure>");
        ReportTables.AlongPlate(html, subject);
        html.EndSection();
        ReportAlong.Section(html, subject);
        ReportFilm.Baths(html, subject);
        ReportResults.Section(html, subject);
        Plots(html, subject);
        Budgets(html, subject);
        html.Section("methods", "For a paper").Element("p", ReportMethods.Paragraph(subject), "class=\"quote\"")
            .Element("p", $"Cite as: {ReportMethods.Citation(subject)}").EndSection();
        Provenance(html, subject);
        return html.Raw("</main></body></html>").ToString();
    }

    /// <summary>Head and beginning of a page of this program.</summary>
    public static HtmlText Begin(string title) => new HtmlText()
        .Raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
        .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .Raw($"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\">")
        .Element("title", title)
        .Raw($"<style>\n{Style()}</style></head><body><main>");

    private static string Title(ReportSubject subject)
    {
        string run = subject.Row is { } row ? $", run {row.Number}" : "";
        return $"{subject.Recipe}, exposure {PlateFolder.Seconds(subject.Number("exposureSetS") ?? 0.0)} s{run}";
    }

    private static void Head(HtmlText html, ReportSubject subject, string title)
    {
        string word = subject.Text("verdict", "overall");
        html.Element("h1", title)
            .Element("p", subject.IsSimulated ? "Simulated: cast on the twin, no membrane was made." : "Measured in a chamber.",
                "class=\"kind\"")
            .Raw($"<p class=\"verdict {HtmlText.Encode(word)}\">Verdict: "
                + $"<strong>{HtmlText.Encode(ReportTables.Verdict(word))}</strong></p>");
        if (subject.Tolerances.Text.Length > 0)
        {
            html.Element("p", $"By tolerances that were given for this report: {subject.Tolerances.Text}; what is not named has the "
                + $"record's. By the record's own the verdict is: {ReportTables.Verdict(subject.RecordsVerdict)}.", "id=\"tolerances\"");
        }

        string[] warnings = [.. ReportTables.Nodes(subject.Record["warnings"]).Select(RecordFile.TextOf)];
        html.Section("warnings", "Warnings");
        html.Raw(warnings.Length == 0 ? "<p>None.</p>" : "<ul>");
        foreach (string warning in warnings)
        {
            html.Element("li", warning);
        }

        html.Raw(warnings.Length == 0 ? "" : "</ul>").EndSection();
    }

    private static void Summary(HtmlText html, ReportSubject subject)
    {
        html.Section("recipe", "Recipe and run");
        var rows = new List<IReadOnlyList<string>>();
        foreach ((string key, JsonNode? value) in subject.Record["recipe"] as JsonObject ?? [])
        {
            rows.Add([key, value is JsonArray list ? string.Join(", ", list.Select(v => v?.ToString())) : value?.ToString() ?? ""]);
        }

        rows.AddRange(ReportFilm.Rows(subject));
        rows.Add(["outcome", subject.Text("outcome") + (subject.Text("faultSentence") is { Length: > 0 } f ? $": {f}" : "")]);
        html.Table("What was asked for, and how the run ended", ["key", "value"], rows).EndSection();
    }

    private static void Plots(HtmlText html, ReportSubject subject)
    {
        html.Section("plots", "Plots");
        if (subject.Trace.Length == 0)
        {
            html.Element("p", $"There is no trace of this run in {subject.Folder}: nothing can be drawn.").EndSection();
            return;
        }

        var trace = new TraceFile(subject.Trace);
        PlotFacts facts = ReportPlots.Facts(subject, trace);
        Curves curves = trace.Curves();
        html.Element("p", facts.Run).Raw("<div class=\"plots\">");
        foreach (int column in new[] { 0, 1 })
        {
            html.Raw($"<figure>{PlotWriter.Column(facts, curves, column, $"plot{column}")}</figure>");
        }

        string sensor = subject.IsSimulated ? "the simulated sensor" : "the sensor";
        string truth = subject.HasTruth ? ", blue is the twin's true air" : "";
        html.Raw("</div>").Element(
            "p", $"Orange is {sensor} with its expanded uncertainty as a band{truth}, dashed the target; dotted ±0.5 °C and ±3 %, "
                + "which the "
            + "loops hold. The bars above the cast are the exposures of three points of the plate." + Placed(facts)).EndSection();
    }

    // A chamber tells times of the cast from its start, and not when that was.
    private static string Placed(PlotFacts facts) => facts.WindowUncertaintyS is not { } u ? ""
        : $" Where they stand on the clock is known to ± {u:0.###} s, from the phases that were seen; how long they are "
            + (facts.Windows.Any(w => w.IsCovered) ? "is the plan's: no switch sees the cover."
                : facts.Windows.Any(w => w.IsPlanned) ? "is the plan's: nothing saw blade and plate arrive."
                : "is what the travel switches saw.");

    private static void Budgets(HtmlText html, ReportSubject subject)
    {
        html.Section("budget", "Uncertainty by source").Element("p", subject.Text("uncertainty", "method")
            + ". The firmware's own number is a limit, "
            + "not k = 2: its limits over the root of 3 are the standard uncertainties here, and some sources it does not have.");
        foreach (JsonNode budget in ReportTables.Budgets(subject))
        {
            ReportTables.Budget(html, budget);
        }

        html.Element("p", "Not in any budget: " + string.Join("; ", ReportTables.Nodes(subject.Record["uncertainty"]?["notIncluded"])
            .Select(RecordFile.TextOf)) + ".").EndSection();
    }

    private static void Provenance(HtmlText html, ReportSubject subject)
    {
        var rows = new List<IReadOnlyList<string>> { new[] { "source", subject.Text("source") } };
        string[] columns =
        [
            "number", "begunLocal", "endedUtc", "operator", "dopeBatch", "note", "campaign", "plate", "block", "source", "seed",
                "plateSeed",
            "program", "recipeSha256", "settingsSha256", "airTableDate", "commissionedDate", "saltCalibrationDate", "folder",
        ];
        rows.Add(["firmware", subject.Text("firmware")]);
        rows.AddRange(columns.Where(_ => subject.Row != null)
            .Select(c => (IReadOnlyList<string>)[c, subject.Row!.Words(c) is { Length: > 0 } w ? w : "-"]));
        rows.Add(["formatVersion", $"{subject.Number("formatVersion"):0}"]);
        rows.Add(["SHA-256 of record.json", RecipeText.Sha256(subject.RecordText)]);
        if (subject.Row == null)
        {
            rows.Add(["run store", "this run's row was not found: there is no date, operator or number"]);
        }

        html.Section("provenance", "Where it comes from").Table("Provenance", ["what", "value"], rows).EndSection();
    }

    private static string Style()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
