using ChamberFirmware.Model;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Learning;

/// <summary>
/// A guess and its neighbours, each moved in one parameter, on one set of settings: a neighbour's parameter is put in while its models step
/// and taken out again, because an ESP32 has no room for eleven sets.
/// </summary>
public sealed class Guesses
{
    private readonly ResponseLog _log;
    private readonly int[] _parameters;
    private readonly bool _fitsHeat;
    private readonly Guess[] _models; // 0 the guess, 1.. its neighbours
    private readonly double[] _nudge;
    private double _ownValue;

    /// <summary>A guess and its neighbours, not moved yet.</summary>
    /// <param name="log">The finished log.</param>
    /// <param name="settings">The settings to begin with; they become the guess.</param>
    /// <param name="parameters">Numbers of <see cref="Parameters"/>, one for each neighbour.</param>
    /// <param name="fitsHeat">True: it tells the temperature; false: the humidity ratio.</param>
    public Guesses(ResponseLog log, ChamberSettings settings, int[] parameters, bool fitsHeat)
    {
        _log = log;
        Settings = settings;
        _parameters = parameters;
        _fitsHeat = fitsHeat;
        int n = parameters.Length;
        _nudge = new double[n];
        _models = new Guess[n + 1];
        var path = new AirPath(settings);
        for (int g = 0; g <= n; g++)
        {
            bool hasWater = !fitsHeat || g == 0; // the guess itself tells the mist to a heat fit
            _models[g] = new Guess(settings, path, fitsHeat, hasWater, g > 0 && hasWater ? _models[0] : null);
        }
    }

    /// <summary>The guess; between steps, because within one they are a neighbour's.</summary>
    public readonly ChamberSettings Settings;

    /// <summary>The guess's value of the parameter that stands at place <paramref name="p"/>, in the setting's unit.</summary>
    public double Get(int p) => Parameters.Get(Settings, _parameters[p]);

    /// <summary>Moves the guess; the neighbours follow with <see cref="Restart"/>.</summary>
    public void Set(int p, double value) => Parameters.Set(Settings, _parameters[p], value);

    /// <summary>How far neighbour <paramref name="p"/> is from the guess in its parameter, in the setting's unit.</summary>
    public double Nudge(int p) => _nudge[p];

    /// <summary>Says how far a neighbour shall be from the guess, not 0; it is there after <see cref="Restart"/>.</summary>
    public void SetNudge(int p, double nudge) => _nudge[p] = nudge;

    /// <summary>Begins the log anew, with neighbours of the present guess.</summary>
    public void Restart()
    {
        for (int g = 0; g < _models.Length; g++)
        {
            Enter(g);
            _models[g].Restart(_log);
            Leave(g);
        }
    }

    /// <summary>Before the guess steps through sample <paramref name="i"/> of a heat fit: mist that enters the channel, g/s.</summary>
    public double MistGPerS(int i)
    {
        _models[0].HumidityRatioGPerKg(_log, i); // the water is known by now; its mist cools the air
        return _models[0].MistGPerS;
    }

    /// <summary>What the guess (0) or a neighbour says of sample <paramref name="i"/>; the guess is asked first.</summary>
    public double Predict(int g, int i, double mistGPerS)
    {
        Enter(g);
        double says = _fitsHeat ? _models[g].TemperatureC(_log, i, mistGPerS) : _models[g].HumidityRatioGPerKg(_log, i);
        Leave(g);
        return says;
    }

    private void Enter(int g)
    {
        if (g > 0)
        {
            int moved = _parameters[g - 1];
            _ownValue = Parameters.Get(Settings, moved);
            Parameters.Set(Settings, moved, _ownValue + _nudge[g - 1]);
        }
    }

    private void Leave(int g)
    {
        if (g > 0)
        {
            Parameters.Set(Settings, _parameters[g - 1], _ownValue);
        }
    }
}
