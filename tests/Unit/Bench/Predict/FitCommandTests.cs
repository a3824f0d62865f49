using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Films;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Tests.Unit.Bench.Predict;

/// <summary>From depths that a made-up laboratory saw to an exposure: fit, store, predict.</summary>
[TestClass]
public sealed class FitCommandTests
{
    private const string Base = """
        temperatureC = 40
        relativeHumidityPct = 60
        airVelocityMPerS = 2
        plateC = 38
        dope = "15 polysulfone, 70 NMP, 15 PVP, 0.8 water"
        """;

    private const double Cloud01 = 0.034;
    private const double Diffusion = 1.3;

    [TestMethod]
    public void From_six_depths_to_an_exposure_for_ten_um()
    {
        using var folder = new BenchFolder();
        string recipe = folder.Write("psf.toml", Base + "\nexposureS = [4]\n"), data = folder.Write("depths.csv", Depths(recipe));
        string plot = folder.PathOf("fit.svg");
        Assert.AreEqual(ExitCode.Good, folder.Run("fit", data, recipe, "--name", "psf-1", "--out", folder.Out, "--plot", plot),
            folder.Error);
        Assert.Contains("One more film would tell most at:", folder.Output);
        Assert.Contains("correlation", folder.Output);
        System.Xml.Linq.XDocument.Load(plot);
        JsonNode stored = JsonNode.Parse(File.ReadAllText(Path.Combine(folder.Out, "films", "psf-1.json")))!;
        Assert.AreEqual(100 * Cloud01, stored["cloudPointPct"]!.GetValue<double>(), 0.1);
        Assert.AreEqual(Diffusion, stored["diffusion"]!.GetValue<double>(), 0.15);

        string wish = folder.Write("wish.toml", Base + "\nfilm = \"psf-1\"\ntargetDepthUm = 10\n");
        Assert.AreEqual(ExitCode.Good, folder.Run("predict", wish, "--out", folder.Out, "--draws", "300"), folder.Error);
        Assert.Contains("calibrated by your own films", folder.Output.Split('\n')[0]);
        string said = folder.Output.Split('\n').Single(l => l.StartsWith("targetDepthUm"));
        double proposedS = double.Parse(said.Split("exposureS = ")[1].Split(' ')[0], CultureInfo.InvariantCulture);
        Assert.AreEqual(10, TruthUm(recipe, proposedS, 75), 1.5, said);
    }

    [TestMethod]
    public void A_wish_is_never_cast_silently()
    {
        using var folder = new BenchFolder();
        string wish = folder.Write("wish.toml", Base + "\ntargetDepthUm = 10\n");
        Assert.AreEqual(ExitCode.BadInput, folder.Run("check", wish));
        Assert.Contains("exposureS is missing", folder.Error);
        Assert.Contains($"chamber predict {wish} proposes exposures", folder.Error);
        Assert.AreEqual(ExitCode.BadInput, folder.Run("run", wish, "--out", folder.Out));
        Assert.IsFalse(Directory.Exists(folder.Out));
    }

    [TestMethod]
    [DataRow("exposureS,depthUm\n4,10\n6,x\n8,-3\n", ":3: depthUm = x is no number from 0 to 1000", ":4: depthUm = -3 is no number")]
    [DataRow("exposureS,depthUm,colour\n4,10,red\n", ":1: Unknown column 'colour': allowed are run, exposureS", "")]
    [DataRow("exposureS\n4\n", ":1: The column depthUm is missing", "")]
    [DataRow("exposureS,depthUm\n4,10\n6,18\n", "2 depths: a fit of two numbers needs 3 or more", "")]
    [DataRow("depthUm\n4\n5\n6\n", ":2: exposureS is empty", ":4: exposureS is empty")]
    [DataRow("run,depthUm\n77,4\n", ":2: ", "runs.sqlite")]
    public void Mistakes_in_the_table_are_told_at_once_and_nothing_is_stored(string table, string first, string second)
    {
        using var folder = new BenchFolder();
        string recipe = folder.Write("psf.toml", Base + "\nexposureS = [4]\n"), data = folder.Write("depths.csv", table);
        Assert.AreEqual(ExitCode.BadInput, folder.Run("fit", data, recipe, "--name", "psf-1", "--out", folder.Out));
        Assert.Contains(first, folder.Error);
        Assert.Contains(second, folder.Error);
        Assert.IsFalse(Directory.Exists(folder.Out));
    }

