namespace ChamberFirmware.Casting;

/// <summary>One membrane's recipe, checked: <see cref="RecipeDraft"/> is the only way to make one. Units are last in the names.</summary>
public sealed class Recipe
{
    internal Recipe(string name, double temperatureC, double humidityRatioGPerKg, double airVelocityMPerS, double[] exposureS,
        double bladeTravelS, double filmUm, double filmWaterPct, string bath, string dope)
    {
        Name = name;
        TemperatureC = temperatureC;
        HumidityRatioGPerKg = humidityRatioGPerKg;
        AirVelocityMPerS = airVelocityMPerS;
        ExposureS = exposureS;
        BladeTravelS = bladeTravelS;
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
    /// Exposure times to cast, seconds: from the blade's leaving the plate until the plate meets the bath. One plate each.
    /// </summary>
    public double[] ExposureS { get; }

    /// <summary>Time the blade takes over the plate, seconds.</summary>
    public double BladeTravelS { get; }

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
