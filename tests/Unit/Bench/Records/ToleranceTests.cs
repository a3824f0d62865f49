using System.IO;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Records;

namespace ChamberFirmware.Tests.Unit.Bench.Records;

/// <summary>--tolerance: a laboratory's own tolerances in report and compare.</summary>
[TestClass]
public sealed class ToleranceTests
{
    [TestMethod]
    public void The_records_own_tolerances_given_by_hand_give_the_records_own_verdict()
    {
        foreach ((string recipe, double exposureS) in new[] { ("example-3", 15.0), ("example-1", 10.0), ("comparative", 0.0) })
        {
            JsonObject record = SomeRecords.Record(SomeRecords.Cast(recipe, exposureS));
            var same = new LabTolerances([.. record["verdict"]!["quantities"]!.AsArray().Select(q => new LabTolerance(
                q!["quantity"]!.GetValue<string>(), "x", q["tolerance"]!.GetValue<double>(), false, ""))]);
            string before = record.ToJsonString();
            Assert.AreEqual(record["verdict"]!.ToJsonString(), same.Verdict(record).ToJsonString());
            Assert.AreEqual(before, record.ToJsonString(), "the record stays");
        }
    }

    // By hand: 0.4 off, U = 0.3: in for 0.7 and more, out for less than 0.1.
    [TestMethod]
    [DataRow(0.71, PlateVerdict.In, "")]
    [DataRow(0.69, PlateVerdict.NotVerifiable, "the limit of the tolerance lies within the uncertainty")]
    [DataRow(0.2, PlateVerdict.NotVerifiable, "the uncertainty is larger than the tolerance")]
    [DataRow(0.09, PlateVerdict.Out, "")]
    public void A_tighter_tolerance_turns_the_verdict_as_reckoned_by_hand(double toleranceK, string word, string why)
    {
        var record = new JsonObject
        {
            ["outcome"] = PlateRun.Complete, ["recipe"] = new JsonObject { ["temperatureC"] = 25.0 },
            ["verdict"] = new JsonObject { ["quantities"] = new JsonArray(new JsonObject
            {
                ["quantity"] = "temperatureC", ["error"] = -0.4, ["expanded"] = 0.3, ["tolerance"] = 3.0, ["verdict"] = PlateVerdict.In,
            }) },
        };
        JsonObject verdict = new LabTolerances([new LabTolerance("temperatureC", "T", toleranceK, false, "K")]).Verdict(record);
        Assert.AreEqual(word, verdict["overall"]!.GetValue<string>());
        Assert.AreEqual(why, verdict["quantities"]![0]!["why"]!.GetValue<string>());
        Assert.AreEqual(toleranceK, verdict["quantities"]![0]!["tolerance"]!.GetValue<double>());
    }

    [TestMethod]
    public void Report_and_comparison_judge_by_them_and_say_so_and_the_record_stays()
    {
        using var folder = new BenchFolder();
        Assert.AreEqual(ExitCode.Good, folder.Run("run", "example-3", "--out", folder.Out), folder.Error);
        string record = File.ReadAllText(folder.PathOf("out", "example-3-15s", "record.json"));
        Assert.AreEqual(ExitCode.Good, folder.Run("report", "1", "--out", folder.Out, "--tolerance", "T=0.2,W=5%"), folder.Error);
        StringAssert.Contains(folder.Output, "Verdict: not verifiable, by T ± 0.2 K, W ± 5 %.");
        string page = WebUtility.HtmlDecode(File.ReadAllText(folder.PathOf("out", "example-3-15s", "report.html")));
        StringAssert.Contains(page, "By tolerances that were given for this report: T ± 0.2 K, W ± 5 %; what is not named has the "
            + "record's. By the record's own the verdict is: in tolerance.");
        StringAssert.Contains(page, "Conformity with tolerances of ±0.050 s, ±0.20 K, ±0.39 g/kg, ±0.10 m/s was judged");
        StringAssert.Contains(page, RecipeText.Sha256(record));
        Assert.AreEqual(record, File.ReadAllText(folder.PathOf("out", "example-3-15s", "record.json")));
        string[] compare = ["compare", "1", "1", "--out", folder.Out, "--tolerance", "W=0.3g/kg"];
        Assert.AreEqual(ExitCode.Good, folder.Run(compare), folder.Error);
        Assert.HasCount(2, folder.Output.Split('\n').Where(l => l.TrimEnd().EndsWith("not verifiable")).ToArray(), folder.Output);
        StringAssert.Contains(folder.Output, "verdicts by W ± 0.3 g/kg");
        Assert.AreEqual(ExitCode.Good, folder.Run([.. compare, "--json", "-"]), folder.Error);
        Assert.AreEqual("W ± 0.3 g/kg", JsonNode.Parse(folder.Output)!["tolerances"]!.GetValue<string>());
        Assert.AreEqual(ExitCode.Good, folder.Run([.. compare, "--csv", "-"]), folder.Error);
        Assert.IsTrue(folder.Output.Split('\n')[1].EndsWith(",W ± 0.3 g/kg"), folder.Output);
        Assert.AreEqual(ExitCode.Good, folder.Run([.. compare, "--html", folder.PathOf("c.html")]), folder.Error);
        StringAssert.Contains(WebUtility.HtmlDecode(File.ReadAllText(folder.PathOf("c.html"))), "given here: W ± 0.3 g/kg.");
    }

