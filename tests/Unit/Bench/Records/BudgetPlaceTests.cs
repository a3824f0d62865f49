using System;
using System.Linq;
using System.Text.Json.Nodes;
using ChamberFirmware.Air;
using ChamberFirmware.Bench.Records;
using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Unit.Drivers;

namespace ChamberFirmware.Tests.Unit.Bench.Records;

/// <summary>
/// At which air a source is reckoned, and which number it belongs to: what the firmware states, or only the budget. Each was once changed
/// without a test that noticed.
/// </summary>
[TestClass]
public sealed class BudgetPlaceTests
{
    private const double ThinAirPa = 80_000.0;

    private static readonly (string, string)[] Salts =
        [("SaltLowPct", "11.3"), ("SaltHighPct", "75.29"), ("SaltCalibrationDate", "2024-11-30")];

    [TestMethod]
    public void Limits_are_those_of_the_air_that_was_there_and_not_of_the_air_that_was_asked_for()
    {
        JsonObject record = SomeRecords.ByHand(60.0, 20.0, 1.4, 15.0); // example-3 asks for 25 C and 0.7 m/s
        BudgetInputs inputs = SomeRecords.Inputs(record);
        double classK = SomeRecords.OneSensor()[0].TemperatureLimitK(60.0);
        Assert.IsGreaterThan(0.6, classK, "0.5 at 25 C");
        Assert.AreEqual(classK, Reach(AirBudget.Temperature(inputs), "class"), 1e-9);
        Assert.AreEqual(0.03 * 1.4 + 0.03, Reach(AirBudget.Velocity(inputs), "anemometer"), 1e-9);
        HumiditySensitivity by = Slopes(60.0, 20.0, Psychrometrics.StandardPressurePa);
        Assert.AreEqual(classK * by.GPerKgPerK, Reach(HumidityBudget.Of(inputs), "temperature"), 1e-9);
    }

    [TestMethod]
    public void The_sites_pressure_counts_and_so_does_what_is_not_known_of_it()
    {
        ChamberSettings settings = SomeRecords.Settings(("SitePressurePa", "80000"));
        QuantityBudget budget = HumidityBudget.Of(SomeRecords.Inputs(SomeRecords.ByHand(25.0, 7.88, 0.7, 15.0), settings));
        HumiditySensitivity by = Slopes(25.0, 7.88, ThinAirPa);
        UncertaintySource relative = budget.Sources.Single(s => s.Name.Contains("relative humidity"));
        Assert.AreEqual(by.GPerKgPerPct, relative.Sensitivity, 1e-12);
        double limitPa = SomeRecords.OneSensor()[0].PressureLimitPa;
        Assert.AreEqual(limitPa * Math.Abs(by.GPerKgPerPa), Reach(budget, "air pressure"), 1e-12);
        Assert.IsGreaterThan(0.0, Reach(budget, "air pressure"));
    }

    [TestMethod]
    public void What_the_firmware_does_not_know_is_in_the_budget_and_not_in_its_number()
    {
        JsonObject record = SomeRecords.ByHand(25.0, 7.88, 0.7, 15.0, lateUs: 30_000.0);
        record["motion"]!["plateWetMeasuredUs"] = 9_010_000;
        RecipeDraft draft = ReferenceRecipes.Draft("example-3", "travels")!;
        Assert.IsNull(draft.Set("immersionTravelS", "3"));
        BudgetInputs inputs = SomeRecords.Inputs(record) with { Recipe = draft.Finish(out _)! };
        QuantityBudget first = ExposureBudget.AlongPlate(inputs)[0];
        string[] stated = [.. first.Sources.Where(s => s.IsStated).Select(s => s.Name.Split(':')[0])];
        CollectionAssert.AreEqual(new[] { "blade's switch", "plate's switch", "blade's way" }, stated);
        Assert.HasCount(7, first.Sources, "bath's way, two delays and the crystal beside them");
        Assert.AreEqual(0.005 + 0.005 + 0.03, first.StatedFromSources!.Value, 1e-9, "the sum of the three");
        Assert.IsFalse(HumidityBudget.Of(inputs).Sources.Single(s => s.Name.StartsWith("formula")).IsStated);
    }

