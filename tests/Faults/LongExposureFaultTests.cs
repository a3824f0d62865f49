using ChamberFirmware.Casting;
using ChamberFirmware.Journal;
using ChamberFirmware.Operation;
using ChamberFirmware.Safety;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Faults;

/// <summary>
/// What becomes of a film whose immersion is armed later, when something breaks before that and after it: as with a short exposure, and the
/// page hardware/safety says so.
/// </summary>
[TestClass]
public sealed class LongExposureFaultTests
{
    private const double ExposureS = 160.0;
    private const double Early = 60.0; // nothing is armed yet
    private const double Armed = 140.0;

    [TestMethod]
    public void A_timer_that_cannot_arm_the_immersion_is_fault_418_and_the_plate_stays_up()
    {
        TwinRun run = Exposed(Early);
        run.Twin.Faults.CastTimerRefuses = true;
        AfterFault.WaitFor(run, FaultCode.ImmersionNotArmed, ExposureS);
        Assert.AreEqual((FilmFate.InTheAir, Phase.Faulted), (run.Chamber.Record.Film, run.Chamber.Record.Outcome));
        Assert.AreEqual(PlateMark.Coated, run.Chamber.Journal.Mark);
        run.RunS(60.0);
        Assert.IsNull(run.Twin.Motion.PlateWetUs);
        Assert.IsNotNull(run.Twin.Motion.BladeEndUs);
        run.Twin.Faults.CastTimerRefuses = false;
        AfterFault.AssertANewRunWorks(run);
    }

    [TestMethod]
    public void A_timer_that_refuses_for_some_seconds_only_arms_it_all_the_same()
    {
        TwinRun run = Exposed(Early);
        run.Twin.Faults.CastTimerRefuses = true;
        run.RunS(ExposureS - 20.0 - Early);
        run.Twin.Faults.CastTimerRefuses = false;
        run.Until(() => run.Phase == Phase.Complete, ExposureS, "Complete");
        AssertExposed(run);
    }

    [TestMethod]
    [DataRow(Early)]
    [DataRow(Armed)]
    public void A_fault_of_the_sensor_takes_heat_and_water_and_the_plate_still_falls_when_planned(double atS)
    {
        TwinRun run = Exposed(atS);
        run.Twin.Faults.SensorUnplugged = true;
        run.Until(() => run.Fault == FaultCode.SensorLost, 3.0, "Fault 101");
        run.Until(() => run.Phase == Phase.Faulted, ExposureS, "The end of a cast with a fault");
        AssertExposed(run);
        Assert.IsFalse(run.Chamber.Record.AirWasHeld);
        AfterFault.AssertSafe(run);
    }

    [TestMethod]
    [DataRow(2.0, false)]
    [DataRow(178.0, false)]
    [DataRow(182.0, true)]
    public void After_a_fault_nobody_waits_longer_than_two_minutes_for_a_bath(double atS, bool isSaved)
    {
        TwinRun run = new TwinRun().Start(DraftedRecipe.Like("example-3", "exposureS", "300"), 300.0).To(Phase.Exposing);
        run.RunS(atS);
        run.Twin.Faults.SensorUnplugged = true; // fault 101 a second later
        run.Until(() => run.Fault == FaultCode.SensorLost, 3.0, "Fault 101");
        run.Until(() => run.Phase == Phase.Faulted, 130.0, "The end");
        Assert.AreEqual(isSaved, run.Twin.Motion.PlateWetUs != null);
        Assert.AreEqual(isSaved ? FilmFate.NotVerified : FilmFate.InTheAir, run.Chamber.Record.Film);
        AfterFault.AssertSafe(run);
        run.RunS(310.0);
        Assert.AreEqual(isSaved, run.Twin.Motion.PlateWetUs != null, "and not later either");
    }

    [TestMethod]
    [DataRow(Early)]
    [DataRow(Armed)]
    public void An_abort_leaves_the_plate_up_for_good(double atS)
    {
        TwinRun run = Exposed(atS);
        Assert.IsNull(run.Chamber.Operator.Abort());
        run.Tick();
        run.Board.AssertStopped("in the tick of the abort");
        run.RunS(ExposureS);
        run.Board.AssertStopped("later");
        Assert.IsNull(run.Twin.Motion.PlateWetUs);
        Assert.AreEqual(PlateMark.Coated, run.Chamber.Journal.Mark);
        AfterFault.AssertANewRunWorks(run);
    }

