using System.Collections.Generic;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Drivers;
using ChamberFirmware.Safety;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Faults;

[TestClass]
public sealed class CastFaultTests
{
    [TestMethod]
    public void A_cast_timer_that_refuses_is_fault_411_and_nothing_has_moved()
    {
        TwinRun run = TwinRun.In(Phase.Ready);
        run.Twin.Faults.CastTimerRefuses = true;
        run.Cast();
        Assert.IsLessThan(0.3, AfterFault.WaitFor(run, FaultCode.CastNotStarted, 2.0));
        Assert.IsNull(run.Twin.Motion.BladeStartUs);
        Assert.IsNull(run.Twin.Motion.PlateWetUs);
        Assert.AreEqual(0, run.Board.BladeWire.Starts);
        run.Twin.Faults.CastTimerRefuses = false;
        AfterFault.AssertANewRunWorks(run);
    }

    [TestMethod]
    public void Starts_that_are_never_as_planned_are_fault_411_and_nothing_has_moved()
    {
        TwinRun run = TwinRun.In(Phase.Ready, TwinParameters.Reference with { RmtStartSpreadUs = 20_000 });
        run.Cast();
        AfterFault.WaitFor(run, FaultCode.CastNotStarted, 2.0);
        Assert.IsNull(run.Twin.Motion.BladeStartUs);
        Assert.IsNull(run.Twin.Motion.PlateWetUs);
    }

    [TestMethod]
    public void No_transfer_on_the_sensors_bus_falls_between_the_arming_of_a_plan_and_the_end_of_its_tick()
    {
        TwinRun run = TwinRun.In(Phase.Ready);
        run.Chamber.Operator.Cast();
        run.Board.Order.Watch();
        run.Tick();
        List<string> calls = run.Board.Order.Calls!;
        int armed = calls.IndexOf("train");
        Assert.IsGreaterThan(0, armed, "the sensor is read first");
        Assert.IsLessThan(armed, calls.LastIndexOf("sensor"));
    }

    [TestMethod]
    [DataRow(Phase.Casting)]
    [DataRow(Phase.Exposing)]
    public void A_fault_of_the_chain_in_a_cast_opens_the_motion_supply_and_stops_both_trains_for_good(Phase phase)
    {
        TwinRun run = InCast(phase);
        run.Twin.Faults.InterlockOpen = true;
        AfterFault.WaitFor(run, FaultCode.InterlockOpen, 3.0);
        run.RunS(20.0); // far beyond the time at which the plate was to fall
        Assert.IsNull(run.Twin.Motion.PlateWetUs, "the plate stays up");
        Assert.AreEqual(phase == Phase.Exposing, run.Twin.Motion.BladeEndUs != null);
        Assert.AreEqual(FilmFate.InTheAir, run.Chamber.Record.Film);
    }

    [TestMethod]
    [DataRow(Phase.Casting)]
    [DataRow(Phase.Exposing)]
    public void A_fault_of_the_sensor_in_a_cast_takes_heat_and_water_and_still_lets_the_plate_fall_when_planned(Phase phase)
    {
        TwinRun run = InCast(phase);
        run.Twin.Faults.SensorUnplugged = true;
        AfterFault.WaitFor(run, FaultCode.SensorLost, 3.0);
        Assert.IsTrue(run.Board.FanSupplyWire.IsOn, "the fan clears the vapour");
        Assert.AreEqual(FilmFate.NotVerified, run.Chamber.Record.Film);
        Assert.IsGreaterThan(0, run.Chamber.Record.TicksOutOfTolerance);
    }

    [TestMethod]
    public void A_fault_between_the_command_and_the_blades_start_leaves_a_dry_plate()
    {
        TwinRun run = TwinRun.In(Phase.Casting);
        run.Twin.Faults.SensorUnplugged = true;
        run.Until(() => run.Fault != FaultCode.None, 3.0, "Fault 101");
        Assert.AreEqual(Phase.Faulted, run.Phase);
        AfterFault.AssertSafe(run);
        run.RunS(20.0);
        Assert.AreEqual((0.0, FilmFate.None), (run.Twin.Motion.Coated01, run.Chamber.Record.Film));
    }

