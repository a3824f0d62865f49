using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench.Records;

namespace ChamberFirmware.Bench.Report;

/// <summary>The pictures of a report, as SVG in the page.</summary>
public static class ReportPlots
{
    /// <summary>What the plots of the run need, from its record and its row.</summary>
    public static PlotFacts Facts(ReportSubject subject, TraceFile trace)
    {
        IReadOnlyList<PhaseStart> phases = TraceFile.Phases(subject);
        IReadOnlyList<double> times = trace.Column("timeS")!;
        var target = new PlotTarget(
            subject.Number("recipe", "temperatureC") ?? 0.0, subject.Number("recipe", "humidityRatioGPerKg") ?? 0.0,
            subject.Number("recipe", "airVelocityMPerS") ?? 0.0);
        string asked = $"exposure {PlateFolder.Seconds(subject.Number("exposureSetS") ?? 0.0)} s asked";
        double begin = times.Count > 0 ? times[0] : 0.0, end = times.Count > 0 ? times[^1] : 1.0;
        var facts = new PlotFacts(
            target, subject.HasTruth, $"{subject.Recipe}: {asked}", "", $"Outcome: {subject.Text("outcome")}.", phases, begin, end)
        {
            Run = ReportTables.WhichRun(subject), Expanded = PlateBudget.Expanded(subject.Record),
            SensorWord = subject.IsSimulated ? "simulated sensors" : "measured",
        };
        return subject.HasTruth
            ? facts with
            {
                BladeEndS = subject.Number("bladeEndS"), PlateWetS = subject.Number("plateWetS"),
                Windows = ExposureWindows.Of(subject.Record),
            }
            : facts.With(subject.Record);
    }

    /// <summary>The points of the plate by the time that each was exposed, with its uncertainty as a line: as long as it is.</summary>
    public static string AlongPlate(ReportSubject subject)
    {
        JsonArray points = ReportTables.Exposures(subject);
        double[] lengths = [.. points.Select(p => (Value(p, "achieved") ?? Value(p, "set") ?? 0.0) + (Value(p, "expanded") ?? 0.0))];
        double most = lengths.DefaultIfEmpty(0.0).Max() is > 0.0 and var m ? m : 1.0;
        const double left = 70.0, width = 240.0;
        double X(double s) => left + width * (s < 0.0 ? 0.0 : s) / most;
        var svg = new StringBuilder(
            "<svg viewBox=\"0 0 480 110\" width=\"480\" role=\"img\" aria-labelledby=\"along-title along-desc\" fill=\"currentColor\" "
            + "font-size=\"13\"><title id=\"along-title\">Exposure along the plate</title><desc id=\"along-desc\">"
            + HtmlText.Encode(string.Join("; ", points.Select(p =>
                $"{Word(p, "quantity")} point {Said.With(Value(p, "achieved"), Value(p, "expanded"))} s")))
            + "</desc>");
        foreach ((JsonNode? point, int row) in points.Select((p, i) => (p, i)))
        {
            double y = 12.0 + 34.0 * row;
            double? achieved = Value(point, "achieved"), planned = Value(point, "set");
            double to = X(achieved ?? planned ?? 0.0);
            string paint = achieved == null ? "fill=\"none\" stroke=\"currentColor\" stroke-dasharray=\"4 3\"" : "fill=\"#D55E00\"";
            svg.Append(F($"<text x=\"0\" y=\"{y + 13:0.#}\">{HtmlText.Encode(Word(point, "quantity"))}</text>"))
                .Append(F($"<rect x=\"{left:0.#}\" y=\"{y:0.#}\" width=\"{(to - left < 2.0 ? 2.0 : to - left):0.#}\" height=\"18\" "))
                .Append(F($"{paint}/>"));
            if (achieved is { } a && Value(point, "expanded") is { } u)
            {
                svg.Append(F($"<path d=\"M{X(a - u):0.#} {y + 9:0.#}H{X(a + u):0.#}\" stroke=\"currentColor\" stroke-width=\"3\"/>"));
            }

            string words = achieved == null ? $"{Said.With(planned, null)} planned" : $"{Said.With(achieved, Value(point, "expanded"))}";
            svg.Append(F($"<text x=\"{to + 14:0.#}\" y=\"{y + 13:0.#}\">{HtmlText.Encode(words)} s</text>"));
        }

        return svg.Append("</svg>").ToString();
    }

    private static string F(System.FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static double? Value(JsonNode? node, string key) => RecordFile.NumberOf(node?[key]);

    private static string Word(JsonNode? node, string key) => RecordFile.TextOf(node?[key]);
}
