using ChamberFirmware.Air;
using ChamberFirmware.Drivers;
using ChamberFirmware.Refusals;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;

namespace ChamberFirmware.Recipes;

/// <summary>
/// A recipe being read, key by key: from the console's key=value lines on the device, from a TOML file on the PC. The same checks and
/// sentences for both. Nothing becomes a <see cref="Recipe"/> before every key is right, and a refused value leaves no trace but that.
/// </summary>
public sealed class RecipeDraft
{
    private readonly string _name;

    // Defaults where a recipe may be silent: 150 mm of plate at 50 mm/s; a plate that drops; the patent's film; dopes that precipitate
    // at 3 to 10 % water.
    private readonly double[] _numbers = { 0.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 150.0, 5.0 };
    private readonly bool[] _isGiven = new bool[RecipeKeys.Count];
    private readonly bool[] _isRefused = new bool[RecipeKeys.Count];
    private double[] _exposureS = new double[0];
    private PlatePoint _exposurePoint = PlatePoint.Last;
    private string _bath = "";
    private string _dope = "";

    public RecipeDraft(string name) => _name = name;

    /// <summary>Takes one key: null, or why not, with key, value, allowed range and what to do.</summary>
    public Refusal? Set(string key, string value)
    {
        string text = value.Trim();
        for (int i = 0; i < RecipeKeys.Count; i++)
        {
            if (RecipeKeys.Name(i) == key)
            {
                Refusal? error = i switch
                {
                    RecipeKeys.ExposureS => Exposures(text),
                    RecipeKeys.ExposurePoint => Point(text),
                    _ => SetNumber(i, text),
                };
                _isRefused[i] = error != null;
                _isGiven[i] |= error == null;
                return error;
            }
        }

        return SetNote(key, text);
    }

    /// <summary>Checks what only the whole can show and makes the recipe. The refusal is null exactly when there is a recipe.</summary>
    public Recipe? Finish(out Refusal? refusal)
    {
        refusal = Missing();
        if (refusal != null)
        {
            return null;
        }

        double temperatureC = _numbers[RecipeKeys.TemperatureC];
        double most = RatioOfGPerKg(RecipeRanges.HighestRelativeHumidityPct);
        double ratio = _isGiven[RecipeKeys.HumidityRatioGPerKg]
            ? _numbers[RecipeKeys.HumidityRatioGPerKg]
            : RatioOfGPerKg(_numbers[RecipeKeys.RelativeHumidityPct]);
        if (ratio > most)
        {
            refusal = RecipeRefusals.TooWet(ratio, temperatureC, most);
            return null;
        }

        var blade = new PlateTravel(_numbers[RecipeKeys.BladeTravelS], _numbers[RecipeKeys.BladeSpeedMmPerS]);
        var immersion = new PlateTravel(_numbers[RecipeKeys.ImmersionTravelS], _numbers[RecipeKeys.ImmersionSpeedMmPerS]);
        return new Recipe(_name, temperatureC, ratio, _numbers[RecipeKeys.AirVelocityMPerS], _exposureS, _exposurePoint, blade, immersion,
            _numbers[RecipeKeys.FilmUm], _numbers[RecipeKeys.FilmWaterPct], _bath, _dope);
    }

    // A relative humidity is turned into the patent's quantity at one standard atmosphere, as the patent's table is: a recipe means the
    // same humidity ratio in every laboratory and on every day.
    private double RatioOfGPerKg(double relativeHumidityPct)
    {
        double temperatureC = _numbers[RecipeKeys.TemperatureC];
        return Psychrometrics.HumidityRatioGPerKg(temperatureC, relativeHumidityPct, Psychrometrics.StandardPressurePa);
    }

    private Refusal? Missing()
    {
        for (int i = 0; i < RecipeKeys.Count; i++)
        {
            if (_isRefused[i])
            {
                return RecipeRefusals.WasRefused(RecipeKeys.Name(i));
            }
        }

        return !_isGiven[RecipeKeys.TemperatureC] ? RecipeRefusals.NoTemperature()
            : Twice(RecipeKeys.RelativeHumidityPct, RecipeKeys.HumidityRatioGPerKg) ?? MissingAir()
            ?? Twice(RecipeKeys.BladeTravelS, RecipeKeys.BladeSpeedMmPerS)
            ?? Twice(RecipeKeys.ImmersionTravelS, RecipeKeys.ImmersionSpeedMmPerS)
            ?? (_exposureS.Length == 0 ? RecipeRefusals.NoExposure() : null);
    }

    private Refusal? MissingAir() =>
        !_isGiven[RecipeKeys.RelativeHumidityPct] && !_isGiven[RecipeKeys.HumidityRatioGPerKg] ? RecipeRefusals.NoHumidity()
        : !_isGiven[RecipeKeys.AirVelocityMPerS] ? RecipeRefusals.NoVelocity() : null;

    private Refusal? Twice(int one, int other) =>
        _isGiven[one] && _isGiven[other] ? RecipeRefusals.BothGiven(RecipeKeys.Name(one), RecipeKeys.Name(other)) : null;

    private Refusal? Point(string word)
    {
        bool isPoint = PlatePointWords.TryParse(word, out PlatePoint point);
        _exposurePoint = isPoint ? point : _exposurePoint;
        return isPoint ? null : RecipeRefusals.NotAPoint(word);
    }

    private Refusal? SetNumber(int key, string text)
    {
        Refusal? error = Number(RecipeKeys.Name(key), text, RecipeKeys.Lowest(key), RecipeKeys.Highest(key), out double value);
        _numbers[key] = error == null ? value : _numbers[key];
        return error;
    }

    private Refusal? SetNote(string key, string text)
    {
        switch (key)
        {
            case "bath":
                _bath = text;
                return null;
            case "dope":
                _dope = text;
                return null;
            default:
                return RecipeRefusals.UnknownKey(key);
        }
    }

    private Refusal? Exposures(string text)
    {
        const string Key = "exposureS";
        const double LongestS = RecipeRanges.LongestExposureS;
        Refusal? error = NumberList.Read(Key, text, RecipeRanges.MostExposures, 0.0, LongestS, out double[] exposureS);
        for (int i = 0; i < exposureS.Length && error == null; i++)
        {
            error = Within(Key, exposureS[i], 0.0, LongestS);
        }

        _exposureS = error == null ? exposureS : _exposureS;
        return error;
    }

    private static Refusal? Number(string key, string text, double lowest, double highest, out double value) =>
        DecimalText.TryParse(text, out value)
            ? Within(key, value, lowest, highest)
            : TextRefusals.NotANumberBetween(key, text, lowest, highest);

    private static Refusal? Within(string key, double value, double lowest, double highest) =>
        value >= lowest && value <= highest ? null : TextRefusals.OutOfRange(key, value, lowest, highest);
}
