using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using ChamberFirmware.Benchmarks.Tick;

namespace ChamberFirmware.Tests.Unit.Benchmarks;

// Alone, as MillionTicksTests: another test's collection can charge a tick with bytes that it did not allocate.
[TestClass]
[DoNotParallelize]
public sealed class TickBenchmarkTests
{
    private static readonly Lazy<TickResults> Once = new(TickCommand.Results);

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
            double longestMs = Once.Value.Esp32Ms((int)stage)[^1];
            Assert.IsInRange(0.01, StageTimes.BudgetUs(stage) / 1000.0, longestMs, $"{stage}, ms");
        }
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
        Assert.IsInRange(30_000L, 120_000L, json.RootElement.GetProperty("ilBytes").GetInt64());
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
