using ChamberFirmware.Casting;
using ChamberFirmware.Safety;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Faults;

/// <summary>What a record may say of air and film after something was lost, stopped or doubted.</summary>
[TestClass]
public sealed class LostInExposureTests
{
    [TestMethod]
    public void Readings_that_are_lost_while_a_film_is_exposed_are_not_averaged_into_its_air()
    {
        TwinRun run = TwinRun.In(Phase.Exposing);
        int before = run.Chamber.Record.TemperatureC.Count;
        run.Twin.Faults.SensorUnplugged = true;
        run.RunS(0.5);
        Assert.AreEqual((before, FaultCode.None), (run.Chamber.Record.TemperatureC.Count, run.Fault));
        run.Twin.Faults.SensorUnplugged = false;
        run.RunS(0.5);
        Assert.AreEqual(before + 5, run.Chamber.Record.TemperatureC.Count);
    }

    [TestMethod]
    public void Air_that_was_in_its_tolerances_until_an_abort_was_not_held_over_the_exposure()
    {
        TwinRun run = TwinRun.In(Phase.Exposing);
        run.RunS(5.0);
        run.Chamber.Operator.Abort();
        run.Tick();
        RunRecord record = run.Chamber.Record;
        Assert.AreEqual((0, false, FilmFate.InTheAir), (record.TicksOutOfTolerance, record.AirWasHeld, record.Film));
        Assert.IsGreaterThan(40, record.TemperatureC.Count);
    }

    [TestMethod]
    public void A_tick_whose_fan_speed_is_not_believed_is_not_one_of_held_air()
    {
        TwinRun run = TwinRun.In(Phase.Exposing);
        run.Twin.Faults.TachBurst(400);
        run.RunS(2.0);
        Assert.AreEqual(FaultCode.None, run.Fault);
        Assert.IsGreaterThan(0, run.Chamber.Record.TicksOutOfTolerance, "the velocity that is told is the duty's");
    }

    [TestMethod]
    public void A_film_that_was_saved_after_a_fault_is_not_a_verified_one_although_both_switches_saw_it()
    {
        var settings = new ChamberSettings { BladeSwitchFitted = 1, BladeSwitchDelayUs = 20_000, PlateSwitchFitted = 1 };
        var twin = TwinParameters.Reference with { BladeSwitchFitted = true, PlateSwitchFitted = true };
        TwinRun run = new TwinRun(twin, settings: settings).Start("example-3", 15.0).To(Phase.Exposing);
        run.Twin.Faults.SensorUnplugged = true;
        AfterFault.WaitFor(run, FaultCode.SensorLost, 5.0);
        Assert.AreEqual((true, false), (run.Chamber.Record.Motion.IsVerified, run.Chamber.Record.IsVerified));
    }

    [TestMethod]
    public void A_return_from_Ready_or_from_Filling_is_the_same_run()
    {
        TwinRun run = TwinRun.In(Phase.Ready);
        long startedUs = run.Chamber.Record.StartedUs;
        Assert.IsNull(run.Chamber.Operator.Fill());
        run.RunS(1.0);
        Assert.IsNull(run.Chamber.Operator.Filled());
        run.To(Phase.Ready);
        run.Twin.Faults.SensorTemperatureDriftK = 1.0;
        run.To(Phase.Conditioning);
        Assert.AreEqual(startedUs, run.Chamber.Record.StartedUs);
    }

    [TestMethod]
    public void The_record_of_the_next_run_has_nothing_of_the_last_one()
    {
        var settings = new ChamberSettings { BladeSwitchFitted = 1, BladeSwitchDelayUs = 20_000, PlateSwitchFitted = 1 };
        var twin = TwinParameters.Reference with { BladeSwitchFitted = true, PlateSwitchFitted = true };
        TwinRun run = new TwinRun(twin, settings: settings).Start("example-3", 15.0).To(Phase.Ready);
        Assert.IsNull(run.Chamber.Operator.Fill());
        run.Tick();
        run.Until(() => run.Chamber.Run.DoorMayOpen, 600.0, "Cool air");
        run.Twin.Faults.DoorOpen = true;
        run.RunS(1.0);
        run.Twin.Faults.DoorOpen = false;
        run.RunS(0.5);
        Assert.IsNull(run.Chamber.Operator.Filled());
        run.Tick();
        run.To(Phase.Exposing);
        run.Twin.Faults.TachBurst(400);
        run.To(Phase.Complete);
        RunRecord record = run.Chamber.Record;
        Assert.IsTrue(record.IsVerified && record.TicksOutOfTolerance > 0 && record.FilledForUs > 0 && record.Plan != null);
        Assert.IsTrue(record.CastLastedUs > 0 && record.TemperatureC.Count > 0 && record.TemperatureUncertaintyK > 0.0);
        run.Twin.Motion.ResetForNextPlate();
        run.RunS(0.3);
        Assert.IsNull(run.Chamber.Operator.Start(run.Chamber.Run.Recipe!, 15.0, true));
        run.Tick();
        Assert.AreEqual((0, 0L, 0L, 0), (record.TicksOutOfTolerance, record.FilledForUs, record.CastLastedUs, record.TemperatureC.Count));
        Assert.AreEqual((0, 0), (record.HumidityRatioGPerKg.Count, record.AirVelocityMPerS.Count));
        Assert.AreEqual((false, false, FilmFate.None), (record.Motion.BladeWasSeen, record.Motion.PlateWasSeen, record.Film));
        Assert.IsNull(record.Plan);
        Assert.AreEqual(0.0, record.TemperatureUncertaintyK + record.HumidityUncertaintyGPerKg + record.AirVelocityUncertaintyMPerS);
        Assert.AreEqual(run.NowUs, record.StartedUs);
    }
}
