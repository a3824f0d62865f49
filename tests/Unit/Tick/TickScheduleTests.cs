using System;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Operation;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Tick;

[TestClass]
public sealed class TickScheduleTests
{
    private const long Day = 24L * 3600 * 10; // ticks

    [TestMethod]
    public void After_24_hours_of_late_ticks_the_last_deadline_is_exact()
    {
        const long Start = 1_234_567;
        var random = new Random(1);
        var schedule = new TickSchedule(Start);
        long nowUs = Start;
        for (long tick = 1; tick <= Day; tick++)
        {
            long deadlineUs = schedule.Next(nowUs);
            nowUs = deadlineUs + random.Next(0, 25_000); // wakes late
            long endUs = nowUs + random.Next(1_000, 60_000);
            schedule.Note(nowUs, endUs);
            nowUs = endUs;
        }

        Assert.AreEqual(Start + Day * TickSchedule.TickUs, schedule.DeadlineUs);
        Assert.AreEqual(Day, schedule.Done);
        Assert.AreEqual(0L, schedule.Dropped);
        Assert.IsInRange(24_900L, 25_000L, schedule.LongestLatenessUs);
        Assert.AreEqual(12_500.0, schedule.MeanLatenessUs, 100.0);
        Assert.IsInRange(59_900L, 60_000L, schedule.LongestTickUs);
    }

    [TestMethod]
    [DataRow(199_999, 0)]
    [DataRow(200_000, 0)]
    [DataRow(200_001, 0)]
    [DataRow(299_999, 0)]
    [DataRow(300_000, 1)]
    [DataRow(1_199_999, 9)]
    [DataRow(1_200_000, 10)]
    public void Missed_ticks_are_dropped_and_counted_and_the_grid_stays(long nowUs, long dropped)
    {
        var schedule = new TickSchedule(0);
        schedule.Next(0);
        Assert.AreEqual((2 + dropped) * TickSchedule.TickUs, schedule.Next(nowUs));
        Assert.AreEqual(dropped, schedule.Dropped);
        Assert.IsGreaterThan(nowUs - TickSchedule.TickUs, schedule.DeadlineUs, "not over by a period");
    }

    [TestMethod]
    public void A_day_of_dropped_ticks_leaves_the_grid_where_it_was()
    {
        var random = new Random(2);
        var schedule = new TickSchedule(42);
        long nowUs = 42;
        while (schedule.Done < 100_000)
        {
            nowUs = Math.Max(nowUs, schedule.Next(nowUs)) + random.Next(0, 300_000);
            schedule.Note(nowUs, nowUs);
        }

        Assert.IsGreaterThan(50_000L, schedule.Dropped);
        Assert.AreEqual(42 + (schedule.Done + schedule.Dropped) * TickSchedule.TickUs, schedule.DeadlineUs);
    }

    [TestMethod]
    public void A_tick_that_begins_before_its_deadline_is_not_late()
    {
        var schedule = new TickSchedule(0);
        long deadlineUs = schedule.Next(0);
        schedule.Note(deadlineUs - 5, deadlineUs);
        Assert.AreEqual((0L, 0L), (schedule.LatenessUs, schedule.MeanLatenessUs));
    }

    [TestMethod]
    public void The_tick_that_starts_a_cast_counts_for_no_stage()
    {
        TwinRun run = TwinRun.In(Phase.Ready, TwinParameters.Reference with { ClockReadCostUs = 5 });
        run.Chamber.Stages.Use(run.Board.Clock);
        run.RunS(1.0);
        long driveUs = run.Chamber.Stages.LongestUs(Stage.Drive);
        long beforeUs = run.Board.Clock.NowUs;
        run.Cast();
        Assert.IsGreaterThan(3_000L, run.Board.Clock.NowUs - beforeUs - TickSchedule.TickUs, "a collection and two trains");
        run.RunS(1.0);
        Assert.AreEqual(driveUs, run.Chamber.Stages.LongestUs(Stage.Drive));
        run.Chamber.Stages.Clear();
        run.Tick();
        Assert.AreEqual((Phase.Casting, driveUs), (run.Phase, run.Chamber.Stages.LongestUs(Stage.Drive)), "the others of the phase do");
    }

    [TestMethod]
    public void The_console_tells_lateness_dropped_ticks_and_every_stage_against_its_budget()
    {
        var twin = new TwinChamber(TwinParameters.Reference with { ClockReadCostUs = 600 }, 1);
        var chamber = new Chamber(twin.Board, new ChamberSettings());
        var console = new CommandInterpreter(chamber);
        Assert.Contains("timing=none", console.Execute("timing"));
        var schedule = new TickSchedule(0);
        chamber.Schedule = schedule;
        chamber.Stages.Use(twin.Board.Clock);
        for (int i = 0; i < 3; i++)
        {
            twin.AdvanceTo(schedule.Next(twin.NowUs));
            chamber.Tick(schedule.DeadlineUs);
            schedule.Note(schedule.DeadlineUs + 250, schedule.DeadlineUs + 5_450);
        }

        string timing = console.Execute("timing");
        Assert.StartsWith("OK\nticks=3 dropped=0 periodUs=100000 latenessUs=250 meanLatenessUs=250 longestLatenessUs=250 ", timing);
        Assert.Contains(" longestTickUs=5200 longestHeartbeatGapUs=100000\n", timing);
        Assert.Contains("stage=judge meanUs=600 longestUs=600 budgetUs=2500\n", timing);
        Assert.Contains("stage=permit meanUs=600 longestUs=600 budgetUs=1000\n", timing);
        Assert.Contains("ticks=0 dropped=0", console.Execute("timing clear"));
        Assert.Contains("stage=permit meanUs=0 longestUs=0", console.Execute("timing"));
        Assert.AreEqual("ERROR 1112 timing now: type timing, or timing clear to start anew.", console.Execute("timing now"));
    }
}
