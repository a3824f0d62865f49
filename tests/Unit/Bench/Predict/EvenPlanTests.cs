using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Drivers;
using ChamberFirmware.Films;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Tests.Unit.Bench.Predict;

[TestClass]
public sealed class EvenPlanTests
{
    private static readonly ChamberSettings Settings = new();
    private static readonly Recipe Example2 = ReferenceRecipes.Load("example-2", out _)!;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Example_2_is_even_within_10_per_cent_along_120_mm_with_the_blade_against_the_air()
    {
        FilmOf of = FilmOf.Recipe(Example2, FilmNotes.None, Settings);
        FilmDraw film = FilmDraw.Middle(of.Known).WithDepth(0.075, PlateOf.Recipe(Example2, 4, false, Settings).MiddleS, 10);
        EvenPlan plan = EvenPlan.Of(film, Example2, 4, false, Settings)!;
        TestContext.WriteLine(
            $"blade {plan.TiltS:0.00} s over the plate ({plan.Blade(0.15).SpeedMmPerS:0.0} mm/s), plate drops: off "
                + $"{100 * plan.Off01:0.0} %, "
            + $"as it is {100 * plan.AsPlanned01:0} %");
        Assert.AreEqual(0.015, plan.Places[0].PlaceM, 1e-9);
        Assert.AreEqual(0.135, plan.Places[^1].PlaceM, 1e-9);
        Assert.IsLessThan(0.1, plan.Off01);
        Assert.IsGreaterThan(0.5, plan.AsPlanned01);
        Assert.IsTrue(plan.IsReachable);
    }

    [TestMethod]
    public void The_firmware_plans_what_was_found()
    {
        FilmOf of = FilmOf.Recipe(Example2, FilmNotes.None, Settings);
        FilmDraw film = FilmDraw.Middle(of.Known).WithDepth(0.075, 5.5, 10);
        EvenPlan plan = EvenPlan.Of(film, Example2, 4, false, Settings)!;
        var draft = new RecipeDraft("even");
        foreach ((string key, string text) in new[]
        {
            ("temperatureC", "40"), ("relativeHumidityPct", "60"), ("airVelocityMPerS", "2"), ("exposurePoint", "middle"),
            ("exposureS", Text(plan.ExposureS)), ("bladeTravelS", Text(plan.TiltS)),
        })
        {
            Assert.IsNull(draft.Set(key, text), key);
        }

        Recipe recipe = draft.Finish(out _)!;
        PlateOf plate = PlateOf.Recipe(recipe, recipe.ExposureS[0], bladeAgainstAir: true, Settings);
        Assert.AreEqual(plan.ExposureS - plan.TiltS / 2, plate.UpstreamS, 1e-3);
        Assert.AreEqual(plan.ExposureS + plan.TiltS / 2, plate.DownstreamS, 1e-3);
        Assert.AreEqual(PlatePoint.Middle, recipe.ExposurePoint);
    }

    [TestMethod]
    public void Nothing_is_proposed_where_no_layer_is_inside()
    {
        FilmOf of = FilmOf.Recipe(Example2, FilmNotes.None with { CloudPointPct = 40 }, Settings);
        Assert.IsNull(EvenPlan.Of(FilmDraw.Middle(of.Known), Example2, 4, false, Settings));
        FilmOf quick = FilmOf.Recipe(Example2, FilmNotes.None with { CloudPointPct = 1.2 }, Settings);
        Assert.IsNull(EvenPlan.Of(FilmDraw.Middle(quick.Known), Example2, 30, false, Settings));
    }

    private static string Text(double value) => value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
}
