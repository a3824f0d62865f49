using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Tests.Unit.Drivers;

/// <summary>
/// Given a plan whose immersion is far away, then the blade's train starts alone, and the immersion's follows half a minute before it is
/// due, at the plan's time by the clock.
/// </summary>
[TestClass]
public sealed class LaterImmersionTests
{
    private const long ImmersionOnUs = 1_806_025_000;
    private const double TickUs = 51.0 / 16.0; // 80 MHz through 255

    private static readonly CastPlan Plan = Of(ImmersionOnUs);

    private readonly List<string> _log = [];
    private readonly StubClock _clock = new() { NowUs = 7_000_000 };
    private readonly RecordedTrain _blade;
    private readonly RecordedTrain _immersion;
    private readonly RecordedTrain _cover;
    private readonly RecordedSwitch _supply;
    private readonly CastTimer _timer;

    public LaterImmersionTests()
    {
        _blade = new RecordedTrain("blade", _log, _clock);
        _immersion = new RecordedTrain("immersion", _log, _clock);
        _cover = new RecordedTrain("cover", _log, _clock);
        _supply = new RecordedSwitch("supply", _log);
        _timer = new CastTimer(_blade, _immersion, _cover, _supply, _clock, new RecordedMemory(_log));
        _blade.StartCostUs.Enqueue(250);
        _immersion.StartCostUs.Enqueue(250);
    }

    [TestMethod]
    [DataRow(0, false)]
    [DataRow(1, true)]
    public void What_waits_longer_than_two_minutes_behind_the_blade_is_armed_later(int moreUs, bool isLater)
    {
        CastPlan plan = Of(Plan.BladeOffUs + CastTimer.LongestWaitUs + moreUs);
        Assert.AreEqual(isLater, CastTimer.IsArmedLater(plan));
        _timer.Start(plan);
        Assert.AreEqual(!isLater, _log.Contains("immersion start"));
        Assert.IsTrue(_timer.IsStarted);
    }

    [TestMethod]
    public void Both_trains_are_prepared_at_the_start_and_the_immersions_plays_nothing_until_half_a_minute_before_it_is_due()
    {
        _timer.Start(Plan);
        string[] order = ["collect", "supply on", "blade prepare", "immersion prepare", "blade start"];
        Assert.AreEqual(string.Join(", ", order), string.Join(", ", _log));
        Assert.AreEqual((7_003_250L, 1, 0L), (_timer.StartedUs, _timer.StartTries, _timer.StartErrorUs));
        AttendUntil(_timer.StartedUs + ImmersionOnUs - 30_000_001);
        Assert.HasCount(order.Length, _log);
        _clock.NowUs += 1;
        _timer.Attend();
        Assert.AreEqual("collect, immersion prepare, immersion start", string.Join(", ", _log.Skip(order.Length)));
        Assert.AreEqual((true, false), (_timer.IsArming, _timer.IsRefused));
        _timer.Attend();
        Assert.IsFalse(_timer.IsArming, "in that tick alone");
        Assert.IsTrue(_supply.IsOn);
    }

    [TestMethod]
    [DataRow(0, 250)]
    [DataRow(0, 175)]
    [DataRow(99_999, 325)]
    [DataRow(77_777, 301)]
    public void The_immersions_relay_closes_at_the_plans_time_by_the_clock_and_opens_after_the_plans_hold(int lateUs, int callUs)
    {
        _timer.Start(Plan);
        Arm(lateUs, callUs);
        (double onUs, double offUs) = Edges(_immersion.Items);
        double closesUs = _clock.NowUs - _timer.StartedUs + onUs; // the hardware starts as the call ends
        Assert.AreEqual(ImmersionOnUs + _timer.StartErrorUs, closesUs, 3 * TickUs / 2);
        Assert.AreEqual(callUs - 250, _timer.StartErrorUs);
        Assert.AreEqual(Plan.ImmersionOffUs - ImmersionOnUs, offUs - onUs, 2 * TickUs / 2);
    }

