using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Films;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Tests.Unit.Bench.Predict;

/// <summary>Campaigns by film and target depth: exposures are proposed, told, and taken by a person or an option.</summary>
[TestClass]
public sealed partial class TargetCampaignTests
{
    private const string Dope = "15 polysulfone, 70 NMP, 15 PVP, 0.8 water";

    private const string Two = "[recipe]\nbase = \"example-2\"\nfilm = \"psf-1\"\nbladeDirection = \"against\"\nplateC = 38\n"
        + "exposurePoint = \"middle\"\ntargetDepthUm = [10, 25]\n";

    [TestMethod]
    public void The_exposure_that_is_proposed_for_a_depth_is_the_one_whose_prediction_has_that_depth()
    {
        using var folder = new BenchFolder();
        Fitted(folder);
        Assert.AreEqual(
            ExitCode.Good, folder.Run("campaign", folder.Write("two.toml", Two), "--plan", "--out", folder.Out), folder.Error);
        string[] proposed = [.. folder.Output.Split('\n').Where(l => l.Contains("exposureS = "))];
        Assert.HasCount(2, proposed);
        StringAssert.StartsWith(
            proposed[0], "example-2, 40.0 C, 28.44 g/kg, 2.00 m/s. Film psf-1, fitted to 6 depths. targetDepthUm = 10: ");
        string[] exposures = [.. proposed.Select(l => Proposal().Match(l).Groups[1].Value)];
        string plan = File.ReadAllText(Path.Combine(folder.Out, "two-plan.csv"));
        foreach ((string exposure, double depthUm) in exposures.Zip(new[] { 10.0, 25.0 }))
        {
            Assert.Contains("," + exposure.TrimEnd('0'), plan);
            Assert.AreEqual(depthUm, DepthUm(folder, exposure), 0.07 * depthUm, exposure);
        }
    }

    [TestMethod]
    public void Nothing_is_cast_before_a_person_or_an_option_takes_the_proposal_and_the_record_keeps_the_wish()
    {
        using var folder = new BenchFolder();
        Fitted(folder);
        string one = folder.Write("one.toml", Two.Replace("[10, 25]", "12"));
        folder.Around = folder.Around with { Input = new StringReader("q\n") };
        Assert.AreEqual(ExitCode.NotComplete, folder.Run("campaign", one, "--out", folder.Out), folder.Error);
        StringAssert.EndsWith(folder.Output.TrimEnd(), "These are proposals. Enter casts them, q ends.");
        Assert.AreEqual(ExitCode.BadInput, folder.Run("campaign", one, "--yes", "--out", folder.Out));
        Assert.Contains("--yes asks nobody, and these exposures are proposals", folder.Error);
        Assert.IsFalse(File.Exists(Path.Combine(folder.Out, "runs.sqlite")), "no campaign was begun");
        Assert.AreEqual(ExitCode.Good, folder.Run("campaign", one, "--yes", "--accept", "--out", folder.Out), folder.Error);
        string proposed = Proposal().Match(folder.Output).Groups[1].Value;
        JsonNode record = JsonNode.Parse(File.ReadAllText(folder.PathOf("out", "campaign-1", "plate-001-run-1", "record.json")))!;
        Assert.AreEqual(double.Parse(proposed, CultureInfo.InvariantCulture), record["exposureSetS"]!.GetValue<double>());
        Assert.AreEqual(("12", "psf-1"), ($"{record["film"]!["targetDepthUm"]}", $"{record["film"]!["film"]}"));
        StringAssert.StartsWith(record["filmAlongPlate"]!["words"]!.GetValue<string>(), "Film psf-1, fitted to 6 depths: dose ");
        Assert.AreEqual(12.0, record["filmAlongPlate"]!["places"]![2]!["depthUm"]!["p50"]!.GetValue<double>(), 3.0);
    }