    // The firmware's own number of the asked point; of the others it has none.
    [TestMethod]
    public void The_asked_point_has_the_firmwares_number_and_the_others_what_was_planned()
    {
        JsonObject record = SomeRecords.ByHand(25.0, 7.88, 0.7, 15.0);
        record["motion"]!["exposureUncertaintyUs"] = 12_000;
        QuantityBudget[] along = [.. ExposureBudget.AlongPlate(SomeRecords.Inputs(record))];
        CollectionAssert.AreEqual(new[] { 17.0, 16.0, 15.0 }, along.Select(b => b.Set).ToArray());
        CollectionAssert.AreEqual(new[] { 0.01, 0.01, 0.012 }, along.Select(b => Math.Round(b.Stated!.Value, 9)).ToArray());
    }

    [TestMethod]
    public void A_time_that_switches_gave_and_nobody_verified_is_not_known()
    {
        JsonObject record = SomeRecords.ByHand(25.0, 7.88, 0.7, 15.0);
        record["motion"]!["isVerified"] = false;
        StringAssert.Contains(ExposureBudget.AlongPlate(SomeRecords.Inputs(record))[2].NotKnown, "no travel switch");
    }

    [TestMethod]
    [DataRow(1.005, false)]
    [DataRow(1.05, true)]
    public void More_than_the_sources_give_is_a_source_from_one_percent_on(double share, bool isSource)
    {
        JsonObject record = SomeRecords.ByHand(25.0, 7.88, 0.7, 15.0);
        double given = HumidityBudget.Of(SomeRecords.Inputs(record)).StatedFromSources!.Value;
        record["measuredAir"]!["humidityRatioGPerKg"]!["uncertainty"] = share * given;
        QuantityBudget budget = HumidityBudget.Of(SomeRecords.Inputs(record));
        Assert.AreEqual(isSource, budget.Sources.Any(s => s.Name.StartsWith("more that the firmware states")));
        Assert.AreEqual(isSource ? share * given : given, budget.StatedFromSources!.Value, 1e-9);
    }

    [TestMethod]
    public void Without_a_day_a_year_of_drift_is_reckoned_and_no_more()
    {
        JsonObject record = SomeRecords.ByHand(25.0, 7.88, 0.7, 15.0);
        QuantityBudget budget = HumidityBudget.Of(SomeRecords.Inputs(record, SomeRecords.Settings(Salts)));
        Assert.IsTrue(budget.Sources.Any(s => s.Name.Contains("a year of drift")));
        Assert.IsFalse(budget.Sources.Any(s => s.Name.Contains("beyond that year")));
    }

    // Of two kinds each counts by the square of what the other one lacks, as the firmware has it.
    [TestMethod]
    public void Of_two_kinds_the_better_sensor_has_the_larger_share_and_old_salts_do_not_change_it()
    {
        var better = new OtherSensor { LimitK = 0.25, LimitPct = 1.0 };
        BudgetInputs inputs = SomeRecords.Inputs(SomeRecords.ByHand(25.0, 7.88, 0.7, 15.0), SomeRecords.Settings(Salts)) with
        {
            Sensors = [SomeRecords.OneSensor()[0], better],
        };
        IAirSensor first = inputs.Sensors[0];
        QuantityBudget temperature = AirBudget.Temperature(SomeRecords.Inputs(inputs.Record) with { Sensors = inputs.Sensors });
        double of = first.TemperatureLimitK(25.0), share01 = 0.25 * 0.25 / (of * of + 0.25 * 0.25);
        Assert.AreEqual(share01 * of, Reach(temperature, "first "), 1e-9);
        Assert.AreEqual((1.0 - share01) * 0.25, Reach(temperature, "second "), 1e-9);
        double[] shares =
        [
            .. new[] { new DateOnly(2025, 1, 30), new DateOnly(2032, 1, 30) }.Select(day => HumidityBudget.Of(inputs with { Day = day })
                .Sources.Single(s => s.Name.StartsWith("second ") && s.Name.EndsWith("temperature")).Sensitivity),
        ];
        Assert.AreEqual(shares[0], shares[1], 1e-12, "what the firmware does not know is not in its shares");
    }

    private static HumiditySensitivity Slopes(double t, double w, double pa) =>
        HumiditySensitivity.Of(t, Psychrometrics.RelativeHumidityPct(t, w, pa), pa);

    private static double Reach(QuantityBudget budget, string name) => budget.Sources.First(s => s.Name.Contains(name)).Reach;
}
