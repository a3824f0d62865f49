using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ChamberFirmware.Films;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Legends;
using OxyPlot.Series;

namespace ChamberFirmware.Bench.Predict;

/// <summary>
/// A prediction as a picture: above, depth against exposure at the middle of the plate with its band; below, depth along the plate for each
/// exposure.
/// </summary>
internal static class PredictionPlot
{
    private const double WidthPx = 760;
    private const double PanelPx = 400;
    private const double TopPx = 62;

    private static readonly OxyColor[] Colours =
        [.. new[] { "#0072B2", "#E69F00", "#009E73", "#D55E00", "#CC79A7", "#56B4E9", "#B8A900", "#777777" }.Select(OxyColor.Parse)];

    /// <summary>The picture as the content of a file.</summary>
    public static byte[] Svg(Prediction prediction)
    {
        string title = $"{prediction.Recipe.Name}: depth of the layer of smallest pores";
        string words = prediction.Calibrated
            ? "calibrated by own films; line: median, band: 10 to 90 % of all films that agree with what is known"
            : "UNCALIBRATED, a guess from tables; line: median, band: 10 to 90 % of all films that agree with what is known";
        var svg = new SvgText(
            WidthPx, TopPx + 2 * PanelPx, title,
            "Above: depth against exposure at the middle of the plate, median and band of 10 to 90 %. Below: median depth along the "
                + "plate.");
        svg.Text(16, 26, title, 17, bold: true);
        svg.Text(16, 48, words, 12.5, prediction.Calibrated ? "#222222" : "#B00020");
        svg.Chart(Middle(prediction), 0, TopPx, WidthPx, PanelPx, "middle");
        svg.Chart(Along(prediction), 0, TopPx + PanelPx, WidthPx, PanelPx, "along");
        return Encoding.UTF8.GetBytes(svg.ToString());
    }

    private static PlotModel Middle(Prediction prediction)
    {
        PredictedExposure[] exposures = [.. prediction.Exposures.OrderBy(e => e.MiddleS)];
        PlotModel model = Model(
            "exposure at the middle of the plate / s", exposures.Max(e => e.MiddleS), exposures.Max(e => e.DepthUm.P90));
        double filmUm = 1e6 * prediction.Film.Known.FilmM * prediction.Film.Known.Shrunk01.Median;
        model.Annotations.Add(new LineAnnotation
        {
            Type = LineAnnotationType.Horizontal, Y = Front.Through01 * filmUm, Color = PlotStyle.Mark, TextColor = PlotStyle.Mark,
            Text = "through: no layer inside any more", LineStyle = LineStyle.Dash, TextLinePosition = 0.02,
            TextHorizontalAlignment = HorizontalAlignment.Left,
        });
        var band = new AreaSeries { Color = OxyColors.Transparent, Color2 = OxyColors.Transparent, Fill = PlotStyle.Band };
        LineSeries line = Line(PlotStyle.True, "");
        line.MarkerType = MarkerType.Circle;
        line.MarkerFill = PlotStyle.True;
        foreach (PredictedExposure e in exposures)
        {
            band.Points.Add(new DataPoint(e.MiddleS, e.DepthUm.P10));
            band.Points2.Add(new DataPoint(e.MiddleS, e.DepthUm.P90));
            line.Points.Add(new DataPoint(e.MiddleS, e.DepthUm.P50));
        }

        model.Series.Add(band);
        model.Series.Add(line);
        return model;
    }

    private static PlotModel Along(Prediction prediction)
    {
        IReadOnlyList<PredictedPlace> first = prediction.Exposures[0].Along;
        PlotModel model = Model(
            "along the plate, from the end that the air meets first / mm", 1000 * (first[0].PlaceM + first[^1].PlaceM),
            prediction.Exposures.SelectMany(e => e.Along).Max(p => p.DepthUm.P50));
        model.Legends.Add(new Legend
        {
            LegendPosition = LegendPosition.TopRight, LegendBackground = OxyColor.FromArgb(220, 255, 255, 255), LegendTitle = "exposure",
        });
        for (int i = 0; i < prediction.Exposures.Count; i++)
        {
            PredictedExposure exposure = prediction.Exposures[i];
            LineSeries line = Line(Colours[i % Colours.Length], $"{PlateFolder.Seconds(exposure.ExposureS)} s");
            line.Points.AddRange(exposure.Along.Select(p => new DataPoint(1000 * p.PlaceM, p.DepthUm.P50)));
            model.Series.Add(line);
        }

        return model;
    }

    private static LineSeries Line(OxyColor colour, string title) => new() { Color = colour, StrokeThickness = 2, Title = title };

    private static PlotModel Model(string xTitle, double lastX, double deepestUm)
    {
        var model = new PlotModel { DefaultFont = PlotStyle.FontFamily, DefaultFontSize = 12, Padding = new OxyThickness(10, 10, 24, 10) };
        LinearAxis Axis(AxisPosition at, string title, double most) => new()
        {
            Position = at, Minimum = 0, Maximum = most, Title = title,
            AxisTitleDistance = at == AxisPosition.Left ? 14 : 8, MajorGridlineStyle = LineStyle.Solid, MajorGridlineColor = PlotStyle.Grid,
        };
        model.Axes.Add(Axis(AxisPosition.Left, "depth / um", Math.Max(5, 1.06 * deepestUm)));
        model.Axes.Add(Axis(AxisPosition.Bottom, xTitle, Math.Max(0.1, 1.03 * lastX)));
        return model;
    }
}
