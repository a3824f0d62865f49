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

    /// <summary>Of the blade over the plate, s.</summary>
    public const double ShortestBladeTravelS = 0.5;

    /// <summary>Of the blade over the plate, s.</summary>
    public const double LongestBladeTravelS = 60.0;

    /// <summary>Of the bath over the plate, s.</summary>
    public const double LongestImmersionTravelS = 60.0;
}
