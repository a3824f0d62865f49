using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ChamberFirmware.Bench;
using ChamberFirmware.Recipes;
using ChamberFirmware.Tests.Portability;

namespace ChamberFirmware.Tests.Unit.Bench;

[TestClass]
public sealed class CampaignFileTests
{
    private const string Good = "seed = 7\nrepeats = 2\nblocks = 2\ncentrePoints = 1\n[recipe]\nbase = \"example-2\"\nfilmUm = 200\n"
        + "[factorial]\nexposureS = [2, 6]\nhumidityRatioGPerKg = [20, 26]\n";

    [TestMethod]
    public void The_template_is_a_factorial_with_centre_points_in_two_blocks()
    {
        List<PlannedPlate> plan = PlanOf(SourceTree.FullPath("hardware/bench/recipes/campaign.toml"));
        Assert.HasCount(10, plan);
        Assert.AreEqual((200.0, 40.0), (plan[0].Treatment.Recipe.FilmUm, plan[0].Treatment.Recipe.TemperatureC));
        Assert.AreEqual((4.0, 23.0), (plan[2].Treatment.ExposureS, plan[2].Treatment.Recipe.HumidityRatioGPerKg));
    }

    [TestMethod]
    public void The_reference_campaign_has_the_thirteen_plates_of_a_run_with_the_same_recipe_hashes()
    {
        List<PlannedPlate> plan = PlanOf(SourceTree.FullPath("hardware/bench/recipes/reference-campaign.toml"));
        Assert.HasCount(13, plan);
        IEnumerable<Recipe> second = plan.Select(p => p.Treatment.Recipe).Where(r => r.Name == "example-2");
        string[] kept = [.. second.Select(RecipeText.Of).Distinct()];
        CollectionAssert.AreEqual(new[] { RecipeText.Of(StoredRuns.PlateOf("example-2").Recipe) }, kept);
        double[] temperaturesC = [.. plan.Select(p => p.Treatment.Recipe.TemperatureC)];
        CollectionAssert.AreEqual(temperaturesC.Order().ToArray(), temperaturesC, "from cool to warm");
    }

    [TestMethod]
    public void A_latin_hypercube_stays_in_its_ranges_and_one_climate_has_every_exposure()
    {
        using var folder = new BenchFolder();
        List<PlannedPlate> space = PlanOf(folder.Write("space.toml", "[recipe]\nbase = \"example-2\"\n[latinHypercube]\nplates = 8\n"
            + "exposureS = [2, 30]\nrelativeHumidityPct = [30, 60]\n"));
        Assert.HasCount(8, space);
        double[] strata = [.. space.Select(p => (p.Treatment.ExposureS - 2.0) / 28.0 * 8.0 - 0.5).Order()];
        Assert.IsTrue(strata.Select((s, i) => Math.Abs(s - i) < 1e-6).All(x => x));
        Assert.IsTrue(space.All(p => p.Treatment.Recipe.HumidityRatioGPerKg is > 13.9 and < 28.5));
        List<PlannedPlate> times = PlanOf(folder.Write("times.toml", "[recipe]\nbase = \"example-1\"\nexposureS = [0, 1, 2.5]\n"));
        CollectionAssert.AreEquivalent(new[] { 0.0, 1.0, 2.5 }, times.Select(p => p.Treatment.ExposureS).ToArray());
        List<PlannedPlate> words = PlanOf(folder.Write(
            "words.toml",
            "[recipe]\nbase = \"example-3\"\n[factorial]\nexposurePoint = [\"first\", \"last\"]\nbladeSpeedMmPerS = [50, 100]\n"));
        Assert.HasCount(4, words);
        Assert.AreEqual(2, words.Count(p => p.Treatment.Recipe.Blade.OverS(0.15) == 1.5), "the speed wins over the base's time");
    }

