using System.Globalization;
using System.Text.RegularExpressions;
using ChamberFirmware.Admission;
using ChamberFirmware.Casting;
using ChamberFirmware.Model;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Admission;

/// <summary>A film that drinks more than the humidifier gives is said no to at the start, and not found out in the air.</summary>
[TestClass]
public sealed partial class FilmCheckTests
{
    private const double RoomGPerKg = 7.4;

    [TestMethod]
    public void Every_reference_plate_is_fed_by_the_reference_humidifier()
    {
        foreach (string name in ReferenceRecipes.Names)
        {
            Recipe recipe = ReferenceRecipes.Load(name, out _)!;
            foreach (double exposureS in recipe.ExposureS)
            {
                Assert.IsNull(FilmCheck.Refusal(recipe, exposureS, new ChamberSettings(), RoomGPerKg, 101325.0), $"{name} {exposureS}");
            }
        }
    }

    [TestMethod]
    public void A_humidifier_that_is_too_weak_is_named_with_what_the_film_takes_and_what_is_left()
    {
        Recipe recipe = ReferenceRecipes.Load("example-2", out _)!;
        var weak = new ChamberSettings { HumidifierGPerS = 0.0015 };
        string said = FilmCheck.Refusal(recipe, 10.0, weak, RoomGPerKg, 101325.0)!.ToString();
        Assert.StartsWith("4308 Exposure 10 s: of the humidifier 0.0008 g/s are left for the film, ", said);
        Assert.IsGreaterThan(3.0, Dry(said));
        Assert.IsNull(FilmCheck.Refusal(recipe, 10.0, new ChamberSettings { HumidifierGPerS = 0.02 }, RoomGPerKg, 101325.0));
        weak.FilmWidthM = 0.2;
        string wide = FilmCheck.Refusal(recipe, 10.0, weak, RoomGPerKg, 101325.0)!.ToString();
        Assert.IsGreaterThan(Dry(said), Dry(wide), "a wider film takes more");
    }

    /// <summary>What is foretold is what the twin's film does to the twin's air, give or take half.</summary>
    [TestMethod]
    [DataRow(0.0040)]
    [DataRow(0.0045)]
    public void What_is_foretold_comes_true_on_the_twin(double humidifierGPerS)
    {
        var settings = new ChamberSettings { HumidifierGPerS = humidifierGPerS };
        TwinParameters plant = TwinParameters.Reference with { HumidifierMlPerH = humidifierGPerS * 3600.0 / 0.998 };
        Recipe recipe = ReferenceRecipes.Load("example-2", out _)!;
        var path = new AirPath(settings);
        path.SetAir(recipe.AirVelocityMPerS, recipe.TemperatureC, recipe.HumidityRatioGPerKg, 101325.0);
        double spareGPerS = humidifierGPerS - WaterModel.HoldAgainstLeakGPerS(path, recipe.HumidityRatioGPerKg, RoomGPerKg);
        double waterG = (path.ChannelG + path.ReturnG) * recipe.HumidityRatioGPerKg / 1000.0;
        double dryPct = 100.0 * FilmCheck.LacksG(recipe, 10.0, settings, spareGPerS, 101325.0) / waterG;

        var run = new TwinRun(plant, settings: settings);
        run.RunS(3.0);
        run.Start("example-2", 10.0).Cast().To(Phase.Exposing);
        double sum = 0.0;
        int ticks = 0;
        for (; run.Phase == Phase.Exposing; ticks++)
        {
            run.Tick();
            sum += 100.0 * (1.0 - run.Twin.True.HumidityRatioGPerKg / recipe.HumidityRatioGPerKg);
        }

        Assert.IsGreaterThan(1.0, dryPct);
        Assert.AreEqual(dryPct, sum / ticks, 0.5 * dryPct);
    }

    [TestMethod]
    public void Where_not_even_the_air_is_held_that_is_the_reason_and_not_the_film()
    {
        Recipe recipe = ReferenceRecipes.Load("example-2", out _)!;
        Assert.IsNull(FilmCheck.Refusal(recipe, 10.0, new ChamberSettings { HumidifierGPerS = 0.0003 }, RoomGPerKg, 101325.0));
    }

    [TestMethod]
    public void Every_reason_is_told_at_once()
    {
        var run = new TwinRun();
        run.RunS(3.0);
        Recipe recipe = DraftedRecipe.Of(
            "temperatureC", "20", "humidityRatioGPerKg", "0.5", "airVelocityMPerS", "0.7", "exposureS", "4");
        string said = run.Chamber.Operator.Start(recipe, 30.0001, false)!.ToString();
        Assert.StartsWith("4203 Exposure 30.0001 s is not in recipe ", said);
        Assert.Contains(": its times are 4 s. Also 4302 temperatureC = 20: ", said);
        Assert.Contains(" Also 4304 humidityRatioGPerKg = 0.500: ", said);
        Assert.Contains(" Also 4402 humidityRatioGPerKg = 0.500 cannot be verified", said);
        Assert.AreEqual(Phase.Idle, run.Phase);
    }

    private static double Dry(string said) => double.Parse(Percent().Match(said).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"over it would be ([\d.]+) % too dry")]
    private static partial Regex Percent();
}
