using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;
using ChamberFirmware.Bench;
using ChamberFirmware.Commands;

namespace ChamberFirmware.Tests.Unit.Bench;

[TestClass]
public sealed class ResultFileTests
{
    private const string Quick =
        "temperatureC = 25\nrelativeHumidityPct = 40\nairVelocityMPerS = 0.7\nbladeTravelS = 1\nexposureS = [0, 0.25, 2]\n";

    [TestMethod]
    public void Every_plate_has_a_folder_and_a_line_in_the_summary()
    {
        using var folder = new BenchFolder();
        Assert.AreEqual(ExitCode.Good, folder.Run("run", folder.Write("quick.toml", Quick), "--out", folder.Out), folder.Error);
        string[] paths = Directory.GetFiles(folder.Out, "*", SearchOption.AllDirectories);
        string[] files = [.. paths.Select(f => Path.GetRelativePath(folder.Out, f))];
        string[] expected =
        [
            .. from plate in new[] { "quick-0.25s", "quick-0s", "quick-2s" }
               from file in new[] { "inputs.trace.gz", "plot.svg", "record.json", "trace.csv" }
               select Path.Combine(plate, file),
            "summary.json", "runs.sqlite",
        ];
        CollectionAssert.AreEquivalent(expected, files);
        using JsonDocument summary = JsonDocument.Parse(File.ReadAllText(folder.PathOf("out", "summary.json")));
        Assert.AreEqual(3, summary.RootElement.GetArrayLength());
        CollectionAssert.AreEqual(
            new[] { 0, 0.25, 2 }, summary.RootElement.EnumerateArray().Select(p => p.GetProperty("exposureSetS").GetDouble()).ToArray());
        foreach (JsonElement plate in summary.RootElement.EnumerateArray())
        {
            ExpectPlate(plate);
        }
    }

    [TestMethod]
    public void A_record_says_what_it_is_and_what_happened()
    {
        using var folder = new BenchFolder();
        folder.Run("run", folder.Write("quick.toml", Quick.Replace("[0, 0.25, 2]", "0.25")), "--out", folder.Out, "--seed", "5");
        using JsonDocument record = JsonDocument.Parse(File.ReadAllText(folder.PathOf("out", "quick-0.25s", "record.json")));
        JsonElement root = record.RootElement;
        Assert.AreEqual(RecordJson.FormatVersion, root.GetProperty("formatVersion").GetInt32());
        Assert.AreEqual(5, root.GetProperty("seed").GetInt32());
        Assert.AreEqual(Identity.Text, root.GetProperty("firmware").GetString());
        StringAssert.Contains(root.GetProperty("source").GetString(), "Simulated");
        Assert.IsTrue(root.GetProperty("humidityVerifiable").GetBoolean());
        JsonElement measured = root.GetProperty("measuredAir");
        // The class, and what may be between film and sensor.
        Assert.AreEqual(1.06, measured.GetProperty("temperatureC").GetProperty("uncertainty").GetDouble(), 0.02);
        Assert.AreEqual(0.64, measured.GetProperty("humidityRatioGPerKg").GetProperty("uncertainty").GetDouble(), 0.03);
        Assert.AreEqual(0.051, measured.GetProperty("airVelocityMPerS").GetProperty("uncertainty").GetDouble(), 0.001);
        Assert.AreEqual(0.25, root.GetProperty("exposurePlannedS").GetDouble(), 1e-6);
        Assert.AreEqual(0.25, root.GetProperty("exposureActualS").GetDouble(), 0.01);
        string[] phases = [.. root.GetProperty("phases").EnumerateArray().Select(p => p.GetProperty("phase").GetString()!)];
        CollectionAssert.IsSubsetOf(new[] { "Idle", "Conditioning", "Ready", "Casting", "Immersing", "Complete" }, phases);
    }

