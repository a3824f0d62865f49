using ChamberFirmware.Climate;

namespace ChamberFirmware.Casting;

/// <summary>
/// A recipe being read, key by key: from the console's key=value lines on the device, from a TOML file on the PC. The same checks and
/// sentences for both. Nothing becomes a <see cref="Recipe"/> before every key is right.
/// </summary>
public sealed class RecipeDraft
{
    private readonly string _name;
    private double _temperatureC;
    private double _relativeHumidityPct;
    private double _humidityRatioGPerKg;
    private double _airVelocityMPerS;
    private double[] _exposureS = new double[0];
    private double _bladeTravelS = 3.0; // 150 mm of plate at 50 mm/s
    private double _filmUm = 150.0;
    private double _filmWaterPct = 5.0; // dopes of these kinds precipitate at 3 to 10 % water
    private string _bath = "";
    private string _dope = "";
    private bool _hasTemperature, _hasRelativeHumidity, _hasHumidityRatio, _hasVelocity;

    public RecipeDraft(string name) => _name = name;

    /// <summary>Takes one key. Returns an empty string, or one sentence that names key, value, allowed range and what to do.</summary>
    public string Set(string key, string value)
    {
        string text = value.Trim();
        switch (key)
        {
            case "temperatureC":
                _hasTemperature = true;
                return Number(key, text, RecipeRanges.LowestTemperatureC, RecipeRanges.HighestTemperatureC, out _temperatureC);
            case "relativeHumidityPct":
                _hasRelativeHumidity = true;
                return Number(key, text, RecipeRanges.LowestRelativeHumidityPct, RecipeRanges.HighestRelativeHumidityPct,
                    out _relativeHumidityPct);
            case "humidityRatioGPerKg":
                _hasHumidityRatio = true;
                return Number(key, text, RecipeRanges.LowestHumidityRatioGPerKg, RecipeRanges.HighestHumidityRatioGPerKg,
                    out _humidityRatioGPerKg);
            case "airVelocityMPerS":
                _hasVelocity = true;
                return Number(key, text, RecipeRanges.LowestAirVelocityMPerS, RecipeRanges.HighestAirVelocityMPerS, out _airVelocityMPerS);
            case "exposureS":
                return Exposures(text);
            case "bladeTravelS":
                return Number(key, text, RecipeRanges.ShortestBladeTravelS, RecipeRanges.LongestBladeTravelS, out _bladeTravelS);
            case "filmUm":
                return Number(key, text, RecipeRanges.ThinnestFilmUm, RecipeRanges.ThickestFilmUm, out _filmUm);
            case "filmWaterPct":
                return Number(key, text, 0.0, RecipeRanges.MostFilmWaterPct, out _filmWaterPct);
            case "bath":
                _bath = text;
                return "";
            case "dope":
                _dope = text;
                return "";
            default:
                return "Unknown key '" + key + "': allowed are temperatureC, relativeHumidityPct or humidityRatioGPerKg, airVelocityMPerS, "
                    + "exposureS, bladeTravelS, filmUm, filmWaterPct, bath, dope.";
        }
    }

    /// <summary>Checks what only the whole can show and makes the recipe. The error is empty exactly when there is a recipe.</summary>
    public Recipe? Finish(out string error)
    {
        error = Missing();
        if (error.Length > 0)
        {
            return null;
        }

        double most = RatioOfGPerKg(RecipeRanges.HighestRelativeHumidityPct);
        double ratio = _hasHumidityRatio ? _humidityRatioGPerKg : RatioOfGPerKg(_relativeHumidityPct);
        if (ratio > most)
        {
            error = $"humidityRatioGPerKg = {ratio:F2}: air of {_temperatureC:F1} C cannot hold more than {most:F2} g/kg (95 %RH); "
                + "lower humidityRatioGPerKg or raise temperatureC.";
            return null;
        }

        return new Recipe(_name, _temperatureC, ratio, _airVelocityMPerS, _exposureS, _bladeTravelS, _filmUm, _filmWaterPct, _bath, _dope);
    }

    // A relative humidity is turned into the patent's quantity at one standard atmosphere, as the patent's table is: a recipe means the
    // same humidity ratio in every laboratory and on every day.
    private double RatioOfGPerKg(double relativeHumidityPct)
    {
        return Psychrometrics.HumidityRatioGPerKg(_temperatureC, relativeHumidityPct, Psychrometrics.StandardPressurePa);
    }

    private string Missing()
    {
        if (!_hasTemperature)
        {
            return "temperatureC is missing: give the air temperature in degrees Celsius.";
        }

        if (_hasRelativeHumidity == _hasHumidityRatio)
        {
            return _hasRelativeHumidity
                ? "relativeHumidityPct and humidityRatioGPerKg are both given: keep one of them."
                : "The humidity is missing: give relativeHumidityPct or humidityRatioGPerKg.";
        }

        if (!_hasVelocity)
        {
            return "airVelocityMPerS is missing: give the air velocity over the film in m/s.";
        }

        return _exposureS.Length == 0 ? "exposureS is missing: give at least one exposure time in seconds." : "";
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
