using ChamberFirmware.Drivers;

namespace ChamberFirmware.Tests.Device;

/// <summary>The pulse train that times a cast.</summary>
[TestClass]
public class RmtItemsTests
{
    [TestMethod]
    public void A_pulse_lasts_as_long_as_asked_to_within_a_tick()
    {
        byte[] items = RmtItems.Pulse(50000, 33605000);
        Assert.AreEqual(0, items.Length % 4);
        long lowTicks = Ticks(items, false);
        long highTicks = Ticks(items, true);
        Assert.IsTrue(Difference(RmtItems.UsOf(lowTicks), 50000) <= 2);
        Assert.IsTrue(Difference(RmtItems.UsOf(lowTicks + highTicks), 33605000) <= 2);
    }

    // Adds up the halves of one level until the end mark.
    private static long Ticks(byte[] items, bool high)
    {
        long sum = 0;
        for (int i = 0; i < items.Length; i += 2)
        {
            int half = items[i] | (items[i + 1] << 8);
            if ((half & 0x7FFF) == 0)
            {
                return sum;
            }

            sum += (half & 0x8000) != 0 == high ? half & 0x7FFF : 0;
        }

        return sum;
    }

    private static long Difference(long a, long b) => a > b ? a - b : b - a;
}
