using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using ChamberFirmware.Bench;
using ChamberFirmware.Casting;

namespace ChamberFirmware.Tests.Unit.Bench.Desk;

/// <summary>chamber campaign --port: the twin's campaign in a chamber, with the device's console code at the other end.</summary>
[TestClass]
[TestCategory(TestGroup.Slow)]
public sealed class ChamberCampaignTests
{
    private const int LimitMs = 90_000;
    private const string Three = "order = \"written\"\n[recipe]\nbase = \"example-3\"\nexposureS = [1, 2, 3]\n";

    private readonly int _port = TcpCable.FreePort();
    private readonly List<string[]> _records = [];

    private string Line => $"tcp:127.0.0.1:{_port}";

    [TestMethod]
    [Timeout(LimitMs)]
    public void Plates_follow_one_another_in_kept_air_and_each_record_is_the_firmwares()
    {
        using var folder = new BenchFolder();
        using var twin = new DeskTwin(3, () => new TcpCable(_port), Keep);
        Assert.AreEqual(ExitCode.Good, folder.Run(Begin(folder)), folder.Error + folder.Output);
        twin.Dispose();
        Assert.IsNull(twin.Failure);
        AssertRows(folder, "1 complete", "2 complete", "3 complete");
        AssertRecords(folder, 1, 2, 3);
        AssertKeptAir(folder);
        Assert.AreEqual((3, 3, 0), (twin.Begun[(int)Phase.Casting], twin.Begun[(int)Phase.Complete], twin.Begun[(int)Phase.Idle]));
        StringAssert.Contains(folder.Output, "3 of 3 plate(s) complete in ");
        Assert.IsEmpty(Directory.GetFileSystemEntries(folder.Root, "*.partial", SearchOption.AllDirectories));
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public void A_cable_that_is_pulled_in_a_plate_is_a_gap_of_that_plate_and_nothing_is_cast_without_a_person()
    {
        using var folder = new BenchFolder();
        folder.Around = folder.Around with { Input = new ImpatientReader() };
        using var twin = new DeskTwin(3, () => new TcpCable(_port), twin =>
        {
            Keep(twin);
            bool isTime = twin.Pulls == 0 && twin.Begun[(int)Phase.Complete] == 1 && twin.Chamber.Run.Phase == Phase.Conditioning;
            if (isTime)
            {
                twin.Pull(4.0);
            }
        });
        Assert.AreEqual(ExitCode.Good, folder.Run(Begin(folder)), folder.Error + folder.Output);
        twin.Dispose();
        AssertRows(folder, "1 complete", "2 complete", "3 complete");
        AssertRecords(folder, 1, 2, 3);
        Assert.AreEqual((1, 3), (twin.Pulls, twin.Begun[(int)Phase.Casting]));
        StringAssert.Contains(folder.Output, "example-3-2s: ready. Enter casts");
        Assert.DoesNotContain("example-3-3s: ready. Enter casts", folder.Output);
        Assert.HasCount(1, Record(folder, 2)["gaps"]!.AsArray());
        Assert.IsEmpty(Record(folder, 3)["gaps"]!.AsArray());
    }

    /// <summary>The film that the chamber is casting when the program dies is not cast a second time.</summary>
    [TestMethod]
    [Timeout(LimitMs)]
    public void A_program_that_is_killed_leaves_a_plate_that_the_next_one_follows_to_its_record()
    {
        using var folder = new BenchFolder();
        using var isAway = new ManualResetEventSlim();
        Process? first = null;
        using var twin = new DeskTwin(3, () => new TcpCable(_port), twin =>
        {
            Keep(twin);
            bool isTime = first != null && !isAway.IsSet && twin.Begun[(int)Phase.Casting] == 2;
            if (isTime)
            {
                first!.Kill();
                first.WaitForExit();
                isAway.Set();
            }

            bool goesOn = isAway.IsSet && twin.Begun[(int)Phase.Complete] < 2; // the film, five times as fast as a real one
            Thread.Sleep(goesOn ? 20 : 0);
        });
        first = ChamberProcess.Start(Begin(folder));
        Assert.IsTrue(isAway.Wait(LimitMs / 2));
        int code = folder.Run("campaign", "--resume", "1", "--yes", "--out", folder.Out);
        Assert.AreEqual(ExitCode.Good, code, folder.Error + folder.Output);
        twin.Dispose();
        first.Dispose();
        AssertRows(folder, "1 complete", "2 interrupted", "2 complete", "3 complete");
        Assert.AreEqual((3, 3), (twin.Begun[(int)Phase.Casting], twin.Begun[(int)Phase.Conditioning]), "no film twice");
        AssertRecords(folder, 1, 3, 4);
        string left = folder.PathOf("out", "campaign-1", "plate-002-run-2");
        string?[] kept = [.. Directory.GetFiles(left).Select(Path.GetFileName)];
        CollectionAssert.AreEqual(new[] { "trace.csv" }, kept, "what it saw is kept");
        Assert.IsGreaterThan(100, File.ReadAllLines(Path.Combine(left, "trace.csv")).Length);
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public void Without_travel_switches_yes_is_refused_because_nobody_would_see_a_fresh_plate()
    {
        using var folder = new BenchFolder();
        using var twin = new DeskTwin(3, () => new TcpCable(_port), hasSwitches: false);
        Assert.AreEqual(ExitCode.NotComplete, folder.Run(Begin(folder)), folder.Output);
        StringAssert.Contains(folder.Error, "no travel switches that see a fresh plate");
        folder.Around = folder.Around with { Input = new StringReader("q\n") };
        Assert.AreEqual(ExitCode.NotComplete, folder.Run("campaign", "--resume", "1", "--out", folder.Out));
        StringAssert.Contains(folder.Output, "Plate 1 of 3: example-3");
        StringAssert.Contains(folder.Output, "Exhaust on: take the plate before out of the bath");
        twin.Dispose();
        Assert.AreEqual(0, twin.Begun[(int)Phase.Conditioning]);
    }

    [TestMethod]
    [Timeout(LimitMs)]
    public void What_the_chamber_refuses_for_its_recipe_is_told_before_the_first_plate_and_nothing_is_written()
    {
        using var folder = new BenchFolder();
        string file = folder.Write("dry.toml", "[recipe]\nbase = \"example-2\"\nhumidityRatioGPerKg = 0.9\nexposureS = [2, 4]\n");
        using var twin = new DeskTwin(3, () => new TcpCable(_port));
        Assert.AreEqual(ExitCode.BadInput, folder.Run("campaign", file, "--port", Line, "--yes", "--out", folder.Out), folder.Output);
        Assert.HasCount(2, folder.Error.Split('\n').Where(l => l.StartsWith("chamber: example-2, ")).ToArray(), folder.Error);
        Assert.IsFalse(File.Exists(Path.Combine(folder.Out, RunStore.FileName)));
        twin.Dispose();
        Assert.AreEqual(0, twin.Begun[(int)Phase.Conditioning]);
    }

    private string[] Begin(BenchFolder folder) =>
        ["campaign", folder.Write("three.toml", Three), "--port", Line, "--yes", "--out", folder.Out];

    // On the twin's thread, with each run that is over. Then its time goes slower, or the 10 min that air is kept are over at once.
    private void Keep(DeskTwin twin)
    {
        Thread.Sleep(twin.Chamber.Run.Phase == Phase.Complete ? 1 : 0);
        if (twin.Chamber.Run.PhaseIsNew && twin.Chamber.Run.Phase == Phase.Complete)
        {
            _records.Add(twin.RecordNow());
        }
    }

    private static void AssertRows(BenchFolder folder, params string[] expected)
    {
        using RunStore store = RunStore.OpenExisting(Path.Combine(folder.Out, RunStore.FileName), new FixedClock());
        List<RunRow> rows = [.. store.Runs(new RunFilter { Campaign = 1 }, 0).AsEnumerable().Reverse()];
        CollectionAssert.AreEqual(expected, rows.Select(r => $"{r["plate"]} {r["outcome"]}").ToArray());
        Assert.IsTrue(rows.All(row => row["seed"] == null && row.Words("source").Contains(" at tcp:", StringComparison.Ordinal)));
    }

    // The runs of these numbers, in the order in which the firmware ended them.
    private void AssertRecords(BenchFolder folder, params int[] runs)
    {
        Assert.HasCount(runs.Length, _records);
        foreach ((int run, string[] said) in runs.Zip(_records))
        {
            JsonNode json = Record(folder, run);
            CollectionAssert.AreEqual(said, json["record"]!.Deserialize<string[]>());
            Assert.IsTrue(json["measured"]!.GetValue<bool>());
            string plate = Directory.GetDirectories(folder.PathOf("out", "campaign-1"), $"*-run-{run}").Single();
            CollectionAssert.AreEquivalent(
                new[] { "plot.svg", "record.json", "trace.csv" }, Directory.GetFiles(plate).Select(Path.GetFileName).ToArray());
        }
    }

    private static JsonNode Record(BenchFolder folder, int run)
    {
        string plate = Directory.GetDirectories(folder.PathOf("out", "campaign-1"), $"*-run-{run}").Single();
        return JsonNode.Parse(File.ReadAllText(Path.Combine(plate, "record.json")))!;
    }

    // From the start to Ready: cold it has to heat, in the air that Complete keeps it only soaks.
    private static void AssertKeptAir(BenchFolder folder)
    {
        double[] prepareS =
        [
            .. from run in new[] { 1, 2, 3 }
               let phases = Record(folder, run)["phases"]!.AsArray()
               select At(phases, "Ready") - At(phases, "Conditioning"),
        ];
        Assert.IsLessThan(prepareS[0], prepareS[1], string.Join(' ', prepareS));
        Assert.IsLessThan(45.0, prepareS[1]);
        Assert.IsLessThan(45.0, prepareS[2]);
    }

    private static double At(JsonArray phases, string phase) =>
        phases.First(p => p!["phase"]!.GetValue<string>() == phase)!["startS"]!.GetValue<double>();

    /// <summary>Somebody who presses Enter all the time, asked or not.</summary>
    private sealed class ImpatientReader : TextReader
    {
        public override string? ReadLine()
        {
            Thread.Sleep(20);
            return "";
        }
    }
}
