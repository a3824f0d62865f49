using System;
using System.Linq;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Records;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Tests.Unit.Bench.Records;

/// <summary>Verdicts and warnings at their limits: numbers that a computer has exactly, on both sides and on the limit itself.</summary>
[TestClass]
public sealed class VerdictMarginTests
{
    [TestMethod]
    [DataRow(0.5, PlateVerdict.In)]
    [DataRow(-0.5, PlateVerdict.In)]
    [DataRow(1.5, PlateVerdict.NotVerifiable)]
    [DataRow(-1.5, PlateVerdict.NotVerifiable)]
    public void On_the_limit_it_is_in_and_on_the_far_side_of_the_guard_band_not_yet_out(double off, string word) =>
        Assert.AreEqual(word, QuantityVerdict.WordOf(off, 0.5, 1.0));

    [TestMethod]
    public void The_smallest_tolerance_does_not_know_to_which_side_the_value_is()
    {
        var low = new QuantityVerdict(Budget(19.0), 3.0);
        var high = new QuantityVerdict(Budget(21.0), 3.0);
        Assert.AreEqual(high.SmallestTolerance, low.SmallestTolerance);
        Assert.IsGreaterThan(1.0, low.SmallestTolerance!.Value);
    }

    [TestMethod]
    public void What_is_not_known_says_why_in_its_own_words()
    {
        QuantityBudget unknown = Budget(20.0) with { NotKnown = "nobody looked" };
        Assert.AreEqual("nobody looked", new QuantityVerdict(unknown, 3.0).Why);
        var record = new JsonObject
        {
            ["outcome"] = PlateRun.Complete, ["recipe"] = new JsonObject { ["airVelocityMPerS"] = 0.7 }, ["exposureSetS"] = 15.0,
            ["verdict"] = new JsonObject { ["quantities"] = new JsonArray(
                new JsonObject { ["quantity"] = "airVelocityMPerS", ["error"] = 0.01, ["expanded"] = null, ["why"] = "nobody measured" },
                new JsonObject { ["quantity"] = "exposureS", ["error"] = 0.1, ["expanded"] = 0.01, ["why"] = "" }) },
        };
        JsonObject verdict = new LabTolerances(
            [new LabTolerance("airVelocityMPerS", "v", 0.05, true, "m/s"), new LabTolerance("exposureS", "exposure", 0.02, true, "s")])
            .Verdict(record);
        Assert.AreEqual("nobody measured", verdict["quantities"]![0]!["why"]!.GetValue<string>());
        Assert.AreEqual(0.3, verdict["quantities"]![1]!["tolerance"]!.GetValue<double>(), 1e-9, "2 % of the 15 s that were asked for");
    }

    [TestMethod]
    public void The_exposures_tolerance_is_the_chambers_setting()
    {
        BudgetInputs inputs = SomeRecords.Inputs(
            SomeRecords.ByHand(25.0, 7.88, 0.7, 15.0), SomeRecords.Settings(("ExposureToleranceUs", "30000")));
        PlateVerdict verdict = PlateVerdict.Of(PlateBudget.Of(inputs), inputs);
        Assert.AreEqual(0.03, verdict.Quantities[0].Tolerance, 1e-12);
        string[] judged = [.. verdict.Quantities.Select(q => q.Budget.Quantity)];
        CollectionAssert.AreEqual(new[] { "exposureS", "temperatureC", "humidityRatioGPerKg", "airVelocityMPerS" }, judged);
    }

    [TestMethod]
    [DataRow("SaltCalibrationDate", "The calibration over salts is of 2025-11-30, ")]
    [DataRow("AirTableDate", "The table of air velocity is of 2025-11-30, ")]
    public void A_calibration_is_warned_of_from_a_year_on(string setting, string begins)
    {
        ChamberSettings settings = SomeRecords.Settings((setting, "2025-11-30"));
        string[] On(DateOnly day) =>
        [
            .. RecordWarnings.Of(SomeRecords.Inputs(SomeRecords.ByHand(25.0, 7.88, 0.7, 15.0), settings) with { Day = day }),
        ];
        Assert.IsEmpty(On(new DateOnly(2026, 11, 30)), "365 days are no more than a year of 365.25");
        StringAssert.StartsWith(On(new DateOnly(2026, 12, 1)).Single(), begins + "1.0 years old");
        StringAssert.EndsWith(On(new DateOnly(2027, 11, 30)).Single(), "2.0 years old.");
        Assert.IsEmpty(RecordWarnings.Of(SomeRecords.Inputs(SomeRecords.ByHand(25.0, 7.88, 0.7, 15.0), settings)).ToArray());
    }

    [TestMethod]
    public void Air_that_left_its_tolerance_and_humidity_that_nobody_can_verify_are_warned_of()
    {
        JsonObject record = SomeRecords.ByHand(25.0, 7.88, 0.7, 15.0);
        record["ticksOutOfTolerance"] = 0.0;
        Assert.IsEmpty(RecordWarnings.Of(SomeRecords.Inputs(record)).ToArray());
        record["ticksOutOfTolerance"] = 1.0;
        StringAssert.Contains(RecordWarnings.Of(SomeRecords.Inputs(record)).Single(), "in 1 tick(s) of 0.1 s");
        record["ticksOutOfTolerance"] = 0.0;
        record["humidityVerifiable"] = false;
        StringAssert.Contains(RecordWarnings.Of(SomeRecords.Inputs(record)).Single(), "humidityVerifiable");
        record["motion"] = null;
        Assert.IsEmpty(RecordWarnings.Of(SomeRecords.Inputs(record)).ToArray(), "nothing was cast");
    }

