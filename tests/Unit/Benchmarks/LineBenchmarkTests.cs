using System;
using System.Linq;
using ChamberFirmware.Benchmarks.Tick;

namespace ChamberFirmware.Tests.Unit.Benchmarks;

// Alone, as TickBenchmarkTests.
[TestClass]
[TestCategory(TestGroup.Slow)]
[DoNotParallelize]
public sealed class LineBenchmarkTests
{
    private static readonly Lazy<LineResults> Once = new(TickCommand.Line);

    [TestMethod]
    public void A_lines_tick_takes_three_tenths_of_its_period_at_the_most_and_allocates_nothing()
    {
        Assert.IsInRange(0.10, LineResults.ShareLimit01, Once.Value.TickShare);
        Assert.AreEqual(0L, Once.Value.Bytes.Max());
        Assert.IsGreaterThan(1000, Once.Value.Counted.Count);
        Assert.IsTrue(Once.Value.IsGood);
    }

    [TestMethod]
    public void Its_looks_between_ticks_are_counted_and_short()
    {
        Assert.IsInRange(0.1, 0.6, Once.Value.LookMs(TickResults.OfficialMhz));
        Assert.AreEqual(4.0 * Once.Value.LookMs(TickResults.OfficialMhz), Once.Value.LooksOfTickMs(TickResults.OfficialMhz), 1e-9);
    }

    /// <summary>Seven metres a minute over cells of 5 mm are two to three cells a tick: dearer than a tick of a web that stands.</summary>
    [TestMethod]
    public void Ticks_in_which_cells_come_to_the_bath_are_among_the_counted()
    {
        double[] ms = [.. Once.Value.Counted.Select(tick => TickResults.OperationsMs([.. tick.SkipLast(1)])).Order()];
        Assert.IsGreaterThan(ms[0] + 1.0, ms[^1]);
    }

    [TestMethod]
    public void The_heap_holds_its_cells_and_has_a_gate()
    {
        HeapUse heap = Once.Value.Heap;
        Assert.IsInRange(45_000L, LineResults.HeapLimitBytes, heap.Bytes);
        Assert.IsGreaterThan(202L * 32, heap.Live.ByType["Double[]"], "four numbers a cell");
        Assert.IsFalse((Once.Value with { Heap = heap with { MomentBytes = 30_000 } }).IsGood);
    }
}
