using ChamberFirmware.Demo;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Tests.Device;

/// <summary>The immersion of half an hour's exposure, which is armed later: whole numbers of 64 bits, and items that fit.</summary>
[TestClass]
public class LaterImmersionTests
{
    [TestMethod]
    public void Half_an_hour_is_armed_half_a_minute_before_and_on_time()
    {
        var clock = new DemoClock();
        var blade = new DemoTrain(clock);
        var immersion = new KeptTrain(clock);
        var plan = new CastPlan(60000, 3000000, 3115000, 3215000, 1806025000, 1806115000, 0, 1807615000);
        var timer = new CastTimer(blade, immersion, blade, new DemoSwitch(), clock, clock);
        timer.Start(plan);
        Assert.IsTrue(timer.IsStarted);
        Assert.IsNull(immersion.Items);
        clock.Set(timer.StartedUs + plan.ImmersionOnUs - CastTimer.ArmedAheadUs - 1000);
        timer.Attend();
        Assert.IsNull(immersion.Items);
        clock.Set(timer.StartedUs + plan.ImmersionOnUs - CastTimer.ArmedAheadUs + 70000);
        timer.Attend();
        Assert.IsNotNull(immersion.Items);
        Assert.IsTrue(immersion.Items!.Length < 1000);
        long closesUs = immersion.StartedUs - timer.StartedUs + RmtItems.UsOf(LowTicks(immersion.Items!));
        long errorUs = closesUs - plan.ImmersionOnUs;
        Assert.IsTrue(errorUs < 75 && errorUs > -75);
    }

    private static long LowTicks(byte[] items)
    {
        long sum = 0;
        for (int i = 0; i < items.Length && items[i + 1] < 0x80; i += 2)
        {
            sum += items[i] | (items[i + 1] << 8);
        }

        return sum;
    }

    private sealed class KeptTrain : IPulseTrain
    {
        private readonly DemoClock _clock;

        public KeptTrain(DemoClock clock) => _clock = clock;

        public byte[]? Items;

        public long StartedUs;

        public bool TryPrepare() => true;

        public bool TryStart(byte[] items)
        {
            Items = items;
            _clock.Spend(245);
            StartedUs = _clock.NowUs;
            return true;
        }

        public void Stop()
        {
        }
    }
}
