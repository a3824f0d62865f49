using System;
using System.Linq;
using ChamberFirmware.Air;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Casting;
using ChamberFirmware.Films;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Tests.Scenarios;

/// <summary>
/// The water that a film takes up along the plate: what the prediction reckons for quiet air and exact times, against a whole cast on the
/// twin, with its blade, its bath, its fan, its air that the film dries, and a film that is reckoned at every step of the plant.
/// </summary>
[TestClass]
public sealed class TwinDoseTests
{
    private const double Off01 = 0.03;
    private const int Edge = 1; // strips of 15 mm that are cut off a membrane
    private static readonly ChamberSettings Settings = new();

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void The_twins_film_has_the_dose_of_the_even_plan_along_the_plate()
    {
        (Recipe even, FilmDraw film) = EvenExample2();
        double[] dose = Cast(even, film, out ExposureAir air);
        double[] model = ByModel(even, film with { Air = InAir(film.Air, air) }, dose.Length);
        TestContext.WriteLine($"twin g/m2 {Text(dose)}; model {Text(model)}");
        for (int i = Edge; i < dose.Length - Edge; i++)
        {
            Assert.AreEqual(1, dose[i] / model[i], Off01, $"strip {i}: {dose[i]:0.000} g/m², by the model {model[i]:0.000}");
        }
    }

    /// <summary>The share of water that the model's dose stands for, told to the firmware, is fed; 5 % makes this air too wet.</summary>
    [TestMethod]
    public void The_air_over_such_a_film_is_nearer_to_the_recipes_with_the_share_that_was_predicted()
    {
        (Recipe even, FilmDraw film) = EvenExample2();
        Cast(even, film, out ExposureAir usual);
        PlateOf plate = PlateOf.Recipe(even, even.ExposureS[0], bladeAgainstAir: true, Settings);
        double pct = FedWater.Pct(even, Settings, plate.MiddleS, ByModel(even, film, 10).Average())!.Value;
        Cast(EvenExample2(pct).Even, film, out ExposureAir fed);
        double usualPct = OffPct(even, usual), fedPct = OffPct(even, fed);
        TestContext.WriteLine($"5 %: {usualPct:0.00} % off; {pct:0.0} %: {fedPct:0.00} %");
        Assert.IsLessThan(100 * CastLimits.ToleranceHumidity01, Math.Abs(usualPct));
        Assert.IsLessThan(0.6 * Math.Abs(usualPct), Math.Abs(fedPct));
    }

    private static double OffPct(Recipe recipe, ExposureAir air) =>
        100 * (air.HumidityRatioGPerKg.Mean / recipe.HumidityRatioGPerKg - 1);

    private static (Recipe Even, FilmDraw Film) EvenExample2(double filmWaterPct = 5)
    {
        Recipe recipe = ReferenceRecipes.Load("example-2", out _)!;
        KnownFilm known = FilmOf.Recipe(recipe, FilmNotes.None, Settings).Known with { Transfer = KnownNumber.Of(1.12) };
        FilmDraw film = FilmDraw.Middle(known).WithDepth(0.075, 5.5, 10);
        EvenPlan plan = EvenPlan.Of(film, recipe, 4, bladeAgainstAir: false, Settings)!;
        var draft = new RecipeDraft("even");
        foreach ((string key, double value) in new[]
        {
            ("temperatureC", 40.0), ("relativeHumidityPct", 60), ("airVelocityMPerS", 2), ("exposureS", plan.ExposureS),
            ("bladeTravelS", plan.TiltS), ("filmWaterPct", filmWaterPct),
        })
        {
            Assert.IsNull(draft.Set(key, value.ToString("0.######")), key);
        }

        Assert.IsNull(draft.Set("exposurePoint", "middle"));
        return (draft.Finish(out _)!, film);
    }

    private static double[] Cast(Recipe recipe, FilmDraw film, out ExposureAir air)
    {
        BenchChamber chamber = BenchChamber.Reference;
        var plate = new Plate(recipe, recipe.ExposureS[0], 1)
        {
            Chamber = chamber with
            {
                Parameters = chamber.Parameters with { FilmDope = film.Dope, FilmCastC = film.Fresh.PlateC },
            },
        };
        using var run = new PlateRun(plate);
        while (!run.IsOver)
        {
            run.Tick();
        }

        Assert.AreEqual(PlateRun.Complete, run.Outcome, run.Note);
        air = run.Air;
        return [.. run.Twin.True.FilmDosePerM2G()];
    }

    // The mean of the air that the film had; the prediction knows only the recipe's.
    private static GasSide InAir(GasSide planned, ExposureAir air)
    {
        double temperatureC = air.TemperatureC.Mean;
        double humidityPct = Psychrometrics.RelativeHumidityPct(temperatureC, air.HumidityRatioGPerKg.Mean, planned.PressurePa);
        return planned with { TemperatureC = temperatureC, RelativeHumidityPct = humidityPct, VelocityMPerS = air.AirVelocityMPerS.Mean };
    }

    private static double[] ByModel(Recipe recipe, FilmDraw film, int strips)
    {
        PlateOf plate = PlateOf.Recipe(recipe, recipe.ExposureS[0], bladeAgainstAir: true, Settings);
        return [.. plate.Places(strips).Select(place => film.At(place, [plate.ExposureS(place)], FilmGrid.Usual).Moments[0].WaterPerM2G)];
    }

    private static string Text(double[] numbers) => string.Join(' ', numbers.Select(n => n.ToString("0.000")));
}
