using System;
using ChamberFirmware.Casting;
using ChamberFirmware.Safety;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Faults;

/// <summary>Given an exposure, when the bus to the sensor blocks the loop, then the film time is right or the plate stays up.</summary>
[TestClass]
public sealed class BlockedBusTests
{
    [TestMethod]
    [DataRow(50_000L, 380_000L)]
    [DataRow(150_000L, 380_000L)]
    [DataRow(250_000L, 380_000L)] // the quickest one-shot by its tolerance
    [DataRow(330_000L, 465_000L)]
    public void A_bus_that_blocks_the_loop_drops_ticks_and_does_not_move_the_film_time(long blockedUs, long deadManUs)
    {
        TwinRun run = Blocked(blockedUs, deadManUs);
        for (int i = 0; i < 300 && run.Phase is Phase.Exposing or Phase.Immersing; i++)
        {
            TickOnTheGrid(run);
        }

        Assert.AreEqual((Phase.Complete, FaultCode.None), (run.Phase, run.Fault));
        Assert.AreEqual(Math.Max(blockedUs / TickSchedule.TickUs - 1, 0), run.Chamber.Schedule!.Dropped, "the last one ran late");
        double filmS = (run.Twin.Motion.PlateWetUs!.Value - run.Twin.Motion.BladeEndUs!.Value) / 1e6;
        Assert.AreEqual(15.0, filmS, 0.0001);
    }

    [TestMethod]
    [DataRow(380_000L, 465_000L)]
    [DataRow(480_000L, 570_000L)]
    [DataRow(1_000_000L, 570_000L)]
    public void A_bus_that_blocks_for_longer_than_the_dead_man_waits_leaves_the_plate_up(long blockedUs, long deadManUs)
    {
        TwinRun run = Blocked(blockedUs, deadManUs);
        for (int i = 0; i < 200; i++)
        {
            TickOnTheGrid(run);
        }

        Assert.AreEqual(Phase.Faulted, run.Phase);
        Assert.Contains(run.Fault, new[] { FaultCode.SensorLost, FaultCode.ProgramStalled });
        Assert.AreEqual(Math.Max(blockedUs / TickSchedule.TickUs - 1, 0), run.Chamber.Schedule!.Dropped, "the last one ran late");
        Assert.IsNull(run.Twin.Motion.PlateWetUs);
        run.Board.AssertStopped("after a blocked bus");
    }

    // One tick of an exposure in which the sensor does not answer.
    private static TwinRun Blocked(long us, long deadManUs)
    {
        TwinRun run = TwinRun.In(Phase.Exposing, TwinParameters.Reference with { DeadManUs = deadManUs });
        run.Twin.Faults.SensorBlocksUs = us;
        run.Chamber.Schedule = new TickSchedule(run.NowUs);
        run.Twin.Faults.SensorUnplugged = true;
        TickOnTheGrid(run);
        run.Twin.Faults.SensorUnplugged = false;
        return run;
    }

    // As Program's loop does it: the board's clock says which deadline is next.
    private static void TickOnTheGrid(TwinRun run)
    {
        long deadlineUs = run.Chamber.Schedule!.Next(run.Board.Clock.NowUs);
        run.Stall(Math.Max(deadlineUs - TickSchedule.TickUs - run.NowUs, 0));
        run.Tick();
        Assert.AreEqual(deadlineUs, run.NowUs);
    }
}
