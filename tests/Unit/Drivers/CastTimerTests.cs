using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Tests.Unit.Drivers;

[TestClass]
public sealed class CastTimerTests
{
    private static readonly CastPlan Plan = new(60_000, 3_115_000, 3_215_000, 5_025_000, 5_115_000, 6_615_000);

    private readonly List<string> _log = [];
    private readonly StubClock _clock = new() { NowUs = 7_000_000 };
    private readonly RecordedTrain _blade;
    private readonly RecordedTrain _immersion;
    private readonly RecordedSwitch _supply;
    private readonly CastTimer _timer;

    public CastTimerTests()
    {
        _blade = new RecordedTrain("blade", _log, _clock);
        _immersion = new RecordedTrain("immersion", _log, _clock);
        _supply = new RecordedSwitch("supply", _log);
        _timer = new CastTimer(_blade, _immersion, _supply, _clock);
        _blade.StartCostUs.Enqueue(150);
        _immersion.StartCostUs.Enqueue(150);
    }

    [TestMethod]
    public void Both_trains_are_prepared_before_either_starts()
    {
        _timer.Start(Plan);
        string[] order = ["supply on", "blade prepare", "immersion prepare", "blade start", "immersion start"];
        Assert.AreEqual(string.Join(", ", order), string.Join(", ", _log));
        Assert.IsTrue(_timer.IsStarted);
        Assert.IsFalse(_timer.IsRefused);
        Assert.AreEqual(7_003_000, _timer.StartedUs, "the slow preparation is not part of the time");
        Assert.AreEqual(300, _timer.StartWidthUs);
    }

    [TestMethod]
    public void Each_train_plays_its_own_pulse()
    {
        _timer.Start(Plan);
        CollectionAssert.AreEqual(RmtItems.Pulse(Plan.BladeOnUs, Plan.BladeOffUs), _blade.Items);
        CollectionAssert.AreEqual(RmtItems.Pulse(Plan.ImmersionOnUs, Plan.ImmersionOffUs), _immersion.Items);
    }

    [TestMethod]
    [DataRow(350, true)]
    [DataRow(351, false)]
    public void The_widest_start_is_half_a_millisecond(int secondStartUs, bool accepted)
    {
        _immersion.StartCostUs.Clear();
        _immersion.StartCostUs.Enqueue(secondStartUs);
        _timer.Start(Plan);
        Assert.AreEqual(accepted, _timer.IsStarted);
        Assert.AreEqual(!accepted, _timer.IsRefused);
        Assert.AreEqual(accepted, _supply.IsOn);
    }

    [TestMethod]
    public void A_wide_start_is_stopped_and_repeated_before_anything_can_move()
    {
        _immersion.StartCostUs.Clear();
        _immersion.StartCostUs.Enqueue(20_000); // a garbage collection
        _immersion.StartCostUs.Enqueue(150);
        _timer.Start(Plan);
        Assert.IsTrue(_timer.IsStarted);
        Assert.AreEqual(300, _timer.StartWidthUs);
        int stopped = _log.IndexOf("blade stop");
        Assert.IsGreaterThan(_log.IndexOf("immersion start"), stopped);
        Assert.IsGreaterThan(stopped, _log.LastIndexOf("blade start"));
        Assert.IsGreaterThan(_log.IndexOf("immersion stop"), _log.LastIndexOf("blade start"));
        Assert.AreEqual(2, _log.Count(line => line == "blade start"));
    }

    [TestMethod]
    public void A_start_that_stays_wide_is_refused_with_the_supply_open_and_both_trains_stopped()
    {
        _immersion.StartCostUs.Clear();
        _immersion.StartCostUs.Enqueue(20_000);
        _timer.Start(Plan);
        Assert.IsTrue(_timer.IsRefused);
        Assert.IsFalse(_timer.IsStarted);
        Assert.IsFalse(_supply.IsOn);
        Assert.IsInRange(2, 10, _log.Count(line => line == "blade start"));
        AssertStoppedAfterLastStart();
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
    public void Cancel_opens_the_supply_before_it_stops_the_trains()
    {
        _timer.Start(Plan);
        _log.Clear();
        _timer.Cancel();
        Assert.AreEqual("supply off", _log[0]);
        CollectionAssert.AreEquivalent(new[] { "supply off", "blade stop", "immersion stop" }, _log);
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
