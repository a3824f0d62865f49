using System;
using System.Collections.Generic;
using System.Linq;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace ChamberFirmware.Bench;

/// <summary>One column of plot.svg: the panels below each other over a common stretch of time.</summary>
internal sealed partial class PlotColumn
{
    private const int MostStretches = 280; // two points each: finer than the lines are wide
    private readonly TimeWindow _window;
    private readonly IReadOnlyList<Panel> _panels;
    private readonly List<double> _timeS;
    private readonly bool _isZoom;
    private readonly int _first;
    private readonly int _end;

    /// <summary>A column of these panels; <paramref name="isZoom"/>: tolerances and the ends of the exposure are drawn.</summary>
    public PlotColumn(TimeWindow window, IReadOnlyList<Panel> panels, Curve timeS, bool isZoom)
    {
        _window = window;
        _panels = panels;
        _timeS = timeS.Values;
        _isZoom = isZoom;
        _first = Math.Max(0, timeS.Values.FindIndex(s => s >= window.FromS));
        int after = timeS.Values.FindIndex(s => s > window.ToS);
        _end = after < 0 ? timeS.Values.Count : after;
    }

    /// <summary>The panels as OxyPlot draws them; headings and names of phases are not among them.</summary>
    public PlotModel Model(PlotFacts facts)
    {
        var model = new PlotModel
        {
            DefaultFont = PlotStyle.FontFamily,
            DefaultFontSize = 12,
            PlotMargins = new OxyThickness(PlotStyle.LeftPx, 0, PlotStyle.RightPx, PlotStyle.BottomPx),
            Padding = new OxyThickness(0),
            PlotAreaBorderThickness = new OxyThickness(0),
        };
        model.Axes.Add(new LinearAxis
        {
            Position = AxisPosition.Bottom,
            Title = _window.AxisTitle,
            Minimum = _window.From,
            Maximum = _window.To,
            MajorGridlineStyle = LineStyle.Solid,
            MajorGridlineColor = PlotStyle.Grid,
            AxisTitleDistance = 8,
        });
        for (int i = 0; i < _panels.Count; i++)
        {
            AddPanel(model, i, facts);
        }

        return model;
    }

    private void AddPanel(PlotModel model, int index, PlotFacts facts)
    {
        Panel panel = _panels[index];
        (double lowest, double highest) = Range(panel);
        double top01 = 1.0 - PlotStyle.PanelTopPx(index) / PlotStyle.PanelsPx;
        model.Axes.Add(new LinearAxis
        {
            Position = AxisPosition.Left,
            Key = panel.Key,
            StartPosition = top01 - PlotStyle.PanelPx / PlotStyle.PanelsPx,
            EndPosition = top01,
            Minimum = lowest,
            Maximum = highest,
            MajorGridlineStyle = LineStyle.Solid,
            MajorGridlineColor = PlotStyle.Grid,
            IntervalLength = 34,
        });
        AddPhases(model, panel, lowest, highest, facts);
        AddTarget(model, panel);
        foreach (PanelCurve curve in panel.Curves)
        {
            AddBand(model, panel, curve);
            var line = new LineSeries
            {
                YAxisKey = panel.Key,
                Color = curve.Colour,
                StrokeThickness = curve.WidthPx,
                LineStyle = curve.Style,
            };
            line.Points.AddRange(Decimation.Points(i => _window.X(_timeS[i]), curve.Curve.Values, _first, _end, MostStretches));
            model.Series.Add(line);
        }

        AddMotion(model, panel, facts);
    }

    // Whole run: everything from the room's air up. Zoom: the tolerance with room around it, or more where the air left it.
    private (double Lowest, double Highest) Range(Panel panel)
    {
        if (panel.Target is not double target)
        {
            return (-0.04, 1.04);
        }

        IEnumerable<double> seen = panel.Curves.SelectMany(c => c.Curve.Values.Skip(_first).Take(_end - _first)).Where(double.IsFinite);
        double least = seen.DefaultIfEmpty(target).Min();
        double greatest = seen.DefaultIfEmpty(target).Max();
        if (_isZoom)
        {
            double half = Math.Max(1.5 * panel.Tolerance, 1.1 * Math.Max(greatest - target, target - least));
            return (target - half, target + half);
        }

        double band = panel.Curves.Max(c => c.Band);
        (least, greatest) = (least - band, greatest + band);
        double room = 0.06 * (Math.Max(greatest, target) - Math.Min(least, target)) + 0.01;
        return (Math.Min(least, target) - room, Math.Max(greatest, target) + room);
    }
}
