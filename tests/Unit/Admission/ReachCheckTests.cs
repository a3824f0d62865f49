using System.Globalization;
using System.Text.RegularExpressions;
using ChamberFirmware.Admission;
using ChamberFirmware.Air;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Drivers;
using ChamberFirmware.Model;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tests.Unit.Model;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Admission;

/// <summary>What this chamber cannot hold in this room is refused before anything heats, with the nearest values that it can.</summary>
[TestClass]
public sealed partial class ReachCheckTests
{
    [TestMethod]
    public void Every_reference_plate_and_dry_air_are_reachable_with_the_reference_chamber_in_its_room()
    {
        foreach (string name in ReferenceRecipes.Names)
        {
            Assert.AreEqual("", Refusal(ReferenceRecipes.Load(name, out _)!), name);
        }

        Assert.AreEqual("", Refusal(Recipe(25.0, 2.5, 0.7)));
    }

    // One row a limit: recipe, chamber, room, words, and the nearest values.
    [TestMethod]
    [DataRow(25.0, 7.88, 0.7, 1.5, 6.0, 27.0, 45.0, "25: the chamber cannot cool; in a room of 27.0 C, ", "Nearest: 26.8 C.")]
    [DataRow(23.0, 7.88, 2.5, 0.5, 6.0, 22.0, 45.0, "with the heat of the fan, the air settles at 26.5 C.", "Nearest: 26.2 C.")]
    [DataRow(60.0, 4.0, 0.7, 100.0, 6.0, 12.0, 45.0, "temperatureC = 60: the heater of 300 W cannot hold", "Nearest: ")]
    [DataRow(25.0, 0.5, 0.7, 1.5, 6.0, 22.0, 45.0, "= 0.500: dry air and leak, in a room of 7.4 g/kg, end", "Nearest: 0.74 g/kg.")]
    [DataRow(25.0, 1.2, 0.7, 1.5, 6.0, 25.0, 95.0, "in a room of 19.0 g/kg, end at 1.78 g/kg.", "Nearest: 1.79 g/kg.")]
    [DataRow(60.0, 39.0, 0.8, 1.5, 60.0, 22.0, 45.0, "against a leak of 60.0 changes an hour.", "Nearest: 29.0")]
    [DataRow(60.0, 69.0, 0.8, 6.0, 6.0, 22.0, 45.0, "the walls, at 44.1 C in a room of 22.0 C,", " g/kg at this temperature.")]
    [DataRow(40.0, 38.0, 0.8, 1.5, 6.0, 12.0, 45.0, " K above it. Nearest: ", " C at this humidity ratio, or ")]
    public void A_limit_is_named_with_its_reason_and_the_nearest_values(
        double temperatureC, double humidityRatioGPerKg, double airVelocityMPerS, double wallLossWPerK, double leakPerHour, double roomC,
        double roomPct, string words, string nearest)
    {
        var settings = new ChamberSettings { WallLossWPerK = wallLossWPerK, LeakPerHour = leakPerHour };
        RoomAir room = Room(settings, roomC, roomPct);
        string refusal = Refusal(Recipe(temperatureC, humidityRatioGPerKg, airVelocityMPerS), settings, room);
        Assert.Contains(words, refusal);
        Assert.Contains(nearest, refusal);
        AssertNearestIsAccepted(refusal, temperatureC, humidityRatioGPerKg, airVelocityMPerS, settings, room);
    }

    /// <summary>What is foretold is what the twin does in that half hour, with the fan at the recipe's speed and nothing on.</summary>
    [TestMethod]
    [DataRow(50.0, true)]
    [DataRow(45.0, true)]
    [DataRow(30.0, false)]
    [DataRow(27.0, false)]
    public void Walls_that_stay_too_warm_for_half_an_hour_are_refused(double wallC, bool isRefused)
    {
        var settings = new ChamberSettings();
        var heat = new ThermalModel(settings, 0.1);
        heat.Start(wallC, 22.0);
        Recipe recipe = Recipe(25.0, 7.88, 0.7);
        RoomAir room = Room(settings, 22.0, 45.0);
        string said = ReachCheck.Refusal(recipe, settings, room, 101325.0, heat).Said();
        Assert.AreEqual(isRefused, said.Contains(": the chamber cannot cool; its walls are at ", System.StringComparison.Ordinal), said);
        Assert.AreEqual("", ReachCheck.Refusal(recipe, settings, room, 101325.0).Said());

        var twin = new ObservedTwin(TwinParameters.Reference with { StartWallTemperatureC = wallC });
        twin.Outputs.FanDuty01 = 0.28;
        twin.Run(1800.0);
        double airC = twin.Twin.True.TemperatureC;
        Assert.AreEqual(isRefused, airC > 25.0 + CastLimits.SoakTemperatureBandK, $"{airC} C");
    }

