using System;
using System.Linq;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench.Records;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Tests.Unit.Bench.Records;

/// <summary>The budgets in record.json: they add up, also to what the firmware states, and a Monte Carlo says the same.</summary>
[TestClass]
public sealed class BudgetTests
{
    private static readonly (string, string)[] Salts =
        [("SaltLowPct", "11.3"), ("SaltHighPct", "75.29"), ("SaltCalibrationDate", "2024-11-30")];

    [TestMethod]
    [DataRow("example-3", 15.0, 0, false)]
    [DataRow("example-2", 4.0, 0, false)]
    [DataRow("example-1", 10.0, 0, false)]
    [DataRow("example-3", 15.0, 1, false)]
    [DataRow("example-2", 4.0, 2, false)]
    [DataRow("example-2", 4.0, 0, true)]
    public void The_budget_of_a_plate_adds_up_to_what_the_firmware_states(string recipe, double exposureS, int calibrations, bool isOfTwo)
    {
        ChamberSettings? settings = calibrations == 0 ? null
            : SomeRecords.Settings(calibrations == 1 ? Salts : [.. Salts, ("ThermometerLimitK", "0.2")]);
        JsonObject record = SomeRecords.Record(SomeRecords.Cast(recipe, exposureS, settings, isOfTwo));
        JsonObject uncertainty = record["uncertainty"]!.AsObject();
        JsonNode[] budgets = [.. uncertainty["air"]!.AsArray().OfType<JsonNode>(), .. uncertainty["exposure"]!.AsArray()
            .OfType<JsonNode>()];
        foreach (JsonNode budget in budgets)
        {
            AssertAddsUp(budget);
        }

        // Independent of the budget's own sums: the firmware's record of the air.
        foreach (JsonNode budget in uncertainty["air"]!.AsArray().OfType<JsonNode>())
        {
            string quantity = budget["quantity"]!.GetValue<string>();
            double stated = record["measuredAir"]![quantity]!["uncertainty"]!.GetValue<double>();
            Assert.AreEqual(stated, budget["sourcesGive"]!.GetValue<double>(), 0.01 * stated, quantity);
        }

        Assert.AreEqual(isOfTwo ? 2 : 1, Sources(budgets[1], "air pressure").Length);
        Assert.IsEmpty(Sources(budgets[1], "more that the firmware states"), "the reference chamber's number is known to its last part");
    }

    [TestMethod]
    public void A_year_of_drift_is_in_what_the_firmware_states_and_the_years_after_it_come_on_top()
    {
        JsonObject record = SomeRecords.ByHand(25.0, 7.88, 0.7, 15.0);
        ChamberSettings settings = SomeRecords.Settings(Salts);
        QuantityBudget young = HumidityBudget.Of(SomeRecords.Inputs(record, settings) with { Day = new DateOnly(2025, 1, 30) });
        QuantityBudget old = HumidityBudget.Of(SomeRecords.Inputs(record, settings) with { Day = new DateOnly(2027, 12, 1) });
        Assert.AreEqual(young.StatedFromSources!.Value, old.StatedFromSources!.Value, 1e-12);
        UncertaintySource more = old.Sources.Single(s => s.Name.Contains("beyond that year"));
        Assert.AreEqual(2.0 * 0.5, more.Limit, 0.01, "two more years of half a percent");
        Assert.IsFalse(more.IsStated);
        Assert.IsGreaterThan(young.Expanded!.Value, old.Expanded!.Value);
    }

