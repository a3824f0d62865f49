using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChamberFirmware.Bench;
using ChamberFirmware.Recipes;
using ChamberFirmware.Tests.Portability;
using ChamberFirmware.Tests.Unit.Bench;
using ChamberFirmware.Tests.Unit.Documents;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Scenarios;

/// <summary>
/// What kept air is worth, in simulated time: the thirteen plates of the four reference recipes, in one chamber that goes on, against
/// thirteen chambers that are switched on cold with the plate already in them.
/// </summary>
[TestClass]
public sealed partial class CampaignTimeTests
{
    private static readonly string File13 = SourceTree.FullPath("hardware/bench/recipes/reference-campaign.toml");

    /// <summary>Ten seconds of open door change two thirds of the air, and the humidifier needs a minute to make the water again.</summary>
    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void Thirteen_plates_in_kept_air_take_less_than_half_of_thirteen_cold_starts_and_with_the_door_opened_three_quarters()
    {
        double coldS = ColdStartsS(), doorS = CampaignS("10"), lockS = CampaignS("0");
        Assert.IsLessThan(0.5, lockS / coldS);
        Assert.IsLessThan(0.8, doorS / coldS);
        string row = Document.Read("hardware/bench/README.md").Split("plates through a lock |\n|---|---|---|\n| ")[1].Split(" |\n")[0];
        double[] written = [.. row.Split(" | ").Select(double.Parse)];
        Assert.AreEqual(coldS / 60.0, written[0], 0.11);
        Assert.AreEqual(doorS / 60.0, written[1], 0.11);
        Assert.AreEqual(lockS / 60.0, written[2], 0.11);

        // Nobody's control gets to a half with that door: a balance of water, by hand, is the second source.
        double leastS = lockS + LeastForDoorS(10.0);
        Assert.IsGreaterThan(0.6, leastS / coldS);
        Assert.IsLessThan(1.2, doorS / leastS);
        Assert.IsGreaterThan(1.0, doorS / leastS);
        StringAssert.Contains(Document.Read("hardware/bench/README.md"), $"a water balance allows {leastS / 60.0:F1} min at best");
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void The_whole_of_a_campaign_is_replayed_from_its_inputs()
    {
        using var folder = new BenchFolder();
        Assert.AreEqual(ExitCode.Good, folder.Run("campaign", File13, "--yes", "--out", folder.Out), folder.Error);
        Assert.AreEqual(ExitCode.Good, folder.Run("replay", folder.PathOf("out", "campaign-1", "inputs-1.trace.gz")), folder.Output);
        StringAssert.Contains(folder.Output, "identical, ");
        string[] folders = [.. Directory.GetDirectories(folder.PathOf("out", "campaign-1")).Select(Path.GetFileName).Order()!];
        Assert.AreEqual(("plate-001-run-1", "plate-013-run-13", 13), (folders[0], folders[12], folders.Length));
        string last = File.ReadAllText(folder.PathOf("out", "campaign-1", "plate-013-run-13", "record.json"));
        using JsonDocument record = JsonDocument.Parse(last);
        Assert.AreEqual("complete", record.RootElement.GetProperty("outcome").GetString());
        JsonElement humidity = record.RootElement.GetProperty("trueAir").GetProperty("humidityRatioGPerKg");
        Assert.AreEqual(39.03, humidity.GetProperty("mean").GetDouble(), 0.4);
    }

    /// <summary>From 60 to 25 C: the walls are too warm at first, and the operator leaves the door open until they are not.</summary>
    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void A_campaign_goes_from_warm_to_cool_too()
    {
        using var folder = new BenchFolder();
        string table = folder.Write("down.csv", "base,exposureS\nexample-1,2\nexample-3,15\n");
        Assert.AreEqual(ExitCode.Good, folder.Run("campaign", "--csv", table, "--yes", "--out", folder.Out), folder.Output + folder.Error);
        StringAssert.Contains(folder.Output, "2 of 2 plate(s) complete");
    }

    // What twelve openings cost at least: the time they take, and what a humidifier that never pauses, without delay and lag, needs for
    // the water that has left with the air, up to the lower end of its band. Changes of climate count as nothing, their walls take longer.
    private static double LeastForDoorS(double openS)
    {
        var twin = new TwinParameters();
        const double RoomGPerKg = 7.43; // 22 C, 45 %RH, 1013.25 hPa, from a psychrometric chart
        double kept01 = Math.Exp(-twin.DoorOpenLeakPerH * openS / 3600.0);
        double sumS = 0.0;
        foreach (Recipe recipe in ReferenceRecipes.Names.Select(name => ReferenceRecipes.Load(name, out _)!))
        {
            double w = recipe.HumidityRatioGPerKg / 1000.0;
            double airKg = 101_325.0 / (287.05 * (recipe.TemperatureC + 273.15) * (1.0 + w / 0.622))
                * (twin.ChannelVolumeL + twin.ReturnVolumeL) / 1000.0;
            double afterG = RoomGPerKg + (recipe.HumidityRatioGPerKg - RoomGPerKg) * kept01;
            double waterG = Math.Max(airKg * (recipe.HumidityRatioGPerKg * 0.97 - afterG), 0.0);
            sumS += (recipe.ExposureS.Length - 1) * waterG / (twin.HumidifierMlPerH / 3600.0);
        }

        return 12 * openS + sumS;
    }

    private static double CampaignS(string doorS)
    {
        using var folder = new BenchFolder();
        int code = folder.Run("campaign", File13, "--yes", "--door", doorS, "--out", folder.Out);
        Assert.AreEqual(ExitCode.Good, code, folder.Output + folder.Error);
        Assert.HasCount(13, Directory.GetDirectories(folder.PathOf("out", "campaign-1")));
        string[] times = [.. Took().Matches(folder.Output).Select(m => m.Groups[1].Value)];
        Assert.HasCount(13, times);
        double sumS = times.Sum(double.Parse);
        StringAssert.Contains(folder.Output, $"13 of 13 plate(s) complete in {sumS / 60.0:F1} min");
        return sumS;
    }

    private static double ColdStartsS() => ReferenceRecipes.Names.Select(name => ReferenceRecipes.Load(name, out _)!)
        .SelectMany(recipe => Plate.Of([recipe], RunOptions.Default)).Sum(plate =>
        {
            using var run = new PlateRun(plate);
            while (run.Outcome.Length == 0)
            {
                run.Tick();
            }

            Assert.AreEqual(PlateRun.Complete, run.Outcome);
            return run.NowUs / 1e6;
        });

    [GeneratedRegex(@"complete after (\d+\.\d) s, run")]
    private static partial Regex Took();
}
