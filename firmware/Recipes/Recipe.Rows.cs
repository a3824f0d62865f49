using ChamberFirmware.Fields;

namespace ChamberFirmware.Recipes;

#pragma warning disable CS8618 // the constructor walks the rows

/// <content>
/// The rows: name, where it is, default, lowest, highest, meaning. A draft's lines, a TOML file's keys, a tape's words and README.md all go
/// through them, in this order.
/// </content>
public sealed partial class Recipe : IFields
{
    private const int MostExposures = 20;

    // Wider than any plate's: what a speed means in seconds is judged at the start, with the plate's length.
    private const double SlowestSpeedMmPerS = 0.2;
    private const double FastestSpeedMmPerS = 4000.0;

    private const double MustBeGiven = double.NaN;
    private const double None = 0.0; // outside the row's range

    private double _relativeHumidityPct;
    private string _exposurePoint;
    private double _bladeTravelS;
    private double _bladeSpeedMmPerS;
    private double _immersionTravelS;
    private double _immersionSpeedMmPerS;
    private string _cover;

    /// <inheritdoc/>
    public int Groups => 3;

    /// <inheritdoc/>
    public void Visit(int group, IFieldVisitor visitor)
    {
        switch (group)
        {
            case 0:
                AirRows(visitor);
                break;
            case 1:
                TravelRows(visitor);
                break;
            default:
                FilmRows(visitor);
                break;
        }
    }

    private void AirRows(IFieldVisitor visitor)
    {
        visitor.Number("temperatureC", ref TemperatureC, MustBeGiven, 10.0, RecipeRanges.HighestTemperatureC,
            "temperature of the air over the film, degrees Celsius");
        visitor.Number("relativeHumidityPct", ref _relativeHumidityPct, None, 0.5, RecipeRanges.HighestRelativeHumidityPct,
            "instead of humidityRatioGPerKg, relative humidity of that air at 101325 Pa");
        visitor.Number("humidityRatioGPerKg", ref HumidityRatioGPerKg, MustBeGiven, 0.3, 260.0, // 95 %RH at the highest temperature
            "humidity ratio of the air over the film, g water per kg dry air; or relativeHumidityPct");
        visitor.Number("airVelocityMPerS", ref AirVelocityMPerS, MustBeGiven, 0.05, 5.0, "velocity of the air over the film, m/s");
        visitor.Table("exposureS", ref ExposureS, "", MostExposures, 0.0, RecipeRanges.LongestExposureS,
            "exposure times, seconds, one plate each: from the blade's passing a point until that point is wet");
        visitor.Word("exposurePoint", ref _exposurePoint, "last", "first, middle, last",
            "the point of the plate that those times are meant for, as the blade passes them");
    }

    // 150 mm of plate at 50 mm/s, and a plate that drops.
    private void TravelRows(IFieldVisitor visitor)
    {
        visitor.Number("bladeTravelS", ref _bladeTravelS, 3.0, RecipeRanges.ShortestBladeTravelS, RecipeRanges.LongestBladeTravelS,
            "how long the blade takes over the plate");
        visitor.Number("bladeSpeedMmPerS", ref _bladeSpeedMmPerS, None, SlowestSpeedMmPerS, FastestSpeedMmPerS,
            "instead of bladeTravelS, the blade's speed; the plate's length is the setting PlateLengthM");
        visitor.Number("immersionTravelS", ref _immersionTravelS, 0.0, 0.0, RecipeRanges.LongestImmersionTravelS,
            "how long the bath takes over the plate, the same way as the blade; 0: the plate drops");
        visitor.Number("immersionSpeedMmPerS", ref _immersionSpeedMmPerS, None, SlowestSpeedMmPerS, FastestSpeedMmPerS,
            "instead of immersionTravelS, the bath's speed");
        visitor.Word("cover", ref _cover, "no", "no, yes",
            "yes: a cover lies over the film under the blade and into the bath, and is open for exposureS; the chamber needs one");
    }

    // The patent's film; dopes that precipitate at 3 to 10 % water.
    private void FilmRows(IFieldVisitor visitor)
    {
        ShortLimits.Number(visitor, "filmUm", ref FilmUm, 150, 10, 1000, "wet film thickness, which the doctor blade sets");
        ShortLimits.Number(visitor, "filmWaterPct", ref FilmWaterPct, 5, 0, 50,
            "water that the film can take up, of its mass; the humidifier feeds it ahead; 0: a rehearsal without film");
        ShortLimits.Number(visitor, "longestFilledS", ref LongestFilledS, 600, 10, 3600,
            "how long dope may wait in the blade for its cast, from the opening of the door to fill it");
        visitor.Text("bath", ref Bath, "a note: the coagulation bath");
        visitor.Text("dope", ref Dope, "a note: the polymer solution, parts by weight");
    }
}
