using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench;
using ChamberFirmware.Films;

namespace ChamberFirmware.Tests.Unit.Bench.Predict;

/// <summary>chamber transfer, and who reckons with what it stores.</summary>
[TestClass]
public sealed class TransferTests
{
    private static readonly string[] Typed =
        ["--area-cm2", "225", "--minutes", "30", "--air-c", "40", "--humidity-pct", "20", "--velocity", "2", "--water-c", "22"];

    [TestMethod]
    public void Predict_reckons_with_weighed_water_and_its_note_says_when()
    {
        using var folder = new BenchFolder();
        double quiet = Depth(folder);
        Assert.Contains("transfer: nobody weighed a pan of water", folder.Output);
        Weigh(folder, 1.25);
        Assert.Contains("1.25 ±", folder.Output);
        double weighed = Depth(folder);
        Assert.IsFalse(folder.Output.Contains("nobody weighed"), folder.Output);
        Assert.Contains("transfer: weighed on ", folder.Output);
        Assert.AreEqual(1.0, weighed / quiet, 0.1, "1.25 is the middle of what was believed before");
        Weigh(folder, 0.9);
        Assert.IsLessThan(weighed, Depth(folder), "less water, less depth");
    }

    [TestMethod]
    public void Another_chambers_transfer_is_not_used_and_a_note_says_so()
    {
        using var folder = new BenchFolder();
        Weigh(folder, 1.25);
        string path = Path.Combine(folder.Out, "films", "transfer.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"serialNumber\": 0", "\"serialNumber\": 7"));
        Depth(folder);
        Assert.Contains("is of chamber 7, not of 0", folder.Output);
        Assert.Contains("nobody weighed", folder.Output);
    }

    [TestMethod]
    public void Translate_takes_what_was_weighed_in_the_other_rig()
    {
        using var folder = new BenchFolder();
        Weigh(folder, 1.0);
        string there = folder.PathOf("there.json");
        File.Copy(Path.Combine(folder.Out, "films", "transfer.json"), there);
        Weigh(folder, 1.1);
        string rig = folder.Write("rig.txt", ChamberFirmware.Settings.SettingsText.Of(new ChamberFirmware.Settings.ChamberSettings()));
        Assert.AreEqual(
            ExitCode.Good, folder.Run("translate", "example-2", "--to", rig, "--to-transfer", there, "--out", folder.Out), folder.Error);
        Assert.Contains("airVelocityMPerS = 2.42", folder.Output); // 2 m/s times 1.1 squared: laminar
        Assert.DoesNotContain("was weighed in chamber", folder.Output);
        string here = Path.Combine(folder.Out, "films", "transfer.json");
        File.WriteAllText(here, File.ReadAllText(here).Replace("\"serialNumber\": 0", "\"serialNumber\": 7"));
        File.WriteAllText(there, File.ReadAllText(there).Replace("\"serialNumber\": 0", "\"serialNumber\": 12"));
        Assert.AreEqual(
            ExitCode.Good, folder.Run("translate", "example-2", "--to", rig, "--to-transfer", there, "--out", folder.Out), folder.Error);
        Assert.Contains($"# {here} was weighed in chamber 7, and this one is 0: not reckoned with.", folder.Output);
        Assert.Contains(
            $"# {there} was weighed in chamber 12, and {rig} is of chamber 0: look whether it is the right one.", folder.Output);
        Assert.Contains("airVelocityMPerS = 2.00", folder.Output); // a quiet plate's here, and 1.0 times that there
        Assert.AreEqual(ExitCode.BadInput, folder.Run("translate", "example-2", "--to", rig, "--to-transfer", "nowhere.json"));
        Assert.Contains("nowhere.json: There is no such file.", folder.Error);
    }

    [TestMethod]
    public void Mistakes_are_told_all_at_once_and_nothing_is_stored()
    {
        using var folder = new BenchFolder();
        Assert.AreEqual(ExitCode.BadInput, folder.Run(
            "transfer", "--lost-g", "-3", "--area-cm2", "0", "--minutes", "30", "--air-c", "40", "--humidity-pct", "20", "--velocity", "2",
            "--out", folder.Out));
        Assert.Contains("--lost-g -3 is out of range 0.05 to 1000 G.", folder.Error);
        Assert.Contains("--area-cm2 0 is out of range 1 to 2500 CM2.", folder.Error);
        Assert.AreEqual(ExitCode.BadInput, folder.Run(
            "transfer", "--lost-g", "3", "--area-cm2", "225", "--minutes", "30", "--air-c", "25", "--humidity-pct", "90", "--velocity", "2",
            "--water-c", "23", "--out", folder.Out));
        Assert.Contains("hardly evaporates into this air", folder.Error);
        Assert.IsFalse(Directory.Exists(Path.Combine(folder.Out, "films")));
        Weigh(folder, 1.2);
        File.WriteAllText(Path.Combine(folder.Out, "films", "transfer.json"), "{ \"formatVersion\": 9 }");
        Assert.AreEqual(ExitCode.BadInput, folder.Run("predict", "example-2", "--draws", "100", "--out", folder.Out));
        Assert.Contains("weigh it anew", folder.Error);
    }

    // So much water as makes that ratio, by the plate's theory.
    private static void Weigh(BenchFolder folder, double ratio)
    {
        var air = new GasSide(40, 20, 2, 101325, 0.04);
        double meanK = 31 + Water.ZeroCelsiusK;
        double lostG = 1000 * ratio * air.MeanTransferMPerS(0.15) * Water.MolarMassKgPerMol / Water.GasConstant / meanK
            * (Water.PressurePa(22) - air.VapourPa) * 0.0225 * 1800;
        string text = lostG.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);
        Assert.AreEqual(ExitCode.Good, folder.Run(["transfer", "--lost-g", text, .. Typed, "--out", folder.Out]), folder.Error);
        JsonNode stored = JsonNode.Parse(File.ReadAllText(Path.Combine(folder.Out, "films", "transfer.json")))!;
        Assert.AreEqual(ratio, stored["ratio"]!.GetValue<double>(), 1e-4);
    }

    // In the middle at 10 s, um.
    private static double Depth(BenchFolder folder)
    {
        string json = folder.PathOf("p.json");
        Assert.AreEqual(ExitCode.Good, folder.Run(
            "predict", "example-2", "--draws", "1000", "--json", json, "--out", folder.Out), folder.Error);
        JsonNode at = JsonNode.Parse(File.ReadAllText(json))!["exposures"]!.AsArray()
            .Single(e => e!["exposureS"]!.GetValue<double>() == 10)!;
        return at["depthUm"]!["p50"]!.GetValue<double>();
    }
}
