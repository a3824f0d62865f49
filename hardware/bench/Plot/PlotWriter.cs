using System.Collections.Generic;
using System.Text;
using OxyPlot;

namespace ChamberFirmware.Bench;

/// <summary>
/// plot.svg: left the whole run, right the cast. OxyPlot draws the panels: it is managed code that measures text with built-in tables, so
/// that the same run gives the same picture on every machine, with or without fonts.
/// </summary>
public static class PlotWriter
{
    /// <summary>Draws a plate that is over; an older file is replaced.</summary>
    public static void Write(string path, PlateResult result, Curves curves) => WholeFile.Write(path, Of(result, curves));

    /// <summary>The picture of a plate that is over, as the content of a file.</summary>
    public static byte[] Of(PlateResult result, Curves curves) => Of(PlotFacts.Of(result), curves);

    /// <summary>The same of any run.</summary>
    public static byte[] Of(PlotFacts facts, Curves curves) => Encoding.UTF8.GetBytes(Draw(facts, curves));

    /// <summary>One of its columns as a picture of its own, for a page: 0 is the whole run, 1 the cast.</summary>
    public static string Column(PlotFacts facts, Curves curves, int column, string id)
    {
        const double headPx = 124; // heading and bars of the exposures
        TimeWindow window = column == 0 ? TimeWindow.WholeRun(facts) : TimeWindow.TheCast(facts);
        var svg = new SvgText(
            PlotStyle.ColumnWidthPx, PlotStyle.HeightPx - PlotStyle.TopPx + headPx, $"{facts.Title}: {window.Heading}",
                Description(facts), id,
            column * PlotStyle.ColumnWidthPx, PlotStyle.TopPx - headPx);
        DrawColumn(svg, column, window, Panel.Of(facts, curves), facts, curves, id);
        return svg.ToString();
    }

    private static string Draw(PlotFacts facts, Curves curves)
    {
        double alongPx = facts.Along == null ? 0 : AlongPlot.HeightPx;
        var svg = new SvgText(PlotStyle.WidthPx, PlotStyle.HeightPx + alongPx, facts.Title, Description(facts));
        PlotHeading.Draw(svg, facts);
        IReadOnlyList<Panel> panels = Panel.Of(facts, curves);
        DrawColumn(svg, 0, TimeWindow.WholeRun(facts), panels, facts, curves, "plot");
        DrawColumn(svg, 1, TimeWindow.TheCast(facts), panels, facts, curves, "plot");
        if (facts.Along != null)
        {
            AlongPlot.Draw(svg, facts.Along, PlotStyle.HeightPx, "plotAlong");
        }

        return svg.ToString();
    }

    private static string Description(PlotFacts facts) =>
        "Air temperature, humidity ratio, air velocity and duties over time, with targets and the sensor's expanded uncertainty as a band; "
        + $"the cast with each point's exposure. {facts.Air} {facts.Source} {facts.Run} {AlongPlot.Words(facts.Along)}".TrimEnd();

    private static void DrawColumn(
        SvgText svg, int column, TimeWindow window, IReadOnlyList<Panel> panels, PlotFacts facts, Curves curves, string id)
    {
        double xPx = column * PlotStyle.ColumnWidthPx;
        PlotModel model = new PlotColumn(window, panels, curves.TimeS, isZoom: column == 1).Model(facts);
        svg.Chart(
            model, xPx, PlotStyle.TopPx, PlotStyle.ColumnWidthPx, PlotStyle.PanelsPx + PlotStyle.BottomPx, $"{id}{column}");
        PlotHeading.DrawColumn(svg, xPx, window, panels, facts);
    }
}
