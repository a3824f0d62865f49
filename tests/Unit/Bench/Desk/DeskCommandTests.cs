using System.IO;
using System.Linq;
using System.Text.Json;
using ChamberFirmware.Bench;
using ChamberFirmware.Casting;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Tests.Unit.Bench.Desk;

/// <summary>check, recipes and commission with --port, at a twin with the device's console code.</summary>
[TestClass]
public sealed class DeskCommandTests
{
    private const int LimitMs = 120_000;

    [TestMethod]
    [Timeout(LimitMs)]
    public void A_chambers_own_settings_and_room_judge_a_recipe_and_nothing_starts()
    {
        using var folder = new BenchFolder();
        int port = TcpCable.FreePort();
        string line = $"tcp:127.0.0.1:{port}";
        string dry = folder.Write("dry.toml", "temperatureC = 25\nhumidityRatioGPerKg = 1\nairVelocityMPerS = 0.7\nexposureS = [2, 4]\n");
        using var twin = new DeskTwin(3, () => new TcpCable(port));
        Assert.AreEqual(ExitCode.Good, folder.Run("check", "example-2", "--port", line), folder.Error);
        Assert.HasCount(6, folder.Output.Split('\n').Where(l => l.EndsWith("good, it could start now")).ToArray(), folder.Output);
        Assert.AreEqual(ExitCode.BadInput, folder.Run("check", dry, "--port", line), folder.Output);
        Assert.HasCount(2, folder.Error.Split('\n').Where(l => l.StartsWith("chamber: dry, ")).ToArray(), folder.Error);
        Assert.AreEqual(ExitCode.Good, folder.Run("recipes", "--port", line), folder.Error);
        StringAssert.Contains(folder.Output, "reference recipes: example-1, ");
        StringAssert.Contains(folder.Output, "name=dry");
        twin.Dispose();
        Assert.IsNull(twin.Failure);
        Assert.AreEqual(0, twin.Begun[(int)Phase.Conditioning]);
    }

    [TestMethod]
    [Timeout(LimitMs)]
    [TestCategory(TestGroup.Slow)]
    public void A_chamber_commissions_itself_and_its_settings_are_kept()
    {
        using var folder = new BenchFolder();
        int port = TcpCable.FreePort();
        string file = folder.PathOf("kept.txt");
        using var twin = new DeskTwin(3, () => new TcpCable(port));
        int code = folder.Run("commission", "--port", $"tcp:127.0.0.1:{port}", "--keep", file);
        twin.Dispose();
        Assert.AreEqual(ExitCode.Good, code, folder.Error + folder.Output);
        string heater = File.ReadLines(file).Single(line => line.StartsWith("HeaterW=")).Split('=')[1];
        Assert.AreEqual(twin.Chamber.Settings.HeaterW, double.Parse(heater), 0.01);
        Assert.AreNotEqual(new ChamberSettings().HeaterW, twin.Chamber.Settings.HeaterW);
        Assert.IsGreaterThan(0, twin.Chamber.Settings.CommissionedDate.Length);
        Assert.AreEqual(ExitCode.Good, folder.Run("check", "example-3", "--settings", file), folder.Error);
        Assert.AreEqual(ExitCode.BadInput, folder.Run("commission", "--port", $"tcp:127.0.0.1:{port}", "--keep", file));
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public void A_run_at_a_chamber_has_its_number_and_row_in_the_store_as_those_on_the_twin_have()
    {
        using var folder = new BenchFolder();
        int port = TcpCable.FreePort();
        using var twin = new DeskTwin(3, () => new TcpCable(port));
        string[] run = ["run", "example-3", "--port", $"tcp:127.0.0.1:{port}", "--yes", "--out", folder.Out, "--operator", "Ada"];
        int code = folder.Run(run);
        twin.Dispose();
        Assert.AreEqual(ExitCode.Good, code, folder.Error + folder.Output);
        string file = folder.PathOf("runs.json");
        string store = Path.Combine(folder.Out, RunStore.FileName);
        Assert.AreEqual(ExitCode.Good, folder.Run("runs", "--store", store, "--json", file), folder.Error);
        JsonElement row = JsonDocument.Parse(File.ReadAllText(file)).RootElement.EnumerateArray().Single();
        string record = File.ReadAllText(Path.Combine(row.GetProperty("folder").GetString()!, "record.json"));
        JsonElement measured = JsonDocument.Parse(record).RootElement;
        Assert.AreEqual("Ada", row.GetProperty("operator").GetString());
        StringAssert.Contains(row.GetProperty("source").GetString(), $" at tcp:127.0.0.1:{port}");
        Assert.AreEqual(measured.GetProperty("outcome").GetString(), row.GetProperty("outcome").GetString());
        double meanC = measured.GetProperty("measuredAir").GetProperty("temperatureC").GetProperty("mean").GetDouble();
        Assert.AreEqual(meanC, row.GetProperty("temperatureC").GetDouble());
        Assert.AreEqual(twin.Chamber.Record.Motion.ExposureUs / 1e6, row.GetProperty("exposureMeasuredS").GetDouble(), 1e-4);
        Assert.AreEqual(JsonValueKind.Null, row.GetProperty("exposureActualS").ValueKind, "only a twin knows");
    }

    [TestMethod]
    [DataRow("run", "--port", "tcp:127.0.0.1:1")]
    [DataRow("run", "example-3", "--port", "tcp:127.0.0.1:1", "--exposure", "3")]
    [DataRow("run", "example-3", "--port", "tcp:127.0.0.1:1")]
    [DataRow("check", "example-3", "--port", "/dev/null")]
    [DataRow("recipes", "--port", "/dev/ttyNowhere")]
    [DataRow("commission", "--port", "tcp:127.0.0.1:1")]
    public void What_cannot_be_is_said_and_nothing_is_written(params string[] args)
    {
        using var folder = new BenchFolder();
        Assert.AreEqual(ExitCode.BadInput, folder.Run([.. args, .. args[0] == "run" ? new[] { "--out", folder.Out } : []]));
        StringAssert.StartsWith(folder.Error, "chamber: ");
        Assert.IsFalse(Directory.Exists(folder.Out) && Directory.EnumerateFileSystemEntries(folder.Out).Any());
    }
}
