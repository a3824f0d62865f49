using System.Linq;
using ChamberFirmware.Air;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Films;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Tests.Scenarios;

/// <summary>
/// The dose along a plate under a cover. The prediction counts a second under it as its share of one; the twin's film goes on as such a
/// film does, with so much less of the air, at every step of the plant.
/// </summary>
[TestClass]
public sealed class CoverDoseTests
{
    private const double Off01 = 0.03;
    private const int Edge = 1; // strips of 15 mm that are cut off a membrane

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow("0.5", 0.1, 0.04)] // a film that has begun to take water under the cover is not as full as after its share of time
    [DataRow("1", 0.1, Off01)]
    [DataRow("4", 0.1, Off01)]
    [DataRow("4", 0.3, Off01)]
    [DataRow("10", 0.0, Off01)]
    public void The_twins_film_has_the_dose_that_is_predicted(string exposureS, double leftShare01, double off01)
    {
        var settings = new ChamberSettings { CoverFitted = 1, CoverLeftShare01 = leftShare01 };
        Recipe recipe = DraftedRecipe.Like("example-2", "exposureS", exposureS, "cover", "yes");
        FilmDraw film = FilmDraw.Middle(
            FilmOf.Recipe(recipe, FilmNotes.None, settings).Known with { Transfer = KnownNumber.Of(settings.FilmTransferFactor) });
        double[] dose = Cast(recipe, film, settings, out ExposureAir air);
        GasSide met = film.Air with
        {
            TemperatureC = air.TemperatureC.Mean, VelocityMPerS = air.AirVelocityMPerS.Mean,
            RelativeHumidityPct = Psychrometrics.RelativeHumidityPct(
                air.TemperatureC.Mean, air.HumidityRatioGPerKg.Mean, film.Air.PressurePa),
        };
        PlateOf plate = PlateOf.Recipe(recipe, recipe.ExposureS[0], bladeAgainstAir: true, settings);
        double[] model =
        [
            .. plate.Places(dose.Length)
                .Select(place => (film with { Air = met }).At(place, [plate.ExposureS(place)], FilmGrid.Usual).Moments[0].WaterPerM2G),
        ];
        TestContext.WriteLine($"twin g/m2 {Text(dose)}; predicted {Text(model)}");
        for (int i = Edge; i < dose.Length - Edge; i++)
        {
            Assert.AreEqual(1, dose[i] / model[i], off01, $"strip {i}: {dose[i]:0.000} g/m², predicted {model[i]:0.000}");
        }
    }

    private static double[] Cast(Recipe recipe, FilmDraw film, ChamberSettings settings, out ExposureAir air)
    {
        var plate = new Plate(recipe, recipe.ExposureS[0], 1)
        {
            Chamber = BenchChamber.Reference with
            {
                Settings = settings,
                Parameters = TwinLike.Of(settings) with { FilmDope = film.Dope, FilmCastC = film.Fresh.PlateC },
            },
        };
        using var run = new PlateRun(plate);
        while (!run.IsOver)
        {
            run.Tick();
        }

        Assert.AreEqual(PlateRun.NotVerified, run.Outcome, run.Note);
        air = run.Air;
        return [.. run.Twin.True.FilmDosePerM2G()];
    }

    private static string Text(double[] numbers) => string.Join(' ', numbers.Select(n => n.ToString("0.000")));
}
