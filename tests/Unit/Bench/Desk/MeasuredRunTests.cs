using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChamberFirmware.Air;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Serve;
using ChamberFirmware.Casting;

namespace ChamberFirmware.Tests.Unit.Bench.Desk;

/// <summary>chamber run --port: whole runs, with the device's own console code at the other end of the line.</summary>
[TestClass]
public sealed class MeasuredRunTests
{
    private const int LimitMs = 60_000;

    [TestMethod]
    [Timeout(LimitMs)]
    [TestCategory(TestGroup.Slow)]
    [OSCondition(OperatingSystems.Linux | OperatingSystems.OSX)]
    public void A_plate_is_cast_at_a_serial_port_and_its_files_say_what_the_firmware_says()
    {
        using var folder = new BenchFolder();
        string name = folder.PathOf("ttyChamber");
        using var twin = new DeskTwin(7, () => new PtyCable(name));
        int code = folder.Run("run", "example-3", "--port", name, "--exposure", "15", "--yes", "--out", folder.Out);
        string[] said = twin.EndWithRecord();
        Assert.AreEqual(ExitCode.Good, code, folder.Error + folder.Output);
        StringAssert.Contains(folder.Output, "example-3-15s: complete.");
        AssertRecord(folder, said, twin.Chamber.Record);
        AssertTrace(folder);
        JsonNode summary = JsonNode.Parse(File.ReadAllText(folder.PathOf("out", "summary.json")))![0]!;
        Assert.AreEqual("complete", summary["outcome"]!.GetValue<string>());
        Assert.IsTrue(summary["measured"]!.GetValue<bool>());
        string plot = File.ReadAllText(folder.PathOf("out", "example-3-15s", "plot.svg"));
        StringAssert.Contains(plot, "measured");
        Assert.DoesNotContain("true (twin)", plot);
    }

    [TestMethod]
    [Timeout(LimitMs)]
    [TestCategory(TestGroup.Slow)]
    public void A_recipe_file_is_cast_over_a_socket_a_second_time_into_a_folder_of_its_own()
    {
        using var folder = new BenchFolder();
        int port = TcpCable.FreePort();
        string recipe = folder.Write(
            "mine.toml", "temperatureC = 25\nrelativeHumidityPct = 40\nairVelocityMPerS = 0.7\nexposureS = 2\nbladeSpeedMmPerS = 50\n");
        using var twin = new DeskTwin(3, () => new TcpCable(port));
        for (int i = 0; i < 2; i++)
        {
            int code = folder.Run("run", recipe, "--port", $"tcp:127.0.0.1:{port}", "--yes", "--out", folder.Out);
            Assert.AreEqual(ExitCode.Good, code, folder.Error + folder.Output);
            twin.Await(PlateHand.TakesUs + 1_000_000); // a fresh plate
        }

        twin.EndWithRecord();
        Assert.AreEqual((2, 2), (twin.Begun[(int)Phase.Conditioning], twin.Begun[(int)Phase.Casting]));
        Assert.IsTrue(File.Exists(folder.PathOf("out", "mine-2s", "record.json")));
        Assert.IsTrue(File.Exists(folder.PathOf("out", "mine-2s-2", "record.json")));
    }

    // Every number of record.json is the firmware's, to the decimals that it tells.
    private static void AssertRecord(BenchFolder folder, string[] said, RunRecord record)
    {
        JsonNode json = JsonNode.Parse(File.ReadAllText(folder.PathOf("out", "example-3-15s", "record.json")))!;
        CollectionAssert.AreEqual(said, json["record"]!.Deserialize<string[]>());
        Assert.IsTrue(json["measured"]!.GetValue<bool>());
        Assert.IsNull(json["trueAir"]);
        Assert.AreEqual("complete", json["outcome"]!.GetValue<string>());
        Assert.IsEmpty(json["gaps"]!.AsArray());
        JsonNode air = json["measuredAir"]!;
        Assert.AreEqual(record.TemperatureC.Mean, air["temperatureC"]!["mean"]!.GetValue<double>(), 5e-4);
        Assert.AreEqual(record.HumidityRatioGPerKg.Greatest, air["humidityRatioGPerKg"]!["max"]!.GetValue<double>(), 5e-4);
        Assert.AreEqual(record.AirVelocityMPerS.Least, air["airVelocityMPerS"]!["min"]!.GetValue<double>(), 5e-4);
        JsonNode motion = json["motion"]!;
        Assert.AreEqual(record.Plan!.BladeEndUs, motion["bladeEndPlannedUs"]!.GetValue<long>());
        Assert.AreEqual((double)record.Motion.ExposureUs, motion["exposureMeasuredUs"]!.GetValue<long>(), 50.0);
        Assert.AreEqual("within", motion["verdict"]!.GetValue<string>());
        Assert.IsTrue(motion["isVerified"]!.GetValue<bool>());
        Assert.AreEqual(record.CastStartErrorUs, json["castStartErrorUs"]!.GetValue<double>());
        Assert.AreEqual(record.Motion.ExposureUs / 1e6, json["exposureMeasuredS"]!.GetValue<double>(), 5e-5);
    }

    // Every tick of the exposure has a line, at the firmware's time.
    private static void AssertTrace(BenchFolder folder)
    {
        string[][] lines = [.. File.ReadLines(folder.PathOf("out", "example-3-15s", "trace.csv")).Select(line => line.Split(','))];
        Assert.AreEqual("timeS,phase,measuredTemperatureC,measuredRelativeHumidityPct,measuredPressurePa", string.Join(',', lines[0][..5]));
        Assert.IsTrue(lines.All(line => line.Length == lines[0].Length));
        double[] exposing = [.. lines.Where(l => l[1] == "Exposing").Select(l => double.Parse(l[0], CultureInfo.InvariantCulture))];
        Assert.IsGreaterThan(145, exposing.Length);
        foreach (string[] line in lines.Where(l => l[1] == "Exposing"))
        {
            double[] air = [.. line[2..6].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture))];
            double gPerKg = Psychrometrics.HumidityRatioGPerKg(air[0], air[1], air[2]);
            Assert.AreEqual(gPerKg, air[3], 0.05, "W is of the same reading, carried on to the film");
        }

        double[] steps = [.. exposing.Zip(exposing.Skip(1), (a, b) => Math.Round(b - a, 1))];
        Assert.IsLessThanOrEqualTo(0.3, steps.Max());
        Assert.IsGreaterThan(steps.Length * 9 / 10, steps.Count(s => s == 0.1));
    }
}