    [TestMethod]
    public void Travel_switches_on_request_bring_measured_times_with_a_verdict()
    {
        using var folder = new BenchFolder();
        string recipe = folder.Write("quick.toml", Quick.Replace("[0, 0.25, 2]", "2"));
        Assert.AreEqual(ExitCode.Good, folder.Run("run", recipe, "--out", folder.Out, "--scatter"), folder.Error);
        Assert.Contains("Travel switches: 1 of 1 exposures measured, 1 within tolerance", folder.Output);
        using JsonDocument record = JsonDocument.Parse(File.ReadAllText(folder.PathOf("out", "quick-2s", "record.json")));
        JsonElement motion = record.RootElement.GetProperty("motion");
        Assert.IsTrue(motion.GetProperty("isVerified").GetBoolean());
        Assert.AreEqual("within", motion.GetProperty("verdict").GetString());
        double trueUs = record.RootElement.GetProperty("exposureActualS").GetDouble() * 1e6;
        double measuredUs = motion.GetProperty("exposureMeasuredUs").GetDouble();
        Assert.AreEqual(trueUs, measuredUs, motion.GetProperty("exposureUncertaintyUs").GetDouble() + 2.0);
    }

    [TestMethod]
    public void A_trace_has_a_line_per_tick_and_as_many_cells_in_each()
    {
        using var folder = new BenchFolder();
        folder.Run("run", "comparative", "--out", folder.Out);
        string text = File.ReadAllText(folder.PathOf("out", "comparative-0s", "trace.csv"));
        Assert.DoesNotContain('\r', text);
        string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        int cells = lines[0].Split(',').Length;
        for (int i = 1; i < lines.Length; i++)
        {
            string[] line = lines[i].Split(',');
            Assert.HasCount(cells, line, $"line {i + 1}");
            Assert.AreEqual($"{i * 0.1:F1}", line[0]);
        }
    }

    [TestMethod]
    public void A_plot_is_a_small_drawing_with_its_words_as_text()
    {
        using var folder = new BenchFolder();
        folder.Run("run", "comparative", "--out", folder.Out);
        string path = folder.PathOf("out", "comparative-0s", "plot.svg");
        Assert.IsLessThan(300_000, new FileInfo(path).Length);
        XDocument svg = XDocument.Load(path);
        string words = string.Join('\n', svg.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value));
        string[] some =
        [
            "comparative: exposure 0 s asked", "The sensor knows W to ±0.6",
            "air temperature T / °C", "Conditioning", "time since power on / min",
        ];
        foreach (string word in some)
        {
            StringAssert.Contains(words, word);
        }
    }

    private static void ExpectPlate(JsonElement plate)
    {
        Assert.AreEqual("quick", plate.GetProperty("recipe").GetString());
        Assert.AreEqual(plate.GetProperty("exposureSetS").GetDouble(), plate.GetProperty("exposureActualS").GetDouble(), 0.05);
        JsonValueKind claim = plate.GetProperty("exposureSetS").GetDouble() > 0.0 ? JsonValueKind.True : JsonValueKind.Null;
        Assert.AreEqual(claim, plate.GetProperty("claim11").ValueKind, "a film that is immersed at once is not of the claim");
        Assert.AreEqual("complete", plate.GetProperty("outcome").GetString());
        Assert.IsTrue(plate.GetProperty("humidityVerifiable").GetBoolean());
        JsonElement measured = plate.GetProperty("measuredHumidityRatioGPerKg");
        Assert.AreEqual(7.88, measured.GetProperty("mean").GetDouble(), 0.3);
        Assert.AreEqual(0.64, measured.GetProperty("uncertainty").GetDouble(), 0.03);
        foreach (string quantity in new[] { "temperatureC", "humidityRatioGPerKg", "airVelocityMPerS" })
        {
            JsonElement spread = plate.GetProperty(quantity);
            CollectionAssert.AreEqual(new[] { "target", "mean", "min", "max" }, spread.EnumerateObject().Select(p => p.Name).ToArray());
            double target = spread.GetProperty("target").GetDouble();
            double mean = spread.GetProperty("mean").GetDouble();
            Assert.AreEqual(target, mean, 0.05 * target);
            Assert.IsLessThanOrEqualTo(mean, spread.GetProperty("min").GetDouble());
            Assert.IsGreaterThanOrEqualTo(mean, spread.GetProperty("max").GetDouble());
        }
    }
}
