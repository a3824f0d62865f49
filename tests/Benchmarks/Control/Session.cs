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

    private readonly TwinParameters _plant;
    private readonly int _plantIndex;
    private readonly Chain _chain;
    private readonly Disturbance? _disturbance;
    private readonly TwinChamber _twin;
    private readonly IController _controller;
    private double _condensedG;

    /// <summary>A fresh twin of the plant with the controller on it; without a disturbance nothing strikes.</summary>
    public Session(TwinParameters plant, int plantIndex, Chain chain, Disturbance? disturbance, Installation install)
    {
        ArgumentNullException.ThrowIfNull(install);
        _plant = plant;
        _plantIndex = plantIndex;
        _chain = chain;
        _disturbance = disturbance;
        _twin = new TwinChamber(plant, Plants.NoiseSeed(plantIndex));
        _controller = install(_twin);
    }

    /// <summary>Called with each leg's place and true air when somebody wants to draw them; null: nobody does.</summary>
    public Action<int, LegTrace>? Drawn { get; init; }

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
        var trace = new LegTrace(leg.LengthS);
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
        _condensedG = 0.0;
        double strikeS = 0.5 * leg.LengthS;
        bool struck = false;
        RunTo(startUs + (long)(leg.LengthS * 1e6), sinceUs =>
        {
            double sinceS = (sinceUs - startUs) * 1e-6;
            trace.Look(_twin.True, sinceS);
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
        };
    }

    private void RunTo(long endUs, Action<long> look)
    {
        long sampleUs = _twin.NowUs + LegTrace.SampleUs;
        while (_twin.NowUs + _controller.PeriodUs <= endUs)
        {
            long nowUs = _twin.NowUs + _controller.PeriodUs;
            _twin.AdvanceTo(nowUs);
            _controller.Tick(nowUs);
            _condensedG = Math.Max(_condensedG, _twin.True.CondensedG);
            if (nowUs >= sampleUs)
            {
                sampleUs = nowUs + LegTrace.SampleUs;
                look(nowUs);
            }
        }
    }
}
