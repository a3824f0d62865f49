namespace ChamberFirmware.Recipes;

/// <summary>
/// Limits of a recipe that others need, too; the rest stands in its rows. All are wider than one chamber reaches: the admission's check
/// compares with chamber and room at the start of a run.
/// </summary>
public static class RecipeRanges
{
    /// <summary>Of the air over the film, degrees Celsius.</summary>
    public const double HighestTemperatureC = 70.0;

    /// <summary>Wetter air condenses on the first cold spot, and on the sensor, %RH.</summary>
    public const double HighestRelativeHumidityPct = 95.0;

    /// <summary>Of a film, s.</summary>
    public const double LongestExposureS = 1800.0;

    /// <summary>
    /// A longer one, s, in which a film may give off all its solvent, is for air of the setting FillingBelowC or cooler: at least 15 K
    /// below the solvent's flash point.
    /// </summary>
    public const double LongestWarmExposureS = 120.0;

    /// <summary>Of the blade over the plate, s.</summary>
    public const double ShortestBladeTravelS = 0.5;

    /// <summary>Of the blade over the plate, s.</summary>
    public const double LongestBladeTravelS = 60.0;

    /// <summary>Of the bath over the plate, s.</summary>
    public const double LongestImmersionTravelS = 60.0;
}
