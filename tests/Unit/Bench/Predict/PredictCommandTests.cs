using System.Linq;
using System.IO;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench;

namespace ChamberFirmware.Tests.Unit.Bench.Predict;

[TestClass]
public sealed class PredictCommandTests
{
    private const string Own = """
        temperatureC = 40
        relativeHumidityPct = 60
        airVelocityMPerS = 2
        exposureS = [4, 10]
        exposurePoint = "middle"
        bladeDirection = "against"
        plateC = 38
        cloudPointPct = 3.6
        dope = "15 polysulfone, 70 NMP, 15 PVP, 0.8 water"
        """;

    [TestMethod]
    public void Without_own_films_the_first_line_says_uncalibrated_and_every_assumption_follows()
    {
        using var folder = new BenchFolder();
        Assert.AreEqual(ExitCode.Good, folder.Run("predict", "example-2", "--draws", "300"));
        string[] lines = folder.Output.Split('\n');
        Assert.Contains("UNCALIBRATED", lines[0]);
        Assert.IsTrue(lines.Any(l => l.Contains("cloud point: 2.4 to 4.5 % water")), folder.Output);
        Assert.IsTrue(lines.Any(l => l.Contains("between the air's dew point, 30.7 C, and the air, 40 C")), folder.Output);
        Assert.IsTrue(lines.All(l => l.Length <= 150), folder.Output);
    }

    [TestMethod]
    public void One_seen_depth_of_Example_2_gives_the_others_as_an_independent_estimate_has_them()
    {
        // That estimate: 18 um at 6 s, 31 at 10 s, inside from 2 to 20 s, through at 30 s (hardware/film/README.md).
        using var folder = new BenchFolder();
        string json = folder.PathOf("p.json");
        Assert.AreEqual(ExitCode.Good, folder.Run("predict", "example-2", "--seen", "4=10", "--json", json, "--draws", "2000"));
        JsonObject read = JsonNode.Parse(File.ReadAllText(json))!.AsObject();
        Assert.IsTrue(read["calibrated"]!.GetValue<bool>());
        JsonNode[] exposures = [.. read["exposures"]!.AsArray().Select(e => e!)];
        double Depth(double s, string key = "p50") =>
            exposures.Single(e => e["exposureS"]!.GetValue<double>() == s)["depthUm"]![key]!.GetValue<double>();
        Assert.AreEqual(10, Depth(4), 0.5);
        Assert.AreEqual(18, Depth(6), 0.15 * 18);
        Assert.AreEqual(31, Depth(10), 0.15 * 31);
        Assert.IsTrue(exposures.All(e => Depth(e["exposureS"]!.GetValue<double>(), "p10") <= Depth(e["exposureS"]!.GetValue<double>())));
        string[] states = [.. exposures.Select(e => e["state"]!.GetValue<string>())];
        CollectionAssert.AreEqual(new[] { "inside", "inside", "inside", "inside", "inside", "through" }, states);
    }

    [TestMethod]
    public void A_file_says_plate_cloud_point_and_direction_and_the_picture_csv_and_json_agree()
    {
        using var folder = new BenchFolder();
        string path = folder.Write("mine.toml", Own), csv = folder.PathOf("p.csv"), svg = folder.PathOf("p.svg"),
            json = folder.PathOf("p.json");
        Assert.AreEqual(ExitCode.Good, folder.Run("predict", path, "--csv", csv, "--plot", svg, "--json", json, "--draws", "300"),
            folder.Error);
        Assert.DoesNotContain("plateC: not given", folder.Output);
        Assert.DoesNotContain("cloud point: ", folder.Output);
        string[] rows = [.. File.ReadAllLines(csv).Where(l => !l.StartsWith('#')).Skip(1)];
        Assert.HasCount(20, rows);
        JsonNode place = JsonNode.Parse(File.ReadAllText(json))!["exposures"]![1]!["alongPlate"]![9]!;
        string[] last = rows[^1].Split(',');
        Assert.AreEqual(place["depthUm"]!.GetValue<double>(), double.Parse(last[4], System.Globalization.CultureInfo.InvariantCulture),
            0.01);

        // Against the air: the end that the air meets first is cast last and exposed for the shortest time.
        Assert.IsLessThan(place["exposureS"]!.GetValue<double>(),
            JsonNode.Parse(File.ReadAllText(json))!["exposures"]![1]!["alongPlate"]![0]!["exposureS"]!.GetValue<double>());
        System.Xml.Linq.XDocument picture = System.Xml.Linq.XDocument.Load(svg);
        Assert.Contains("depth of the layer", picture.ToString());
    }

