using System;
using System.Linq;
using System.Text;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace ChamberFirmware.Bench.Line;

/// <summary>
/// A run on a line as a picture: above, exposure along the web with the tolerance as a band; below, the air that each place met.
/// </summary>
internal static class LinePlot
{
    private const double WidthPx = 900;
    private const double PanelPx = 300;
    private const double TopPx = 62;

    /// <summary>The picture as the content of a file.</summary>
    public static byte[] Svg(LineAsked asked, LineSession run)
    {
        LineNumbers numbers = LineNumbers.Of(run, asked.ExposureS);
        string title = $"{asked.Recipe.Name} on a line: {asked.ExposureS:0.###} s asked, {run.Metres.Count} m";
        string words = $"simulated; {numbers.Cells} cells with film, {numbers.OutOfTolerance} out of tolerance"
            + (run.Fault == 0 ? "" : $"; ended by fault {run.Fault}");
        var svg = new SvgText(
            WidthPx, TopPx + 2 * PanelPx, title,
            "Above: exposure of every cell of web along the web, with what was asked for and the tolerance. Below: humidity ratio of the "
                + "air that it met.");
        svg.Text(16, 26, title, 17, bold: true);
        svg.Text(16, 48, words, 12.5, run.Fault == 0 ? "#222222" : "#B00020");
        svg.Chart(Exposure(asked, run), 0, TopPx, WidthPx, PanelPx, "exposure");
        svg.Chart(Air(asked, run), 0, TopPx + PanelPx, WidthPx, PanelPx, "air");
        return Encoding.UTF8.GetBytes(svg.ToString());
    }

    private static PlotModel Exposure(LineAsked asked, LineSession run)
    {
        double cellM = asked.Settings.WebCellMm / 1000.0;
        double off = asked.ExposureS * asked.Settings.WebTolerance01;
        LineCell[] cells = [.. run.Cells().Where(c => c.IsCoated)];
        double most = cells.Select(c => c.ExposureS).Append(asked.ExposureS + 2 * off).Max();
        double least = cells.Select(c => c.ExposureS).Append(asked.ExposureS - 2 * off).Min();
        PlotModel model = Model("exposure / s", least - 0.05 * (most - least), most + 0.05 * (most - least));
        model.Annotations.Add(new RectangleAnnotation
        {
            MinimumY = asked.ExposureS - off, MaximumY = asked.ExposureS + off, Fill = PlotStyle.Band, Layer = AnnotationLayer.BelowSeries,
        });
        model.Annotations.Add(Asked(asked.ExposureS));
        model.Series.Add(Dots(cells.Select(c => new DataPoint(c.AtM(cellM), c.ExposureS))));
        return model;
    }

    private static PlotModel Air(LineAsked asked, LineSession run)
    {
        double cellM = asked.Settings.WebCellMm / 1000.0;
        LineCell[] cells = [.. run.Cells().Where(c => c.IsCoated && c.ExposureS > 0.0)];
        double set = asked.Recipe.HumidityRatioGPerKg;
        double least = cells.Select(c => c.HumidityGPerKg).Append(0.96 * set).Min();
        double most = cells.Select(c => c.HumidityGPerKg).Append(1.04 * set).Max();
        PlotModel model = Model("humidity ratio of its air / (g/kg)", least, most);
        model.Axes[0].Title = "along the web, from the begin of coating / m";
        model.Annotations.Add(Asked(set));
        model.Series.Add(Dots(cells.Select(c => new DataPoint(c.AtM(cellM), c.HumidityGPerKg))));
        return model;
    }

    private static LineAnnotation Asked(double value) => new()
    {
        Type = LineAnnotationType.Horizontal, Y = value, Color = PlotStyle.Mark, LineStyle = LineStyle.Dash, Text = "asked",
        TextColor = PlotStyle.Mark, TextHorizontalAlignment = HorizontalAlignment.Left, TextLinePosition = 0.01,
    };

    private static LineSeries Dots(System.Collections.Generic.IEnumerable<DataPoint> points)
    {
        var line = new LineSeries { Color = PlotStyle.True, StrokeThickness = 1.5 };
        double before = double.NaN;
        foreach (DataPoint point in points)
        {
            if (Math.Abs(point.X - before) > 0.1)
            {
                line.Points.Add(DataPoint.Undefined); // web without film in between
            }

            line.Points.Add(point);
            before = point.X;
        }

        return line;
    }

    private static PlotModel Model(string title, double least, double most)
    {
        var model = new PlotModel
        {
            DefaultFont = PlotStyle.FontFamily, DefaultFontSize = 12, Padding = new OxyThickness(0),
            PlotMargins = new OxyThickness(82, 12, 22, 56), PlotAreaBorderColor = OxyColors.Gray,
        };
        model.Axes.Add(new LinearAxis
        {
            Position = AxisPosition.Bottom, MajorGridlineStyle = LineStyle.Solid, MajorGridlineColor = OxyColor.FromRgb(225, 225, 225),
            AxisTitleDistance = 10,
        });
        model.Axes.Add(new LinearAxis
        {
            Position = AxisPosition.Left, Title = title, Minimum = least, Maximum = most, MajorGridlineStyle = LineStyle.Solid,
            MajorGridlineColor = OxyColor.FromRgb(225, 225, 225), AxisTitleDistance = 22,
        });
        return model;
    }
}