    [TestMethod]
    public void A_plan_that_was_written_as_a_table_is_read_as_the_same_plan()
    {
        using var folder = new BenchFolder();
        string file = folder.Write("mine.toml", Good);
        Assert.AreEqual(ExitCode.Good, folder.Run("campaign", file, "--plan", "--out", folder.Out), folder.Error);
        StringAssert.Contains(folder.Output, "plate block recipe ");
        StringAssert.Contains(folder.Output, "10 plates. Nothing was cast");
        CollectionAssert.AreEqual(new[] { "mine-plan.csv" }, Directory.GetFiles(folder.Out).Select(Path.GetFileName).ToArray());
        var mistakes = new List<string>();
        CampaignDesign table = CampaignTable.Read(folder.PathOf("out", "mine-plan.csv"), mistakes)!;
        Assert.AreEqual(CampaignTable.Text(PlanOf(file)), CampaignTable.Text(table.Plan()), string.Join(' ', mistakes));
        string viaToml = folder.Write("table.toml", "table = \"out/mine-plan.csv\"\n");
        Assert.AreEqual(CampaignTable.Text(PlanOf(file)), CampaignTable.Text(PlanOf(viaToml)));
    }

    [TestMethod]
    [DataRow("repeats = 2", "repeats = 3", ":3:1: blocks = 2 does not divide repeats = 3")]
    [DataRow("repeats = 2", "repeats = 0", ":2:1: repeats = 0: give a whole number from 1 to 100.")]
    [DataRow("seed = 7", "sed = 7", ":1:1: Unknown key 'sed'. Did you mean seed?")]
    [DataRow("seed = 7", "order = \"sorted\"", ":1:1: order is one of")]
    [DataRow("[factorial]", "[factorail]", ":8:1: Unknown section [factorail]. Did you mean [factorial]?")]
    [DataRow("[recipe]\nbase = \"example-2\"\nfilmUm = 200\n", "", "a campaign has recipes = [...], or table")]
    [DataRow("base = \"example-2\"", "base = \"exampel-2\"", "or give the path of a .toml file. Did you mean example-2?")]
    [DataRow("filmUm = 200", "filmUm = 20000", ":7:1: filmUm = 20000 is out of range")]
    [DataRow("[20, 26]", "[20, 20]", "humidityRatioGPerKg has a level twice")]
    [DataRow("[20, 26]", "[20, \"wet\"]", ":10:1: humidityRatioGPerKg = \"wet\" is not a number")]
    [DataRow("humidityRatioGPerKg", "humidity", ":10:1: 'humidity' is no key of a recipe")]
    [DataRow("humidityRatioGPerKg = [20, 26]", "exposurePoint = [\"first\", \"last\"]", "exposurePoint has no middle")]
    [DataRow("[20, 26]", "[20, 46]", "humidityRatioGPerKg = 46.000")]
    [DataRow("seed = 7", "seed = 7\nrecipes = [\"example-1\"]", "a campaign has recipes = [...], or table")]
    public void A_mistake_in_a_campaign_is_a_line_and_nothing_is_written(string was, string becomes, string sentence)
    {
        using var folder = new BenchFolder();
        string file = folder.Write("mine.toml", Good.Replace(was, becomes));
        Assert.AreEqual(ExitCode.BadInput, folder.Run("campaign", file, "--yes", "--out", folder.Out));
        StringAssert.Contains(folder.Error, sentence);
        StringAssert.StartsWith(folder.Error, "chamber: ");
        Assert.IsFalse(Directory.Exists(folder.Out));
    }

    [TestMethod]
    [DataRow("", "the table is empty")]
    [DataRow("base,exposure\nexample-3,2\n", "unknown column 'exposure'. Did you mean exposureS?")]
    [DataRow("base,exposureS\nexample-3,2\nexample-3,-2\n", "line 3: exposureS = -2 is out of range")]
    [DataRow("base,exposureS,block\nexample-3,2,one\n", "line 2: block = one: give a whole number")]
    [DataRow("base,filmUm\nexample-2,100\n", "line 2: exposureS has several times: a row is one plate.")]
    public void A_mistake_in_a_table_is_a_line_and_nothing_is_written(string text, string sentence)
    {
        using var folder = new BenchFolder();
        string file = folder.Write("mine.csv", text);
        Assert.AreEqual(ExitCode.BadInput, folder.Run("campaign", "--csv", file, "--yes", "--out", folder.Out));
        StringAssert.Contains(folder.Error, sentence);
        Assert.IsFalse(Directory.Exists(folder.Out));
    }

    private static List<PlannedPlate> PlanOf(string file)
    {
        var mistakes = new List<string>();
        CampaignDesign? design = CampaignFile.Read(file, mistakes);
        Assert.IsNotNull(design, string.Join(' ', mistakes));
        return design.Plan();
    }
}