    [TestMethod]
    [DataRow("--seen", "4", "--seen 4: write an exposure in s and a depth in um")]
    [DataRow("--seen", "4=0", "both above 0")]
    [DataRow("--starting-length", "-3", "out of range 0 to 1000 mm")]
    [DataRow("--draws", "5", "--draws 5 is out of range 100 to 100000 films")]
    public void Wrong_options_are_refused_with_what_to_write(string option, string value, string sentence)
    {
        using var folder = new BenchFolder();
        Assert.AreEqual(ExitCode.BadInput, folder.Run("predict", "example-2", option, value));
        Assert.Contains(sentence, folder.Error);
        Assert.AreEqual("", folder.Output);
    }

    [TestMethod]
    [DataRow("plateC = 38", "plateC = 200", ":7:10: plateC = 200 is out of range -20 to 90: temperature of the plate")]
    [DataRow("\"against\"", "\"up\"", ":6:18: bladeDirection = 'up' is neither with nor against")]
    [DataRow("cloudPointPct = 3.6", "cloudPointPct = \"3.6\"", "is not a number")]
    [DataRow("plateC = 38", "platesC = 38", "Unknown key 'platesC'. Did you mean plateC?")]
    public void A_mistake_in_what_a_file_says_of_its_film_is_one_line(string was, string becomes, string sentence)
    {
        using var folder = new BenchFolder();
        string path = folder.Write("mine.toml", Own.Replace(was, becomes));
        foreach (string command in new[] { "predict", "check" })
        {
            Assert.AreEqual(ExitCode.BadInput, folder.Run(command, path));
            Assert.Contains(sentence, folder.Error);
        }
    }

    [TestMethod]
    public void A_plate_or_dope_below_the_dew_point_is_refused_unless_condensation_is_meant()
    {
        // Dew point of 40 C and 60 %RH: 30.74 C (tests/Golden/psychrometrics.csv).
        using var folder = new BenchFolder();
        string Check(string lines)
        {
            string path = folder.Write("mine.toml", Own.Replace("plateC = 38\n", lines));
            return folder.Run("check", path) == ExitCode.Good ? "" : folder.Error;
        }

        Assert.Contains("plateC = 30.7 is below the dew point of this air, 30.7 C: water would condense on the film.",
            Check("plateC = 30.7\n"));
        Assert.Contains("dopeC = 22 is below the dew point", Check("plateC = 35\ndopeC = 22\n"));
        Assert.AreEqual("", Check("plateC = 30.8\n"));
        Assert.AreEqual("", Check("plateC = 20\ncondensation = \"meant\"\n"));
        Assert.Contains("condensation = 'yes' is neither no nor meant", Check("condensation = \"yes\"\n"));
        string cold = folder.Write("mine.toml", Own.Replace("plateC = 38", "plateC = 20"));
        Assert.AreEqual(ExitCode.BadInput, folder.Run("run", cold, "--out", folder.Out));
        string campaign = folder.Write("c.toml", "[recipe]\nbase = \"mine.toml\"\n[factors]\nexposureS = [2, 4]\n");
        Assert.AreEqual(ExitCode.BadInput, folder.Run("campaign", campaign, "--out", folder.Out));
        Assert.Contains("mine.toml: plateC = 20 is below the dew point", folder.Error);
        string factor = folder.Write("f.toml", "[recipe]\nbase = \"example-2\"\n[factors]\nplateC = [20, 40]\n");
        Assert.AreEqual(ExitCode.BadInput, folder.Run("campaign", factor, "--out", folder.Out));
        Assert.Contains("plateC", folder.Error);
        Assert.IsFalse(Directory.Exists(folder.Out));
        Assert.AreEqual(ExitCode.Good, folder.Run("predict", cold, "--draws", "100"));
        Assert.Contains("Water condenses on 100 % of these films", folder.Output);
    }
}
