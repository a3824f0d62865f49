using System;
using System.Linq;
using System.Text;
using ChamberFirmware.Films;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace ChamberFirmware.Bench.Predict;

/// <summary>A fit as a picture: left what was seen against what the fit says, right the region of both numbers.</summary>
internal static class FitPlot
{
    private const double PanelPx = 430;
    private const double TopPx = 56;

    /// <summary>The picture as the content of a file.</summary>
    public static byte[] Svg(string name, FilmFit fit)
    {
        var svg = new SvgText(
            2 * PanelPx, TopPx + PanelPx, $"{name}: fit of {fit.Likelihood.Films.Count} depths",
            "Left: depth seen against depth of the fit, with the scatter of each. Right: cloud points and diffusions within the 90 % "
                + "region.");
        svg.Text(16, 26, $"{name}: fit of {fit.Likelihood.Films.Count} depths", 17, bold: true);
        svg.Text(16, 46, "left: seen against fit, bars are one standard deviation; right: the region that holds both numbers in 90 of "
            + "100 cases", 12);
        svg.Chart(Residuals(fit), 0, TopPx, PanelPx, PanelPx, "seen");
        svg.Chart(Region(fit), PanelPx, TopPx, PanelPx, PanelPx, "region");
        return Encoding.UTF8.GetBytes(svg.ToString());
    }

    private static PlotModel Residuals(FilmFit fit)
    {
        FilmAtDiffusion best = fit.Likelihood.At(fit.Best.Diffusion);
        var points = fit.Likelihood.Films.Select((film, i) => (Film: film, FitUm: best.DepthUm(i, fit.Best.CloudPoint01))).ToArray();
        double most = Math.Max(5, 1.1 * points.Max(p => Math.Max(p.FitUm, p.Film.DepthUm * (1 + p.Film.Scatter01))));
        PlotModel model = Model();
        model.Axes.Add(Axis(AxisPosition.Bottom, "depth of the fit / um", 0, most));
        model.Axes.Add(Axis(AxisPosition.Left, "depth seen / um", 0, most));
        model.Series.Add(new LineSeries
        {
            Color = PlotStyle.Fan, LineStyle = LineStyle.Dash, StrokeThickness = 1,
                ItemsSource = new[] { new DataPoint(0, 0), new DataPoint(most, most) },
        });
        var seen = new ScatterErrorSeries { MarkerType = MarkerType.Circle, MarkerSize = 4, MarkerFill = PlotStyle.True,
            ErrorBarColor = PlotStyle.True };
        seen.Points.AddRange(points.Select(p => new ScatterErrorPoint(
            p.FitUm, p.Film.DepthUm, 0, FilmAtDiffusion.ScatterUm(p.Film.Scatter01, p.FitUm))));
        model.Series.Add(seen);
        return model;
    }

    private static PlotModel Region(FilmFit fit)
    {
        FitNode[] inside = [.. fit.Grid.Where(n => n.IsInside)];
        double Low(Func<FitNode, double> of) => inside.Min(of) / 1.1;
        double High(Func<FitNode, double> of) => inside.Max(of) * 1.1;
        PlotModel model = Model();
        model.Axes.Add(Axis(AxisPosition.Bottom, "cloud point / % water", 100 * Low(n => n.CloudPoint01), 100 * High(n => n.CloudPoint01)));
        model.Axes.Add(Axis(AxisPosition.Left, "diffusion / that of the tables", Low(n => n.Diffusion), High(n => n.Diffusion)));
        var nodes = new ScatterSeries { MarkerType = MarkerType.Square, MarkerSize = 3, MarkerFill = PlotStyle.Band };
        nodes.Points.AddRange(inside.Select(n => new ScatterPoint(100 * n.CloudPoint01, n.Diffusion)));
        var best = new ScatterSeries { MarkerType = MarkerType.Cross, MarkerSize = 7, MarkerStroke = PlotStyle.Mark,
            MarkerStrokeThickness = 2 };
        best.Points.Add(new ScatterPoint(100 * fit.Best.CloudPoint01, fit.Best.Diffusion));
        model.Series.Add(nodes);
        model.Series.Add(best);
        return model;
    }

    private static PlotModel Model() =>
        new() { DefaultFont = PlotStyle.FontFamily, DefaultFontSize = 12, Padding = new OxyThickness(10, 10, 20, 10) };

    private static LinearAxis Axis(AxisPosition at, string title, double least, double most) => new()
    {
        Position = at, Minimum = least, Maximum = most, Title = title, AxisTitleDistance = at == AxisPosition.Left ? 16 : 8,
            MajorGridlineStyle = LineStyle.Solid,
        MajorGridlineColor = PlotStyle.Grid,
    };
}
