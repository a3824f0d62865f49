using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Drivers;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>One controller on one plant through one chain, from a cold chamber.</summary>
public sealed class Session
{
    private const long LookAroundUs = 2_000_000; // from power on to the first request: sensor and interlock need some ticks

    private const double LastS = 30.0; // an exposure
    private const double BuiltWetG = 0.001; // a quarter of a micrometre on a bolt's plate: less than anybody would call wet

    private readonly double _wetG;
    private readonly TwinParameters _plant;
    private readonly int _plantIndex;
    private readonly Chain _chain;
    private readonly Disturbance? _disturbance;
    private readonly TwinChamber _twin;
    private readonly IController _controller;
    private double _condensedG;
    private double _hottestC;
    private double _filmOffsetSumK;
    private int _filmOffsets;
    private long _readyUs;
    private int _readyLost;
    private bool _wasReady;
    private FilmLook? _film;

    /// <summary>A fresh twin of the plant with the controller on it; without a disturbance nothing strikes.</summary>
    public Session(TwinParameters plant, int plantIndex, Chain chain, Disturbance? disturbance, Installation install)
    {
        ArgumentNullException.ThrowIfNull(install);
        _plant = plant;
        _wetG = plant.Built == null ? 0.0 : BuiltWetG;
        _plantIndex = plantIndex;
        _chain = chain;
        _disturbance = disturbance;
        _twin = new TwinChamber(plant, Plants.NoiseSeed(plantIndex));
        _controller = install(_twin);
    }

    /// <summary>Called with each leg's place and true air when somebody wants to draw them; null: nobody does.</summary>
    public Action<int, LegTrace>? Drawn { get; init; }

    /// <summary>Room and mains that wander from power on; null: they stand still.</summary>
    public Restless? Restless { get; init; }

    /// <summary>
    /// So long before the end of each leg a film is cast, s. It is not in the leg's other figures, which end there. 0: none is.
    /// </summary>
    public double CastS { get; init; }

    /// <summary>Runs the chain; a result per leg.</summary>
    public IReadOnlyList<LegResult> Run()
    {
        var results = new List<LegResult>(_chain.Legs.Count);
        RunTo(LookAroundUs, _ => { });
        for (int i = 0; i < _chain.Legs.Count; i++)
        {
            results.Add(RunLeg(i, _chain.Legs[i]));
        }

        return results;
    }

    private LegResult RunLeg(int index, Leg leg)
    {
        TrueTarget target = TrueTarget.Of(leg.Climate, _plant);
        TwinParameters now = _disturbance?.Plant(_plant, afterNextStrike: false) ?? _plant;
        TwinParameters then = _disturbance?.Plant(_plant, afterNextStrike: true) ?? _plant;
        string obstacle = Reachability.Obstacle(now, target);
        Disturbance.BeginLeg(_twin.Faults);
        long startUs = _twin.NowUs;
        var start = new LegResult
        {
            Plant = _plantIndex,
            Chain = _chain.Name,
            Leg = index,
            Climate = leg.Climate.Name,
            LengthS = leg.LengthS,
            Disturbed = _disturbance != null,
            Obstacle = obstacle,
            ObstacleAfter = Reachability.Obstacle(then, target),
            Accepted = false,
            LoadSwitchings = _twin.True.LoadSwitchings(),
        };

        // Nobody waits for air that cannot be held: the question alone is the leg.
        var trace = new LegTrace(leg.LengthS, atSensor: _plant.Built != null);
        trace.Look(_twin.True, 0.0);
        bool accepted = _controller.TrySetTarget(leg.Climate);
        if (!accepted || obstacle.Length > 0)
        {
            return start with { Accepted = accepted, LoadSwitchings = new int[Loads.Count] };
        }

        return Finish(start with { Accepted = true }, target, trace, startUs);
    }

    private LegResult Finish(LegResult leg, TrueTarget target, LegTrace trace, long startUs)
    {
        ForgetLeg();
        _film = new FilmLook(_twin);
        double airS = leg.LengthS - CastS;
        double strikeS = 0.5 * leg.LengthS;
        bool struck = false;
        RunTo(startUs + (long)(leg.LengthS * 1e6), sinceUs =>
        {
            double sinceS = (sinceUs - startUs) * 1e-6;
            if (CastS > 0.0 && sinceS > airS)
            {
                _film.Cast(_controller, target);
                return;
            }

            target = TrueTarget.Of(_chain.Legs[leg.Leg].Climate, _plant, _controller.FilmWarmerK); // the last one counts
            trace.Look(_twin.True, sinceS, _controller.FilmWarmerK);
            LookAtOffset(airS - sinceS);
            if (_disturbance == null || sinceS < strikeS)
            {
                return;
            }

            if (!struck)
            {
                struck = true;
                _disturbance.Strike();
            }

            _disturbance.Act(_twin.Faults, sinceS - strikeS);
        });
        Drawn?.Invoke(leg.Leg, trace);
        int? strike = _disturbance == null ? null : (int)Math.Round(strikeS / LegTrace.SampleS);
        return LegMetrics.Judge(leg, trace, target, strike) with
        {
            LoadSwitchings = [.. _twin.True.LoadSwitchings().Zip(leg.LoadSwitchings, (now, before) => now - before)],
            CondensedG = _condensedG,
            Fault = _controller.Failure ?? "",
            ReadyS = _readyUs < 0 ? null : (_readyUs - startUs) * 1e-6,
            ReadyLost = _readyLost,
            FilmOffsetK = _filmOffsetSumK / Math.Max(1, _filmOffsets),
            HottestC = _hottestC,
            FilmHumidityRatioErrorPct = _film.HumidityRatioErrorPct,
            FilmTemperatureErrorK = _film.TemperatureErrorK,
            FilmIsAsStated = _film.IsAsStated,
        };
    }

    private void ForgetLeg()
    {
        _condensedG = 0.0;
        _hottestC = 0.0;
        _filmOffsetSumK = 0.0;
        _filmOffsets = 0;
        _readyUs = -1;
        _readyLost = 0;
        _wasReady = false;
        _film = null;
    }

    private void LookAtOffset(double leftS)
    {
        _hottestC = Math.Max(_hottestC, _twin.True.HottestAirTemperatureC);
        if (leftS < LastS)
        {
            _filmOffsetSumK += _twin.True.TemperatureC - _twin.True.SettledSensorTemperatureC;
            _filmOffsets++;
        }
    }

    private void LookAtReady(long nowUs)
    {
        if (_film is { IsAsked: true })
        {
            return; // a run that casts is not ready any more, and need not be
        }

        bool ready = _controller.IsReady;
        _readyUs = ready && _readyUs < 0 ? nowUs : _readyUs;
        _readyLost += _wasReady && !ready ? 1 : 0;
        _wasReady = ready;
    }

    private void RunTo(long endUs, Action<long> look)
    {
        long sampleUs = _twin.NowUs + LegTrace.SampleUs;
        while (_twin.NowUs + _controller.PeriodUs <= endUs)
        {
            long nowUs = _twin.NowUs + _controller.PeriodUs;
            Restless?.Act(_twin.Faults, _twin.NowUs * 1e-6);
            _twin.AdvanceTo(nowUs);
            _controller.Tick(nowUs);
            LookAtReady(nowUs);
            _film?.Look(_controller);
            double condensedG = _twin.True.CondensedG;
            _condensedG = condensedG > _wetG ? Math.Max(_condensedG, condensedG) : _condensedG;
            if (nowUs >= sampleUs)
            {
                sampleUs = nowUs + LegTrace.SampleUs;
                look(nowUs);
            }
        }
    }
}
