using System;
using System.Collections.Generic;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>
/// Relay autotune (Astrom and Hagglund 1984) as ESPHome 2024.11.0-dev (33fdbbe) does it, pid_autotuner.cpp: a relay with
/// hysteresis makes the value swing about the target; Ku = 4 d / (pi a) from relay and swing, Pu from the crossings. It ends when three
/// maxima and three minima are there and rise and fall take about the same time (ratio 0.66), or six phases later with a warning.
/// </summary>
public sealed class RelayAutotune
{
    private const int EnoughPeaks = 3;
    private const int KeptPeaks = 7;
    private const uint MorePhases = 6;
    private const double Symmetry01 = 0.66;

    private readonly double _positive;
    private readonly double _negative;
    private readonly double _noiseBand;
    private readonly List<double> _maxima = [];
    private readonly List<double> _minima = [];
    private readonly List<double> _halfPeriodsS = [];
    private bool _started;
    private bool _up;
    private bool _above; // of the crossing detector, with a quarter of the noise band
    private uint _phases;
    private uint _enoughAtPhase;
    private double _phaseMax;
    private double _phaseMin;
    private double _lastCrossingS = double.NaN;

    /// <summary>Outputs of the relay below and above the target; the noise band is the hysteresis, in the value's unit.</summary>
    public RelayAutotune(double positive, double negative, double noiseBand)
    {
        _positive = positive;
        _negative = negative;
        _noiseBand = noiseBand;
    }

    /// <summary>There are gain and period.</summary>
    public bool IsFinished { get; private set; }

    /// <summary>Rise and fall took about the same time: otherwise the log advises less positive (or more negative) output.</summary>
    public bool IsSymmetrical { get; private set; }

    /// <summary>The positive phases were the shorter ones.</summary>
    public bool RisesFaster { get; private set; }

    /// <summary>Ku, output per unit of the value.</summary>
    public double UltimateGain { get; private set; }

    /// <summary>Pu, s.</summary>
    public double UltimatePeriodS { get; private set; }

    /// <summary>One step at time <paramref name="nowS"/>; returns the relay's output.</summary>
    public double Step(double target, double value, double nowS)
    {
        double error = target - value;
        Switch(error);
        Cross(error, nowS);
        _phaseMax = Math.Max(_phaseMax, error);
        _phaseMin = Math.Min(_phaseMin, error);
        Finish();
        return _up ? _positive : _negative;
    }

    private void Switch(double error)
    {
        bool changes = _started && (_up ? error < -_noiseBand : error > _noiseBand);
        if (!_started)
        {
            _started = true;
            _up = error > _noiseBand;
            _above = error > _noiseBand / 4.0;
            _phaseMax = _phaseMin = error;
        }

        if (!changes)
        {
            return;
        }

        // The peak of a phase comes a little after its beginning: the greatest error while the relay is up, the least while it is down.
        Keep(_up ? _maxima : _minima, _up ? _phaseMax : _phaseMin);
        _up = !_up;
        _phases++;
        _phaseMax = _phaseMin = error;
    }

    private static void Keep(List<double> peaks, double peak)
    {
        peaks.Add(peak);
        if (peaks.Count > KeptPeaks)
        {
            peaks.RemoveAt(0);
        }
    }

    private void Cross(double error, double nowS)
    {
        double band = _noiseBand / 4.0;
        if (!(_above ? error < -band : error > band))
        {
            return;
        }

        _above = !_above;
        if (!double.IsNaN(_lastCrossingS))
        {
            _halfPeriodsS.Add(nowS - _lastCrossingS);
            RisesFaster = _above ? _halfPeriodsS[^1] > LastOther() : _halfPeriodsS[^1] < LastOther();
        }

        _lastCrossingS = nowS;
    }

    // "Above" means an error above zero, a value that is too low: a half period that ends with it was one of a value that was too high.
    private double LastOther() => _halfPeriodsS.Count > 1 ? _halfPeriodsS[^2] : _halfPeriodsS[^1];

    private void Finish()
    {
        int peaks = Math.Min(_maxima.Count, _minima.Count);
        if (IsFinished || peaks < EnoughPeaks || _halfPeriodsS.Count < 2)
        {
            return;
        }

        double longest = 0.0, shortest = double.PositiveInfinity, sum = 0.0;
        foreach (double halfS in _halfPeriodsS)
        {
            longest = Math.Max(longest, halfS);
            shortest = Math.Min(shortest, halfS);
            sum += halfS;
        }

        IsSymmetrical = shortest >= Symmetry01 * longest;
        _enoughAtPhase = _enoughAtPhase == 0 ? _phases : _enoughAtPhase;
        if (!IsSymmetrical && _phases - _enoughAtPhase <= MorePhases)
        {
            return;
        }

        IsFinished = true;
        UltimatePeriodS = 2.0 * sum / _halfPeriodsS.Count;
        UltimateGain = 4.0 * (_positive - _negative) / 2.0 / (Math.PI * Amplitude(peaks));
    }

    // Mean of the swings without the first, halved: get_mean_oscillation_amplitude().
    private double Amplitude(int peaks)
    {
        double sum = 0.0;
        for (int i = 1; i < peaks - 1; i++)
        {
            sum += Math.Abs(_maxima[i] - _minima[i + 1]);
        }

        return sum / (peaks - 2) / 2.0;
    }
}
