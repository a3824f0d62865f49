using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using ChamberFirmware.Bench.Report;
using CsvHelper;
using CsvHelper.Configuration;

namespace ChamberFirmware.Bench.Compare;

/// <summary>A comparison as files for other programs and for a browser.</summary>
public static class CompareExport
{
    private static readonly string[] Parts = ["Set", "Achieved", "Expanded"];
    private static readonly string[] Units = ["GPerKg", "MPerS", "C", "S"];

    /// <summary>A line for each run: every quantity's set and achieved value and expanded uncertainty.</summary>
    public static string Csv(Comparison comparison, bool hasDecimalComma)
    {
        var text = new StringWriter();
        text.Write(hasDecimalComma ? DecimalOption.Note + "\n" : "");
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n", Delimiter = hasDecimalComma ? ";" : "," };
        using var csv = new CsvWriter(text, settings);
        string Number(double? v) => v is not { } number ? ""
            : number.ToString(CultureInfo.InvariantCulture).Replace('.', hasDecimalComma ? ',' : '.');
        List<string> header = ["run", "recipe", "outcome", "verdict"];
        header.AddRange(comparison.Repeats.SelectMany(r => Parts.Select(part => Column(r.Quantity, part))));
        header.Add("tolerances");
        header.ForEach(csv.WriteField);
        foreach (ComparedRun run in comparison.Runs)
        {
            csv.NextRecord();
            new[] { run.Name, run.Subject.Recipe, run.Subject.Text("outcome"), run.Verdict }.ToList().ForEach(csv.WriteField);
            foreach (ComparedValue value in run.Values)
            {
                csv.WriteField(Number(value.Set));
                csv.WriteField(Number(value.Achieved));
                csv.WriteField(Number(value.Expanded));
            }

            csv.WriteField(comparison.Tolerances);
        }

        csv.NextRecord();
        csv.Flush();
        return text.ToString();
    }

    /// <summary>Runs and repeatability as JSON.</summary>
    public static string Json(Comparison comparison) => JsonText.Text(new
    {
        Runs = comparison.Runs.Select(r => new
        {
            Run = r.Name, r.Subject.Recipe, r.ExposureSetS, Outcome = r.Subject.Text("outcome"), r.Verdict, r.Values,
        }),
        Repeatability = comparison.Repeats,
        comparison.Tolerances,
    });

    /// <summary>The same as one HTML file with the runs drawn over each other.</summary>
    public static string Html(Comparison comparison, string title)
    {
        bool isTwin = comparison.Runs.All(r => r.Subject.IsSimulated);
        HtmlText html = ReportPage.Begin(title).Element("h1", title);
        html.Element("p", isTwin ? "Simulated: cast on the twin, no membrane was made."
            : comparison.Runs.Any(r => r.Subject.IsSimulated) ? "Some of these runs are simulated." : "Measured in a chamber.",
                "class=\"kind\"");
        html.Section("runs", "Asked against achieved").Table("Runs; U is the expanded uncertainty, k = 2",
            ["run", "recipe and exposure", .. comparison.Repeats.Select(r => ReportTables.Name(r.Quantity) + " ± U"), "outcome", "verdict"],
            comparison.Runs.Select(r => (IReadOnlyList<string>)
            [
                r.Name, r.Treatment, .. r.Values.Select(v => Said.With(v.Achieved, v.Expanded)), r.Subject.Text("outcome"),
                ReportTables.Verdict(r.Verdict),
            ])).EndSection();
        html.Element("p", comparison.Tolerances.Length > 0 ? $"Verdicts by tolerances that were given here: {comparison.Tolerances}."
            : "Verdicts by the tolerances that each record has.");
        html.Section("repeatability", "Repeatability").Table("Achieved less set, over all runs",
            ["quantity", "runs", "mean", "standard deviation within repeats", "between plates"],
            comparison.Repeats.Select(r => (IReadOnlyList<string>)
            [
                ReportTables.Name(r.Quantity), $"{r.Runs}", Said.TwoDigits(r.MeanError), Said.TwoDigits(r.WithinRepeats),
                Said.TwoDigits(r.BetweenPlates),
            ])).Element("p", "Within repeats: runs of the same recipe and exposure, pooled (n - 1). It has nothing of what a sensor "
                + "is constantly off by.")
            .EndSection();
        string plot = ComparePlot.Of(comparison.Runs);
        html.Section("plot", "Runs over each other").Raw(plot.Length > 0 ? $"<figure>{plot}</figure>" : "<p>No run has its trace.</p>");
        return html.EndSection().Raw("</main></body></html>").ToString();
    }

    // exposureS, Achieved: exposureAchievedS, the unit last.
    private static string Column(string quantity, string part)
    {
        string unit = Units.First(quantity.EndsWith);
        return quantity[..^unit.Length] + part + (unit == "C" && part == "Expanded" ? "K" : unit);
    }
}
