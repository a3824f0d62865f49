using ChamberFirmware.Air;
using ChamberFirmware.Drivers;
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

    /// <summary>Takes one key. Returns an empty string, or one sentence that names key, value, allowed range and what to do.</summary>
    public string Set(string key, string value)
    {
        string text = value.Trim();
        for (int i = 0; i < RecipeKeys.Count; i++)
        {
            if (RecipeKeys.Name(i) == key)
            {
                string error = i switch
                {
                    RecipeKeys.ExposureS => Exposures(text),
                    RecipeKeys.ExposurePoint => Point(text),
                    _ => SetNumber(i, text),
                };
                _isRefused[i] = error.Length > 0;
                _isGiven[i] |= error.Length == 0;
                return error;
            }
        }

        return SetNote(key, text);
    }

    /// <summary>Checks what only the whole can show and makes the recipe. The error is empty exactly when there is a recipe.</summary>
    public Recipe? Finish(out string error)
    {
        error = Missing();
        if (error.Length > 0)
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
            error = new TextBuffer(TextBuffer.Sentence).Add("humidityRatioGPerKg = ").Fixed(ratio, 2).Add(": air of ")
                .Fixed(temperatureC, 1).Add(" C cannot hold more than ").Fixed(most, 2)
                .Add(" g/kg (95 %RH); lower humidityRatioGPerKg or raise temperatureC.").ToString();
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

    private string Missing()
    {
        for (int i = 0; i < RecipeKeys.Count; i++)
        {
            if (_isRefused[i])
            {
                return new TextBuffer(TextBuffer.Sentence).Add(RecipeKeys.Name(i))
                    .Add(" was refused: set it to an allowed value first.").ToString();
            }
        }

        if (!_isGiven[RecipeKeys.TemperatureC])
        {
            return "temperatureC is missing: give the air temperature in degrees Celsius.";
        }

        if (_isGiven[RecipeKeys.RelativeHumidityPct] == _isGiven[RecipeKeys.HumidityRatioGPerKg])
        {
            return _isGiven[RecipeKeys.RelativeHumidityPct]
                ? "relativeHumidityPct and humidityRatioGPerKg are both given: keep one of them."
                : "The humidity is missing: give relativeHumidityPct or humidityRatioGPerKg.";
        }

        if (!_isGiven[RecipeKeys.AirVelocityMPerS])
        {
            return "airVelocityMPerS is missing: give the air velocity over the film in m/s.";
        }

        for (int i = RecipeKeys.BladeTravelS; i <= RecipeKeys.ImmersionTravelS; i += 2)
        {
            if (_isGiven[i] && _isGiven[i + 1])
            {
                return new TextBuffer(TextBuffer.Sentence).Add(RecipeKeys.Name(i)).Add(" and ").Add(RecipeKeys.Name(i + 1))
                    .Add(" are both given: keep one of them.").ToString();
            }
        }

        return _exposureS.Length == 0 ? "exposureS is missing: give at least one exposure time in seconds." : "";
    }

    private string Point(string word)
    {
        bool isPoint = PlatePointWords.TryParse(word, out PlatePoint point);
        _exposurePoint = isPoint ? point : _exposurePoint;
        return isPoint ? "" : new TextBuffer(TextBuffer.Sentence).Add("exposurePoint = '").Add(word)
            .Add("' is no point of the plate: it is first, middle or last.").ToString();
    }

    private string SetNumber(int key, string text)
    {
        string error = Number(RecipeKeys.Name(key), text, RecipeKeys.Lowest(key), RecipeKeys.Highest(key), out double value);
        _numbers[key] = error.Length == 0 ? value : _numbers[key];
        return error;
    }

    private string SetNote(string key, string text)
    {
        switch (key)
        {
            case "bath":
                _bath = text;
                return "";
            case "dope":
                _dope = text;
                return "";
            default:
                return new TextBuffer(2 * TextBuffer.Sentence).Add("Unknown key '").Add(key)
                    .Add("': allowed are temperatureC, relativeHumidityPct or humidityRatioGPerKg, airVelocityMPerS, exposureS, "
                        + "exposurePoint, bladeTravelS or bladeSpeedMmPerS, immersionTravelS or immersionSpeedMmPerS, filmUm, "
                        + "filmWaterPct, bath, dope.")
                    .ToString();
        }
    }

    private string Exposures(string text)
    {
        const string Key = "exposureS";
        const double LongestS = RecipeRanges.LongestExposureS;
        string error = NumberList.Read(Key, text, RecipeRanges.MostExposures, 0.0, LongestS, out double[] exposureS);
        for (int i = 0; i < exposureS.Length && error.Length == 0; i++)
        {
            error = Within(Key, exposureS[i], 0.0, LongestS);
        }

        if (error.Length > 0)
        {
            return error;
        }

        _exposureS = exposureS;
        return "";
    }

    private static string Number(string key, string text, double lowest, double highest, out double value)
    {
        return DecimalText.TryParse(text, out value)
            ? Within(key, value, lowest, highest)
            : DecimalText.Refuse(key, text).Add(", between ").Fixed(lowest, 2).Add(" and ").Fixed(highest, 2).Add(".").ToString();
    }

    private static string Within(string key, double value, double lowest, double highest)
    {
        if (value >= lowest && value <= highest)
        {
            return "";
        }

        TextBuffer why = new TextBuffer(TextBuffer.Sentence).Add(key).Add(" = ");
        NumberText.Write(value, why);
        return why.Add(" is out of range: it must be between ").Fixed(lowest, 2).Add(" and ").Fixed(highest, 2).Add(".").ToString();
    }
}
