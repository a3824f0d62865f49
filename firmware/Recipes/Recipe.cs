using ChamberFirmware.Air;
using ChamberFirmware.Drivers;
using ChamberFirmware.Fields;
using ChamberFirmware.Refusals;

namespace ChamberFirmware.Recipes;

#pragma warning disable CS8618 // the constructor walks the rows, and whoever makes a recipe completes it

/// <summary>
/// One membrane's recipe, checked: only a <see cref="RecipeDraft"/> hands one out. Each key is a field and a row (Recipe.Rows.cs) with
/// default, range and meaning; README.md beside this file lists them.
/// </summary>
public sealed partial class Recipe
{
    /// <summary>One of which nothing is given yet but the name.</summary>
    internal Recipe(string name)
    {
        Name = name;
        AllRows.Visit(this, new FieldBlank());
    }

    /// <summary>What the operator calls it.</summary>
    public readonly string Name;

    /// <summary>Air temperature over the film, degrees Celsius.</summary>
    public double TemperatureC;

    /// <summary>Humidity ratio of the air over the film, g water per kg dry air.</summary>
    public double HumidityRatioGPerKg;

    /// <summary>Air velocity over the film, m/s.</summary>
    public double AirVelocityMPerS;

    /// <summary>
    /// Exposure times to cast, seconds: from the blade's passing <see cref="ExposurePoint"/> until that point meets the bath. One plate
    /// each.
    /// </summary>
    public double[] ExposureS;

    /// <summary>The point of the plate that the exposure times are meant for.</summary>
    public PlatePoint ExposurePoint => PlatePointWords.Of(_exposurePoint);

    /// <summary>How the blade passes over the plate.</summary>
    public PlateTravel Blade => new PlateTravel(_bladeTravelS, _bladeSpeedMmPerS);

    /// <summary>How the bath passes over the plate, the same way; in no time when the plate drops.</summary>
    public PlateTravel Immersion => new PlateTravel(_immersionTravelS, _immersionSpeedMmPerS);

    /// <summary>The film lies under a cover but for its exposure, which is then the same time everywhere.</summary>
    public bool UsesCover => _cover == "yes";

    /// <summary>Wet film thickness, micrometres. The doctor blade sets it; the humidifier reckons with it.</summary>
    public double FilmUm;

    /// <summary>
    /// Water that the film can take up, percent of its mass; 0 for a rehearsal without film. The humidifier feeds it in advance.
    /// </summary>
    public double FilmWaterPct;

    /// <summary>How long dope may wait in the blade for its cast, s, from the opening of the door to fill it.</summary>
    public double LongestFilledS;

    /// <summary>Coagulation bath, a note.</summary>
    public string Bath;

    /// <summary>Polymer solution, a note.</summary>
    public string Dope;

    /// <summary>Of two keys that say the same only one may be given. Null, or the first two that are.</summary>
    internal Refusal? Twice() => Both("relativeHumidityPct", _relativeHumidityPct, "humidityRatioGPerKg", HumidityRatioGPerKg)
        ?? Both("bladeTravelS", _bladeTravelS, "bladeSpeedMmPerS", _bladeSpeedMmPerS)
        ?? Both("immersionTravelS", _immersionTravelS, "immersionSpeedMmPerS", _immersionSpeedMmPerS);

    /// <summary>Fills in what was not given and what follows from it: null, or what is missing or cannot be.</summary>
    internal Refusal? Complete()
    {
        // A relative humidity is turned into the patent's quantity at one standard atmosphere, as the patent's table is: a recipe means the
        // same humidity ratio in every laboratory and on every day.
        if (_relativeHumidityPct > None && !double.IsNaN(_relativeHumidityPct) && !double.IsNaN(TemperatureC))
        {
            HumidityRatioGPerKg = RatioOfGPerKg(_relativeHumidityPct);
            _relativeHumidityPct = double.NaN;
        }

        var defaults = new FieldDefaults(0);
        AllRows.Visit(this, defaults);
        if (defaults.Missing != null)
        {
            return defaults.Missing;
        }

        double most = RatioOfGPerKg(RecipeRanges.HighestRelativeHumidityPct);
        return HumidityRatioGPerKg > most ? RecipeRefusals.TooWet(HumidityRatioGPerKg, TemperatureC, most) : null;
    }

    private double RatioOfGPerKg(double relativeHumidityPct) =>
        Psychrometrics.HumidityRatioGPerKg(TemperatureC, relativeHumidityPct, Psychrometrics.StandardPressurePa);

    private static Refusal? Both(string one, double given, string other, double alsoGiven) =>
        double.IsNaN(given) || double.IsNaN(alsoGiven) ? null : RecipeRefusals.BothGiven(one, other);
}
