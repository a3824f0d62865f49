using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Casting;

namespace ChamberFirmware.Bench;

/// <summary>What stands around the panels: title, keys to lines and colours, panel titles, names of the phases.</summary>
internal static class PlotHeading
{
    private const string Grey = "#555555";
    private const string PlannedBar = "#F2C9A8"; // paler than what was seen
    private const double WidthOfLetterPx = 6.3; // at 11 px, the widest common sans-serif

    /// <summary>Title, what was asked and got, keys: above both columns.</summary>
    public static void Draw(SvgText svg, PlotFacts facts)
    {
        svg.Text(PlotStyle.LeftPx, 32, facts.Title, 20, bold: true);
        svg.Text(PlotStyle.LeftPx, 55, facts.Air, 14);
        svg.Text(PlotStyle.LeftPx, 75, facts.Source, 12, Grey);
        svg.Text(PlotStyle.LeftPx, 92, facts.Run, 12, Grey);
        DrawKeys(svg, facts);
    }

    /// <summary>Heading, phases by name, titles and frames of a column that begins at <paramref name="columnPx"/>.</summary>
    public static void DrawColumn(SvgText svg, double columnPx, TimeWindow window, IReadOnlyList<Panel> panels, PlotFacts facts)
    {
        double leftPx = columnPx + PlotStyle.LeftPx;
        svg.Text(leftPx, PlotStyle.TopPx - 94, window.Heading, 15, bold: true);
        DrawWindows(svg, leftPx, window, facts);
        DrawPhaseStrip(svg, leftPx, window, facts);
        for (int i = 0; i < panels.Count; i++)
        {
            double yPx = PlotStyle.TopPx + PlotStyle.PanelTopPx(i) - 8 - (i == 0 ? PlotStyle.StripPx : 0.0);
            svg.Text(leftPx, yPx, panels[i].Title + Known(panels[i]), 13);
            svg.Frame(leftPx, PlotStyle.TopPx + PlotStyle.PanelTopPx(i), PlotStyle.PanelWidthPx, PlotStyle.PanelPx);
            DrawKeysOf(panels[i], svg, leftPx + (panels[i].Title.Length + 2) * WidthOfLetterPx * 13 / 11, yPx);
        }
    }

    // A bar for each point of the plate, from the blade's passing to the bath: at least a line, however short it was.
    private static void DrawWindows(SvgText svg, double leftPx, TimeWindow window, PlotFacts facts)
    {
        double pxPerX = PlotStyle.PanelWidthPx / (window.To - window.From);
        bool isZoom = window.UnitS == 1.0;
        foreach ((ExposureWindow one, int row) in facts.Windows.Select((w, i) => (w, i)).Where(_ => isZoom))
        {
            double yPx = PlotStyle.TopPx - 82 + row * 13;
            double fromPx = (window.X(one.CastS) - window.From) * pxPerX, toPx = (window.X(one.WetS) - window.From) * pxPerX;
            fromPx = Math.Clamp(fromPx, 0.0, PlotStyle.PanelWidthPx - 2.0);
            double longPx = Math.Clamp(toPx - fromPx, 2.0, PlotStyle.PanelWidthPx - fromPx);
            svg.Box(leftPx + fromPx, yPx, longPx, 8, one.IsPlanned ? PlannedBar : PlotStyle.Hex(PlotStyle.Mark));
            string words = $"{one.Point} point {one.WetS - one.CastS:0.####} s{(one.IsPlanned ? " planned" : "")}"
                + (one.IsAsked ? " (asked)" : "");
            bool isRight = fromPx > words.Length * WidthOfLetterPx + 8;
            svg.Text(leftPx + (isRight ? fromPx - 6 : toPx + 6), yPx + 8, words, 11, Grey, isRight ? "end" : "start");
        }
    }

    private static string Known(Panel panel)
    {
        double band = panel.Curves.Max(c => c.Band);
        return band > 0.0 ? $", sensor ± {Report.Said.TwoDigits(band)}" : "";
    }

    private static string Exposed(PlotFacts facts) => facts.Windows.Any(w => w.IsCovered) ? ByCover(facts)
        : facts.Windows.Any(w => w.IsPlanned) ? "exposed as planned: blade to bath"
        : "exposed: blade to bath" + (facts.WindowUncertaintyS is { } u ? $", on this clock ± {u:0.###} s" : "");

