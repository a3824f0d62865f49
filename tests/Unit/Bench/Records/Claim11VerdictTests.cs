using System.Text.Json.Nodes;
using ChamberFirmware.Bench.Records;

namespace ChamberFirmware.Tests.Unit.Bench.Records;

/// <summary>Claim 11 by the sensors: a mean that is above the limit by less than its uncertainty proves nothing.</summary>
[TestClass]
public sealed class Claim11VerdictTests
{
    // W within 0.5 g/kg and v within 0.05 m/s: expanded 0.577 and 0.0577.
    [TestMethod]
    [DataRow(7.9, 0.7, 15.0, Claim11Verdict.Held)]
    [DataRow(2.6, 0.26, 15.0, Claim11Verdict.Held)]
    [DataRow(2.5, 0.7, 15.0, Claim11Verdict.NotVerifiable)]
    [DataRow(7.9, 0.25, 15.0, Claim11Verdict.NotVerifiable)]
    [DataRow(1.6, 0.7, 15.0, Claim11Verdict.NotVerifiable)]
    [DataRow(1.4, 0.7, 15.0, Claim11Verdict.NotHeld)]
    [DataRow(1.4, 0.25, 15.0, Claim11Verdict.NotHeld)]
    [DataRow(7.9, 0.1, 15.0, Claim11Verdict.NotHeld)]
    [DataRow(1.4, 0.1, 0.0, Claim11Verdict.DoesNotApply)]
    public void It_is_held_only_where_the_uncertainty_leaves_no_doubt(double w, double v, double exposureS, string word)
    {
        var record = new JsonObject { ["claim11Verdict"] = Claim11Verdict.Json(Budget(w, v), exposureS) };
        Assert.AreEqual(word, record["claim11Verdict"]!["verdict"]!.GetValue<string>());
        string said = Claim11Verdict.Sentence(record);
        StringAssert.Contains(said, word switch
        {
            Claim11Verdict.Held => ": held, ", Claim11Verdict.NotHeld => ": not held, ", Claim11Verdict.DoesNotApply => "immersed at once",
            _ => ": not verifiable, ",
        });
        Assert.AreEqual(exposureS > 0.0, said.Contains($"{w:0.##} ± 0.58 g/kg (more than 2), {v:0.##} ± 0.06 m/s (more than 0.2)"));
    }

    [TestMethod]
    public void What_was_not_measured_is_not_verified_and_a_record_without_it_says_nothing()
    {
        PlateBudget none = Budget(7.9, 0.7);
        none = none with { Velocity = none.Velocity with { Achieved = null } };
        Assert.AreEqual(Claim11Verdict.NotVerifiable, Claim11Verdict.Of(none, 15.0));
        none = Budget(7.9, 0.7);
        none = none with { HumidityRatio = none.HumidityRatio with { NotKnown = "nobody looked" } };
        Assert.AreEqual(Claim11Verdict.NotVerifiable, Claim11Verdict.Of(none, 15.0));
        Assert.AreEqual("", Claim11Verdict.Sentence([]));
    }

    [TestMethod]
    public void A_record_of_the_twin_has_it()
    {
        JsonObject record = SomeRecords.Record(SomeRecords.Cast("example-3", 15.0));
        Assert.AreEqual(Claim11Verdict.Held, record["claim11Verdict"]!["verdict"]!.GetValue<string>());
        StringAssert.Contains(Claim11Verdict.Sentence(record), "held, 7.9");
    }

    private static PlateBudget Budget(double w, double v)
    {
        QuantityBudget Of(string name, string unit, double mean, double limit) =>
            new(name, unit, mean, mean, limit, [new UncertaintySource("a limit", limit, unit, 1.0, true)]);
        QuantityBudget time = Of("exposureS", "s", 1, 0.1);
        return new PlateBudget(
            Of("temperatureC", "K", 25, 1), Of("humidityRatioGPerKg", "g/kg", w, 0.5), Of("airVelocityMPerS", "m/s", v, 0.05), [time],
            time);
    }
}
