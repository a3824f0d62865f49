using ChamberFirmware.Climate;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Casting;

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
            error = $"humidityRatioGPerKg = {ratio:F2}: air of {temperatureC:F1} C cannot hold more than {most:F2} g/kg (95 %RH); "
                + "lower humidityRatioGPerKg or raise temperatureC.";
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
                return RecipeKeys.Name(i) + " was refused: set it to an allowed value first.";
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
                return RecipeKeys.Name(i) + " and " + RecipeKeys.Name(i + 1) + " are both given: keep one of them.";
            }
        }

        return _exposureS.Length == 0 ? "exposureS is missing: give at least one exposure time in seconds." : "";
    }

    private string Point(string word)
    {
        bool isPoint = PlatePointWords.TryParse(word, out PlatePoint point);
        _exposurePoint = isPoint ? point : _exposurePoint;
        return isPoint ? "" : "exposurePoint = '" + word + "' is no point of the plate: it is first, middle or last.";
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
                return "Unknown key '" + key + "': allowed are temperatureC, relativeHumidityPct or humidityRatioGPerKg, airVelocityMPerS, "
                    + "exposureS, exposurePoint, bladeTravelS or bladeSpeedMmPerS, immersionTravelS or immersionSpeedMmPerS, filmUm, "
                    + "filmWaterPct, bath, dope.";
        }
    }

    private string Exposures(string text)
    {
        string[] parts = text.Trim('[', ']').Split(',');
        if (parts.Length > RecipeRanges.MostExposures)
        {
            return $"exposureS has {parts.Length} times: at most {RecipeRanges.MostExposures} are allowed; split the recipe.";
        }

        var exposureS = new double[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            string error = Number("exposureS", parts[i].Trim(), 0.0, RecipeRanges.LongestExposureS, out exposureS[i]);
            if (error.Length > 0)
            {
                return error;
            }
        }

        _exposureS = exposureS;
        return "";
    }

    private static string Number(string key, string text, double lowest, double highest, out double value)
    {
        if (!DecimalText.TryParse(text, out value))
        {
            return $"{key} = '{text}' is not a number: write it like 12.5, between {lowest:F2} and {highest:F2}.";
        }

        return value >= lowest && value <= highest
            ? ""
            : $"{key} = {text} is out of range: it must be between {lowest:F2} and {highest:F2}.";
    }
}