    [TestMethod]
    public void A_room_that_is_not_known_refuses_only_what_no_room_allows()
    {
        var settings = new ChamberSettings();
        var unknown = new RoomAir(settings);
        Look(unknown, 40.0, 20.0);
        Assert.IsFalse(unknown.IsKnown);
        Assert.AreEqual("", Refusal(Recipe(15.0, 7.0, 0.7), settings, unknown), "a cold room");
        Assert.AreEqual("", Refusal(Recipe(60.0, 39.0, 0.8), settings, unknown));
        Assert.Contains("calibrated from", Refusal(Recipe(25.0, 7.0, 3.0), settings, unknown));
        settings.LeakPerHour = 60.0;
        Assert.Contains("cannot hold that against a leak", Refusal(Recipe(60.0, 60.0, 0.8), settings, unknown));
    }

    [TestMethod]
    public void Refused_recipes_start_nothing_and_nothing_heats()
    {
        var run = new TwinRun(TwinParameters.Reference with { RoomTemperatureC = 28.0 });
        run.RunS(1.0);
        string refusal = run.Chamber.Operator.Start(ReferenceRecipes.Load("example-3", out _)!, 15.0).Said();
        Assert.StartsWith("temperatureC = 25: the chamber cannot cool; in a room of 28.0 C", refusal);
        run.RunS(1.0);
        Assert.AreEqual(Phase.Idle, run.Phase);
        run.Board.AssertAllOff("after a refusal");
    }

    // The balances against the twin: what they call nearest gets Ready and stays there, what lies 8 % beyond does not get there.
    [TestMethod]
    [DataRow(60.0, 45.0, 0.8, 1.5, 60.0)]
    [DataRow(50.0, 60.0, 0.8, 10.0, 6.0)]
    [DataRow(25.0, 0.4, 0.8, 1.5, 12.0)]
    public void The_nearest_humidity_is_reached_in_the_twin(
        double temperatureC, double humidityRatioGPerKg, double airVelocityMPerS, double wallLossWPerK, double leakPerH)
    {
        TwinParameters parameters = TwinParameters.Reference with { WallLossWPerK = wallLossWPerK, LeakPerH = leakPerH };
        var settings = new ChamberSettings { WallLossWPerK = wallLossWPerK, LeakPerHour = leakPerH };
        var run = new TwinRun(parameters);
        Assert.AreEqual("", run.Chamber.Operator.Restore(settings).Said());
        run.RunS(2.0);
        string refusal = run.Chamber.Operator.Start(Recipe(temperatureC, humidityRatioGPerKg, airVelocityMPerS), 2.0, true).Said();
        double nearest = Number(NearestRatio(), refusal);
        Assert.AreEqual("", run.Chamber.Operator.Start(Recipe(temperatureC, nearest, airVelocityMPerS), 2.0, true).Said(), refusal);
        run.Until(() => run.Phase == Phase.Ready, 1500.0, "Ready");
        Assert.AreEqual(nearest, run.Twin.True.HumidityRatioGPerKg, 0.03 * nearest);
    }

    [TestMethod]
    public void The_room_is_what_the_resting_chamber_shows_and_follows_it_through_the_day()
    {
        var room = new RoomAir(new ChamberSettings());
        Look(room, 22.0, 7.5);
        Assert.IsTrue(room.IsKnown);
        for (int i = 0; i < 36000; i++)
        {
            Look(room, 22.0 + i / 9000.0, 7.5 + i / 36000.0);
        }

        Assert.AreEqual(26.0, room.TemperatureC, 0.1);
        Assert.AreEqual(8.5, room.HumidityRatioGPerKg, 0.1);
    }

