using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench;
using ChamberFirmware.Casting;
using ChamberFirmware.Tests.Unit.Bench.Records;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Bench.Desk;

/// <summary>
/// A chamber with thermometers under its plate and in its bath at the other end of a socket: what is told before start and cast, and what
/// the record says was measured and what typed.
/// </summary>
[TestClass]
public sealed class ThermometersAtPortTests
{
    private const int LimitMs = 120_000;
    private const string Recipe = "temperatureC = 25\nrelativeHumidityPct = 40\nairVelocityMPerS = 0.7\nexposureS = 15\n"
        + "immersionTravelS = 0\nplateC = 21\ndope = \"15 polysulfone, 70 NMP, 15 PVP\"\nbaths = [\"water 25 C\"]\n";

    private static TwinParameters Fitted { get; } = TwinParameters.Reference with
    {
        PlateSensorFitted = true, BathSensorFitted = true, BathTemperatureC = 21.5, PlateLagS = 100,
    };

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    [Timeout(LimitMs)]
    public void A_bath_that_is_not_the_recipes_is_told_before_the_start_and_both_are_in_the_record_as_measured()
    {
        using var folder = new BenchFolder();
        JsonObject record = Cast(folder, Recipe, _ => { });
        Assert.Contains("mine-15s: The bath is at 21.5 C, 3.5 K colder than the recipe's 25 C; 1 K go without a warning.", folder.Output);
        Assert.IsLessThan(
            folder.Output.IndexOf("conditioning", StringComparison.Ordinal),
            folder.Output.IndexOf("The bath is at", StringComparison.Ordinal));
        JsonNode plate = record["plateTemperature"]!, bath = record["bathTemperature"]!;
        Assert.AreEqual(("measured", 21.0), (plate["source"]!.GetValue<string>(), plate["typedC"]!.GetValue<double>()));
        Assert.AreEqual(23.5, plate["temperatureC"]!.GetValue<double>(), 1.5, "on its way from the room's 22 C to 25 C");
        Assert.AreEqual(10.5, plate["dewPointC"]!.GetValue<double>(), 0.4, "tests/Golden/psychrometrics.csv: 10.48");
        Assert.AreEqual(("measured", 25.0), (bath["source"]!.GetValue<string>(), bath["typedC"]!.GetValue<double>()));
        Assert.AreEqual(21.5, bath["temperatureC"]!.GetValue<double>(), 0.05);
        string[] warnings = [.. record["warnings"]!.AsArray().Select(w => w!.GetValue<string>())];
        Assert.Contains(w => w.StartsWith("The bath is at 21.5 C, 3.5 K colder"), warnings, string.Join('\n', warnings));
        string[] assumed = [.. record["filmAlongPlate"]!["assumed"]!.AsArray().Select(w => w!.GetValue<string>())];
        folder.Run("report", Path.Combine(folder.Out, "mine-15s"), "--html", "-");
        Assert.Contains("<th scope=\"row\">bath as the plate was let into it</th><td>21.5 C within 0.2 K, measured</td>", folder.Output);
        Assert.Contains(a => a.StartsWith("plateC: measured as the cast began, 2"), assumed, string.Join('\n', assumed));
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    [Timeout(LimitMs)]
    public void A_cast_by_itself_waits_until_the_plate_is_warm_and_says_once_why()
    {
        using var folder = new BenchFolder();
        double warmAtS = 0;
        JsonObject record = Cast(folder, Recipe, twin =>
        {
            bool isReady = twin.Chamber.Run.Phase == Phase.Ready;
            warmAtS = isReady && warmAtS == 0 ? twin.NowUs / 1e6 + 60 : warmAtS; // a busy PC hears 10 s late
            bool warms = warmAtS > 0 && twin.NowUs / 1e6 > warmAtS;
            twin.Faults.PlateColderK = warms ? 0 : 20; // at most 0.2 K/s
        });
        // Near the dew point the chamber may think otherwise at its next tick: that is another sentence.
        Assert.AreEqual(2, folder.Output.Split("not cast: The plate is at").Length, folder.Output);
        Assert.Contains("below the dew point of this air", folder.Output);
        JsonNode plate = record["plateTemperature"]!;
        Assert.IsGreaterThan(plate["dewPointC"]!.GetValue<double>(), plate["temperatureC"]!.GetValue<double>());
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    [Timeout(LimitMs)]
    public void One_that_answers_no_more_is_told_and_the_typed_ones_count()
    {
        using var folder = new BenchFolder();
        JsonObject record = Cast(folder, Recipe, twin => twin.Faults.PlateSensor.AllZero = twin.Faults.BathSensor.AllZero = true);
        Assert.Contains("The plate's thermometer does not answer: the plate counts as the recipe's file says.", folder.Output);
        Assert.AreEqual("typed 21 1", Said(record["plateTemperature"]!));
        Assert.AreEqual("typed 25 1", Said(record["bathTemperature"]!));
    }

    /// <summary>A firmware of before answers no such question; it is asked once, and cast as ever.</summary>
    [TestMethod]
    public void An_older_firmware_is_asked_once()
    {
        using var desk = new ScriptedDesk();
        var run = desk.Started(yes: false);
        desk.Step(run, Phase.Ready, 2.0);
        Assert.HasCount(1, desk.Chamber.Heard.Where(line => line.Contains("PLATe")));
        Assert.Contains("ready. Enter casts; q", desk.All);
    }

    private static string Said(JsonNode one) => $"{one["source"]} {one["temperatureC"]} {one["uncertaintyK"]}";

    private static JsonObject Cast(BenchFolder folder, string recipe, Action<DeskTwin> eachPass)
    {
        int port = TcpCable.FreePort();
        using var twin = new DeskTwin(3, () => new TcpCable(port), eachPass, chamber: Fitted);
        string mine = folder.Write("mine.toml", recipe);
        int code = folder.Run("run", mine, "--port", $"tcp:127.0.0.1:{port}", "--yes", "--out", folder.Out);
        Assert.AreEqual(ExitCode.Good, code, folder.Error + folder.Output);
        JsonObject record = JsonNode.Parse(File.ReadAllText(folder.PathOf("out", "mine-15s", "record.json")))!.AsObject();
        RecordSchemaTests.AssertValid(record);
        return record;
    }
}
