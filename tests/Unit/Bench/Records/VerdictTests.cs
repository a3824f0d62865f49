using System.Linq;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Records;

namespace ChamberFirmware.Tests.Unit.Bench.Records;

/// <summary>Three words, and a guard band of the expanded uncertainty on both sides of the limit.</summary>
[TestClass]
public sealed class VerdictTests
{
    // Tolerance 3, limit 1.5: U = 2 x 1.5/root 3 = 1.732.
    [TestMethod]
    [DataRow(0.0, PlateVerdict.In)]
    [DataRow(1.26, PlateVerdict.In)]
    [DataRow(-1.26, PlateVerdict.In)]
    [DataRow(1.28, PlateVerdict.NotVerifiable)]
    [DataRow(-3.0, PlateVerdict.NotVerifiable)]
    [DataRow(4.72, PlateVerdict.NotVerifiable)]
    [DataRow(4.74, PlateVerdict.Out)]
    [DataRow(-4.74, PlateVerdict.Out)]
    public void The_guard_band_is_the_expanded_uncertainty(double error, string word)
    {
        var verdict = new QuantityVerdict(Budget(20.0 + error, 1.5), 3.0);
        Assert.AreEqual(word, verdict.Word);
        Assert.AreEqual(word == PlateVerdict.NotVerifiable, verdict.Why.Length > 0);
    }

    [TestMethod]
    public void The_smallest_tolerance_that_could_be_shown_is_just_in()
    {
        var verdict = new QuantityVerdict(Budget(20.7, 1.5), 0.1);
        Assert.AreEqual(PlateVerdict.NotVerifiable, verdict.Word);
        double smallest = verdict.SmallestTolerance!.Value;
        Assert.AreEqual(PlateVerdict.In, (verdict with { Tolerance = smallest + 1e-9 }).Word);
        Assert.AreNotEqual(PlateVerdict.In, (verdict with { Tolerance = smallest - 1e-9 }).Word);
    }

    [TestMethod]
    public void Overall_is_out_where_anything_is_and_in_only_where_all_is()
    {
        QuantityVerdict good = new(Budget(20.0, 0.1), 3.0), open = new(Budget(20.0, 9.0), 3.0), bad = new(Budget(30.0, 0.1), 3.0);
        Assert.AreEqual(PlateVerdict.In, new PlateVerdict([good, good], PlateRun.Complete).Overall);
        Assert.AreEqual(PlateVerdict.NotVerifiable, new PlateVerdict([good, open], PlateRun.Complete).Overall);
        Assert.AreEqual(PlateVerdict.Out, new PlateVerdict([open, bad], PlateRun.Complete).Overall);
        Assert.AreEqual(PlateVerdict.NotVerifiable, new PlateVerdict([good, good], PlateRun.Aborted).Overall);
    }

    [TestMethod]
    public void Example_3_is_in_tolerance_and_example_1_not_verifiable_for_the_place_of_its_film()
    {
        JsonNode third = SomeRecords.Record(SomeRecords.Cast("example-3", 15.0))["verdict"]!;
        Assert.AreEqual(PlateVerdict.In, third["overall"]!.GetValue<string>());
        StringAssert.Contains(third["rule"]!.GetValue<string>(), "JCGM 106");
        JsonNode first = SomeRecords.Record(SomeRecords.Cast("example-1", 10.0))["verdict"]!;
        Assert.AreEqual(PlateVerdict.NotVerifiable, first["overall"]!.GetValue<string>());
        JsonNode temperature = first["quantities"]!.AsArray().Single(q => q!["quantity"]!.GetValue<string>() == "temperatureC")!;
        Assert.AreEqual("the uncertainty is larger than the tolerance", temperature["why"]!.GetValue<string>());
    }

    [TestMethod]
    public void A_blade_that_comes_far_too_late_is_out_of_tolerance()
    {
        JsonObject record = SomeRecords.ByHand(25.0, 7.88, 0.7, 15.0, lateUs: 90_000.0);
        BudgetInputs inputs = SomeRecords.Inputs(record);
        PlateVerdict verdict = PlateVerdict.Of(PlateBudget.Of(inputs), inputs);
        Assert.AreEqual(PlateVerdict.Out, verdict.Quantities[0].Word);
        Assert.AreEqual(PlateVerdict.Out, verdict.Overall);
    }

    private static QuantityBudget Budget(double achieved, double limit) =>
        new("temperatureC", "K", 20.0, achieved, limit, [new UncertaintySource("a limit", limit, "K", 1.0, true)]);
}