    // The patent's limits themselves are inside, a little beyond is not.
    [TestMethod]
    [DataRow("5 PVDF, 85.5 DMF, 9.5 water", "preferably 10 - 30")]
    [DataRow("35 PVDF, 58.5 DMF, 6.5 water", "preferably 10 - 30")]
    [DataRow("10 PVDF, 81 DMF, 9 water", "")]
    [DataRow("30 PVDF, 63 DMF, 7 water", "")]
    [DataRow("20 PVDF, 40 DMF, 40 water", "")]
    [DataRow("20 PVDF, 76 DMF, 4 water", "")]
    [DataRow("15 PVDF, 85 DMF, 0 water", "")]
    [DataRow("4 LiCl, 0 PVDF", "")]
    public void The_patents_limits_themselves_are_inside(string dope, string told)
    {
        RecipeDraft draft = ReferenceRecipes.Draft("example-3", "mine")!;
        Assert.IsNull(draft.Set("dope", dope));
        string[] warnings = [.. PatentLimits.Warnings(draft.Finish(out _)!, 10.0)];
        Assert.AreEqual(told.Length > 0 ? 1 : 0, warnings.Length, string.Join('\n', warnings));
        Assert.IsTrue(told.Length == 0 || warnings[0].Contains(told), string.Join('\n', warnings));
    }

    [TestMethod]
    [DataRow("2", "humidityRatioGPerKg = 2: claim 11")]
    [DataRow("2.01", "")]
    public void Two_grams_are_not_more_than_two_grams(string ratio, string told)
    {
        string text = $"temperatureC = 25\nhumidityRatioGPerKg = {ratio}\nairVelocityMPerS = 0.7\nexposureS = [2]\n";
        Recipe recipe = TomlRecipe.Of("dry.toml", text, [])!;
        string said = string.Join('\n', PatentLimits.Warnings(recipe, 2.0));
        Assert.IsTrue(told.Length > 0 ? said.StartsWith(told) : said.Length == 0, said);
        BudgetInputs inputs = SomeRecords.Inputs(SomeRecords.ByHand(25.0, 2.0, 0.7, 2.0)) with { Recipe = recipe };
        Assert.AreEqual(said, string.Join('\n', RecordWarnings.Of(inputs)), "a record has them, too");
    }

    [TestMethod]
    public void Windows_are_planned_where_either_end_is_and_the_asked_point_alone_is_asked()
    {
        JsonObject Window(string point, string cast, string wet) => new()
        {
            ["point"] = point, ["castS"] = 1.0, ["wetS"] = 2.0, ["castIs"] = cast, ["wetIs"] = wet,
        };
        var record = new JsonObject
        {
            ["recipe"] = new JsonObject { ["exposurePoint"] = "middle" }, ["castStartUncertaintyS"] = 0.05,
            ["exposureWindows"] = new JsonArray(
                Window("first", "measured", "planned"), Window("middle", "planned", "measured"), Window("last", "measured", "measured")),
        };
        CollectionAssert.AreEqual(new[] { true, true, false }, ExposureWindows.Of(record).Select(w => w.IsPlanned).ToArray());
        CollectionAssert.AreEqual(new[] { false, true, false }, ExposureWindows.Of(record).Select(w => w.IsAsked).ToArray());
        Assert.AreEqual(0.05, ExposureWindows.UncertaintyS(record));
        record["exposureWindows"] = new JsonArray();
        Assert.IsNull(ExposureWindows.UncertaintyS(record), "there is no window to be uncertain of");
    }

    // The blade passes the first point a travel's time before the last; the twin knows both.
    [TestMethod]
    public void A_twins_windows_begin_when_the_blade_was_there()
    {
        var record = new JsonObject
        {
            ["bladeEndS"] = 100.0, ["recipe"] = new JsonObject { ["exposurePoint"] = "last", ["bladeTravelS"] = 3.0 },
            ["exposureAlongPlate"] = new JsonArray(
                new JsonObject { ["actualS"] = 7.0 }, new JsonObject { ["actualS"] = 5.5 }, new JsonObject { ["actualS"] = 4.0 }),
        };
        CollectionAssert.AreEqual(new[] { 97.0, 98.5, 100.0 }, ExposureWindows.Of(record).Select(w => w.CastS).ToArray());
        CollectionAssert.AreEqual(new[] { 104.0, 104.0, 104.0 }, ExposureWindows.Of(record).Select(w => w.WetS).ToArray());
        CollectionAssert.AreEqual(new[] { false, false, true }, ExposureWindows.Of(record).Select(w => w.IsAsked).ToArray());
    }

    [TestMethod]
    public void A_records_expanded_uncertainties_keep_their_places_and_four_years_are_four_years()
    {
        var record = new JsonObject { ["uncertainty"] = new JsonObject { ["air"] = new JsonArray(
            new JsonObject { ["expanded"] = 1.0 }, new JsonObject { ["expanded"] = 2.0 }, new JsonObject { ["expanded"] = 3.0 }) } };
        Assert.AreEqual((1.0, 2.0, 3.0), PlateBudget.Expanded(record));
        Assert.AreEqual(4.0, (SomeRecords.Inputs(record) with { Day = new DateOnly(2026, 11, 30) }).YearsSince("2022-11-30")!.Value, 1e-12);
    }

    private static QuantityBudget Budget(double achieved) =>
        new("temperatureC", "K", 20.0, achieved, 0.5, [new UncertaintySource("a limit", 0.5, "K", 1.0, true)]);
}
