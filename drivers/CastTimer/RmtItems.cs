namespace ChamberFirmware.Drivers;

/// <summary>
/// A pulse "low for a while, then high for a while", or two of them, as items of the ESP32's RMT peripheral (Technical Reference Manual,
/// chapter 15.2.2): 4 bytes little endian, twice a 15-bit duration with the level in bit 15. Duration 0 ends the train.
/// </summary>
public static class RmtItems
{
    /// <summary>80 MHz through divider 255: one tick is 3.1875 us.</summary>
    public const byte ClockDivider = 255;

    /// <summary>Longest half item, ticks of the 15-bit field: 104.4 ms.</summary>
    public const int LongestHalfTicks = 32767;

    private const long TicksPer51Us = 16; // 255/80 MHz = 51/16 us: whole numbers, so that every runtime rounds alike

    /// <summary>Ticks nearest to a time; off by 1.6 us at the most. Range 0 to 10^12 us.</summary>
    public static long TicksOf(long us) => (us * TicksPer51Us + 25) / 51;

    /// <summary>Microseconds of a number of ticks, rounded to the nearest.</summary>
    public static long UsOf(long ticks) => (ticks * 51 + 8) / TicksPer51Us;

    /// <summary>
    /// Builds the train of one pulse: low from 0 to <paramref name="onUs"/>, high until <paramref name="offUs"/>, then low and end.
    /// </summary>
    public static byte[] Pulse(long onUs, long offUs) => Pulses(onUs, offUs, offUs, offUs);

    /// <summary>
    /// The same with a second pulse behind it, which may be of no length, or begin as the first ends. Every edge is rounded by itself, so
    /// no time between two of them is off by more than a tick.
    /// </summary>
    public static byte[] Pulses(long onUs, long offUs, long onAgainUs, long offAgainUs)
    {
        long onTicks = TicksOf(onUs);
        long offTicks = TicksOf(offUs);
        long highTicks = offTicks - onTicks;
        long againTicks = TicksOf(onAgainUs);
        long lowTicks = againTicks - offTicks;
        long highAgainTicks = TicksOf(offAgainUs) - againTicks;
        lowTicks = highAgainTicks > 0 ? lowTicks : 0; // a low that nothing follows is the end
        int halves = HalvesOf(onTicks) + HalvesOf(highTicks) + HalvesOf(lowTicks) + HalvesOf(highAgainTicks) + 1; // 1: the end mark
        var items = new byte[(halves + 1) / 2 * 4];
        int at = Fill(items, 0, onTicks, 0x00);
        at = Fill(items, at, highTicks, 0x80);
        at = Fill(items, at, lowTicks, 0x00);
        Fill(items, at, highAgainTicks, 0x80);
        return items; // the rest is zero: end mark, level low
    }

    /// <summary>Duration of the first half item, ticks.</summary>
    public static int FirstHalf(byte[] items) => items[0] | ((items[1] & 0x7F) << 8);

    /// <summary>
    /// Changes the duration of the first half item, which moves everything after it. Range 1 to <see cref="LongestHalfTicks"/>: 0 would end
    /// the train.
    /// </summary>
    public static void SetFirstHalf(byte[] items, int ticks)
    {
        items[0] = (byte)ticks;
        items[1] = (byte)((ticks >> 8) | (items[1] & 0x80));
    }

    private static int HalvesOf(long ticks) => (int)((ticks + LongestHalfTicks - 1) / LongestHalfTicks);

    private static int Fill(byte[] items, int at, long ticks, int levelBit)
    {
        while (ticks > 0)
        {
            int half = ticks > LongestHalfTicks ? LongestHalfTicks : (int)ticks;
            items[at] = (byte)half;
            items[at + 1] = (byte)((half >> 8) | levelBit);
            at += 2;
            ticks -= half;
        }

        return at;
    }
}
