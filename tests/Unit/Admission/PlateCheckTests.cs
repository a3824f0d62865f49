using ChamberFirmware.Admission;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Admission;

/// <summary>What one exposure time means along the plate.</summary>
[TestClass]
public sealed class PlateCheckTests
{
    private readonly ChamberSettings _settings = new();

    [TestMethod]
    [DataRow(1.0, "exposurePoint", "first", "immersionTravelS", "0",
        "Exposure 1 s at the first point of the plate: the last point would be in the bath 2.00 s before the blade has passed it. Ask "
        + "for 3.00 s or more, or name that point (exposurePoint = last), or let the bath travel as the blade does "
        + "(immersionTravelS = 3.00).")]
    [DataRow(1.0, "exposurePoint", "last", "immersionTravelS", "5",
        "Exposure 1 s at the last point of the plate: the first point would be in the bath 1.00 s before the blade has passed it. Ask "
        + "for 2.00 s or more, or name that point (exposurePoint = first), or let the bath travel as the blade does "
        + "(immersionTravelS = 3.00).")]
    [DataRow(1.0, "exposurePoint", "middle", "bladeSpeedMmPerS", "2",
        "bladeSpeedMmPerS = 2 takes 75.00 s over the plate of 150 mm (PlateLengthM): it must take 0.50 to 60.00 s; set 2.50 mm/s or "
        + "more, at most 300.00.")]
    [DataRow(1.0, "exposurePoint", "middle", "immersionSpeedMmPerS", "2",
        "immersionSpeedMmPerS = 2 takes 75.00 s over the plate of 150 mm (PlateLengthM): it must take at most 60.00 s; set 2.50 mm/s "
        + "or more.")]
    public void What_cannot_be_is_refused_with_what_to_do(
        double exposureS, string key, string value, string key2, string value2, string words)
    {
        Recipe recipe = With(key, value, key2, value2);
        Assert.AreEqual(words, PlateCheck.Refusal(recipe, exposureS, _settings).Said());
        var run = new TwinRun();
        run.RunS(1.0);
        Assert.AreEqual(words, run.Chamber.Operator.Start(recipe, exposureS).Said(), "the start says so, before anything heats");
    }

    [TestMethod]
    [DataRow(3.0, "first", "0")]
    [DataRow(1.5, "middle", "0")]
    [DataRow(0.0, "last", "0")]
    [DataRow(0.0, "first", "3")]
    [DataRow(2.0, "last", "5")]
    public void The_least_that_can_be_is_accepted(double exposureS, string point, string immersionS)
    {
        Assert.AreEqual("", PlateCheck.Refusal(With("exposurePoint", point, "immersionTravelS", immersionS), exposureS, _settings).Said());
    }

    [TestMethod]
    public void Ends_that_differ_by_more_than_the_setting_bring_a_warning()
    {
        Assert.AreEqual(
            "the film is exposed for 5.00 s at its first point, 3.50 s in the middle, 2.00 s at its last: more than 10 % of 2.00 s apart; "
            + "a faster blade, or a bath that travels as the blade does (immersionTravelS), brings them together.",
            Warning(2.0, "0"));
        Assert.AreEqual("", Warning(2.0, "3"));
        Assert.AreEqual("", Warning(0.0, "3"), "no spread is no spread, at exposure 0 too");
        Assert.AreNotEqual("", Warning(0.0, "2.9"));
        Assert.AreEqual("", Warning(30.0, "0"), "3 s of 30 s are 10 %");
        Assert.AreNotEqual("", Warning(29.9, "0"));
        _settings.ExposureSpread01 = 1.5;
        Assert.AreEqual("", Warning(2.0, "0"), "the fraction is the lab's");
    }

    [TestMethod]
    public void The_console_warns_at_the_start_and_the_record_keeps_it()
    {
        var run = new TwinRun();
        var console = new CommandInterpreter(run.Chamber);
        run.RunS(1.0);
        console.Execute("recipe example-3");
        string answer = console.Execute("start 15");
        Assert.StartsWith("OK conditioning for 15.00 s\nwarning=the film is exposed for 18.00 s at its first point, 16.50 s in", answer);
        run.Cast();
        run.Until(() => run.Phase == Phase.Complete, 200.0, "Complete");
        string record = console.Execute("record");
        Assert.Contains(
            "\nexposurePoint=last\nexposureAlongPlateS first=18.000 middle=16.500 last=15.000 bladeTravel=3.000 immersionTravel=0.000\n"
            + "warning=the film is exposed for 18.00 s",
            record);
    }

    private string Warning(double exposureS, string immersionTravelS) => Typist.Warning(
        Cast.PlanOf(With("immersionTravelS", immersionTravelS), exposureS, _settings), exposureS, _settings.ExposureSpread01);

    private static Recipe With(params string[] more) => DraftedRecipe.Of(
        ["temperatureC", "26", "relativeHumidityPct", "40", "airVelocityMPerS", "0.7", "exposureS", "0, 1, 1.5, 2, 3", .. more]);
}