    [TestMethod]
    public void A_chain_that_opens_while_a_film_is_saved_ends_that_too()
    {
        TwinRun run = TwinRun.In(Phase.Exposing);
        run.Twin.Faults.SensorUnplugged = true;
        run.Until(() => run.Fault != FaultCode.None, 3.0, "Fault 101");
        Assert.AreEqual(Phase.Exposing, run.Phase);
        run.Twin.Faults.DoorOpen = true;
        run.RunS(0.2); // a silent sensor may have blocked the bus: the second look tells
        Assert.AreEqual((Phase.Faulted, FaultCode.SensorLost), (run.Phase, run.Fault), "the first fault stays");
        AfterFault.AssertSafe(run);
        Assert.AreEqual(FilmFate.InTheAir, run.Chamber.Record.Film);
    }

    [TestMethod]
    public void An_abort_while_a_film_is_saved_ends_that_too()
    {
        TwinRun run = TwinRun.In(Phase.Exposing);
        run.Twin.Faults.SensorUnplugged = true;
        run.Until(() => run.Fault != FaultCode.None, 3.0, "Fault 101");
        Assert.IsNull(run.Chamber.Operator.Abort());
        run.Tick();
        Assert.AreEqual((Phase.Faulted, FaultCode.SensorLost), (run.Phase, run.Fault));
        AfterFault.AssertSafe(run);
        Assert.IsNull(run.Twin.Motion.PlateWetUs);
    }

    [TestMethod]
    [DataRow(Phase.Conditioning)]
    [DataRow(Phase.Ready)]
    [DataRow(Phase.Casting)]
    [DataRow(Phase.Exposing)]
    [DataRow(Phase.Immersing)]
    public void An_abort_leaves_every_output_but_the_fan_off_and_no_supply(Phase phase)
    {
        TwinRun run = TwinRun.In(phase);
        run.Chamber.Operator.Abort();
        run.Tick();
        Assert.AreEqual((Phase.Aborted, FaultCode.None), (run.Phase, run.Fault));
        run.Board.AssertStopped("in the tick of the abort");
        double coated01 = run.Twin.Motion.Coated01;
        bool wet = run.Twin.Motion.PlateWetUs != null;
        int edges = run.Board.HeartbeatWire.RisingEdges;
        run.RunS(30.0);
        run.Board.AssertStopped("half a minute after the abort");
        Assert.IsTrue(run.Board.FanSupplyWire.IsOn, "the fan runs on");
        Assert.AreEqual(coated01, run.Twin.Motion.Coated01, 0.01, "the blade stands");
        Assert.AreEqual(wet, run.Twin.Motion.PlateWetUs != null, "the plate stays where it is");
        Assert.AreEqual(edges, run.Board.HeartbeatWire.RisingEdges, "no edge at rest");
        Assert.IsFalse(run.Twin.Board.InterlockClosed.Read(), "no supply at rest");
        AfterFault.AssertANewRunWorks(run);
    }

    [TestMethod]
    public void The_air_of_the_tick_that_aborts_an_exposure_is_not_the_exposures()
    {
        TwinRun run = TwinRun.In(Phase.Exposing);
        int ticks = run.Chamber.Record.TemperatureC.Count;
        run.Chamber.Operator.Abort();
        run.Tick();
        Assert.AreEqual((Phase.Aborted, ticks), (run.Phase, run.Chamber.Record.TemperatureC.Count));
    }

    [TestMethod]
    public void An_abort_after_the_cast_ends_a_complete_run_with_every_output_off()
    {
        TwinRun run = TwinRun.In(Phase.Complete);
        run.Chamber.Operator.Abort();
        run.Tick();
        Assert.AreEqual((Phase.Idle, FaultCode.None), (run.Phase, run.Fault));
        run.Board.AssertAllOff("after Complete");
        Assert.AreEqual(Phase.Complete, run.Chamber.Record.Outcome, "a finished run stays a complete one");
    }

