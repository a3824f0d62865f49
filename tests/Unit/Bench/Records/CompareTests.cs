using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Compare;

namespace ChamberFirmware.Tests.Unit.Bench.Records;

/// <summary>chamber compare: asked against achieved, and how runs repeat.</summary>
[TestClass]
public sealed class CompareTests
{
    private const string Long = "a-name-of-sixty-letters-that-somebody-chose-for-a-recipe-okay";

    // By hand: 1, 2, 4 have s = 1.5275; n - 1.
    [TestMethod]
    public void A_standard_deviation_has_n_less_one_below_it()
    {
        Assert.AreEqual(1.527525, Comparison.Deviation([1.0, 2.0, 4.0])!.Value, 1e-6);
        Assert.IsNull(Comparison.Deviation([1.0]));
    }

    [TestMethod]
    public void A_campaign_is_compared_with_its_repeats_pooled_by_recipe_and_exposure()
    {
        using var folder = new BenchFolder();
        string plan = folder.Write("plan.toml", $"""
            name = "repeats"
            repeats = 2
            [recipe]
            name = "{Long[..60]}"
            temperatureC = 25
            relativeHumidityPct = 40
            airVelocityMPerS = 0.7
            bladeTravelS = 1
            exposureS = [0.25, 2]
            """);
        Assert.AreEqual(ExitCode.Good, folder.Run("campaign", plan, "--yes", "--door", "0", "--scatter", "--out", folder.Out),
            folder.Error);
        string[] about = ["compare", "--campaign", "1", "--out", folder.Out];
        Assert.AreEqual(ExitCode.Good, folder.Run([.. about, "--json", "-"]), folder.Error);
        JsonNode json = JsonNode.Parse(folder.Output)!;
        Assert.HasCount(4, json["runs"]!.AsArray());
        AssertPooled(json);
        Assert.AreEqual(ExitCode.Good, folder.Run(about), folder.Error);
        string[] lines = folder.Output.TrimEnd().Split('\n');
        Assert.IsLessThanOrEqualTo(79, lines.Max(l => l.TrimEnd().Length), "whole at 80 columns");
        StringAssert.StartsWith(lines[0], "run");
        Assert.HasCount(4 + 1 + 1 + 1 + 4, lines);
        Assert.AreEqual(ExitCode.Good, folder.Run([.. about, "--html", folder.PathOf("c.html")]), folder.Error);
        string html = File.ReadAllText(folder.PathOf("c.html"));
        StringAssert.Contains(html, "Simulated: cast on the twin");
        Assert.AreEqual(3 * 4, html.Split("<polyline").Length - 1);
        Assert.AreEqual(ExitCode.Good, folder.Run([.. about, "--csv", "-", "--decimal", "comma"]), folder.Error);
        Assert.StartsWith("sep=;\nrun;recipe;outcome;verdict;exposureSetS;exposureAchievedS;exposureExpandedS;temperatureSetC;",
            folder.Output);
        Assert.HasCount(2 + 4 + 1, folder.Output.Split('\n'));
    }

    [TestMethod]
    public void Nothing_to_compare_is_told()
    {
        using var folder = new BenchFolder();
        folder.Run("run", "comparative", "--out", folder.Out);
        Assert.AreEqual(ExitCode.BadInput, folder.Run("compare", "--out", folder.Out));
        StringAssert.Contains(folder.Error, "name two runs");
        Assert.AreEqual(ExitCode.BadInput, folder.Run("compare", "--campaign", "7", "--out", folder.Out));
        StringAssert.Contains(folder.Error, "campaign 7 has no plate");
    }

    // Another arithmetic: sums of squares of differences of pairs. Two repeats have s = |a - b| / root 2.
    private static void AssertPooled(JsonNode json)
    {
        for (int quantity = 0; quantity < 4; quantity++)
        {
            double[][] pairs =
            [
                .. json["runs"]!.AsArray().GroupBy(r => r!["exposureSetS"]!.GetValue<double>())
                    .Select(g => g.Select(r => r!["values"]![quantity]!["achieved"]!.GetValue<double>()).ToArray()),
            ];
            Assert.HasCount(2, pairs);
            double pooled = Math.Sqrt(pairs.Average(p => (p[0] - p[1]) * (p[0] - p[1]) / 2.0));
            Assert.AreEqual(pooled, json["repeatability"]![quantity]!["withinRepeats"]!.GetValue<double>(), 1e-9 + 1e-6 * pooled);
        }
    }
}