    [TestMethod]
    public void A_depth_for_each_climate_of_a_design_has_an_exposure_of_its_own_and_an_exposure_that_is_given_counts()
    {
        using var folder = new BenchFolder();
        Fitted(folder);
        string design = Two.Replace("[10, 25]", "10") + "[factorial]\nhumidityRatioGPerKg = [24, 28]\n";
        Assert.AreEqual(
            ExitCode.Good, folder.Run("campaign", folder.Write("d.toml", design), "--plan", "--out", folder.Out), folder.Error);
        double[] s = [.. Proposal().Matches(folder.Output).Select(m => double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture))];
        Assert.HasCount(2, s);
        Assert.IsGreaterThan(s[1], s[0], "drier air takes longer");
        string given = folder.Write("g.toml", Two.Replace("[10, 25]", "10\nexposureS = [3]"));
        Assert.AreEqual(ExitCode.Good, folder.Run("campaign", given, "--plan", "--out", folder.Out), folder.Error);
        Assert.DoesNotContain("targetDepthUm = 10: exposureS", folder.Output);
        string wish = folder.Write("wish.toml", $"temperatureC = 40\nrelativeHumidityPct = 60\nairVelocityMPerS = 2\ntargetDepthUm = 10\n"
            + $"film = \"psf-1\"\ndope = \"{Dope}\"\n");
        Assert.AreEqual(ExitCode.BadInput, folder.Run("campaign", folder.Write("r.toml", $"recipes = [\"{Path.GetFileName(wish)}\"]"),
            "--plan", "--out", folder.Out), "every time of a recipe: there is none");
        string based = folder.Write("b.toml", "[recipe]\nbase = \"wish.toml\"\n");
        Assert.AreEqual(ExitCode.Good, folder.Run("campaign", based, "--plan", "--out", folder.Out), folder.Error);
        Assert.HasCount(1, Proposal().Matches(folder.Output));
    }

    [TestMethod]
    public void What_cannot_be_proposed_is_a_mistake_with_its_reason()
    {
        using var folder = new BenchFolder();
        Fitted(folder);
        string Told(string file) => folder.Run("campaign", folder.Write("c.toml", file), "--plan", "--out", folder.Out) == ExitCode.BadInput
            ? folder.Error : "good";
        Assert.Contains("c.toml:7:1: targetDepthUm = 0.1 is out of range 0.5 to 1000", Told(Two.Replace("[10, 25]", "0.1")));
        Assert.Contains("psf-2.json: There is no such file", Told(Two.Replace("psf-1", "psf-2")));
        Assert.Contains("half of all films or more never come so deep within 120 s of this air",
            Told(Two.Replace("[10, 25]", "120").Replace("example-2\"", "example-2\"\ntemperatureC = 45\nhumidityRatioGPerKg = 9")));
        Assert.Contains("plateC = 25 is below the dew point", Told(Two.Replace("plateC = 38", "plateC = 25")));
        var mistakes = new System.Collections.Generic.List<string>();
        Assert.IsNull(CampaignFile.Of("c.toml", System.Text.Encoding.UTF8.GetBytes(Two), mistakes), "a page asks nobody");
        Assert.Contains("chamber campaign FILE proposes exposures and asks", string.Join('\n', mistakes));
    }

    [TestMethod]
    public void Cool_air_is_looked_at_to_the_recipes_half_hour_and_warm_air_to_two_minutes()
    {
        Recipe warm = ReferenceRecipes.Load("example-1", out _)!, cool = ReferenceRecipes.Load("comparative", out _)!;
        var settings = new ChamberSettings();
        Assert.AreEqual(RecipeRanges.LongestWarmExposureS, TargetExposure.LongestS(warm, settings));
        Assert.AreEqual(RecipeRanges.LongestExposureS, TargetExposure.LongestS(cool, settings));
        KnownFilm known = FilmOf.Recipe(cool, FilmNotes.None with { PlateC = 25, CloudPointPct = 3 }, settings, 0.04).Known with
        {
            RelativeHumidityPct = KnownNumber.Of(42), VelocityMPerS = KnownNumber.Of(0.2),
        };
        TargetExposure late = TargetExposure.Of(known, 0.075, 60, 1800, 60, 1);
        Assert.IsInRange(150.0, 1500.0, late.MiddleS.P50, "later than two minutes");
        Assert.IsTrue(double.IsInfinity(TargetExposure.Of(known, 0.075, 60, 120, 60, 1).MiddleS.P50));
        FilmBand forward = FilmBand.Of(known, 0.075, [late.MiddleS.P50], 60, 1);
        Assert.AreEqual(60, forward.DepthUm(late.MiddleS.P50, 0.5), 4, "the other way round");
    }

    // The middle of the plate, by chamber predict.
    private static double DepthUm(BenchFolder folder, string exposureS)
    {
        string recipe = folder.Write("p.toml", "temperatureC = 40\nrelativeHumidityPct = 60\nairVelocityMPerS = 2\nplateC = 38\n"
            + $"exposureS = [{exposureS}]\nexposurePoint = \"middle\"\nbladeDirection = \"against\"\ndope = \"{Dope}\"\n");
        string json = folder.PathOf("p.json");
        Assert.AreEqual(ExitCode.Good, folder.Run(
            "predict", recipe, "--film", "psf-1", "--draws", "300", "--json", json, "--out", folder.Out), folder.Error);
        return JsonNode.Parse(File.ReadAllText(json))!["exposures"]![0]!["depthUm"]!["p50"]!.GetValue<double>();
    }

    private static void Fitted(BenchFolder folder)
    {
        Directory.CreateDirectory(Path.Combine(folder.Out, "films"));
        File.WriteAllText(FilmFile.PathOf(folder.Out, "psf-1"),
            $"{{ \"formatVersion\": 1, \"name\": \"psf-1\", \"dope\": \"{Dope}\", \"depths\": 6, \"transfer\": 1.25, "
                + "\"nodes\": [[0.035, 1.0, 0.5], [0.036, 1.1, 0.5]] }");
    }

    [GeneratedRegex("exposureS = ([0-9.]+) ")]
    private static partial Regex Proposal();
}
