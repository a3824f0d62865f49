using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench;

/// <summary>What stands around the panels: title, keys to lines and colours, panel titles, names of the phases.</summary>
internal static class PlotHeading
{
    private const string Grey = "#555555";
    private const double WidthOfLetterPx = 6.3; // at 11 px, the widest common sans-serif

    /// <summary>Title, what was asked and got, keys: above both columns.</summary>
    public static void Draw(SvgText svg, PlateResult result)
    {
        Recipe r = result.Plate.Recipe;
        ExposureAir air = result.TrueAir;
        string achieved = result.ExposureActualS == null ? "not achieved" : $"{result.ExposureActualS:F5} s achieved";
        svg.Text(PlotStyle.LeftPx, 32, $"{r.Name}: exposure {result.Plate.ExposureText} s asked, {achieved}", 20, bold: true);
        string got = air.TemperatureC.Count == 0
            ? "Nothing was exposed."
            : $"Mean true air while exposed: {air.TemperatureC.Mean:F2} °C, {air.HumidityRatioGPerKg.Mean:F2} g/kg, "
                + $"{air.AirVelocityMPerS.Mean:F3} m/s.";
        string asked = $"Asked: {r.TemperatureC:F1} °C, {r.HumidityRatioGPerKg:F2} g/kg, {r.AirVelocityMPerS:F2} m/s.";
        double uncertainty = result.Measured.HumidityUncertaintyGPerKg;
        string known = result.Measured.HumidityRatioGPerKg.Count == 0 ? "" : $" The sensor knows W to ±{uncertainty:F2} g/kg.";
        svg.Text(PlotStyle.LeftPx, 55, asked + " " + got + known, 14);
        string fault = result.FaultSentence.Length > 0 ? $" {result.FaultSentence}" : "";
        string source = $"{Identity.Text} on the chamber's twin with estimated parameters, seed {result.Plate.RunSeed}.";
        svg.Text(PlotStyle.LeftPx, 75, $"Outcome: {result.Outcome}.{fault} {source}", 12, Grey);
        DrawKeys(svg, result.Phases.Select(p => p.Phase).Where(p => p >= Phase.Aborted));
    }

    /// <summary>Heading, phases by name, titles and frames of a column that begins at <paramref name="columnPx"/>.</summary>
    public static void DrawColumn(SvgText svg, double columnPx, TimeWindow window, IReadOnlyList<Panel> panels, PlateResult result)
    {
        double leftPx = columnPx + PlotStyle.LeftPx;
        svg.Text(leftPx, PlotStyle.TopPx - 46, window.Heading, 15, bold: true);
        DrawPhaseStrip(svg, leftPx, window, result);
        for (int i = 0; i < panels.Count; i++)
        {
            double yPx = PlotStyle.TopPx + PlotStyle.PanelTopPx(i) - 8 - (i == 0 ? PlotStyle.StripPx : 0.0);
            svg.Text(leftPx, yPx, panels[i].Title, 13);
            svg.Frame(leftPx, PlotStyle.TopPx + PlotStyle.PanelTopPx(i), PlotStyle.PanelWidthPx, PlotStyle.PanelPx);
            DrawKeysOf(panels[i], svg, leftPx + 60, yPx);
        }
    }

    private static void DrawKeys(SvgText svg, IEnumerable<Phase> badEnds)
    {
        const double yPx = 104;
        double xPx = PlotStyle.LeftPx;
        xPx = Key(svg, xPx, yPx, "true (twin)", PlotStyle.Hex(PlotStyle.True), 2);
        xPx = Key(svg, xPx, yPx, "measured", PlotStyle.Hex(PlotStyle.Measured), 2);
        xPx = Key(svg, xPx, yPx, "target", "#000000", 1.2, "5 3");
        xPx = Key(svg, xPx, yPx, "working set point of W", PlotStyle.Hex(PlotStyle.Set), 1.6, "5 3");
        xPx = Key(svg, xPx, yPx, "blade leaves the plate, plate wet", PlotStyle.Hex(PlotStyle.Mark), 1.2);
        Key(svg, xPx, yPx, "±0.5 °C, ±3 % of target", PlotStyle.Hex(PlotStyle.Tolerance), 1.4, "1.5 3");
        xPx = PlotStyle.LeftPx;
        Phase[] good = [Phase.Conditioning, Phase.Ready, Phase.Casting, Phase.Exposing, Phase.Immersing];
        foreach (Phase phase in good.Concat(badEnds))
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

    private static void DrawPhaseStrip(SvgText svg, double leftPx, TimeWindow window, PlateResult result)
    {
        double pxPerX = PlotStyle.PanelWidthPx / (window.To - window.From);
        foreach (PhaseSpan span in PhaseSpan.Of(result, window))
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