    [TestMethod]
    public void The_tolerances_that_nobody_gave_and_a_share_are_reckoned_by_hand()
    {
        JsonObject record = SomeRecords.ByHand(25.0, 7.88, 0.7, 15.0);
        BudgetInputs inputs = SomeRecords.Inputs(record);
        double[] tolerances = [.. PlateVerdict.Of(PlateBudget.Of(inputs), inputs).Quantities.Select(q => q.Tolerance)];
        double[] byHand = [0.05, 3.0, 0.15 * inputs.Recipe.HumidityRatioGPerKg, 0.15 * 0.7];
        Assert.IsTrue(byHand.Zip(tolerances).All(t => System.Math.Abs(t.First - t.Second) < 1e-9), string.Join(' ', tolerances));
        Assert.AreEqual(0.4, new LabTolerance("humidityRatioGPerKg", "W", 0.05, true, "g/kg").Of(8.0), 1e-12);
    }

    [TestMethod]
    [DataRow("T", "'T' is no tolerance: give QUANTITY=LIMIT")]
    [DataRow("", "'' is no tolerance")]
    [DataRow("W=0,5", "'5' is no tolerance: give QUANTITY=LIMIT, for example T=1,W=5%,v=5%; a decimal has a point")]
    [DataRow("expsure=1", "there is no quantity 'expsure'. Did you mean exposure? Quantities are T, W, v, exposure.")]
    [DataRow("V=5%", "there is no quantity 'V'. Did you mean v?")]
    [DataRow("T=5%", "'%' is no unit of it. Give it in K, a difference and no share.")]
    [DataRow("T=1C", "'C' is no unit of it. Give it in K")]
    [DataRow("W=5g", "'g' is no unit of it. Give it in g/kg or %.")]
    [DataRow("v=fast", "v = 'fast' is no number: give it in m/s or %")]
    [DataRow("v=1.2.3", "v = '1.2.3' is no number")]
    [DataRow("T=0", "T = '0' is out of range: give more than 0, at most 50 K.")]
    [DataRow("T=-1", "T = '-1' is out of range")]
    [DataRow("W=101%", "W = '101%' is out of range: give more than 0, at most 100 %.")]
    [DataRow("exposure=1e9", "exposure = '1e9' is out of range: give more than 0, at most 3600 s.")]
    [DataRow("T=1,T=2", "T is given twice")]
    public void What_is_no_tolerance_is_told_with_what_would_be(string words, string said)
    {
        using var folder = new BenchFolder();
        foreach (string command in new[] { "report", "compare" })
        {
            Assert.AreEqual(ExitCode.BadInput, folder.Run(command, "1", "--out", folder.Out, "--tolerance", words));
            StringAssert.Contains(folder.Error, "chamber: --tolerance: ");
            StringAssert.Contains(folder.Error, said);
        }
    }
}