    private static string ByCover(PlotFacts facts) =>
        facts.Windows.Any(w => w.IsPlanned) ? "exposed as planned: cover open" : "exposed: cover open";

    private static void DrawKeys(SvgText svg, PlotFacts facts)
    {
        const double yPx = 122;
        double xPx = PlotStyle.LeftPx;
        xPx = facts.IsSimulated ? Key(svg, xPx, yPx, "true (twin)", PlotStyle.Hex(PlotStyle.True), 2) : xPx;
        xPx = Key(svg, xPx, yPx, facts.IsSimulated ? "sensor (simulated)" : facts.SensorWord, PlotStyle.Hex(PlotStyle.Measured), 2);
        xPx = Swatch(svg, xPx, yPx, "± U (k = 2)", "#FBE5B5");
        xPx = Key(svg, xPx, yPx, "target", "#000000", 1.2, "5 3");
        xPx = facts.IsSimulated ? Key(svg, xPx, yPx, "working set point of W", PlotStyle.Hex(PlotStyle.Set), 1.6, "5 3") : xPx;
        bool isMarked = facts.BladeEndS != null || facts.Windows.Count > 0 || facts.IsSimulated;
        xPx = isMarked ? Key(svg, xPx, yPx, Exposed(facts), PlotStyle.Hex(PlotStyle.Mark), 1.2) : xPx;
        Key(svg, xPx, yPx, "±0.5 °C, ±3 % of target", PlotStyle.Hex(PlotStyle.Tolerance), 1.4, "1.5 3");
        xPx = PlotStyle.LeftPx;
        Phase[] good = [Phase.Conditioning, Phase.Ready, Phase.Casting, Phase.Exposing, Phase.Immersing];
        foreach (Phase phase in good.Concat(facts.Phases.Select(p => p.Phase).Where(p => p >= Phase.Aborted)))
        {
            xPx = Swatch(svg, xPx, yPx + 22, PhaseWords.Name(phase), PlotStyle.Hex(PlotStyle.Of(phase)));
        }
    }

    // The line that was drawn last, and lies above, comes first.
    private static void DrawKeysOf(Panel panel, SvgText svg, double xPx, double yPx)
    {
        foreach (PanelCurve line in panel.Curves.Reverse().Where(line => line.Key.Length > 0))
        {
            xPx = Key(svg, xPx, yPx, line.Key, PlotStyle.Hex(line.Colour), 2);
        }
    }

    private static void DrawPhaseStrip(SvgText svg, double leftPx, TimeWindow window, PlotFacts facts)
    {
        double pxPerX = PlotStyle.PanelWidthPx / (window.To - window.From);
        foreach (PhaseSpan span in PhaseSpan.Of(facts, window))
        {
            double fromPx = leftPx + (span.From - window.From) * pxPerX;
            double spanPx = (span.To - span.From) * pxPerX;
            svg.Box(fromPx, PlotStyle.TopPx - PlotStyle.StripPx, spanPx, PlotStyle.StripPx, PlotStyle.Hex(PlotStyle.Of(span.Phase)));
            string name = PhaseWords.Name(span.Phase);
            if (spanPx > name.Length * WidthOfLetterPx)
            {
                svg.Text(fromPx + spanPx / 2, PlotStyle.TopPx - 4, name, 11, Grey, "middle");
            }
        }
    }

    private static double Key(SvgText svg, double xPx, double yPx, string text, string colour, double widthPx, string dashes = "")
    {
        svg.Line(xPx, yPx - 4, 22, colour, widthPx, dashes);
        return After(svg, xPx + 27, yPx, text);
    }

    private static double Swatch(SvgText svg, double xPx, double yPx, string text, string colour)
    {
        svg.Box(xPx, yPx - 10, 18, 12, colour);
        return After(svg, xPx + 23, yPx, text);
    }

    private static double After(SvgText svg, double xPx, double yPx, string text)
    {
        svg.Text(xPx, yPx, text, 12);
        return xPx + text.Length * WidthOfLetterPx * 12 / 11 + 16;
    }
}
