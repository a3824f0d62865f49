namespace ChamberFirmware.Recipes;

/// <summary>
/// What a recipe may ask for. Wider than one chamber reaches: the admission's check compares with chamber and room at the start
/// of a run.
/// </summary>
public static class RecipeRanges
{
    public const double LowestTemperatureC = 10.0;
    public const double HighestTemperatureC = 70.0;

    public const double LowestRelativeHumidityPct = 0.5;
    public const double HighestRelativeHumidityPct = 95.0; // wetter air condenses on the first cold spot, and on the sensor

    public const double LowestHumidityRatioGPerKg = 0.3;
    public const double HighestHumidityRatioGPerKg = 260.0; // 95 %RH at the highest temperature

    public const double LowestAirVelocityMPerS = 0.05;
    public const double HighestAirVelocityMPerS = 5.0;

    public const double LongestExposureS = 120.0;
    public const int MostExposures = 20;

    public const double ShortestBladeTravelS = 0.5;
    public const double LongestBladeTravelS = 60.0;
    public const double LongestImmersionTravelS = 60.0;

    // Wider than any plate's: what a speed means in seconds is judged at the start, with the plate's length.
    public const double SlowestSpeedMmPerS = 0.2;
    public const double FastestSpeedMmPerS = 4000.0;

    public const double ThinnestFilmUm = 10.0;
    public const double ThickestFilmUm = 1000.0;

    public const double MostFilmWaterPct = 50.0;
}
