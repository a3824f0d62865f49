using System;
using System.Globalization;
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

    /// <summary>The plate is wet 0.278 s after the relay, the carrier moves after 0.030 s: 0.248 s lie between.</summary>
    [TestMethod]
    [DataRow(0.0, "last", "0", "0.248", "0.248")]
    [DataRow(0.247, "last", "0", "0.001", "0.248")]
    [DataRow(0.5, "last", "0.735", "0.483", "0.983")] // the last point is wet 0.735 s after the first
    [DataRow(1.0, "middle", "0", "0.748", "1.748")] // the blade passed the middle 1.5 s before
    [DataRow(3.0, "first", "3", "0.248", "3.248")]
    public void A_carrier_that_would_move_under_the_blade_is_refused_with_the_shortest_exposure(
        double exposureS, string point, string immersionS, string early, string least)
    {
        SetCarrier(startUs: 30_000, latencyUs: 278_000);
        double leastS = double.Parse(least, CultureInfo.InvariantCulture);
        Recipe recipe = DraftedRecipe.Like("example-3", "exposurePoint", point, "immersionTravelS", immersionS);
        string words = FormattableString.Invariant($"Exposure {exposureS} s at the {point} point of the plate: the carrier would move ")
            + $"{early} s before the blade has left the plate (CarrierStartUs). Ask for {least} s or more.";
        Assert.AreEqual(words, PlateCheck.Refusal(recipe, exposureS, _settings).Said());
        Assert.AreEqual("", PlateCheck.Refusal(recipe, leastS, _settings).Said(), "what it names is accepted");
        Assert.AreNotEqual("", PlateCheck.Refusal(recipe, leastS - 0.001, _settings).Said(), "a millisecond less is not");
        SetCarrier(startUs: -1, latencyUs: 278_000);
        Assert.DoesNotContain("carrier", PlateCheck.Refusal(recipe, exposureS, _settings).Said(), "not asked for");
    }

    [TestMethod]
    public void A_carrier_that_moves_at_the_relays_command_is_asked_for_too_and_none_after_the_plate_is_wet()
    {
        SetCarrier(startUs: 0, latencyUs: 90_000);
        Recipe recipe = DraftedRecipe.Like("example-3");
        Assert.Contains("Ask for 0.090 s or more.", PlateCheck.Refusal(recipe, 0.089, _settings).Said());
        Assert.AreEqual("", PlateCheck.Refusal(recipe, 0.09, _settings).Said());

        SetCarrier(startUs: 90_000, latencyUs: 90_000);
        Assert.AreEqual("", SettingsCheck.FirstFault(_settings).Said(), "a plate on the water moves and is wet at once");
        SetCarrier(startUs: 90_001, latencyUs: 90_000);
        Assert.AreEqual(
            "CarrierStartUs = 90001 is out of range: it must be between -1 and 90000.", SettingsCheck.FirstFault(_settings).Said());
    }

    private void SetCarrier(long startUs, long latencyUs)
    {
        _settings.CarrierStartUs = startUs;
        _settings.ImmersionLatencyUs = latencyUs;
    }

    private string Warning(double exposureS, string immersionTravelS) => Typist.Warning(
        Cast.PlanOf(With("immersionTravelS", immersionTravelS), exposureS, _settings), exposureS, _settings.ExposureSpread01);

    private static Recipe With(params string[] more) => DraftedRecipe.Of(
        ["temperatureC", "26", "relativeHumidityPct", "40", "airVelocityMPerS", "0.7", "exposureS", "0, 1, 1.5, 2, 3", .. more]);
}
