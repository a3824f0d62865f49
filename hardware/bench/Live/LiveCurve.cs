using System.Collections.Generic;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;

namespace ChamberFirmware.Bench.Live;

/// <summary>
/// The points of the live charts: half a second apart, every tick while blade and plate move, and all further apart the longer it takes, so
/// that an hour is no more to send than ten minutes. A point has a number that only grows; a chart that has seen one needs those behind it.
/// </summary>
public sealed class LiveCurve
{
    /// <summary>More points are thinned: every second one goes.</summary>
    public const int MostPoints = 1800;

    private const long FirstStepUs = 500_000;
    private const double UsPerS = 1e6;

    private readonly List<LivePoint> _points = [];
    private long _number;
    private long _stepUs = FirstStepUs;
    private long _nextUs;

    /// <summary>Counts the charts: a new one begins with a run.</summary>
    public int Chart { get; private set; }

    /// <summary>Number of the newest point; 0: none yet.</summary>
    public long Last => _number;

    /// <summary>The points of this chart.</summary>
    public IReadOnlyList<LivePoint> Points => _points;

    /// <summary>A chart of its own from here on.</summary>
    public void Begin()
    {
        Chart++;
        _points.Clear();
        _stepUs = FirstStepUs;
        _nextUs = 0;
    }

    /// <summary>Takes a sample, or passes over it.</summary>
    public void Add(TelemetrySample sample, LiveAir air)
    {
        bool isBack = _points.Count > 0 && sample.AtUs / UsPerS < _points[^1].AtS; // it was switched off and on
        if (isBack)
        {
            Begin();
        }

        if (sample.AtUs < _nextUs && !PhaseRules.Moves(sample.Phase))
        {
            return;
        }

        _nextUs = sample.AtUs + _stepUs;
        Put(new LivePoint(
            ++_number, sample.AtUs / UsPerS, Valid(sample.TemperatureC), air.TemperatureUncertaintyK, Valid(sample.HumidityRatioGPerKg),
            air.HumidityUncertaintyGPerKg, Valid(sample.AirVelocityMPerS), air.AirVelocityUncertaintyMPerS));
    }

    /// <summary>Nothing came for a while: the chart breaks here.</summary>
    public void Break()
    {
        if (_points.Count > 0 && _points[^1].TemperatureC != null)
        {
            Put(new LivePoint(++_number, _points[^1].AtS, null, null, null, null, null, null));
        }
    }

    private static double? Valid(double value) => double.IsNaN(value) ? null : value;

    private void Put(LivePoint point)
    {
        _points.Add(point);
        if (_points.Count > MostPoints)
        {
            int kept = 0;
            _points.RemoveAll(p => p.TemperatureC != null && kept++ % 2 == 1);
            _stepUs *= 2;
        }
    }
}

/// <summary>One point of the charts; null: not valid, or not known.</summary>
public sealed record LivePoint(
    long Number, double AtS, double? TemperatureC, double? TemperatureUncertaintyK, double? HumidityRatioGPerKg,
    double? HumidityUncertaintyGPerKg, double? AirVelocityMPerS, double? AirVelocityUncertaintyMPerS);