    // GUM supplement 1 (JCGM 101): the same limits, drawn a hundred thousand times, through another formula.
    [TestMethod]
    [DataRow(25.0, 40.0)]
    [DataRow(40.0, 60.0)]
    [DataRow(60.0, 30.0)]
    public void A_Monte_Carlo_through_the_steam_tables_has_the_same_standard_uncertainty_and_U_covers_95_percent(double t, double rh)
    {
        double w = SteamTables.HumidityRatioGPerKg(t, rh, 101_325.0);
        string recipe = t < 30.0 ? "example-3" : t < 50.0 ? "example-2" : "example-1";
        QuantityBudget budget = HumidityBudget.Of(SomeRecords.Inputs(SomeRecords.ByHand(t, w, 0.7, 15.0), recipe: recipe));
        double LimitOf(string name) => budget.Sources.Single(s => s.Name.Contains(name)).Limit;
        double ofT = LimitOf("temperature"), ofRh = LimitOf("relative humidity"), ofPa = LimitOf("air pressure"), formula =
            LimitOf("formula");
        var random = new Random(16);
        double Even(double limit) => limit * (2.0 * random.NextDouble() - 1.0);
        double[] off =
        [
            .. Enumerable.Range(0, 100_000).Select(_ => SteamTables.HumidityRatioGPerKg(
                t + Even(ofT), rh + Even(ofRh), 101_325.0 + Even(ofPa)) + Even(formula) - w),
        ];
        double standard = Math.Sqrt(off.Average(x => x * x));
        Assert.AreEqual(standard, budget.Combined!.Value, 0.02 * standard);
        Assert.IsGreaterThan(0.95, off.Count(x => Math.Abs(x) <= budget.Expanded!.Value) / 1e5);
        Assert.IsLessThan(0.995, off.Count(x => Math.Abs(x) <= budget.Expanded!.Value) / 1e5, "and no wider than it has to be");
    }

    [TestMethod]
    public void A_late_blade_is_in_doubt_at_the_first_point_and_not_at_the_last()
    {
        JsonObject record = SomeRecords.ByHand(25.0, 7.88, 0.7, 15.0, lateUs: 30_000.0);
        var along = ExposureBudget.AlongPlate(SomeRecords.Inputs(record));
        double[] way = [.. along.Select(b => b.Sources.Single(s => s.Name.StartsWith("blade's way")).Reach)];
        CollectionAssert.AreEqual(new[] { 0.03, 0.015, 0.0 }, way.Select(x => Math.Round(x, 9)).ToArray());
        Assert.AreEqual(17.03, along[0].Achieved!.Value, 1e-9);
        Assert.AreEqual(15.03, along[2].Achieved!.Value, 1e-9);
        Assert.AreEqual(0.01, along[2].StatedFromSources!.Value, 1e-9);
    }

    [TestMethod]
    public void Without_switches_an_exposure_has_no_uncertainty_and_says_why()
    {
        QuantityBudget budget = ExposureBudget.AlongPlate(SomeRecords.Inputs(SomeRecords.ByHand(25, 7.88, 0.7, 15.0, isSeen: false)))[2];
        Assert.IsNull(budget.Expanded);
        StringAssert.Contains(budget.NotKnown, "no travel switch");
    }

    [TestMethod]
    public void A_velocity_by_a_table_that_nobody_measured_is_not_known_in_a_chamber()
    {
        BudgetInputs inputs = SomeRecords.Inputs(SomeRecords.ByHand(25, 7.88, 0.7, 15.0)) with { IsSimulated = false };
        StringAssert.Contains(AirBudget.Velocity(inputs).NotKnown, "airtable");
        ChamberSettings measured = SomeRecords.Settings(("AirTableDate", "2026-11-23"));
        Assert.IsNotNull(AirBudget.Velocity(inputs with { Settings = measured }).Expanded);
    }

