using System.Linq;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Series;

namespace ChamberFirmware.Bench;

/// <content>What is around a panel's lines: what is not known, phases, target and tolerance, the exposure.</content>
internal sealed partial class PlotColumn
{
    private const int BandStretches = 90; // a band has no peaks to lose

    // What the sensor may be off by, around what it says. Where it is wider than the zoom's panel it would only be a colour: the title
    // says it.
    private void AddBand(PlotModel model, Panel panel, PanelCurve curve)
    {
        (double lowest, double highest) = Range(panel);
        if (curve.Band <= 0.0 || curve.Band > (highest - lowest) / 2.0)
        {
            return;
        }

        AreaSeries band = NewBand();
        foreach (DataPoint point in Decimation.Points(i => _window.X(_timeS[i]), curve.Curve.Values, _first, _end, BandStretches))
        {
            if (point.IsDefined())
            {
                band.Points.Add(new DataPoint(point.X, point.Y + curve.Band));
                band.Points2.Add(new DataPoint(point.X, point.Y - curve.Band));
                continue;
            }

            Keep(band);
            band = NewBand();
        }

        Keep(band);
        AreaSeries NewBand() => new()
        {
            YAxisKey = panel.Key, StrokeThickness = 0, Fill = PlotStyle.Band, Color = OxyColors.Transparent, Color2 = OxyColors.Transparent,
        };
        void Keep(AreaSeries one)
        {
            if (one.Points.Count > 1)
            {
                model.Series.Add(one);
            }
        }
    }

    private void AddPhases(PlotModel model, Panel panel, double lowest, double highest, PlotFacts facts)
    {
        foreach (PhaseSpan span in PhaseSpan.Of(facts, _window))
        {
            model.Annotations.Add(new RectangleAnnotation
            {
                YAxisKey = panel.Key,
                MinimumX = span.From,
                MaximumX = span.To,
                MinimumY = lowest,
                MaximumY = highest,
                Fill = PlotStyle.Of(span.Phase),
                Layer = AnnotationLayer.BelowAxes,
            });
        }
    }

    private void AddTarget(PlotModel model, Panel panel)
    {
        if (panel.Target is not double target)
        {
            return;
        }

        AddLevel(model, panel, target, PlotStyle.Target, LineStyle.Dash);
        if (_isZoom)
        {
            AddLevel(model, panel, target - panel.Tolerance, PlotStyle.Tolerance, LineStyle.Dot);
            AddLevel(model, panel, target + panel.Tolerance, PlotStyle.Tolerance, LineStyle.Dot);
        }
    }

    private static void AddLevel(PlotModel model, Panel panel, double level, OxyColor colour, LineStyle style)
    {
        model.Annotations.Add(new LineAnnotation
        {
            Type = LineAnnotationType.Horizontal,
            Y = level,
            YAxisKey = panel.Key,
            Color = colour,
            LineStyle = style,
            StrokeThickness = 1.2,
            Layer = AnnotationLayer.BelowSeries,
        });
    }

    // The true ends of the exposure at the recipe's point; where they are a pixel apart they are one line. A bath that travels has other
    // ends at other points: bars above the panels.
    private void AddMotion(PlotModel model, Panel panel, PlotFacts facts)
    {
        ExposureWindow? asked = facts.Windows.FirstOrDefault(w => w.IsAsked);
        double?[] atS = !_isZoom ? [] : asked == null ? [facts.BladeEndS, facts.PlateWetS] : [asked.CastS, asked.WetS];
        if (_isZoom && asked != null && asked.WetS > asked.CastS)
        {
            model.Annotations.Add(new RectangleAnnotation
            {
                YAxisKey = panel.Key, MinimumX = _window.X(asked.CastS), MaximumX = _window.X(asked.WetS), Fill = PlotStyle.Exposed,
            });
        }

        foreach (double s in atS.OfType<double>())
        {
            model.Annotations.Add(new LineAnnotation
            {
                Type = LineAnnotationType.Vertical,
                X = _window.X(s),
                YAxisKey = panel.Key,
                Color = PlotStyle.Mark,
                LineStyle = LineStyle.Solid,
                StrokeThickness = 1,
            });
        }
    }
}
