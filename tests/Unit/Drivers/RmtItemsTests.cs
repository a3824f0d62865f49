using System;
using ChamberFirmware.Drivers;
using CsCheck;

namespace ChamberFirmware.Tests.Unit.Drivers;

/// <summary>A pulse becomes items and comes back as the same times, read as the ESP32's manual says (chapter 15.2.2).</summary>
[TestClass]
public sealed class RmtItemsTests
{
    private const long LongestUs = 150_000_000;
    private const double UsPerTick = 3.1875;

    [TestMethod]
    public void Every_pulse_up_to_150_s_comes_back_within_2_us()
    {
        Gen.Select(Gen.Long[0, LongestUs], Gen.Long[1, LongestUs]).Sample(
            (a, b) => AssertRoundTrip(Math.Min(a, b), Math.Max(a, b)), iter: 20_000);
    }

    [TestMethod]
    public void Pulses_at_the_edges_of_a_half_item_come_back()
    {
        Gen.Select(Gen.Int[0, 60], Gen.Int[-8, 8], Gen.Int[1, 60], Gen.Int[-8, 8]).Sample((lowHalves, lowUs, highHalves, highUs) =>
        {
            long onUs = Math.Max(0, (long)(lowHalves * RmtItems.LongestHalfTicks * UsPerTick) + lowUs);
            AssertRoundTrip(onUs, onUs + (long)(highHalves * RmtItems.LongestHalfTicks * UsPerTick) + highUs);
        });
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(127)]
    [DataRow(128)]
    [DataRow(25_000)]
    [DataRow(RmtItems.LongestHalfTicks)]
    public void The_first_half_can_be_read_and_changed_and_moves_nothing_else(int ticks)
    {
        byte[] items = RmtItems.Pulse(50_000, 60_000);
        Assert.HasCount(8, items, "two halves, the end, and one to fill it up");
        byte[] rest = items[2..];
        Assert.AreEqual(RmtItems.TicksOf(50_000), RmtItems.FirstHalf(items));
        RmtItems.SetFirstHalf(items, ticks);
        Assert.AreEqual(ticks, RmtItems.FirstHalf(items));
        Assert.AreEqual(0, items[1] & 0x80, "low");
        CollectionAssert.AreEqual(rest, items[2..]);
        byte[] high = RmtItems.Pulse(0, 60_000);
        RmtItems.SetFirstHalf(high, ticks);
        Assert.AreEqual((ticks, 0x80), (RmtItems.FirstHalf(high), high[1] & 0x80));
    }

    [TestMethod]
    public void Ticks_and_microseconds_are_rounded_to_the_nearest()
    {
        Gen.Long[0, 1_000_000_000_000].Sample(us =>
        {
            long ticks = RmtItems.TicksOf(us);
            Assert.IsLessThanOrEqualTo(26L, Math.Abs(us * 16 - ticks * 51));
            Assert.IsLessThanOrEqualTo(8L, Math.Abs(RmtItems.UsOf(ticks) * 16 - ticks * 51));
        });
    }

    private static void AssertRoundTrip(long onUs, long offUs)
    {
        byte[] items = RmtItems.Pulse(onUs, offUs);
        Assert.AreEqual(0, items.Length % 4, "items have four bytes");
        Assert.AreEqual(0, items[^1] | items[^2], "the last half ends the train, level low");
        (long low, long high, int changes) = Decode(items);
        Assert.IsLessThanOrEqualTo(2.0, Math.Abs(low * UsPerTick - onUs), $"on at {onUs} us");
        Assert.IsLessThanOrEqualTo(2.0, Math.Abs((low + high) * UsPerTick - offUs), $"off at {offUs} us");
        Assert.IsLessThanOrEqualTo(1, changes, "low, then high, then end");
    }

    private static (long LowTicks, long HighTicks, int Changes) Decode(byte[] items)
    {
        long low = 0, high = 0;
        int changes = 0;
        bool level = false;
        for (int i = 0; i < items.Length; i += 2)
        {
            int half = items[i] | (items[i + 1] << 8);
            int ticks = half & 0x7FFF;
            if (ticks == 0)
            {
                return (low, high, changes);
            }

            bool isHigh = (half & 0x8000) != 0;
            changes += isHigh != level ? 1 : 0;
            level = isHigh;
            low += isHigh ? 0 : ticks;
            high += isHigh ? ticks : 0;
        }

        Assert.Fail("The train has no end mark.");
        return default;
    }
}
