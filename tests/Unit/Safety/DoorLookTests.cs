using ChamberFirmware.Casting;
using ChamberFirmware.Safety;
using ChamberFirmware.Tests.Unit.Casting;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Safety;

/// <summary>Given a look at the door, only half a second of edges at rest without a supply says that it is open.</summary>
[TestClass]
public sealed class DoorLookTests
{
    private const int Ticks = (int)(SafetyLimits.DoorLookUs / TickSchedule.TickUs);

    private readonly DoorLook _door = new();
    private long _nowUs = 7_000_000;

    [TestMethod]
    public void Nothing_is_looked_at_that_nobody_asked_for()
    {
        Look(20, rests: true, isClosed: false);
        Assert.IsFalse(_door.IsOn || _door.TakeOpen());
    }

    [TestMethod]
    public void An_open_door_is_told_once_after_the_whole_look_and_the_edges_end_with_it()
    {
        _door.Ask();
        Look(Ticks, rests: true, isClosed: false);
        Assert.IsTrue(_door.IsOn);
        Assert.IsFalse(_door.TakeOpen(), "too soon");
        Look(1, rests: true, isClosed: false);
        Assert.IsFalse(_door.IsOn);
        Assert.IsTrue(_door.TakeOpen());
        Assert.IsFalse(_door.TakeOpen(), "once");
        Look(20, rests: true, isClosed: false);
        Assert.IsFalse(_door.IsOn || _door.TakeOpen(), "one look for one word");
    }

    [TestMethod]
    public void A_door_that_was_found_open_twice_before_anybody_asked_was_open()
    {
        for (int i = 0; i < 2; i++)
        {
            _door.Ask();
            Look(Ticks + 1, rests: true, isClosed: false);
        }

        Assert.IsTrue(_door.TakeOpen());
    }

    [TestMethod]
    public void The_supervisor_looks_at_rest_and_not_in_a_run()
    {
        foreach (Phase phase in new[] { Phase.Idle, Phase.Conditioning })
        {
            var script = new RunScript().To(phase);
            var supervisor = new Supervisor();
            supervisor.Door.Ask();
            supervisor.Judge(script.NowUs, script.Readings, script.Run, new Outputs(), 0.0);
            Assert.AreEqual(phase == Phase.Idle, supervisor.Door.IsOn, $"{phase}");
        }
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(Ticks)]
    public void A_supply_that_comes_at_any_time_of_the_look_says_that_it_is_closed(int ticks)
    {
        _door.Ask();
        Look(ticks, rests: true, isClosed: false);
        Look(1, rests: true, isClosed: true);
        Assert.IsFalse(_door.IsOn, "no edge more than needed");
        Look(20, rests: true, isClosed: false);
        Assert.IsFalse(_door.TakeOpen());
    }

    [TestMethod]
    public void A_fault_in_the_middle_of_the_look_ends_it_and_nothing_is_known()
    {
        _door.Ask();
        Look(2, rests: true, isClosed: false);
        Look(1, rests: false, isClosed: false);
        Assert.IsFalse(_door.IsOn, "no edges but at rest");
        Look(20, rests: true, isClosed: false);
        Assert.IsFalse(_door.TakeOpen());
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(Ticks - 1)]
    public void A_look_with_a_stall_in_it_has_seen_nothing(int ticks)
    {
        _door.Ask();
        Look(1 + ticks, rests: true, isClosed: false);
        _nowUs += SafetyLimits.DoorLookUs;
        Look(1, rests: true, isClosed: false, isStall: true);
        Assert.IsFalse(_door.IsOn, "every look has an end");
        Look(20, rests: true, isClosed: false);
        Assert.IsFalse(_door.TakeOpen());
    }

    [TestMethod]
    public void What_is_asked_while_something_runs_is_forgotten()
    {
        _door.Ask();
        Look(1, rests: false, isClosed: false);
        Assert.IsFalse(_door.IsOn);
        Look(20, rests: true, isClosed: false);
        Assert.IsFalse(_door.IsOn || _door.TakeOpen());
    }

    private void Look(int ticks, bool rests, bool isClosed, bool isStall = false)
    {
        for (int i = 0; i < ticks; i++)
        {
            _nowUs += TickSchedule.TickUs;
            _door.Look(_nowUs, rests, isClosed, isStall);
        }
    }
}
