using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using ChamberFirmware.Bench.Report;

namespace ChamberFirmware.Bench.Compare;

/// <summary>
/// Runs over each other: what the sensors said from 10 s before the blade left the plate (or the film was exposed) to the end.
/// </summary>
public static class ComparePlot
{
    private const double Left = 64, Width = 560, Top = 30, Panel = 150, Gap = 34, BeforeS = 10.0;
    private const int MostPoints = 400;

    // Okabe and Ito, as the other plots; a ninth run begins anew with dashes.
    private static readonly string[] Colours = ["#0072B2", "#E69F00", "#009E73", "#D55E00", "#CC79A7", "#56B4E9", "#B8A900", "#777777"];
    private static readonly (string Quantity, string Title)[] Panels =
    [
        ("TemperatureC", "air temperature less the recipe's / K"), ("HumidityRatioGPerKg", "humidity ratio less the recipe's / (g/kg)"),
        ("AirVelocityMPerS", "air velocity less the recipe's / (m/s)"),
    ];

    /// <summary>The picture; empty: no run has a trace.</summary>
    public static string Of(IReadOnlyList<ComparedRun> runs)
    {
        (ComparedRun Run, TraceFile Trace, double ZeroS, int Place)[] drawn =
        [
            .. runs.Select((run, place) => (run, place)).Where(r => r.run.Subject.Trace.Length > 0)
                .Select(r => (r.run, new TraceFile(r.run.Subject.Trace), ZeroS(r.run.Subject), r.place)),
        ];
        if (drawn.Length == 0)
        {
            return "";
        }

        double endS = drawn.Max(d => d.Trace.Column("timeS")!.DefaultIfEmpty(0.0).Last() - d.ZeroS);
        double height = Top + Panels.Length * (Panel + Gap) + 18 + 18 * drawn.Length;
        var svg = new StringBuilder(F($"<svg viewBox=\"0 0 640 {height:0}\" width=\"640\" role=\"img\" "))
            .Append(F($"aria-labelledby=\"compare-title compare-desc\" "))
            .Append("fill=\"currentColor\" font-size=\"13\"><title id=\"compare-title\">Runs over each other</title><desc "
                + "id=\"compare-desc\">")
            .Append(HtmlText.Encode("Air temperature, humidity ratio and air velocity of runs " + string.Join(", ", drawn.Select(d =>
                d.Run.Name))))
            .Append(" around their casts</desc>");
        for (int i = 0; i < Panels.Length; i++)
        {
            AddPanel(svg, drawn, i, endS);
        }

        foreach ((ComparedRun run, _, _, int place) in drawn)
        {
            double y = Top + Panels.Length * (Panel + Gap) + 18 + 18 * Array.FindIndex(drawn, d => d.Place == place);
            svg.Append(F($"<path d=\"M{Left} {y - 4}h26\" {Paint(place)}/>"))
                .Append(F($"<text x=\"{Left + 34}\" y=\"{y}\">{HtmlText.Encode($"{run.Name}: {run.Treatment}")}</text>"));
        }

        return svg.Append("</svg>").ToString();
    }

    private static void AddPanel(
        StringBuilder svg, IReadOnlyList<(ComparedRun Run, TraceFile Trace, double ZeroS, int Place)> drawn, int panel, double endS)
    {
        double top = Top + panel * (Panel + Gap);
        var lines = drawn.Select(d => (d.Place, Points: Points(d.Trace, Panels[panel].Quantity, d.ZeroS))).Where(l => l.Points.Count > 1)
            .ToList();
        double least = lines.SelectMany(l => l.Points).Select(p => p.Value).DefaultIfEmpty(0.0).Min();
        double most = lines.SelectMany(l => l.Points).Select(p => p.Value).DefaultIfEmpty(1.0).Max();
        double room = Math.Max(0.08 * (most - least), 1e-3);
        (least, most) = (least - room, most + room);
        double X(double s) => Left + Width * (s + BeforeS) / (endS + BeforeS);
        double Y(double v) => top + Panel * (most - v) / (most - least);
        svg.Append(F($"<text x=\"{Left}\" y=\"{top - 8}\">{HtmlText.Encode(Panels[panel].Title)}</text>"))
            .Append(F($"<rect x=\"{Left}\" y=\"{top}\" width=\"{Width}\" height=\"{Panel}\" fill=\"none\" stroke=\"currentColor\" "))
            .Append(F($"opacity=\".5\"/>"))
            .Append(F($"<path d=\"M{X(0.0):0.#} {top}v{Panel}\" stroke=\"currentColor\" stroke-dasharray=\"3 3\"/>"));
        foreach (double v in new[] { least + room, most - room })
        {
            svg.Append(F($"<text x=\"{Left - 6}\" y=\"{Y(v) + 4:0.#}\" "))
                .Append(F($"text-anchor=\"end\">{Said.Number(v, most - least > 0.5 ? 2 : 3)}</text>"));
        }

        foreach ((int place, List<(double AtS, double Value)> points) in lines)
        {
            svg.Append($"<polyline {Paint(place)} points=\"")
                .AppendJoin(' ', points.Select(p => F($"{X(p.AtS):0.#},{Y(p.Value):0.#}"))).Append("\"/>");
        }

        if (panel == Panels.Length - 1)
        {
            svg.Append(F($"<text x=\"{Left}\" y=\"{top + Panel + 16}\">{-BeforeS:0}</text>"))
                .Append(F($"<text x=\"{X(0.0):0.#}\" y=\"{top + Panel + 16}\" text-anchor=\"middle\">0</text>"))
                .Append(F($"<text x=\"{Left + Width}\" y=\"{top + Panel + 16}\" text-anchor=\"end\">{endS:0} s since the blade "))
                .Append(F($"left</text>"));
        }
    }

    // The difference: runs of different climates lie over each other, too.
    private static List<(double AtS, double Value)> Points(TraceFile trace, string quantity, double zeroS)
    {
        IReadOnlyList<double> times = trace.Column("timeS")!, values = trace.Column("measured" + quantity) ?? [];
        IReadOnlyList<double> targets = trace.Column("target" + quantity) ?? [];
        var all = times.Zip(values, targets).Select(t => (AtS: t.First - zeroS, Value: t.Second - t.Third)).Where(p => p.AtS >= -BeforeS
            && double.IsFinite(p.Value)).ToList();
        int every = Math.Max(1, all.Count / MostPoints);
        return [.. all.Where((_, i) => i % every == 0)];
    }

    // The blade's leaving, where the twin knows it; a chamber's phase Exposing begins up to a tick later. Nothing cast: the end.
    private static double ZeroS(ReportSubject subject) => subject.Number("bladeEndS")
        ?? ReportTables.Nodes(subject.Record["phases"]).Where(p => ReportTables.Word(p, "phase") is "Exposing" or "Immersing")
            .Select(p => ReportTables.Value(p, "startS")).FirstOrDefault()
        ?? ReportTables.Nodes(subject.Record["phases"]).Select(p => ReportTables.Value(p, "startS") ?? 0.0).LastOrDefault();

    private static string Paint(int place) =>
        $"fill=\"none\" stroke=\"{Colours[place % Colours.Length]}\" stroke-width=\"1.6\""
        + (place >= Colours.Length ? " stroke-dasharray=\"6 3\"" : "");

    private static string F(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
