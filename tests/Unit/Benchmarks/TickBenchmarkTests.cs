using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using ChamberFirmware.Benchmarks.Tick;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Benchmarks;

// Alone, as MillionTicksTests: another test's collection can charge a tick with bytes that it did not allocate.
[TestClass]
[TestCategory(TestGroup.Slow)]
[DoNotParallelize]
public sealed class TickBenchmarkTests
{
    private static readonly Lazy<TickResults> Once = new(TickCommand.Results);
    private static readonly Lazy<PassResults> Passes = new(TickCommand.Passes);

    [TestMethod]
    public void A_tick_allocates_nothing_and_takes_a_quarter_of_its_period_at_the_most_on_an_ESP32()
    {
        Assert.AreEqual(0L, Once.Value.BytesPerTick);
        Assert.IsInRange(0.10, TickResults.ShareLimit01, Once.Value.Esp32TickShare);
    }

    [TestMethod]
    public void Every_stage_is_counted_and_stays_within_its_budget()
    {
        foreach (Stage stage in Enum.GetValues<Stage>())
        {
            double longestMs = stage == Stage.Talk
                ? Passes.Value.LongestTalkMs(TickResults.OfficialMhz)
                : Once.Value.Counted.Max(tick => TickResults.StageMs(tick, (int)stage, TickResults.OfficialMhz));
            Assert.IsInRange(0.01, StageTimes.BudgetUs(stage) / 1000.0, longestMs, $"{stage}, ms");
        }
    }

    [TestMethod]
    public void A_pass_with_the_status_and_one_in_which_somebody_types_keep_their_time_at_160_MHz()
    {
        Assert.IsInRange(0.1, PassResults.PassLimit01, Passes.Value.PassShare(TickResults.OfficialMhz));
        Assert.IsInRange(0.01, PassResults.StatusLimit01, Passes.Value.StatusShare(TickResults.OfficialMhz));
        Assert.IsInRange(100.0, PassResults.GapLimitMs, Passes.Value.LongestHeartbeatGapMs(TickResults.OfficialMhz));
        Assert.IsInRange(30.0, PassResults.AskedLimitMs, Passes.Value.LongestAskedMs(TickResults.OfficialMhz));
        Assert.IsInRange(100.0, PassResults.AgainGapLimitMs, Passes.Value.AgainGapMs(TickResults.OfficialMhz));
        Assert.AreEqual(1.5, Passes.Value.PassShare(TickResults.OfficialMhz) / Passes.Value.PassShare(TickResults.FastMhz), 1e-9);
    }

    [TestMethod]
    public void The_heartbeats_gap_sees_a_pass_that_talks_for_too_long()
    {
        long[]?[] passes = [.. Passes.Value.Talkative];
        long[] slow = (long[])passes[50]!.Clone();
        int kinds = slow.Length / TickResults.StageNames.Count;
        slow[((int)Stage.Talk + 1) * kinds - 1] += 4000; // new objects, 304 ns x 100 x 1.5 each: 182 ms
        passes[50] = slow;
        PassResults results = Passes.Value with { Talkative = passes };
        Assert.IsInRange(180.0, 320.0, results.LongestHeartbeatGapMs(TickResults.OfficialMhz));
        Assert.IsFalse(results.IsGood);
    }

    [TestMethod]
    public void Wall_sensors_are_read_once_a_second_and_their_transfers_counted()
    {
        long[][] ticks = [.. Once.Value.Counted];
        long transfers = ticks.Sum(tick => tick[^1]);
        Assert.AreEqual(4.0 / 10.0, transfers / (double)ticks.Length, 0.01);
        long[] read = ticks.First(tick => tick[^1] == 4);
        long[] silent = (long[])read.Clone();
        silent[^1] = 0;
        const int Stage = (int)ChamberFirmware.Tick.Stage.Read;
        Assert.AreEqual(2.0, TickResults.StageMs(read, Stage) - TickResults.StageMs(silent, Stage), 1e-9);
        Assert.IsTrue(Passes.Value.Quiet.OfType<long[]>().Any(pass => pass[^1] == 4));
    }

    [TestMethod]
    public void Counts_are_the_same_every_time()
    {
        long[][] counts = [.. Once.Value.Counted];
        long[][] again = [.. TickCommand.Results().Counted];
        Assert.HasCount(counts.Length, again);
        Assert.IsTrue(counts.Zip(again).All(pair => pair.First.SequenceEqual(pair.Second)));
    }

    [TestMethod]
    public void The_program_prints_a_table_and_writes_the_promised_keys()
    {
        string file = Path.GetTempFileName();
        var output = new StringWriter();
        Assert.AreEqual(0, ChamberFirmware.Benchmarks.Program.Run(["tick", "--json", file], output, output));
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(file));
        File.Delete(file);
        Assert.AreEqual(0, json.RootElement.GetProperty("bytesPerTick").GetInt64());
        Assert.AreEqual(Math.Round(Once.Value.Esp32TickShare, 4), json.RootElement.GetProperty("esp32TickShare").GetDouble(), 0.02);
        foreach (string key in new[] { "passShare160", "passShare240", "statusShare160", "longestHeartbeatGapMs", "longestAskedMs" })
        {
            Assert.IsGreaterThan(0.0, json.RootElement.GetProperty(key).GetDouble(), key);
        }

        Assert.IsInRange(30_000L, 160_000L, json.RootElement.GetProperty("ilBytes").GetInt64());
        Assert.AreEqual(Once.Value.Heap.Commissioning.Bytes, json.RootElement.GetProperty("heapCommissioningBytes").GetInt64(), 500);
        Assert.AreEqual(Once.Value.Heap.Cast.Bytes, json.RootElement.GetProperty("heapCastBytes").GetInt64(), 500);
        Assert.Contains("regulate", output.ToString());
        Assert.Contains("commissioning", output.ToString());
    }

    [TestMethod]
    public void The_gate_is_closed_by_a_heap_that_is_too_full()
    {
        Assert.IsTrue(Once.Value.IsGood);
        HeapUse full = Once.Value.Heap.Cast with { MomentBytes = 20_000 };
        Assert.IsFalse((Once.Value with { Heap = Once.Value.Heap with { Cast = full } }).IsGood);
    }
}
