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
public static class LinePlot
{
    private const double WidthPx = 900;
    private const double PanelPx = 300;
    private const double TopPx = 62;

    /// <summary>The picture as the content of a file.</summary>
    public static byte[] Svg(LinePicture picture)
    {
        var svg = new SvgText(
            WidthPx, TopPx + 2 * PanelPx, picture.Title,
            $"Above: exposure of every {picture.PlaceWord} of web along the web, with what was asked for and the tolerance. Below: "
                + "humidity ratio of the air that it met.");
        svg.Text(16, 26, picture.Title, 17, bold: true);
        svg.Text(16, 48, picture.Words, 12.5, picture.HasFault ? "#B00020" : "#222222");
        svg.Chart(Exposure(picture), 0, TopPx, WidthPx, PanelPx, "exposure");
        svg.Chart(Air(picture), 0, TopPx + PanelPx, WidthPx, PanelPx, "air");
        return Encoding.UTF8.GetBytes(svg.ToString());
    }

    private static PlotModel Exposure(LinePicture picture)
    {
        double asked = picture.ExposureS, off = asked * picture.Tolerance01;
        double most = picture.Places.Select(p => p.ExposureS).Append(asked + 2 * off).Max();
        double least = picture.Places.Select(p => p.ExposureS).Append(asked - 2 * off).Min();
        PlotModel model = Model("exposure / s", least - 0.05 * (most - least), most + 0.05 * (most - least));
        model.Annotations.Add(new RectangleAnnotation
        {
            MinimumY = asked - off, MaximumY = asked + off, Fill = PlotStyle.Band, Layer = AnnotationLayer.BelowSeries,
        });
        model.Annotations.Add(Asked(asked));
        model.Series.Add(Dots(picture, p => p.ExposureS));
        return model;
    }

    private static PlotModel Air(LinePicture picture)
    {
        double set = picture.HumidityRatioGPerKg;
        double[] met = [.. picture.Places.Select(p => p.HumidityRatioGPerKg).Where(double.IsFinite)];
        double least = met.Append(0.96 * set).Min(), most = met.Append(1.04 * set).Max();
        PlotModel model = Model("humidity ratio of its air / (g/kg)", least, most);
        model.Axes[0].Title = "along the web, from the begin of coating / m";
        model.Annotations.Add(Asked(set));
        model.Series.Add(Dots(picture, p => p.HumidityRatioGPerKg));
        return model;
    }

    private static LineAnnotation Asked(double value) => new()
    {
        Type = LineAnnotationType.Horizontal, Y = value, Color = PlotStyle.Mark, LineStyle = LineStyle.Dash, Text = "asked",
        TextColor = PlotStyle.Mark, TextHorizontalAlignment = HorizontalAlignment.Left, TextLinePosition = 0.01,
    };

    private static LineSeries Dots(LinePicture picture, Func<LinePlace, double> value)
    {
        bool isFew = picture.GapM > 1.0; // metres: a point each, which a line alone would hide where there is one
        var line = new LineSeries
        {
            Color = PlotStyle.True, StrokeThickness = 1.5, MarkerType = isFew ? MarkerType.Circle : MarkerType.None, MarkerSize = 3,
            MarkerFill = PlotStyle.True,
        };
        double before = double.NaN;
        foreach (LinePlace place in picture.Places)
        {
            if (Math.Abs(place.AtM - before) > picture.GapM)
            {
                line.Points.Add(DataPoint.Undefined); // web without film in between
            }

            line.Points.Add(new DataPoint(place.AtM, value(place)));
            before = place.AtM;
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