    [TestMethod]
    public void MakeSafe_turns_everything_off_from_the_middle_of_an_exposure()
    {
        TwinRun run = TwinRun.In(Phase.Exposing);
        run.Chamber.MakeSafe();
        run.Board.AssertAllOff("after MakeSafe");
        Assert.IsFalse(run.Board.HeartbeatWire.IsOn);
    }

    [TestMethod]
    public void A_driver_that_throws_hides_no_other_from_MakeSafe()
    {
        for (int broken = 0; broken < Loads.Count + 7; broken++)
        {
            TwinRun run = TwinRun.In(Phase.Exposing);
            WatchedBoard board = run.Board;
            board.FanDutyWire.IsBroken = broken == Loads.Count;
            board.BladeWire.IsBroken = broken == Loads.Count + 1;
            board.HeartbeatWire.IsBroken = broken == Loads.Count + 2;
            board.ImmersionWire.IsBroken = broken == Loads.Count + 3;
            board.FanSupplyWire.IsBroken = broken == Loads.Count + 4;
            board.MotionSupplyWire.IsBroken = broken == Loads.Count + 5;
            board.CoverWire.IsBroken = broken == Loads.Count + 6;
            Assert.IsTrue(board.CoverWire.TryPrepare() && board.CoverWire.TryStart(RmtItems.Pulse(1, 2)));
            for (int load = 0; load < Loads.Count; load++)
            {
                board.LoadWires[load].Write(true);
                board.LoadWires[load].IsBroken = broken == load;
            }

            run.Chamber.MakeSafe();
            Assert.AreEqual(board.MotionSupplyWire.IsBroken, board.MotionSupplyWire.IsOn, $"motion supply, broken {broken}");
            Assert.AreEqual(board.FanSupplyWire.IsBroken, board.FanSupplyWire.IsOn, $"fan supply, broken {broken}");
            Assert.AreEqual(board.FanDutyWire.IsBroken, !board.FanDutyWire.IsOff, $"fan duty, broken {broken}");
            Assert.AreEqual(board.BladeWire.IsBroken, board.BladeWire.MayPlay, $"blade, broken {broken}");
            Assert.AreEqual(board.ImmersionWire.IsBroken, board.ImmersionWire.MayPlay, $"immersion, broken {broken}");
            Assert.AreEqual(board.CoverWire.IsBroken, board.CoverWire.MayPlay, $"cover, broken {broken}");
            Assert.AreEqual(board.HeartbeatWire.IsBroken, board.HeartbeatWire.IsOn, $"heartbeat, broken {broken}");
            for (int load = 0; load < Loads.Count; load++)
            {
                Assert.AreEqual(broken == load, board.LoadWires[load].IsOn, $"{Loads.Row(load).Name}, broken {broken}");
            }
        }
    }

    [TestMethod]
    [DataRow(true, true)]
    [DataRow(true, false)]
    [DataRow(false, true)]
    public void Without_switches_a_stuck_blade_or_plate_is_not_seen_and_the_run_says_that_nothing_is_verified(bool blade, bool plate)
    {
        // Only the operator sees it. With switches it is fault 412 or 413 (TravelFaultTests).
        TwinRun run = TwinRun.In(Phase.Ready);
        run.Twin.Faults.BladeStuck = blade;
        run.Twin.Faults.ImmersionStuck = plate;
        run.Cast();
        run.Until(() => run.Phase == Phase.Complete, 60.0, "Complete");
        Assert.AreEqual(FaultCode.None, run.Fault);
        Assert.IsFalse(run.Board.MotionSupplyWire.IsOn);
        Assert.AreEqual((FilmFate.NotVerified, false), (run.Chamber.Record.Film, run.Chamber.Record.IsVerified));
        string said = new CommandInterpreter(run.Chamber).Execute("record");
        Assert.Contains("outcome=notVerified", said);
        Assert.DoesNotContain("outcome=Complete", said);
    }

    // Half a plate coated, or the film in the air.
    private static TwinRun InCast(Phase phase)
    {
        TwinRun run = TwinRun.In(phase);
        if (phase == Phase.Casting)
        {
            run.Until(() => run.Twin.Motion.Coated01 > 0.3, 20.0, "A blade half way");
        }

        return run;
    }
}