    [TestMethod]
    [DataRow(Early)]
    [DataRow(Armed)]
    public void A_program_that_dies_lets_no_plate_fall_because_the_dead_man_has_the_supply(double atS)
    {
        TwinRun run = Exposed(atS);
        run.Stall(620_000); // the slowest one-shot and its contactor
        Assert.IsFalse(run.Twin.Board.InterlockClosed.Read());
        double heaterJ = run.Twin.Balance.HeaterEnergyJ;
        run.Stall((long)(ExposureS * 1e6));
        Assert.AreEqual(heaterJ, run.Twin.Balance.HeaterEnergyJ);
        Assert.IsNull(run.Twin.Motion.PlateWetUs);
        Assert.AreEqual(Early < atS, run.Board.ImmersionWire.Starts > 0);
    }

    [TestMethod]
    [DataRow(Early)]
    [DataRow(Armed)]
    public void After_a_reset_nothing_moves_by_itself_and_a_coated_plate_is_remembered(double atS)
    {
        TwinRun run = Exposed(atS);
        run.Board.BladeCarriage.Stop(); // a reset stops the peripheral: pins are inputs, pull-downs hold them
        run.Board.Immersion.Stop();
        var next = new Chamber(run.Twin.Board, new ChamberSettings());
        next.LoadSettings();
        for (int i = 1; i <= (int)(ExposureS * 10.0); i++)
        {
            run.Twin.AdvanceTo(run.NowUs + i * TickSchedule.TickUs);
            next.Tick(run.NowUs + i * TickSchedule.TickUs);
        }

        Assert.AreEqual((Phase.Idle, PlateMark.Coated), (next.Run.Phase, next.Journal.Mark));
        Assert.IsNull(run.Twin.Motion.PlateWetUs);
        Assert.Contains("plate out", next.Operator.Start(run.Chamber.Run.Recipe!, ExposureS).Said());
    }

    [TestMethod]
    [DataRow(Early)]
    [DataRow(Armed)]
    public void An_opened_door_leaves_the_plate_up(double atS)
    {
        TwinRun run = Exposed(atS);
        run.Twin.Faults.DoorOpen = true;
        AfterFault.WaitFor(run, FaultCode.InterlockOpen, 1.0);
        run.RunS(ExposureS);
        Assert.IsNull(run.Twin.Motion.PlateWetUs);
    }

    /// <summary>The heartbeat's gap in the tick that arms is an ordinary one: the dead-man of the quickest make waits 0.38 s.</summary>
    [TestMethod]
    public void The_tick_that_arms_is_no_stall()
    {
        TwinRun run = Exposed(Armed - 15.0); // 125 s of 160: armed at 130
        int starts = run.Board.ImmersionWire.Starts;
        run.Until(() => run.Board.ImmersionWire.Starts > starts, 10.0, "An arming");
        Assert.IsTrue(run.Twin.Board.InterlockClosed.Read());
        Assert.AreEqual(FaultCode.None, run.Fault);
        Assert.IsTrue(run.Board.HeartbeatWire.IsOn);
    }

    private static TwinRun Exposed(double atS)
    {
        TwinRun run = new TwinRun().Start(DraftedRecipe.Like("example-3", "exposureS", "160"), ExposureS).To(Phase.Exposing);
        run.RunS(atS);
        Assert.AreEqual((Phase.Exposing, FaultCode.None), (run.Phase, run.Fault));
        Assert.AreEqual(atS >= Armed ? 1 : 0, run.Board.ImmersionWire.Starts);
        return run;
    }

    private static void AssertExposed(TwinRun run) => Assert.AreEqual(
        ExposureS * 1e6, run.Twin.Motion.PlateWetUs!.Value - run.Twin.Motion.BladeEndUs!.Value, 100.0, "immersed when planned");
}
