namespace ChamberFirmware.Casting;

/// <summary>The keys of a recipe that a <see cref="RecipeDraft"/> knows by number, and what the numbers among them may be.</summary>
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

    public static readonly string[] Names =
    {
        "temperatureC", "relativeHumidityPct", "humidityRatioGPerKg", "airVelocityMPerS", "bladeTravelS", "bladeSpeedMmPerS",
        "immersionTravelS", "immersionSpeedMmPerS", "filmUm", "filmWaterPct", "exposureS", "exposurePoint",
    };

    public static readonly double[] Lowest =
    {
        RecipeRanges.LowestTemperatureC, RecipeRanges.LowestRelativeHumidityPct, RecipeRanges.LowestHumidityRatioGPerKg,
        RecipeRanges.LowestAirVelocityMPerS, RecipeRanges.ShortestBladeTravelS, RecipeRanges.SlowestSpeedMmPerS, 0.0,
        RecipeRanges.SlowestSpeedMmPerS, RecipeRanges.ThinnestFilmUm, 0.0,
    };

    public static readonly double[] Highest =
    {
        RecipeRanges.HighestTemperatureC, RecipeRanges.HighestRelativeHumidityPct, RecipeRanges.HighestHumidityRatioGPerKg,
        RecipeRanges.HighestAirVelocityMPerS, RecipeRanges.LongestBladeTravelS, RecipeRanges.FastestSpeedMmPerS,
        RecipeRanges.LongestImmersionTravelS, RecipeRanges.FastestSpeedMmPerS, RecipeRanges.ThickestFilmUm, RecipeRanges.MostFilmWaterPct,
    };
}
