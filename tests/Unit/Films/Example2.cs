using ChamberFirmware.Films;

namespace ChamberFirmware.Tests.Unit.Films;

/// <summary>Example 2 of the patent as its text has it, with what nobody knows of it as wide as it is.</summary>
internal static class Example2
{
    /// <summary>Its exposures, s.</summary>
    public static readonly double[] ExposureS = [2, 4, 6, 10, 20, 30];

    /// <summary>15 polysulfone, 70 NMP, 15 PVP, 0.8 water: 24.6, 68.1 and 0.8 cm³ for 100.8 g.</summary>
    public static readonly Dope Dope = new(Solvent.Nmp, 0.263, 0.0085);

    /// <summary>Its air at 2 m/s; what is not said of it is quiet.</summary>
    public static GasSide Air(double startingLengthM = 0.03) => new(40, 60, 2, 101325, startingLengthM);

    /// <summary>Humidity within 7.7 %, plate and dope anywhere between the dew point and the air, cloud point as titrations have
    /// it.</summary>
    public static KnownFilm Known(double startingLengthM = 0.03) => new()
    {
        Dope = Dope,
        FilmM = 150e-6,
        AirC = KnownNumber.Normal(40, 1),
        RelativeHumidityPct = KnownNumber.Normal(60, 60 * 0.077),
        VelocityMPerS = KnownNumber.Normal(2, 0.1),
        FilmC = KnownNumber.Between(30.7, 40),
        StartingLengthM = startingLengthM,
        CloudPoint01 = KnownNumber.About(0.035, 1.7),
    };

    /// <summary>A film of it, reckoned on that grid.</summary>
    public static (WetFilm Film, FilmCourse Course) Course(FilmGrid grid, double filmC = 40, double placeM = 0.075)
    {
        var film = new WetFilm(Dope, new FreshFilm(150e-6, filmC, filmC), Air(), Air().TransferMPerS(placeM), grid);
        return (film, FilmCourse.Of(film, grid, ExposureS));
    }
}
