namespace ChamberFirmware.Recipes;

/// <summary>
/// The keys of a recipe that a <see cref="RecipeDraft"/> knows by number, and what the numbers among them may be. Switches and not tables:
/// code stays in the flash.
/// </summary>
internal static class RecipeKeys
{
    public const int TemperatureC = 0;
    public const int RelativeHumidityPct = 1;
    public const int HumidityRatioGPerKg = 2;
    public const int AirVelocityMPerS = 3;
    public const int BladeTravelS = 4;
    public const int BladeSpeedMmPerS = 5;
    public const int ImmersionTravelS = 6;
    public const int ImmersionSpeedMmPerS = 7;
    public const int FilmUm = 8;
    public const int FilmWaterPct = 9;
    public const int ExposureS = 10;
    public const int ExposurePoint = 11;

    public const int Count = 12;

    public static string Name(int key) => key switch
    {
        TemperatureC => "temperatureC",
        RelativeHumidityPct => "relativeHumidityPct",
        HumidityRatioGPerKg => "humidityRatioGPerKg",
        AirVelocityMPerS => "airVelocityMPerS",
        BladeTravelS => "bladeTravelS",
        BladeSpeedMmPerS => "bladeSpeedMmPerS",
        ImmersionTravelS => "immersionTravelS",
        ImmersionSpeedMmPerS => "immersionSpeedMmPerS",
        FilmUm => "filmUm",
        FilmWaterPct => "filmWaterPct",
        ExposureS => "exposureS",
        _ => "exposurePoint",
    };

    public static double Lowest(int key) => key switch
    {
        TemperatureC => RecipeRanges.LowestTemperatureC,
        RelativeHumidityPct => RecipeRanges.LowestRelativeHumidityPct,
        HumidityRatioGPerKg => RecipeRanges.LowestHumidityRatioGPerKg,
        AirVelocityMPerS => RecipeRanges.LowestAirVelocityMPerS,
        BladeTravelS => RecipeRanges.ShortestBladeTravelS,
        BladeSpeedMmPerS or ImmersionSpeedMmPerS => RecipeRanges.SlowestSpeedMmPerS,
        FilmUm => RecipeRanges.ThinnestFilmUm,
        _ => 0.0,
    };

    public static double Highest(int key) => key switch
    {
        TemperatureC => RecipeRanges.HighestTemperatureC,
        RelativeHumidityPct => RecipeRanges.HighestRelativeHumidityPct,
        HumidityRatioGPerKg => RecipeRanges.HighestHumidityRatioGPerKg,
        AirVelocityMPerS => RecipeRanges.HighestAirVelocityMPerS,
        BladeTravelS => RecipeRanges.LongestBladeTravelS,
        BladeSpeedMmPerS or ImmersionSpeedMmPerS => RecipeRanges.FastestSpeedMmPerS,
        ImmersionTravelS => RecipeRanges.LongestImmersionTravelS,
        FilmUm => RecipeRanges.ThickestFilmUm,
        _ => RecipeRanges.MostFilmWaterPct,
    };
}
