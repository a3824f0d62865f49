using ChamberFirmware.Arithmetic;
using ChamberFirmware.Drivers;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Learning;

/// <summary>
/// Fits the models to the log by least squares (Levenberg 1944, Marquardt 1963), a few samples at a time so that the tick goes on: one
/// guess and its neighbours, one for each parameter, run through the log side by side.
/// </summary>
public sealed class ModelFit
{
    /// <summary>A fit makes of what was entered no less than this.</summary>
    public const double Smallest01 = 0.25;

    /// <summary>And no more than this.</summary>
    public const double Largest01 = 4.0;

    private const double Nudge01 = 0.01; // of a parameter, for its slope
    private const double NudgePct = 0.2; // %RH, for the sensor's offset
    private const double LongestMove01 = 0.4; // of a parameter in one pass
    private const double Prior01 = 0.5; // how far from the entered value a parameter may be expected, when the log does not say
    private const int MostPasses = 16;
    private const double Enough01 = 0.002; // a pass that gains less than this ends the fit

    private readonly ResponseLog _log;
    private readonly int[] _parameters;
    private readonly bool _fitsHeat;
    private readonly double _sigma;
    private readonly Guesses _guesses;
    private readonly double[] _entered;
    private readonly double[] _best;
    private readonly double[] _slope;
    private readonly NormalEquations _equations;
    private double _cost;
    private double _bestCost;
    private double _damping;
    private int _passes;
    private int _next;

    /// <summary>A fit at the beginning of its first pass; allocates all that it will need.</summary>
    /// <param name="log">The finished log.</param>
    /// <param name="settings">The settings to begin with; the fit changes them.</param>
    /// <param name="entered">What the operator entered: expected, and at most a quarter or four times off.</param>
    /// <param name="parameters">Numbers of <see cref="Parameters"/> to fit.</param>
    /// <param name="fitsHeat">True: to temperature; false: to humidity ratio.</param>
    /// <param name="sigma">What a sample may be off, K or g/kg.</param>
    public ModelFit(
        ResponseLog log, ChamberSettings settings, ChamberSettings entered, int[] parameters, bool fitsHeat, double sigma)
    {
        _log = log;
        _parameters = parameters;
        _fitsHeat = fitsHeat;
        _sigma = sigma;
        int n = parameters.Length;
        _guesses = new Guesses(log, settings, parameters, fitsHeat);
        _entered = new double[n];
        _best = new double[n];
        _slope = new double[n];
        _equations = new NormalEquations(n);
        for (int p = 0; p < n; p++)
        {
            _entered[p] = Parameters.Beginning(entered, parameters[p]);
            _best[p] = Parameters.Beginning(settings, parameters[p]);
            _guesses.Set(p, _best[p]);
        }

        _bestCost = double.MaxValue;
        _damping = 0.01;
        BeginPass();
    }

    /// <summary>The passes no longer gain anything, or there were 16.</summary>
    public bool IsDone;

    /// <summary>Mean deviation (rms) of the best guess from the log, K or g/kg.</summary>
    public double Rms;

    /// <summary>The best guess so far; the result when done.</summary>
    public ChamberSettings Best => _guesses.Settings;

    /// <summary>Works through so many samples of the log, or until it is done.</summary>
    public void Work(int samples)
    {
        for (int i = 0; i < samples && !IsDone; i++)
        {
            AddSample(_next);
            _next++;
            if (_next >= _log.Count)
            {
                EndPass();
            }
        }
    }

    private void AddSample(int i)
    {
        double measured = _fitsHeat ? _log.TemperatureC(i) : _log.HumidityRatioGPerKg(i);
        double mist = _fitsHeat ? _guesses.MistGPerS(i) : 0.0;
        double guessed = _guesses.Predict(0, i, mist);
        double miss = (measured - guessed) / _sigma;
        for (int p = 0; p < _parameters.Length; p++)
        {
            _slope[p] = (_guesses.Predict(p + 1, i, mist) - guessed) / _guesses.Nudge(p) / _sigma;
        }

        _equations.Add(_slope, miss);
        _cost += miss * miss;
    }

    private void BeginPass()
    {
        _equations.Clear();
        _cost = 0.0;
        _next = 0;
        for (int p = 0; p < _parameters.Length; p++)
        {
            double value = _guesses.Get(p);
            bool isOffset = _parameters[p] == Parameters.SensorOffsetPct;
            _guesses.SetNudge(p, isOffset ? NudgePct : Nudge01 * value);
            double prior = isOffset ? AirSensorClass.RelativeHumidityLimitPct : Prior01 * _entered[p];
            double miss = (_entered[p] - value) / prior;
            _equations.AddPrior(p, 1.0 / prior, miss);
            _cost += miss * miss;
        }

        _guesses.Restart();
    }

    private void EndPass()
    {
        _passes++;
        bool isBetter = _cost < _bestCost;
        bool isEnough = isBetter && _bestCost - _cost < Enough01 * _cost;
        if (isBetter)
        {
            _bestCost = _cost;
            Rms = SquareRoot.Of(_cost / _log.Count) * _sigma;
            _damping *= 0.2;
            for (int p = 0; p < _parameters.Length; p++)
            {
                _best[p] = _guesses.Get(p);
            }

            _equations.Keep();
        }
        else
        {
            _damping *= 20.0;
        }

        IsDone = isEnough || _passes >= MostPasses || !_equations.Solve(_damping);
        for (int p = 0; p < _parameters.Length; p++)
        {
            _guesses.Set(p, IsDone ? _best[p] : Moved(p));
        }

        if (!IsDone)
        {
            BeginPass();
        }
    }

    private double Moved(int p)
    {
        double move = _equations.Move(p);
        if (_parameters[p] == Parameters.SensorOffsetPct)
        {
            return Held(_best[p] + move, -10.0, 10.0);
        }

        double most = LongestMove01 * _best[p];
        return Held(_best[p] + Held(move, -most, most), Smallest01 * _entered[p], Largest01 * _entered[p]);
    }

    private static double Held(double value, double lowest, double highest)
    {
        return value < lowest ? lowest : value > highest ? highest : value;
    }
}
