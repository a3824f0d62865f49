using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Records;
using ChamberFirmware.Bench.Serve;
using ChamberFirmware.Bench.Talk;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Bench.Records;

/// <summary>A plate under a cover as the PC's program files it: record, verdict, plot, report, dose; on the twin and at a line.</summary>
[TestClass]
public sealed class CoverRecordTests
{
    private const string Recipe = """
        temperatureC = 26
        relativeHumidityPct = 40
        airVelocityMPerS = 0.7
        exposureS = [0.5, 4]
        cover = "yes"
        dope = "15 polysulfone, 70 NMP, 15 PVP"
        """;

    [TestMethod]
    public void The_twins_record_has_the_covers_truth_and_says_that_nobody_saw_it()
    {
        using var folder = new BenchFolder();
        string recipe = folder.Write("covered.toml", Recipe), settings = folder.Write("mine.txt", SettingsText.Of(Fitted()));
        string[] args = ["run", recipe, "--settings", settings, "--out", folder.Out];
        Assert.AreEqual(0, folder.Run(args), folder.Error + folder.Output);
        JsonObject record = Read(folder, "covered-4s");
        RecordSchemaTests.AssertValid(record);
        Assert.AreEqual(PlateRun.NotVerified, record["outcome"]!.GetValue<string>());
        double openS = Number(record["coverOpenS"]), shutS = Number(record["coverShutS"]);
        Assert.AreEqual(4.0, shutS - openS, 0.0002);
        foreach (JsonNode? point in record["exposureAlongPlate"]!.AsArray())
        {
            Assert.AreEqual(4.0, Number(point!["actualS"]), 0.0002);
        }

        Assert.AreEqual("no", record["motion"]!["coverSeen"]!.GetValue<string>());
        Assert.AreEqual("unknown", record["motion"]!["verdict"]!.GetValue<string>());
        JsonNode exposure = record["verdict"]!["quantities"]!.AsArray()[0]!;
        Assert.AreEqual(PlateVerdict.NotVerifiable, exposure["verdict"]!.GetValue<string>());
        Assert.Contains("no switch sees the cover", exposure["why"]!.GetValue<string>());
        Assert.IsTrue(record["warnings"]!.AsArray().Any(w => w!.GetValue<string>().StartsWith("A cover made", StringComparison.Ordinal)));
        ExposureWindow[] windows = [.. ExposureWindows.Of(record)];
        Assert.HasCount(3, windows);
        Assert.IsTrue(windows.All(w => w.IsCovered && Math.Abs(w.CastS - openS) < 1e-6 && Math.Abs(w.WetS - shutS) < 0.001));
        StringAssert.Contains(File.ReadAllText(folder.PathOf("out", "covered-4s", "plot.svg")), "exposed: cover open");
        Assert.AreEqual(0, folder.Run("report", folder.PathOf("out", "covered-4s")), folder.Error);
        string page = WebUtility.HtmlDecode(File.ReadAllText(folder.PathOf("out", "covered-4s", "report.html")));
        StringAssert.Contains(page, "the exposure of the whole plate, by a cover over the film, was set to 4.000 s and");
        Assert.AreEqual(0, folder.Run("replay", folder.PathOf("out", "covered-4s", "inputs.trace.gz")), "all inputs are on the tape");
    }

    /// <summary>A tenth comes through: of 3.56 s at the end that is cast first, of 0.56 s at the other.</summary>
    [TestMethod]
    public void The_dose_along_the_plate_counts_what_came_through()
    {
        using var folder = new BenchFolder();
        string recipe = folder.Write("covered.toml", Recipe), settings = folder.Write("mine.txt", SettingsText.Of(Fitted()));
        folder.Run("run", recipe, "--settings", settings, "--out", folder.Out);
        JsonNode film = Read(folder, "covered-0.5s")["filmAlongPlate"]!;
        Assert.AreEqual("planned", film["exposureIs"]!.GetValue<string>());
        string[] assumed = [.. film["assumed"]!.AsArray().Select(n => n!.GetValue<string>())];
        Assert.IsTrue(assumed.Any(n => n.StartsWith("cover: under it 0.1 of", StringComparison.Ordinal)), string.Join('\n', assumed));
        double[] placesS = [.. film["places"]!.AsArray().Select(p => Number(p!["exposureS"]))];
        Assert.AreEqual(0.5 + 0.1 * (0.56 + 0.3), placesS[0], 1e-6, "where the air meets the film it is cast last; middle of a fifth");
        Assert.AreEqual(0.5 + 0.1 * (0.56 + 2.7), placesS[^1], 1e-6);
        Assert.AreEqual(0, folder.Run("predict", recipe, "--settings", settings, "--draws", "100", "--json", folder.PathOf("p.json")));
        JsonNode predicted = JsonNode.Parse(File.ReadAllText(folder.PathOf("p.json")))!["exposures"]![0]!;
        Assert.AreEqual(0.5 + 0.1 * (0.56 + 1.5), Number(predicted["exposureMiddleS"]), 1e-6);
    }

