using System.Collections.Generic;
using System.IO;
using System.Linq;
using ChamberFirmware.Twin;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Legends;
using OxyPlot.Series;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>Pictures: how settling times are distributed, and each climate from cold on the reference chamber.</summary>
public static class ControlPlot
{
    private const double WidthPx = 900.0;
    private const double LengthS = 500.0; // of the example legs
    private const double PanelGap01 = 0.04;

    // Colours of Okabe and Ito, which readers with a colour vision deficiency can tell apart.
    private static readonly OxyColor[] Colours =
    [
        OxyColor.Parse("#0072B2"), OxyColor.Parse("#E69F00"), OxyColor.Parse("#D55E00"), OxyColor.Parse("#CC79A7"),
        OxyColor.Parse("#000000"),
    ];

    private static readonly OxyColor Grid = OxyColor.FromArgb(28, 0, 0, 0);
    private static readonly OxyColor Band = OxyColor.FromArgb(40, 0, 158, 115);

    /// <summary>All pictures of a run, into a folder.</summary>
    public static void Write(string folder, ControlResults results, IReadOnlyList<Contender> contenders)
    {
        System.ArgumentNullException.ThrowIfNull(results);
        Directory.CreateDirectory(folder);
        Save(Path.Combine(folder, "settling.svg"), Settling(results), 480.0);
        foreach (Climate climate in Climate.All)
        {
            WriteExample(Path.Combine(folder, climate.Name + ".svg"), climate, contenders);
        }
    }

    /// <summary>One climate from cold on the reference chamber, contender by contender.</summary>
    public static void WriteExample(string path, Climate climate, IReadOnlyList<Contender> contenders)
    {
        System.ArgumentNullException.ThrowIfNull(climate);
        System.ArgumentNullException.ThrowIfNull(contenders);
        Save(path, Example(climate, contenders), 760.0);
    }

    // Share of all legs that are settled by a time: a curve that stays below 100 % has legs that never settle.
    private static PlotModel Settling(ControlResults results)
    {
        PlotModel model = NewModel("Share of legs settled after");
        model.Axes.Add(new LogarithmicAxis
        {
            Position = AxisPosition.Bottom,
            Title = "time since the request / s",
            AxisTitleDistance = 10.0,
            Minimum = 5.0,
            Maximum = 1300.0,
            MajorGridlineStyle = LineStyle.Solid,
            MajorGridlineColor = Grid,
        });
        model.Axes.Add(Vertical("share of legs / %", 0.0, 100.0));
        for (int i = 0; i < results.Contenders.Count; i++)
        {
            LegResult[] legs = [.. results.Counted(results.Contenders[i].Key).Where(leg => !leg.Disturbed).OrderBy(leg => leg.SettleS)];
            LineSeries line = NewLine(results.Contenders[i], i);
            int settled = 0;
            foreach (LegResult leg in legs.Where(leg => leg.Settled))
            {
                line.Points.Add(new DataPoint(leg.SettleS, 100.0 * ++settled / legs.Length));
            }

            model.Series.Add(line);
        }

        return model;
    }

    private static PlotModel Example(Climate climate, IReadOnlyList<Contender> contenders)
    {
        TrueTarget target = TrueTarget.Of(climate, TwinParameters.Reference);
        PlotModel model = NewModel($"True air, {climate.Name} on the reference chamber, from cold (band: settled)");
        model.Axes.Add(new LinearAxis
        {
            Position = AxisPosition.Bottom,
            Title = "time since the request / s",
            AxisTitleDistance = 10.0,
            Maximum = LengthS,
            MajorGridlineStyle = LineStyle.Solid,
            MajorGridlineColor = Grid,
        });
        AddPanel(model, 0, "T", "T / °C", target.TemperatureC, Bands.TemperatureK);
        AddPanel(model, 1, "W", "W / (g/kg)", target.HumidityRatioGPerKg, Bands.HumidityRatio01 * target.HumidityRatioGPerKg);
        AddPanel(model, 2, "v", "v / (m/s)", target.AirVelocityMPerS, Bands.Velocity01 * target.AirVelocityMPerS);
        for (int i = 0; i < contenders.Count; i++)
        {
            AddContender(model, climate, contenders[i], i);
        }

        return model;
    }

    private static void AddContender(PlotModel model, Climate climate, Contender contender, int index)
    {
        const int plant = 0; // its noise seed
        Installation install = contender.Prepare(TwinParameters.Reference, Plants.NoiseSeed(plant));
        var chain = new Chain("example", [new Leg(climate, LengthS)]);
        new Session(TwinParameters.Reference, plant, chain, null, install)
        {
            Drawn = (_, trace) =>
            {
                AddCurve(model, contender, index, "T", trace.TemperatureC.ToArray(), isNamed: true);
                AddCurve(model, contender, index, "W", trace.HumidityRatioGPerKg.ToArray(), isNamed: false);
                AddCurve(model, contender, index, "v", trace.AirVelocityMPerS.ToArray(), isNamed: false);
            },
        }.Run();
    }

    private static void AddCurve(PlotModel model, Contender contender, int index, string axis, double[] values, bool isNamed)
    {
        const int every = 5; // two points a second are finer than the line is wide
        LineSeries line = NewLine(contender, index);
        line.YAxisKey = axis;
        line.Title = isNamed ? contender.Title : null;
        line.Points.AddRange(values.Where((_, i) => i % every == 0).Select((v, i) => new DataPoint(i * every * LegTrace.SampleS, v)));
        model.Series.Add(line);
    }

    private static void AddPanel(PlotModel model, int index, string key, string title, double target, double band)
    {
        double height = (1.0 - 2.0 * PanelGap01) / 3.0;
        double bottom = (2 - index) * (height + PanelGap01);
        LinearAxis axis = Vertical(title, double.NaN, double.NaN);
        axis.Key = key;
        axis.StartPosition = bottom;
        axis.EndPosition = bottom + height;
        model.Axes.Add(axis);
        model.Annotations.Add(new RectangleAnnotation
        {
            YAxisKey = key,
            MinimumY = target - band,
            MaximumY = target + band,
            Fill = Band,
            Layer = AnnotationLayer.BelowSeries,
        });
    }

    private static LinearAxis Vertical(string title, double lowest, double highest) => new()
    {
        Position = AxisPosition.Left,
        Title = title,
        AxisTitleDistance = 26.0,
        Minimum = lowest,
        Maximum = highest,
        MajorGridlineStyle = LineStyle.Solid,
        MajorGridlineColor = Grid,
    };

    private static LineSeries NewLine(Contender contender, int index) => new()
    {
        Title = contender.Title,
        Color = Colours[index % Colours.Length],
        StrokeThickness = 1.4,
    };

    private static PlotModel NewModel(string title)
    {
        var model = new PlotModel { Title = title, DefaultFont = "sans-serif", TitleFontSize = 15, Background = OxyColors.White };
        model.Legends.Add(new Legend
        {
            LegendPosition = LegendPosition.RightMiddle,
            LegendBackground = OxyColors.White,
            LegendLineSpacing = 6.0,
            LegendPadding = 14.0, // text is wider than the renderer reckons
        });
        return model;
    }

    private static void Save(string path, PlotModel model, double heightPx)
    {
        var exporter = new SvgExporter { Width = WidthPx, Height = heightPx, UseVerticalTextAlignmentWorkaround = true };
        File.WriteAllText(path, exporter.ExportToString(model));
    }
}
