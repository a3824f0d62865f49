using System.IO;
using System.Linq;
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