    [TestMethod]
    public void A_length_out_of_range_and_a_name_that_leaves_the_folder_are_refused()
    {
        using var folder = new BenchFolder();
        string data = folder.Write("depths.csv", "exposureS,depthUm\n4,10\n6,18\n10,31\n");
        Assert.AreEqual(
            ExitCode.BadInput,
            folder.Run("fit", data, "example-2", "--name", "../a", "--starting-length", "-40", "--out", folder.Out));
        Assert.Contains("--starting-length -40 is out of range 0 to 1000 mm.", folder.Error);
        Assert.Contains("--name: name = '../a' cannot name a folder", folder.Error);
        Assert.IsFalse(Directory.Exists(folder.Out));
        Assert.AreEqual(ExitCode.BadInput, folder.Run("predict", "example-2", "--film", "../a", "--out", folder.Out));
        Assert.Contains("--film: name = '../a' cannot name a folder", folder.Error);
    }

    [TestMethod]
    public void A_run_of_the_store_brings_its_own_air_and_exposure()
    {
        using var folder = new BenchFolder();
        Assert.AreEqual(ExitCode.Good, folder.Run("run", "example-2", "--out", folder.Out, "--exposure", "4"), folder.Error);
        string data = folder.Write("depths.csv", "run,exposureS,depthUm\n1,,10\n,6,18\n,10,31\n");
        Assert.AreEqual(ExitCode.Good, folder.Run("fit", data, "example-2", "--name", "a", "--out", folder.Out), folder.Error);
        Assert.Contains("   1    5.50 75    10.0", folder.Output);
        Assert.AreEqual(ExitCode.Good, folder.Run("predict", "example-1", "--film", "a", "--out", folder.Out, "--draws", "100"),
            folder.Error);
        Assert.Contains("film a was fitted for another dope", folder.Output);
    }

    [TestMethod]
    public void A_film_that_is_not_there_or_damaged_is_said()
    {
        using var folder = new BenchFolder();
        Assert.AreEqual(ExitCode.BadInput, folder.Run("predict", "example-2", "--film", "b", "--out", folder.Out));
        Assert.Contains("b.json", folder.Error);
        Directory.CreateDirectory(Path.Combine(folder.Out, "films"));
        foreach (string damaged in new[] { "{", "[]", "{\"formatVersion\": 1}", "{\"formatVersion\": 2}",
            "{\"formatVersion\":1,\"depths\":3,\"nodes\":[]}" })
        {
            File.WriteAllText(Path.Combine(folder.Out, "films", "b.json"), damaged);
            Assert.AreEqual(ExitCode.BadInput, folder.Run("predict", "example-2", "--film", "b", "--out", folder.Out), damaged);
            Assert.Contains("fit it anew", folder.Error, damaged);
        }
    }

    private static string Depths(string recipe)
    {
        var csv = new StringBuilder("# seen in sections\nexposureS,positionMm,depthUm,scatterUm\n");
        foreach ((double s, double mm) in new (double, double)[] { (2, 75), (4, 75), (6, 75), (10, 75), (4, 30), (10, 120) })
        {
            double um = TruthUm(recipe, s, mm);
            csv.Append(CultureInfo.InvariantCulture, $"{s},{mm},{um:0.00},{0.05 * um:0.00}\n");
        }

        return csv.ToString();
    }

    private static double TruthUm(string path, double exposureS, double positionMm)
    {
        Recipe recipe = TomlRecipe.Read(path, [], out FilmNotes notes)!;
        var settings = new ChamberSettings();
        FilmDraw middle = FilmDraw.Middle(FilmOf.Recipe(recipe, notes, settings).Known);
        FilmDraw truth = middle with
        {
            CloudPoint01 = Cloud01, Dope = middle.Dope with { DiffusionM2PerS = middle.Dope.DiffusionM2PerS * Diffusion },
        };
        double thereS = PlateOf.Recipe(recipe, exposureS, false, settings).ExposureS(positionMm / 1000);
        FilmCourse course = truth.At(positionMm / 1000, [thereS], FilmGrid.Usual);
        return truth.DepthUm(course, course.Moments[0]);
    }
}
