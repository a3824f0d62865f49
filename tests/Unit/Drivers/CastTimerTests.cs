using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Tests.Unit.Drivers;

[TestClass]
public sealed class CastTimerTests
{
    private static readonly CastPlan Plan = new(60_000, 3_000_000, 3_115_000, 3_215_000, 5_025_000, 5_115_000, 0, 6_615_000);

    private readonly List<string> _log = [];
    private readonly StubClock _clock = new() { NowUs = 7_000_000 };
    private readonly RecordedTrain _blade;
    private readonly RecordedTrain _immersion;
    private readonly RecordedTrain _cover;
    private readonly RecordedSwitch _supply;
    private readonly CastTimer _timer;

    public CastTimerTests()
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
    public void Both_trains_are_prepared_before_either_starts()
    {
        _timer.Start(Plan);
        string[] order = ["collect", "supply on", "blade prepare", "immersion prepare", "blade start", "immersion start"];
        Assert.AreEqual(string.Join(", ", order), string.Join(", ", _log));
        Assert.IsTrue(_timer.IsStarted);
        Assert.IsFalse(_timer.IsRefused);
        Assert.IsEmpty(_cover.Items, "nobody asked for a cover");
        Assert.AreEqual(7_003_250, _timer.StartedUs, "the slow preparation is not part of the time; the hardware starts as the call ends");
        Assert.AreEqual(0, _timer.StartErrorUs);
        Assert.AreEqual(1, _timer.StartTries);
    }

    [TestMethod]
    public void Each_train_plays_its_own_pulse_and_the_second_is_shorter_by_its_later_start()
    {
        _timer.Start(Plan);
        CollectionAssert.AreEqual(RmtItems.Pulse(Plan.BladeOnUs, Plan.BladeOffUs), _blade.Items);
        byte[] planned = RmtItems.Pulse(Plan.ImmersionOnUs, Plan.ImmersionOffUs);
        Assert.AreEqual(RmtItems.FirstHalf(planned) - RmtItems.TicksOf(250), RmtItems.FirstHalf(_immersion.Items));
        CollectionAssert.AreEqual(planned[2..], _immersion.Items[2..]);
    }

    [TestMethod]
    [DataRow(174, 2)]
    [DataRow(175, 1)]
    [DataRow(325, 1)]
    [DataRow(326, 2)]
    public void A_start_that_differs_from_the_planned_skew_by_more_than_75_us_is_repeated_with_the_measured_one(int secondUs, int tries)
    {
        _immersion.StartCostUs.Clear();
        _immersion.StartCostUs.Enqueue(secondUs);
        _timer.Start(Plan);
        Assert.IsTrue(_timer.IsStarted);
        Assert.AreEqual(tries, _timer.StartTries);
        Assert.AreEqual(tries == 1 ? secondUs - 250 : 0, _timer.StartErrorUs);
        int halfTicks = RmtItems.FirstHalf(RmtItems.Pulse(Plan.ImmersionOnUs, Plan.ImmersionOffUs));
        Assert.AreEqual(halfTicks - RmtItems.TicksOf(tries == 1 ? 250 : secondUs), RmtItems.FirstHalf(_immersion.Items));
    }

    [TestMethod]
    [DataRow(850, 1)]
    [DataRow(851, 2)]
    public void A_long_first_call_hides_a_collection_after_the_hardwares_start_and_is_not_believed(int firstUs, int tries)
    {
        _blade.StartCostUs.Clear();
        _blade.StartCostUs.Enqueue(firstUs);
        _blade.StartCostUs.Enqueue(250);
        _timer.Start(Plan);
        Assert.AreEqual(tries, _timer.StartTries);
        Assert.IsTrue(_timer.IsStarted);
    }

    [TestMethod]
    public void A_board_whose_calls_take_milliseconds_is_learnt_not_refused()
    {
        _blade.StartCostUs.Clear();
        _blade.StartCostUs.Enqueue(3000);
        _immersion.StartCostUs.Clear();
        _immersion.StartCostUs.Enqueue(3050);
        _timer.Start(Plan);
        Assert.IsTrue(_timer.IsStarted);
        Assert.AreEqual(0, _timer.StartErrorUs);
    }

    [TestMethod]
    public void A_wide_start_is_stopped_and_repeated_before_anything_can_move()
    {
        _immersion.StartCostUs.Clear();
        _immersion.StartCostUs.Enqueue(20_000); // a garbage collection
        _immersion.StartCostUs.Enqueue(250);
        _timer.Start(Plan);
        Assert.IsTrue(_timer.IsStarted);
        Assert.AreEqual(3, _timer.StartTries, "a collection is learnt like any skew until a shorter one shows what it was");
        Assert.AreEqual(0, _timer.StartErrorUs);
        int stopped = _log.IndexOf("blade stop");
        Assert.IsGreaterThan(_log.IndexOf("immersion start"), stopped);
        Assert.IsGreaterThan(stopped, _log.LastIndexOf("blade start"));
        Assert.IsGreaterThan(_log.IndexOf("immersion stop"), _log.LastIndexOf("blade start"));
        Assert.AreEqual(3, _log.Count(line => line == "blade start"));
    }

