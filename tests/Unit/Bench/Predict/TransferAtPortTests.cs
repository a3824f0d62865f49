using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Casting;
using ChamberFirmware.Films;

namespace ChamberFirmware.Tests.Unit.Bench.Predict;

/// <summary>chamber transfer --port: a person is led, the chamber's readings are the air, and what was hidden is found.</summary>
[TestClass]
public sealed class TransferAtPortTests
{
    private const int LimitMs = 120_000;
    private const string Dry = "temperatureC = 35\nhumidityRatioGPerKg = 7.6\nairVelocityMPerS = 2\nexposureS = [4]\n";

    [TestMethod]
    [Timeout(LimitMs)]
    public void A_transfer_that_nobody_told_is_found_from_two_weights_and_the_chambers_own_readings()
    {
        using var folder = new BenchFolder();
        var twin = new WeighedTwin(ratio: 1.3, waterC: 19) { PulledAt = "It lies there for 10 min" };
        WaterTest test = Weigh(folder, twin, Dry, "10")!;
        Assert.AreEqual(1.3, test.Ratio, 0.03 * 1.3, twin.Output.ToString());
        Assert.AreEqual(1.3, test.Ratio, test.ExpandedUncertainty);
        Assert.IsInRange(0.1, 0.5, test.ExpandedUncertainty, "most of it is the class of the humidity sensor");
        Assert.AreEqual(twin.InS, test.TimeS, 3.0, "from one Enter to the other, by the chamber's clock");
        Assert.IsGreaterThan(600.0, test.TimeS);
        string said = twin.Output.ToString();
        Assert.Contains("twin is back.", said, "a cable that was out costs nothing");
        Assert.Contains("The door may be opened now.", said);
        Assert.AreEqual(Phase.Idle, twin.Served.Chamber.Run.Phase);
        twin.Served.Twin.Faults.DoorOpen = false;
        Assert.IsNull(twin.Served.Chamber.Operator.Start(4.0, true), "the next run may start: nothing is believed to be in the loop");
        Assert.AreEqual(
            ExitCode.Good, TransferCommand.Store(
                test, 12, TransferFile.PathOf(folder.Out), "readings of the twin", folder.Around,
                new InvocationConfiguration { Output = twin.Output, Error = twin.Output }));
        JsonNode stored = JsonNode.Parse(File.ReadAllText(TransferFile.PathOf(folder.Out)))!;
        Assert.AreEqual(("12", "readings of the twin"), ($"{stored["serialNumber"]}", $"{stored["airIs"]}"));
        Assert.AreEqual(test.Ratio, stored["ratio"]!.GetValue<double>(), 1e-6);
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public void Who_ends_it_aborts_the_run_and_nothing_is_stored()
    {
        using var folder = new BenchFolder();
        var twin = new WeighedTwin(1.3, 19) { StopsAt = "It lies there for" };
        Assert.IsNull(Weigh(folder, twin, Dry, "10"));
        StringAssert.EndsWith(twin.Output.ToString().TrimEnd(), "chamber: Ended by the person: nothing is stored.");
        Assert.Contains("Aborted. Take the blotter out, then reset the chamber.", twin.Output.ToString());
        Assert.AreEqual(Phase.Aborted, twin.Served.Chamber.Run.Phase);
    }

    [TestMethod]
    public void What_cannot_be_weighed_is_said_before_anything_starts()
    {
        using var folder = new BenchFolder();
        var twin = new WeighedTwin(1.3, 19);
        Assert.IsNull(Weigh(folder, twin, "temperatureC = 15\nrelativeHumidityPct = 92\nairVelocityMPerS = 2\nexposureS = [4]\n", "10"));
        Assert.Contains("hardly evaporates into this air", twin.Output.ToString());
        Assert.AreEqual(Phase.Idle, twin.Served.Chamber.Run.Phase);
        string[] wrong = ["--minutes", "28", "--lost-g", "3", "--port", "tcp:127.0.0.1:1"];
        Assert.AreEqual(ExitCode.BadInput, folder.Run(["transfer", .. wrong, "--out", folder.Out]));
        Assert.Contains("--area-cm2 is missing", folder.Error);
        Assert.Contains("--lost-g is asked for or measured with --port: leave it out.", folder.Error);
        Assert.Contains("--port needs a recipe", folder.Error);
        Assert.Contains("--minutes 28: with --port at most 25", folder.Error);
        Assert.AreEqual(ExitCode.BadInput, folder.Run("transfer", "--area-cm2", "225", "--out", folder.Out));
        Assert.HasCount(5, folder.Error.Split('\n').Where(l => l.Contains(" is missing: ")), folder.Error);
        Assert.IsFalse(Directory.Exists(folder.Out));
    }

    private static WaterTest? Weigh(BenchFolder folder, WeighedTwin twin, string recipe, string minutes)
    {
        var of = new TransferOptions();
        var command = new Command("transfer");
        of.AddTo(command);
        var mistakes = new System.Collections.Generic.List<string>();
        of.Read(
            command.Parse([folder.Write("dry.toml", recipe), "--port", "twin", "--area-cm2", "225", "--minutes", minutes, "--unverified"]),
            mistakes);
        Assert.IsEmpty(mistakes);
        return TransferAtPort.Weigh(
            of, new InvocationConfiguration { Output = twin.Output, Error = twin.Output }, twin.Person, twin.Open, out _);
    }
}