    [TestMethod]
    [DataRow(44.7, 7.5)] // a relay that leaks 8 %
    [DataRow(59.0, 7.5)] // 13 %
    [DataRow(32.2, 7.5)]
    [DataRow(36.0, 12.0)]
    [DataRow(75.0, 7.5)]
    [DataRow(30.0, 25.5)] // mist that flows
    [DataRow(25.0, 60.0)]
    public void Steady_air_that_is_warmer_or_wetter_than_a_room_is_never_the_room(double airC, double gPerKg)
    {
        var found = new RoomAir(new ChamberSettings());
        var before = new RoomAir(new ChamberSettings());
        Look(before, 21.0, 7.0);
        for (int i = 0; i < 72000; i++)
        {
            Look(found, airC, gPerKg);
            Look(before, airC, gPerKg);
        }

        Assert.IsFalse(found.IsKnown && airC > 32.0);
        Assert.AreEqual((21.0, 7.0), (before.TemperatureC, before.HumidityRatioGPerKg), "what it knew stays");
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void A_chamber_that_cools_after_a_run_does_not_pass_for_the_room()
    {
        TwinRun run = new TwinRun().Start("example-1", 0.0).To(Phase.Ready);
        run.Chamber.Operator.Abort();
        run.Tick();
        run.Chamber.Operator.Reset();
        for (int minute = 0; minute < 150; minute++)
        {
            run.RunS(60.0);
            Assert.AreEqual(22.0, run.Chamber.Room.TemperatureC, 0.8, $"minute {minute}");
            Assert.AreEqual(7.4, run.Chamber.Room.HumidityRatioGPerKg, 0.8, $"minute {minute}");
        }
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void A_chamber_switched_on_warm_does_not_know_the_room_until_it_has_cooled_and_says_so()
    {
        var run = new TwinRun(TwinParameters.Reference with { StartAirTemperatureC = 50, StartWallTemperatureC = 48 });
        var console = new CommandInterpreter(run.Chamber);
        run.RunS(2.0);
        Assert.IsFalse(run.Chamber.Room.IsKnown);
        console.Execute("recipe example-1");
        Assert.StartsWith(
            "OK conditioning for 0.00 s; the room is not known, because the chamber was warm at power-on: temperature and humidity were "
            + "judged for the best of rooms",
            console.Execute("start 0"));
        run.Chamber.Operator.Abort();
        run.Until(() => run.Chamber.Room.IsKnown, 20000.0, "The room");
        Assert.AreEqual(22.0, run.Chamber.Room.TemperatureC, 0.8);
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void A_chamber_switched_on_lukewarm_takes_whatever_is_cooler_for_the_room()
    {
        var run = new TwinRun(TwinParameters.Reference with { StartAirTemperatureC = 29, StartWallTemperatureC = 29 });
        run.RunS(2.0);
        Assert.AreEqual(29.0, run.Chamber.Room.TemperatureC, 0.2);
        run.RunS(3600.0);
        Assert.IsLessThan(23.5, run.Chamber.Room.TemperatureC);
    }

    private static void AssertNearestIsAccepted(
        string refusal, double temperatureC, double humidityRatioGPerKg, double airVelocityMPerS, ChamberSettings settings, RoomAir room)
    {
        Assert.IsTrue(NearestC().IsMatch(refusal) || NearestRatio().IsMatch(refusal), refusal);
        if (NearestC().IsMatch(refusal))
        {
            Recipe recipe = Recipe(Number(NearestC(), refusal), humidityRatioGPerKg, airVelocityMPerS);
            Assert.AreEqual("", Refusal(recipe, settings, room), refusal);
        }

        if (NearestRatio().IsMatch(refusal))
        {
            Recipe recipe = Recipe(temperatureC, Number(NearestRatio(), refusal), airVelocityMPerS);
            Assert.AreEqual("", Refusal(recipe, settings, room), refusal);
        }
    }

    private static double Number(Regex words, string text)
    {
        Assert.IsTrue(words.IsMatch(text), text);
        return double.Parse(words.Match(text).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private static string Refusal(Recipe recipe) => Refusal(recipe, new ChamberSettings(), Room(new ChamberSettings(), 22.0, 45.0));

    private static string Refusal(Recipe recipe, ChamberSettings settings, RoomAir room) =>
        ReachCheck.Refusal(recipe, settings, room, 101325.0).Said();

    private static RoomAir Room(ChamberSettings settings, double temperatureC, double relativeHumidityPct)
    {
        var room = new RoomAir(settings);
        Look(room, temperatureC, Psychrometrics.HumidityRatioGPerKg(temperatureC, relativeHumidityPct, 101325.0));
        return room;
    }

    private static void Look(RoomAir room, double temperatureC, double humidityRatioGPerKg)
    {
        var readings = new Readings { HumidityRatioGPerKg = humidityRatioGPerKg };
        readings.Air.Status = SensorStatus.Good;
        readings.Air.TemperatureC = temperatureC;
        room.Look(true, readings);
    }

    private static Recipe Recipe(double temperatureC, double humidityRatioGPerKg, double airVelocityMPerS) => DraftedRecipe.Of(
        "temperatureC", Typist.NumberText(temperatureC), "humidityRatioGPerKg", Typist.NumberText(humidityRatioGPerKg),
        "airVelocityMPerS", Typist.NumberText(airVelocityMPerS), "exposureS", "2");

    [GeneratedRegex(@"Nearest: ([\d.]+) C")]
    private static partial Regex NearestC();

    [GeneratedRegex(@"(?:Nearest:|or) ([\d.]+) g/kg")]
    private static partial Regex NearestRatio();
}
