using ChamberFirmware.Drivers;

namespace ChamberFirmware.Recipes;

/// <summary>One membrane's recipe, checked: <see cref="RecipeDraft"/> is the only way to make one. Units are last in the names.</summary>
public sealed class Recipe
{
    internal Recipe(string name, double temperatureC, double humidityRatioGPerKg, double airVelocityMPerS, double[] exposureS,
        PlatePoint exposurePoint, PlateTravel blade, PlateTravel immersion, double filmUm, double filmWaterPct, string bath, string dope)
    {
        Name = name;
        TemperatureC = temperatureC;
        HumidityRatioGPerKg = humidityRatioGPerKg;
        AirVelocityMPerS = airVelocityMPerS;
        ExposureS = exposureS;
        ExposurePoint = exposurePoint;
        Blade = blade;
        Immersion = immersion;
        FilmUm = filmUm;
        FilmWaterPct = filmWaterPct;
        Bath = bath;
        Dope = dope;
    }

    public string Name { get; }

    /// <summary>Air temperature over the film, degrees Celsius.</summary>
    public double TemperatureC { get; }

    /// <summary>Humidity ratio of the air over the film, g water per kg dry air.</summary>
    public double HumidityRatioGPerKg { get; }

    /// <summary>Air velocity over the film, m/s.</summary>
    public double AirVelocityMPerS { get; }

    /// <summary>
    /// Exposure times to cast, seconds: from the blade's passing <see cref="ExposurePoint"/> until that point meets the bath. One plate
    /// each.
    /// </summary>
    public double[] ExposureS { get; }

    /// <summary>The point of the plate that the exposure times are meant for.</summary>
    public PlatePoint ExposurePoint { get; }

    /// <summary>How the blade passes over the plate.</summary>
    public PlateTravel Blade { get; }

    /// <summary>How the bath passes over the plate, the same way; in no time when the plate drops.</summary>
    public PlateTravel Immersion { get; }

    /// <summary>Wet film thickness, micrometres. The doctor blade sets it; the humidifier reckons with it.</summary>
    public double FilmUm { get; }

    /// <summary>
    /// Water that the film can take up, percent of its mass; 0 for a rehearsal without film. The humidifier feeds it in advance.
    /// </summary>
    public double FilmWaterPct { get; }

    /// <summary>Coagulation bath, a note.</summary>
    public string Bath { get; }

    /// <summary>Polymer solution, a note.</summary>
    public string Dope { get; }
}
