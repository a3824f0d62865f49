using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Benchmarks.Tick;

/// <summary>What a tick costs.</summary>
/// <param name="Counted">Operations of each tick, by stage and kind; behind them the transfers with wall sensors.</param>
/// <param name="Bytes">Bytes that each tick allocated on this machine.</param>
/// <param name="HostNs">What each tick took on this machine, ns.</param>
/// <param name="IlBytes">Size of the firmware's and drivers' method bodies, bytes of IL.</param>
/// <param name="Heap">What the ESP32's heap must hold.</param>
public sealed record TickResults(
    IReadOnlyList<long[]> Counted, IReadOnlyList<long> Bytes, IReadOnlyList<double> HostNs, long IlBytes, HeapResults Heap)
{
    /// <summary>Most of the period that a tick may take on an ESP32, estimated.</summary>
    public const double ShareLimit01 = 0.25;

    /// <summary>The clock that an image with PSRAM asks for, and that the slowness of an ESP32 was estimated for.</summary>
    public const double FastMhz = 240.0;

    /// <summary>The clock that the official image ESP32_REV3 runs at: it asks for none, and ESP-IDF's default is 160.</summary>
    public const double OfficialMhz = 160.0;

    /// <summary>Names of the stages, in the order of the counters.</summary>
    public static IReadOnlyList<string> StageNames { get; } =
        ["read", "judge", "advance", "regulate", "permit", "drive", "record", "keep", "talk", "(between)"];

    // What no interpreter shows, ms a tick: 12 bytes at 100 kHz twice (status and data of one sensor) are 2.2; the tach counter, seven
    // pins, a PWM and the travel switches' four looks at the clock are native calls of some 20 us each. Talking copies 450 characters to
    // the buffer and 128 bytes to the UART, natively: up to 50 instructions each.
    private static readonly double[] NativeMs = [2.5, 0, 0, 0, 0, 0.2, 0, 0, 1.5, 0];

    // Two bytes of a TMP117 at 100 kHz, with both addresses and the register 45 bits, and the native call.
    private const double WallTransferMs = 0.5;

    /// <summary>Largest of the ticks' allocations, bytes.</summary>
    public long BytesPerTick => Bytes.Max();

    /// <summary>Estimated time of a stage in each tick on an ESP32, at the pessimistic end, ms; sorted.</summary>
    public double[] Esp32Ms(int stage) => [.. Counted.Select(tick => StageMs(tick, stage)).Order()];

    /// <summary>Estimated time of each whole tick, ms; sorted.</summary>
    public double[] Esp32Ms() =>
        [.. Counted.Select(tick => Enumerable.Range(0, Weaver.StageCount).Where(IsOfTick).Sum(stage => StageMs(tick, stage))).Order()];

    /// <summary>The worst tick's share of the period.</summary>
    public double Esp32TickShare => Esp32Ms()[^1] / (TickSchedule.TickUs / 1000.0);

    /// <summary>Operations of a kind in the median tick's stage.</summary>
    public long Operations(int stage, int kind)
    {
        long[] sorted = [.. Counted.Select(tick => tick[stage * OperationCost.Kinds + kind]).Order()];
        return sorted[sorted.Length / 2];
    }

    /// <summary>Talking comes after the tick: see <see cref="PassResults"/>.</summary>
    public static bool IsOfTick(int stage) => stage != (int)Stage.Talk;

    /// <summary>A tick allocates nothing, and share and heap are within their limits.</summary>
    public bool IsGood => BytesPerTick == 0 && Esp32TickShare <= ShareLimit01 && Heap.IsGood;

    /// <summary>What operations of all stages take on an ESP32 at 240 MHz, by the interpreter alone, ms.</summary>
    public static double OperationsMs(IReadOnlyList<long> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        double ns = counts.Select((count, i) => count * OperationCost.HostNs((Operation)(i % OperationCost.Kinds))).Sum();
        return ns * OperationCost.Esp32Slower / 1e6;
    }

    /// <summary>What a stage of a tick takes on an ESP32 with this clock, ms.</summary>
    public static double StageMs(long[] tick, int stage, double mhz = FastMhz)
    {
        ArgumentNullException.ThrowIfNull(tick);
        double ns = 0.0;
        for (int kind = 0; kind < OperationCost.Kinds; kind++)
        {
            ns += tick[stage * OperationCost.Kinds + kind] * OperationCost.HostNs((Operation)kind);
        }

        double nativeMs = NativeMs[stage] + (stage == (int)Stage.Read ? tick[^1] * WallTransferMs : 0.0);
        return (ns * OperationCost.Esp32Slower / 1e6 + nativeMs) * (FastMhz / mhz);
    }
}