    [TestMethod]
    public void A_call_that_takes_otherwise_is_stopped_and_repeated_with_what_it_took()
    {
        _timer.Start(Plan);
        _immersion.StartCostUs.Clear();
        _immersion.StartCostUs.Enqueue(20_000); // a garbage collection
        _immersion.StartCostUs.Enqueue(400);
        Arm(0, null);
        Assert.AreEqual((true, false), (_timer.IsStarted, _timer.IsRefused));
        Assert.AreEqual(1 + 3, _timer.StartTries);
        Assert.AreEqual(ImmersionOnUs, _clock.NowUs - _timer.StartedUs + Edges(_immersion.Items).OnUs, 3 * TickUs / 2);
        Assert.AreEqual(2, _log.Count(line => line == "blade stop"), "nanoFramework's driver stops both or none");
        Assert.AreEqual("immersion start", _log[^1]);
    }

    [TestMethod]
    public void A_tick_gives_up_before_the_dead_man_does_and_the_next_one_tries_again()
    {
        _timer.Start(Plan);
        Wild(1000);
        long beganUs = Arm(0, null);
        Assert.AreEqual(1 + 5, _timer.StartTries);
        Assert.IsLessThan(50_000L, _clock.NowUs - beganUs);
        Assert.AreEqual("cover stop", _log[^1], "all three");
        _immersion.StartCostUs.Clear();
        _immersion.StartCostUs.Enqueue(250);
        _clock.NowUs += 100_000;
        _timer.Attend();
        _timer.Attend();
        _timer.Attend();
        Assert.AreEqual("immersion start", _log[^1]);
        Assert.AreEqual(ImmersionOnUs, _clock.NowUs - _timer.StartedUs + Edges(_immersion.Items).OnUs, 80 + 3 * TickUs / 2);
    }

    /// <summary>The first item of the lead lasts 104 ms, and no item can be shorter than nothing.</summary>
    [TestMethod]
    public void Tries_that_outlast_the_first_item_of_the_lead_end_there_and_leave_nothing_prepared()
    {
        _timer.Start(Plan);
        _immersion.StartFails = true;
        Arm(0, 30_000);
        Assert.AreEqual(4, _log.Count(line => line == "immersion start"), "each after 1.5 ms and 30 ms more");
        Assert.AreEqual(1 + 5, _log.Count(line => line == "immersion prepare"));
        Assert.AreEqual("cover stop", _log[^1], "all three");
        Assert.IsTrue(_supply.IsOn, "the next tick tries again");
    }

    [TestMethod]
    public void An_immersion_that_cannot_be_armed_for_20_s_is_refused_with_the_supply_open_and_both_trains_stopped()
    {
        _timer.Start(Plan);
        _immersion.StartFails = true;
        Arm(0, null);
        AttendUntil(_timer.StartedUs + ImmersionOnUs - 10_100_000);
        Assert.AreEqual((true, false), (_timer.IsStarted, _timer.IsRefused));
        Assert.IsTrue(_supply.IsOn);
        _clock.NowUs += 110_000;
        _timer.Attend();
        Assert.AreEqual((false, true), (_timer.IsStarted, _timer.IsRefused));
        Assert.IsFalse(_supply.IsOn);
        Assert.IsLessThan(_log.LastIndexOf("immersion stop"), _log.LastIndexOf("immersion start"));
        int lines = _log.Count;
        AttendUntil(_timer.StartedUs + ImmersionOnUs + 10_000_000);
        Assert.HasCount(lines, _log, "for good");
    }

    [TestMethod]
    public void A_cancel_in_the_wait_arms_nothing_any_more()
    {
        _timer.Start(Plan);
        AttendUntil(_timer.StartedUs + 900_000_000);
        _timer.Cancel();
        Assert.IsFalse(_supply.IsOn);
        AttendUntil(_timer.StartedUs + ImmersionOnUs + 1_000_000);
        Assert.DoesNotContain("immersion start", _log);
    }

    [TestMethod]
    public void A_short_cast_after_a_long_one_arms_nothing_later()
    {
        _timer.Start(Plan);
        _timer.Cancel();
        _timer.Start(Of(5_025_000));
        int starts = _log.Count(line => line == "immersion start");
        AttendUntil(_clock.NowUs + ImmersionOnUs);
        Assert.AreEqual(starts, _log.Count(line => line == "immersion start"));
    }

