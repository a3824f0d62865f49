using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Tests.Unit.Bench.Desk;
using ChamberFirmware.Tests.Unit.Bench.Records;

namespace ChamberFirmware.Tests.Unit.Bench.Baths;

/// <summary>Baths after a run at a chamber: the device's console code at the other end of a socket.</summary>
[TestClass]
[TestCategory(TestGroup.Slow)]
public sealed class BathAtPortTests
{
    private const int LimitMs = 120_000;
    private const string Recipe = "temperatureC = 25\nrelativeHumidityPct = 40\nairVelocityMPerS = 0.7\nexposureS = 15\n"
        + "immersionTravelS = 0\nplateC = 22\nbaths = [\"water 25 C, 4 s\", \"water 20 C, 2 s\"]\n";

    [TestMethod]
    [Timeout(LimitMs)]
    public void A_person_moves_the_plate_while_the_cable_is_out_and_the_record_has_every_time()
    {
        using var folder = new BenchFolder();
        int port = TcpCable.FreePort();
        using var twin = new DeskTwin(3, () => new TcpCable(port));
        var output = new StringWriter();
        string[] beside = new string[2]; // the record that lay on the disk before each move
        int enters = 0, moves = 0;
        var person = new Person(() =>
        {
            string said = output.ToString();
            if (Count(said, "Enter") <= enters)
            {
                return null;
            }

            enters = Count(said, "Enter");
            if (said.Contains("mine-15s: now "))
            {
                beside[moves++] = File.ReadAllText(folder.PathOf("out", "mine-15s", "record.json"));
                twin.Dispose(); // the chamber is gone, and is not needed
            }

            return "";
        });
        int code = RunAtPort.Run(
            [folder.Write("mine.toml", Recipe)], new DeskOptions($"tcp:127.0.0.1:{port}", folder.Out, null, false, false), new FixedClock(),
            new InvocationConfiguration { Output = output, Error = output }, person, Lines.Open);
        Assert.AreEqual(ExitCode.Good, code, output.ToString());
        JsonObject record = JsonNode.Parse(File.ReadAllText(folder.PathOf("out", "mine-15s", "record.json")))!.AsObject();
        RecordSchemaTests.AssertValid(record);
        Assert.AreEqual(22.0, record["film"]!["plateC"]!.GetValue<double>());
        Assert.AreEqual(2, moves, output.ToString());
        Assert.DoesNotContain("\a", output.ToString(), "a file hears no bell");
        CollectionAssert.AreEqual(new[] { "person", "person" }, By(record));
        CollectionAssert.AreEqual(new[] { "nobody", "nobody" }, By(JsonNode.Parse(beside[0])!.AsObject()), "kept before the first move");
        CollectionAssert.AreEqual(new[] { "person", "nobody" }, By(JsonNode.Parse(beside[1])!.AsObject()), "kept after it");
        JsonNode first = record["bathSteps"]![0]!, second = record["bathSteps"]![1]!;
        Assert.AreEqual(first["outS"]!.GetValue<double>(), second["inS"]!.GetValue<double>());
        Assert.IsLessThan(30.0, first["outS"]!.GetValue<double>());
        Assert.IsGreaterThanOrEqualTo(0.0, first["lateS"]!.GetValue<double>(), "Enter comes with the bell, not before");
        Assert.AreEqual(0.0, second["lateS"]!.GetValue<double>(), 1.0);
        Assert.IsLessThan(0.5, record["bathStartUncertaintyS"]!.GetValue<double>());
        folder.Run("runs", "1", "--out", folder.Out, "--json", "-");
        JsonNode stored = JsonNode.Parse(folder.Output)![0]!["record"]!;
        CollectionAssert.AreEqual(new[] { "person", "person" }, By(stored.AsObject()), "the store has the same");
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public void With_yes_nobody_is_waited_for_and_nothing_is_claimed()
    {
        using var folder = new BenchFolder();
        int port = TcpCable.FreePort();
        using var twin = new DeskTwin(3, () => new TcpCable(port));
        string mine = folder.Write("mine.toml", Recipe.Replace("4 s", "4 h"));
        Assert.AreEqual(
            ExitCode.Good, folder.Run("run", mine, "--port", $"tcp:127.0.0.1:{port}", "--yes", "--out", folder.Out), folder.Error);
        JsonObject record = JsonNode.Parse(File.ReadAllText(folder.PathOf("out", "mine-15s", "record.json")))!.AsObject();
        RecordSchemaTests.AssertValid(record);
        CollectionAssert.AreEqual(new[] { "nobody", "nobody" }, By(record));
        Assert.AreEqual(14_400.0, record["bathSteps"]![0]!["outPlannedS"]!.GetValue<double>());
        Assert.IsNull(record["bathSteps"]![0]!["outS"]);
        folder.Run("report", Path.Combine(folder.Out, "mine-15s"), "--html", "-");
        StringAssert.Contains(folder.Output, "lay in water 25 C (planned for 14400 s, not noted)");
    }

    private static string[] By(JsonObject record) =>
        [.. record["bathSteps"]!.AsArray().Select(s => s!["by"]!.GetValue<string>())];

    private static int Count(string text, string word) => text.Split(word, StringSplitOptions.None).Length - 1;
}