    [TestMethod]
    public void A_recipe_without_a_cover_is_stored_as_the_same_text_as_before_there_was_one()
    {
        Assert.DoesNotContain("cover", RecipeText.Of(ReferenceRecipes.Load("example-2", out _)!));
        Recipe covered = Scenarios.DraftedRecipe.Like("example-2", "cover", "yes");
        Assert.Contains("cover=yes\n", RecipeText.Of(covered));
        Assert.IsTrue(RecipeText.Read("again", RecipeText.Of(covered)).UsesCover);
    }

    [TestMethod]
    public void A_chamber_without_one_refuses_the_recipe_and_says_what_to_do()
    {
        using var folder = new BenchFolder();
        Assert.AreEqual(ExitCode.BadInput, folder.Run("check", folder.Write("covered.toml", Recipe)));
        Assert.Contains("none is fitted (CoverFitted = 0)", folder.Error + folder.Output);
    }

    [TestMethod]
    [Timeout(60_000)]
    [TestCategory(TestGroup.Slow)]
    public void A_chamber_at_a_line_tells_the_plan_of_its_cover_and_the_window_lies_where_it_was_open()
    {
        using var folder = new BenchFolder();
        var served = new ServedTwin(TwinParameters.Reference with { CoverFitted = true }, 5);
        using var chamber = new ChamberAtLine("the twin", _ => new TwinLine(served, 0.0, isScript: true)) { TwinSeed = 5 };
        chamber.Open();
        using var store = new RunStore(StoredRuns.PathIn(folder), new FixedClock());
        var plate = new Plate(Scenarios.DraftedRecipe.Like("example-3", "exposureS", "4", "cover", "yes"), 4.0, 5);
        var options = new DeskOptions("the twin", folder.Out, null, false, true) { Labels = new RunLabels("Ada", "", "") };
        using (var run = new FiledRun(plate, options, chamber, store, new Person(() => null), new Desk.NoDeskView()))
        {
            while (run.Run.Outcome.Length == 0)
            {
                run.Step();
            }

            run.File();
        }

        JsonObject record = JsonNode.Parse(File.ReadAllText(folder.PathOf("out", "drafted-4s", "record.json")))!.AsObject();
        RecordSchemaTests.AssertValid(record);
        Assert.AreEqual("no", record["motion"]!["coverSeen"]!.GetValue<string>());
        (long openUs, long shutUs) = (served.Twin.Motion.CoverEdges[1].AtUs, served.Twin.Motion.CoverEdges[2].AtUs);
        double placeS = Number(record["castStartUncertaintyS"]);
        foreach (ExposureWindow window in ExposureWindows.Of(record))
        {
            Assert.IsTrue(window.IsCovered && window.IsPlanned);
            Assert.AreEqual(openUs / 1e6, window.CastS, placeS + 0.001);
            Assert.AreEqual(shutUs / 1e6, window.WetS, placeS + 0.001);
        }

        StringAssert.Contains(File.ReadAllText(folder.PathOf("out", "drafted-4s", "plot.svg")), "exposed as planned: cover open");
        Assert.AreEqual(0, folder.Run("report", folder.PathOf("out", "drafted-4s")), folder.Error);
        StringAssert.Contains(File.ReadAllText(folder.PathOf("out", "drafted-4s", "report.html")), "no switch sees the cover.");
    }

    private static ChamberSettings Fitted() =>
        new() { CoverFitted = 1, BladeSwitchFitted = 1, BladeSwitchDelayUs = 20_000, PlateSwitchFitted = 1 };

    private static double Number(JsonNode? node) => node!.GetValue<double>();

    private static JsonObject Read(BenchFolder folder, string plate) =>
        JsonNode.Parse(File.ReadAllText(folder.PathOf("out", plate, "record.json")))!.AsObject();
}