    [TestMethod]
    public void A_start_that_is_never_as_planned_is_refused_with_the_supply_open_and_both_trains_stopped()
    {
        _immersion.StartCostUs.Clear();
        for (int i = 1; i <= 25; i++)
        {
            _immersion.StartCostUs.Enqueue(i % 2 == 1 ? 400 : 100); // the mean of both is 150 us from either
        }

        _timer.Start(Plan);
        Assert.IsTrue(_timer.IsRefused);
        Assert.IsFalse(_timer.IsStarted);
        Assert.IsFalse(_supply.IsOn);
        Assert.AreEqual(25, _log.Count(line => line == "blade start"));
        AssertStoppedAfterLastStart();
    }

    [TestMethod]
    public void What_one_cast_has_learnt_is_forgotten_at_the_next()
    {
        _blade.StartCostUs.Clear();
        _immersion.StartCostUs.Clear();
        _blade.StartCostUs.Enqueue(3000);
        _immersion.StartCostUs.Enqueue(3000);
        _timer.Start(Plan);
        Assert.AreEqual((true, 4), (_timer.IsStarted, _timer.StartTries), "six long calls, and it is a slow board");
        _blade.StartCostUs.Clear();
        _immersion.StartCostUs.Clear();
        _blade.StartCostUs.Enqueue(250);
        _immersion.StartCostUs.Enqueue(250);
        _timer.Start(Plan);
        Assert.AreEqual((true, 1), (_timer.IsStarted, _timer.StartTries), "planned with the nominal skew again");
    }

    [TestMethod]
    [DataRow(850, true)]
    [DataRow(851, false)] // a collection in every one, or so it seems
    [DataRow(104_445, false)] // the whole first half item, and one of no length ends a train
    public void A_second_call_that_is_always_longer_than_the_first_is_not_believed(int callUs, bool isStarted)
    {
        _immersion.StartCostUs.Clear();
        _immersion.StartCostUs.Enqueue(callUs);
        _blade.StartCostUs.Clear();
        _blade.StartCostUs.Enqueue(250);
        _timer.Start(Plan);
        Assert.AreEqual(isStarted, _timer.IsStarted);
        Assert.AreEqual(!isStarted, _timer.IsRefused);
    }

    [TestMethod]
    public void Slow_calls_that_are_never_as_planned_end_before_the_dead_man_drops()
    {
        _immersion.StartCostUs.Clear();
        for (int i = 1; i <= 25; i++)
        {
            _immersion.StartCostUs.Enqueue(i % 2 == 1 ? 20_000 : 20_400);
        }

        long beganUs = _clock.NowUs;
        _timer.Start(Plan);
        Assert.IsTrue(_timer.IsRefused);
        Assert.IsInRange(200_000L, 226_000L, _clock.NowUs - beganUs, "0.2 s and the try that is on then");
    }

    [TestMethod]
    [DataRow(true, false)]
    [DataRow(false, true)]
    public void A_refused_peripheral_is_a_refused_cast(bool bladeFails, bool prepareFails)
    {
        RecordedTrain failing = bladeFails ? _blade : _immersion;
        failing.PrepareFails = prepareFails;
        failing.StartFails = !prepareFails;
        _timer.Start(Plan);
        Assert.IsTrue(_timer.IsRefused);
        Assert.IsFalse(_supply.IsOn);
        AssertStoppedAfterLastStart();
    }

    [TestMethod]
    public void No_plate_falls_when_the_blades_train_does_not_start()
    {
        _blade.StartFails = true;
        _timer.Start(Plan);
        Assert.IsTrue(_timer.IsRefused);
        Assert.DoesNotContain("immersion start", _log);
    }

    [TestMethod]
    public void Cancel_opens_the_supply_before_it_stops_the_trains()
    {
        _timer.Start(Plan);
        _log.Clear();
        _timer.Cancel();
        Assert.AreEqual("supply off", _log[0]);
        CollectionAssert.AreEquivalent(new[] { "supply off", "blade stop", "immersion stop", "cover stop" }, _log);
        Assert.IsFalse(_timer.IsStarted);
    }

    [TestMethod]
    public void Cancel_forgets_a_refusal_so_that_the_next_start_counts()
    {
        _blade.StartFails = true;
        _timer.Start(Plan);
        _timer.Cancel();
        Assert.IsFalse(_timer.IsRefused);
        _blade.StartFails = false;
        _timer.Start(Plan);
        Assert.IsTrue(_timer.IsStarted);
    }

    private void AssertStoppedAfterLastStart()
    {
        Assert.IsGreaterThan(_log.LastIndexOf("blade start"), _log.LastIndexOf("blade stop"));
        Assert.IsGreaterThan(_log.LastIndexOf("immersion start"), _log.LastIndexOf("immersion stop"));
    }
}
