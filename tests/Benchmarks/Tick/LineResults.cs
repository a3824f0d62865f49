using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Benchmarks.Tick;

/// <summary>What a casting line's tick costs on an ESP32; estimated, as in <see cref="TickResults"/>.</summary>
/// <param name="Counted">Operations of each tick of coating.</param>
/// <param name="Looks">Operations of a hundred looks at the encoder.</param>
/// <param name="Bytes">Bytes that each of these ticks allocated on this machine.</param>
/// <param name="Heap">What the ESP32's heap must hold while the web is coated.</param>
public sealed record LineResults(IReadOnlyList<long[]> Counted, IReadOnlyList<long> Looks, IReadOnlyList<long> Bytes, HeapUse Heap)
{
    /// <summary>68 kB of 1024 bytes: what a cast may need and 7 kB more, for the cells of a metre.</summary>
    public const long HeapLimitBytes = 68 * 1024;

    /// <summary>
    /// Most of the period that a line's tick may take: more than a plate's quarter, because it follows web on top of everything else.
    /// </summary>
    public const double ShareLimit01 = 0.3;

    private const int LooksOfTick = 4;
    private const double LooksCounted = 100.0;

    // Beside what every tick has: two inputs, five outputs of which most are not written, a look at counter and clock. In a look: the
    // counter's read, which makes an object of the interpreter's by the name of its type, and the clock.
    private const double NativeMs = 0.2;
    private const double LookNativeMs = 0.08;

    /// <summary>The longest tick, ms.</summary>
    public double LongestMs(double mhz) => Counted.Max(tick => TickMs(tick, mhz));

    /// <summary>The median tick, ms.</summary>
    public double MedianMs(double mhz) => Counted.Select(tick => TickMs(tick, mhz)).Order().ElementAt(Counted.Count / 2);

    /// <summary>A look between ticks, ms.</summary>
    public double LookMs(double mhz) =>
        (TickResults.OperationsMs(Looks) / LooksCounted + LookNativeMs) * (TickResults.FastMhz / mhz);

    /// <summary>All looks of a period, ms: the loop sleeps that much less.</summary>
    public double LooksOfTickMs(double mhz) => LooksOfTick * LookMs(mhz);

    /// <summary>The worst tick's share of the period, at the clock for which the others are held to a quarter.</summary>
    public double TickShare => LongestMs(TickResults.FastMhz) / (TickSchedule.TickUs / 1000.0);

    /// <summary>A tick allocates nothing, takes its share of the period at the most, and the heap suffices.</summary>
    public bool IsGood => Bytes.Max() == 0 && TickShare <= ShareLimit01 && Heap.Bytes <= HeapLimitBytes;

    private static double TickMs(long[] tick, double mhz) =>
        Enumerable.Range(0, Weaver.StageCount).Where(TickResults.IsOfTick).Sum(stage => TickResults.StageMs(tick, stage, mhz))
        + NativeMs * (TickResults.FastMhz / mhz);
}