    // By hand, each: what a source left out or weighed the wrong way would change.
    [TestMethod]
    public void Every_source_has_the_limit_that_is_reckoned_by_hand()
    {
        JsonObject record = SomeRecords.ByHand(25.0, 7.88, 0.7, 15.0, lateUs: 30_000.0);
        record["motion"]!["plateWetMeasuredUs"] = 9_010_000;
        double Reach(QuantityBudget budget, string name) => budget.Sources.Single(s => s.Name.Contains(name)).Reach;
        QuantityBudget ratio = HumidityBudget.Of(SomeRecords.Inputs(record));
        QuantityBudget temperature = AirBudget.Temperature(SomeRecords.Inputs(record));
        Assert.AreEqual(0.006 * 7.88, Reach(ratio, "formula"), 1e-12);
        Assert.AreEqual(0.15, Reach(temperature, "heats itself"), 1e-12);
        Assert.AreEqual(Math.Sqrt(0.58 * 0.58 - 0.5 * 0.5), Reach(temperature, "place of the film"), 1e-9, "0.73 less 0.15, and class 0.5");
        QuantityBudget last = ExposureBudget.AlongPlate(SomeRecords.Inputs(record))[2];
        Assert.AreEqual(0.002, Reach(last, "delay of the blade's switch"), 1e-12);
        Assert.AreEqual(0.002, Reach(last, "delay of the plate's switch"), 1e-12);
        Assert.AreEqual(15.03 * 10e-6, Reach(last, "crystal"), 1e-9);
        Assert.IsFalse(last.Sources.Any(s => s.Name.StartsWith("bath's way")), "example-3's plate drops");
        record["measuredAir"]!["humidityRatioGPerKg"]!["uncertainty"] = 2.0;
        QuantityBudget more = HumidityBudget.Of(SomeRecords.Inputs(record));
        Assert.AreEqual(Math.Sqrt(4.0 - Math.Pow(ratio.StatedFromSources!.Value, 2)), Reach(more, "more that the firmware states"), 1e-3);
        record["measuredAir"]!["airVelocityMPerS"]!["min"] = 0.68;
        record["measuredAir"]!["airVelocityMPerS"]!["max"] = 0.76;
        Assert.AreEqual(0.04, Reach(AirBudget.Velocity(SomeRecords.Inputs(record)), "moved"), 1e-12, "half of the way");
    }

    [TestMethod]
    public void A_bath_that_travels_is_in_doubt_at_the_last_point_and_not_at_the_first()
    {
        JsonObject record = SomeRecords.ByHand(25.0, 7.88, 0.7, 15.0);
        record["motion"]!["plateWetMeasuredUs"] = 9_010_000;
        RecipeDraft draft = ReferenceRecipes.Draft("example-3", "travels")!;
        Assert.IsNull(draft.Set("immersionTravelS", "3"));
        BudgetInputs inputs = SomeRecords.Inputs(record) with { Recipe = draft.Finish(out _)! };
        double[] way = [.. ExposureBudget.AlongPlate(inputs).Select(b => b.Sources.Single(s => s.Name.StartsWith("bath's way")).Reach)];
        CollectionAssert.AreEqual(new[] { 0.0, 0.005, 0.01 }, way.Select(x => Math.Round(x, 9)).ToArray());
    }

    private static JsonNode[] Sources(JsonNode budget, string name) =>
        [.. budget["sources"]!.AsArray().OfType<JsonNode>().Where(s => s["source"]!.GetValue<string>().Contains(name))];

    private static void AssertAddsUp(JsonNode budget)
    {
        string quantity = budget["quantity"]!.GetValue<string>();
        double square = budget["sources"]!.AsArray().Sum(s => Math.Pow(s!["standard"]!.GetValue<double>(), 2));
        double combined = budget["combined"]!.GetValue<double>();
        Assert.AreEqual(Math.Sqrt(square), combined, 2e-6, quantity);
        Assert.AreEqual(2.0 * combined, budget["expanded"]!.GetValue<double>(), 2e-6, quantity);
        double stated = budget["firmwareStates"]!.GetValue<double>();
        Assert.AreEqual(stated, budget["sourcesGive"]!.GetValue<double>(), 0.01 * stated, quantity);
        foreach (JsonNode source in budget["sources"]!.AsArray().OfType<JsonNode>())
        {
            double reach = Math.Abs(source["limit"]!.GetValue<double>() * source["sensitivity"]!.GetValue<double>());
            Assert.AreEqual(reach / Math.Sqrt(3.0), source["standard"]!.GetValue<double>(), 2e-6 + 1e-3 * reach, quantity);
        }
    }
}