    [TestMethod]
    [DataRow(850, 1)]
    [DataRow(851, 2)]
    [DataRow(9_000, 2)]
    public void A_long_call_that_starts_the_blade_hides_a_collection_and_is_repeated(int bladeUs, int tries)
    {
        _blade.StartCostUs.Clear();
        _blade.StartCostUs.Enqueue(bladeUs);
        _blade.StartCostUs.Enqueue(250);
        _timer.Start(Plan);
        Assert.AreEqual((true, tries), (_timer.IsStarted, _timer.StartTries));
        Assert.DoesNotContain("immersion start", _log);
        Assert.AreEqual(_clock.NowUs, _timer.StartedUs);
    }

    [TestMethod]
    public void A_board_whose_calls_are_all_slow_starts_the_blade_with_what_it_has_learnt()
    {
        _blade.StartCostUs.Clear();
        _blade.StartCostUs.Enqueue(2_000);
        _timer.Start(Plan);
        Assert.AreEqual((true, 6), (_timer.IsStarted, _timer.StartTries));
    }

    [TestMethod]
    public void The_error_of_a_short_cast_is_not_told_of_the_long_one_after_it()
    {
        _immersion.StartCostUs.Clear();
        _immersion.StartCostUs.Enqueue(300);
        _timer.Start(Of(5_025_000));
        Assert.AreEqual(50, _timer.StartErrorUs);
        _timer.Cancel();
        _timer.Start(Plan);
        Assert.AreEqual(0, _timer.StartErrorUs, "nothing is armed yet");
    }

    [TestMethod]
    public void No_blade_no_wait()
    {
        _blade.StartFails = true;
        _timer.Start(Plan);
        Assert.IsTrue(_timer.IsRefused);
        AttendUntil(_clock.NowUs + ImmersionOnUs);
        Assert.DoesNotContain("immersion start", _log);
    }

    /// <summary>What an ESP32 has for it: the heap gate of tests/Benchmarks tick leaves some 50 kB beside a cast.</summary>
    [TestMethod]
    public void Half_an_hour_takes_less_than_a_kilobyte_of_items_at_any_time()
    {
        Assert.IsGreaterThan(34_000, RmtItems.Pulse(Plan.ImmersionOnUs, Plan.ImmersionOffUs).Length, "what one train would take");
        _timer.Start(Plan);
        Arm(0, 250);
        Assert.IsLessThan(1000, _immersion.Items.Length);
        Assert.IsLessThan(1000, _blade.Items.Length);
    }

    private static CastPlan Of(long immersionOnUs) => new(
        60_000, 3_000_000, 3_115_000, 3_215_000, immersionOnUs, immersionOnUs + 90_000, 0, immersionOnUs + 1_590_000);

    // The tick that is so much later than the time of arming; the first call takes so long.
    private long Arm(int lateUs, int? callUs)
    {
        if (callUs != null)
        {
            _immersion.StartCostUs.Clear();
            _immersion.StartCostUs.Enqueue(callUs.Value);
        }

        _clock.NowUs = _timer.StartedUs + ImmersionOnUs - 30_000_000 + lateUs;
        long beganUs = _clock.NowUs;
        _timer.Attend();
        return beganUs;
    }

    // Calls whose mean is 150 us from either.
    private void Wild(int count)
    {
        _immersion.StartCostUs.Clear();
        foreach (int us in Enumerable.Range(0, count).Select(i => i % 2 == 0 ? 400 : 100))
        {
            _immersion.StartCostUs.Enqueue(us);
        }
    }

    private void AttendUntil(long untilUs)
    {
        for (; _clock.NowUs + 100_000 <= untilUs; _clock.NowUs += 100_000)
        {
            _timer.Attend();
        }

        _clock.NowUs = untilUs;
        _timer.Attend();
    }

    // Rising and falling edge, us behind the start, read item by item as the peripheral does.
    private static (double OnUs, double OffUs) Edges(byte[] items)
    {
        double atUs = 0.0, onUs = double.NaN;
        for (int i = 0; i < items.Length; i += 2)
        {
            int half = items[i] | (items[i + 1] << 8);
            if ((half & 0x7FFF) == 0)
            {
                break;
            }

            onUs = double.IsNaN(onUs) && (half & 0x8000) != 0 ? atUs : onUs;
            atUs += (half & 0x7FFF) * TickUs;
        }

        return (onUs, atUs);
    }
}
