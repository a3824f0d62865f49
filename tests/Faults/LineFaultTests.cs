using ChamberFirmware.Casting;
using ChamberFirmware.Journal;
using ChamberFirmware.Safety;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Faults;

/// <summary>What breaks on a casting line, while its web is coated: the chamber is as safe as after any fault, and no dope runs.</summary>
[TestClass]
public sealed class LineFaultTests
{
    [TestMethod]
    public void A_dead_encoder_is_fault_421()
    {
        TwinRun run = Coating(new WebParameters());
        run.Twin.Faults.EncoderDead = true;
        AfterFault.WaitFor(run, FaultCode.EncoderLost, 1.0);
        AssertNoDope(run);
    }

    [TestMethod]
    public void A_web_that_runs_away_is_fault_422()
    {
        TwinRun run = Coating(new WebParameters());
        run.Twin.Line!.Web.AskedMPerMin = 14.0;
        AfterFault.WaitFor(run, FaultCode.WebTooFast, 3.0);
        AssertNoDope(run);
    }

    [TestMethod]
    public void A_web_that_stands_for_a_minute_with_film_on_it_is_fault_423()
    {
        TwinRun run = Coating(new WebParameters());
        run.Twin.Line!.Web.Runs = false;
        run.RunS(2.0);
        Assert.IsFalse(run.Twin.Line.Coats, "no dope onto web that stands");
        run.RunS(55.0);
        Assert.AreEqual((Phase.Coating, FaultCode.None), (run.Phase, run.Fault));
        AfterFault.WaitFor(run, FaultCode.WebStoodTooLong, 6.0);
        AssertNoDope(run);
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    [DataRow(true)]
    [DataRow(false)]
    public void A_line_that_never_runs_or_never_enables_is_fault_402_after_half_an_hour(bool runs)
    {
        TwinRun run = Ready(new WebParameters());
        run.Twin.Line!.Web.Runs = runs;
        run.Twin.Line.Enable = !runs;
        Assert.IsNull(run.Chamber.Operator.Coat());
        double tookS = AfterFault.WaitFor(run, FaultCode.ReadyTimeout, 1810.0);
        Assert.IsGreaterThan(1799.0, tookS);
        Assert.AreEqual(PlateMark.None, run.Chamber.Journal.Mark, "nothing was coated");
        AssertNoDope(run);
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void Half_an_hour_counts_from_the_last_film_and_a_web_that_turns_to_and_fro_takes_none_to_the_bath()
    {
        TwinRun run = Coating(new WebParameters());
        CastingLine line = run.Twin.Line!;
        run.RunS(1900.0);
        Assert.AreEqual((Phase.Coating, true), (run.Phase, line.Coats), "half an hour of film is no wait");
        line.Enable = false;
        int tick = 0;
        run.BeforeTick = _ => line.Web.AskedMPerMin = tick++ / 40 % 2 == 0 ? -2.0 : 2.0;
        double tookS = AfterFault.WaitFor(run, FaultCode.ReadyTimeout, 1810.0);
        Assert.IsGreaterThan(1799.0, tookS);
        Assert.AreEqual(PlateMark.Coated, run.Chamber.Journal.Mark, "its film is still in the air");
    }

    [TestMethod]
    public void A_drive_that_gives_half_of_what_is_asked_is_fault_424()
    {
        TwinRun run = Coating(new WebParameters { SpeedFollowsRequest = true, DriveGain01 = -0.4 }, hold: 2);
        AfterFault.WaitFor(run, FaultCode.WebNotAsAsked, 5.0);
        AssertNoDope(run);
    }

    [TestMethod]
    public void Without_enable_line_runs_or_air_no_dope_runs_and_it_comes_back_by_itself()
    {
        TwinRun run = Coating(new WebParameters());
        CastingLine line = run.Twin.Line!;
        line.Enable = false;
        run.RunS(0.2);
        Assert.IsFalse(line.Coats);
        line.Enable = true;
        run.RunS(0.2);
        Assert.IsTrue(line.Coats);
        line.Web.Runs = false;
        run.RunS(0.2);
        Assert.IsFalse(line.Coats);
        line.Web.Runs = true;
        run.RunS(3.0);
        Assert.IsTrue(line.Coats);
        run.Twin.Faults.RoomWarmerK = 0.0;
        run.Chamber.MakeSafe();
        Assert.IsFalse(line.Coats || line.IsReady || line.HasNoFault || line.IsInTolerance);
        Assert.AreEqual(0.0, line.Web.Request01);
    }

    [TestMethod]
    public void An_abort_and_an_open_door_stop_the_dope_at_once()
    {
        TwinRun run = Coating(new WebParameters());
        Assert.IsNull(run.Chamber.Operator.Abort());
        run.Tick();
        AssertNoDope(run);
        run = Coating(new WebParameters());
        run.Twin.Faults.DoorOpen = true;
        run.Until(() => run.Fault == FaultCode.InterlockOpen, 1.0, "Fault 501");
        AssertNoDope(run);
        AfterFault.AssertSafe(run);
    }

    [TestMethod]
    public void Dope_needs_its_supply_too_so_a_shorted_driver_alone_opens_nothing_but_in_a_coating()
    {
        TwinRun run = Ready(new WebParameters());
        CastingLine line = run.Twin.Line!;
        line.Web.Runs = true;
        run.Twin.Faults.CoatStuckOn = true;
        run.RunS(3.0);
        Assert.IsFalse(line.Coats, "no supply in Ready");
        Assert.IsNull(run.Chamber.Operator.Coat());
        run.RunS(3.0);
        Assert.IsTrue(line.Coats);
        Assert.IsNull(run.Chamber.Operator.Abort());
        run.RunS(0.2);
        Assert.IsFalse(line.Coats || run.Board.MotionSupplyWire.IsOn, "the supply goes with the abort");
    }

    [TestMethod]
    public void The_valves_supply_is_there_a_tick_before_the_valve()
    {
        TwinRun run = Ready(new WebParameters());
        run.Twin.Line!.Web.Runs = true;
        run.RunS(2.0);
        Assert.IsNull(run.Chamber.Operator.Coat());
        run.Tick();
        Assert.AreEqual((Phase.Coating, true, false), (run.Phase, run.Board.MotionSupplyWire.IsOn, run.Chamber.Outputs.Coats));
        run.Tick();
        Assert.IsTrue(run.Chamber.Outputs.Coats);
    }

    [TestMethod]
    public void A_program_that_hangs_with_the_valve_open_loses_its_supply_by_the_dead_man()
    {
        TwinRun run = Coating(new WebParameters());
        Assert.IsTrue(run.Twin.Line!.Coats);
        run.Stall(700_000);
        Assert.IsFalse(run.Twin.Line.Coats);
    }

    [TestMethod]
    public void A_board_that_is_a_lines_casts_no_plate_whatever_the_settings_say_by_now()
    {
        var run = new TwinRun(TwinParameters.Reference with { Web = new WebParameters { TakesPlatesPlace = true } }, settings: Settings(0));
        Assert.IsNull(run.Chamber.Operator.Set("WebPulsesPerM", "0"));
        Assert.IsNull(run.Chamber.Line);
        Assert.AreEqual(4608, run.Chamber.Operator.Cast()!.Number);
    }

    [TestMethod]
    public void A_line_casts_no_plate_and_a_chamber_with_plates_coats_no_web()
    {
        TwinRun run = Coating(new WebParameters());
        Assert.AreEqual(4601, run.Chamber.Operator.Cast()!.Number);
        Assert.AreEqual(4602, new TwinRun().Chamber.Operator.Coat()!.Number);
        Assert.AreEqual(4602, new TwinRun(settings: Settings(0)).Chamber.Operator.Coat()!.Number, "settings without ports");
    }

    private static void AssertNoDope(TwinRun run)
    {
        CastingLine line = run.Twin.Line!;
        Assert.IsFalse(line.Coats || line.IsReady || line.IsInTolerance);
        Assert.AreEqual(0.0, line.Web.Request01);
        Assert.AreEqual(run.Fault == FaultCode.None, line.HasNoFault);
    }

    private static ChamberSettings Settings(long hold) => new() { WebPulsesPerM = 5000.0, WebHold = hold };

    // Example 3's air over a web of 4 m/min: 15 s over 1 m.
    private static TwinRun Ready(WebParameters web, long hold = 0)
    {
        var run = new TwinRun(TwinParameters.Reference with { Web = web with { SpeedMPerMin = 4.0 } }, settings: Settings(hold));
        return run.Start("example-3", 15.0).To(Phase.Ready);
    }

    private static TwinRun Coating(WebParameters web, long hold = 0)
    {
        TwinRun run = Ready(web, hold);
        run.Twin.Line!.Web.Runs = true;
        run.RunS(2.0);
        Assert.IsNull(run.Chamber.Operator.Coat());
        run.RunS(hold == 0 ? 5.0 : 0.1);
        Assert.AreEqual(Phase.Coating, run.Phase);
        Assert.IsTrue(hold != 0 || run.Twin.Line.Coats);
        return run;
    }
}
