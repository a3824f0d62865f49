using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Records;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Tests.Unit.Bench.Records;

/// <summary>Warnings from the patent's limits: where its words say so, and not on its own examples.</summary>
[TestClass]
public sealed class PatentLimitsTests
{
    [TestMethod]
    public void The_patents_own_examples_have_no_warning()
    {
        foreach (string name in ReferenceRecipes.Names)
        {
            Assert.IsEmpty(PatentLimits.Warnings(ReferenceRecipes.Load(name, out _)!, 10.0).ToArray(), name);
        }
    }

    [TestMethod]
    [DataRow("4 polysulfone, 86 NMP, 10 water", "claim 13", "4 % by weight of polymer")]
    [DataRow("36 PES, 54 NMP, 10 PEG 400", "claim 13", "36 % by weight of polymer")]
    [DataRow("8 PVDF, 82 DMAc, 10 water", "preferably 10 - 30", "8 % by weight of polymer")]
    [DataRow("33 PSf, 57 NMP, 10 water", "preferably 10 - 30", "33 % by weight of polymer")]
    [DataRow("15 polysulfone, 84 NMP, 1 water", "claim 12", "98.8 : 1.2")]
    [DataRow("15 polysulfone, 40 NMP, 45 PEG 200", "claim 12", "47.1 : 52.9")]
    [DataRow("15 polysulfone, 60 NMP, 15 PEG, 10 LiCl", "claim 15", "13.3 parts of swelling agent")]
    [DataRow("15 polysulfone, 70 unobtainium, 15 PVP", "not compared", "unobtainium")]
    [DataRow("batch 12", "not compared", "no list of parts")]
    public void A_dope_outside_the_patents_limits_is_told_with_the_place_that_says_so(string dope, string place, string what)
    {
        string warning = PatentLimits.Warnings(Recipe(dope), 10.0).Single();
        StringAssert.Contains(warning, place);
        StringAssert.Contains(warning, what);
    }

    [TestMethod]
    [DataRow("15 polysulfone, 80 NMP, 5 water")]
    [DataRow("10 PVDF, 90 DMF")]
    [DataRow("")]
    [DataRow("15 polyethersulfone, 45 dioxane, 40 glycerin, 2 LiCl")]
    public void A_dope_inside_has_none(string dope) => Assert.IsEmpty(PatentLimits.Warnings(Recipe(dope), 10.0).ToArray());

    [TestMethod]
    public void Claim_11_is_asked_of_air_only_where_a_film_is_exposed()
    {
        Recipe dry = Recipe("", ("relativeHumidityPct", "8"), ("airVelocityMPerS", "0.2"));
        string[] warnings = [.. PatentLimits.Warnings(dry, 10.0)];
        Assert.HasCount(2, warnings);
        Assert.IsTrue(warnings.All(w => w.Contains("claim 11")));
        Assert.IsEmpty(PatentLimits.Warnings(dry, 0.0).ToArray());
    }

    [TestMethod]
    public void A_film_that_is_immersed_at_once_is_not_judged_by_claim_11_in_table_record_and_summary()
    {
        using var folder = new BenchFolder();
        Assert.AreEqual(ExitCode.Good, folder.Run("run", "comparative", "--out", folder.Out), folder.Error);
        string row = folder.Output.Split('\n').Single(l => l.StartsWith("| comparative"));
        Assert.AreEqual("-", row.TrimEnd().TrimEnd('|').Split('|')[^1].Trim());
        JsonNode record = JsonNode.Parse(File.ReadAllText(folder.PathOf("out", "comparative-0s", "record.json")))!;
        Assert.IsTrue(record.AsObject().ContainsKey("claim11"));
        Assert.IsNull(record["claim11"]);
        Assert.IsNull(JsonNode.Parse(File.ReadAllText(folder.PathOf("out", "summary.json")))![0]!["claim11"]);
    }

    private static Recipe Recipe(string dope, params (string Key, string Value)[] values)
    {
        RecipeDraft draft = ReferenceRecipes.Draft("example-3", "mine")!;
        draft.Set("dope", dope);
        foreach ((string key, string value) in values)
        {
            draft.Set(key, value);
        }

        Recipe? recipe = draft.Finish(out var refusal);
        Assert.IsNotNull(recipe, refusal?.Sentence);
        return recipe;
    }
}
