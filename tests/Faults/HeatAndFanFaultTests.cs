using ChamberFirmware.Casting;
using ChamberFirmware.Safety;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Faults;

[TestClass]
public sealed class HeatAndFanFaultTests
{
    [TestMethod]
    [DataRow("example-1", 10.0)]
    [DataRow("example-3", 15.0)]
    public void A_welded_heater_relay_is_found_and_the_dead_man_takes_the_power_that_the_firmware_cannot(string recipe, double exposureS)
    {
        TwinRun run = new TwinRun().Start(recipe, exposureS);
        run.RunS(60.0);
        run.Twin.Faults.HeaterWelded = true;
        run.Until(() => run.Fault != FaultCode.None, 300.0, "A fault");
        Assert.Contains(run.Fault, new[] { FaultCode.HeatingUncommanded, FaultCode.OverTemperature });
        double atFaultJ = run.Twin.Balance.HeaterEnergyJ;
        AfterFault.AssertSafe(run); // no heater energy from 0.6 s on, although the relay still conducts
        Assert.IsLessThan(0.7 * 300.0, run.Twin.Balance.HeaterEnergyJ - atFaultJ);
        double hottestC = run.Twin.True.TemperatureC;
        run.AfterTick = () => hottestC = System.Math.Max(hottestC, run.Twin.True.TemperatureC);
        run.RunS(120.0);
        Assert.IsLessThan(SafetyLimits.OverTemperatureC + 10.0, hottestC);
    }

    [TestMethod]
    public void A_relay_that_is_welded_while_nothing_runs_heats_nothing_because_at_rest_there_is_no_supply()
    {
        var run = new TwinRun();
        run.RunS(1.0);
        run.Twin.Faults.HeaterWelded = true;
        run.RunS(7200.0);
        Assert.AreEqual((Phase.Idle, FaultCode.None, 0.0), (run.Phase, run.Fault, run.Twin.Balance.HeaterEnergyJ));
    }

    // The model takes unknown walls for cold: without the sensor it would heat the air to 78 C, which is a false fault 201.
    [TestMethod]
    [DataRow(60.0)]
    [DataRow(68.0)]
    public void A_chamber_that_was_hot_at_power_on_is_not_heated_beyond_its_limit(double startC)
    {
        TwinParameters hot = TwinParameters.Reference with { StartAirTemperatureC = startC, StartWallTemperatureC = startC };
        TwinRun run = new TwinRun(hot).Start("example-1", 10.0);
        double hottestC = 0.0;
        run.AfterTick = () => hottestC = System.Math.Max(hottestC, run.Twin.True.TemperatureC);
        run.To(Phase.Ready);
        Assert.IsLessThan(SafetyLimits.OverTemperatureC, hottestC);
    }

    [TestMethod]
    [DataRow("example-1", 10.0)]
    [DataRow("example-2", 4.0)]
    public void A_dead_heater_is_fault_202(string recipe, double exposureS)
    {
        var run = new TwinRun();
        run.Twin.Faults.HeaterDead = true;
        run.Start(recipe, exposureS);
        Assert.IsLessThan(90.0, AfterFault.WaitFor(run, FaultCode.HeatingTooSlow, 120.0));
        run.Twin.Faults.HeaterDead = false;
        AfterFault.AssertANewRunWorks(run);
    }

    [TestMethod]
    [DataRow(Phase.Conditioning)]
    [DataRow(Phase.Ready)]
    [DataRow(Phase.Complete)]
    public void A_blocked_fan_takes_the_heat_away_within_three_seconds_and_is_fault_301_within_ten(Phase phase)
    {
        TwinRun run = TwinRun.In(phase);
        run.Twin.Faults.FanBlocked = true;
        run.RunS(3.0);
        run.AfterTick = () => run.Board.AssertLoadsOff("without a fan", load => load.NeedsFan);
        Assert.IsLessThan(10.0, 3.0 + AfterFault.WaitFor(run, FaultCode.FanNotTurning, 20.0));
        run.Twin.Faults.FanBlocked = false;
        run.AfterTick = null;
        AfterFault.AssertANewRunWorks(run);
    }

    [TestMethod]
    public void A_fan_that_never_turned_never_lets_the_heater_on()
    {
        var run = new TwinRun();
        run.Twin.Faults.FanBlocked = true;
        run.Start("example-1", 10.0);
        AfterFault.WaitFor(run, FaultCode.FanNotTurning, 20.0);
        Assert.AreEqual(0.0, run.Twin.Balance.HeaterEnergyJ);
        Assert.AreEqual(0.0, run.Twin.Balance.HumidifierWaterG);
    }

    [TestMethod]
    public void Nobody_who_casts_is_fault_402_after_the_ready_time()
    {
        TwinRun run = TwinRun.In(Phase.Ready);
        AfterFault.WaitFor(run, FaultCode.ReadyTimeout, CastLimits.ReadyUs / 1e6 + 60.0);
    }

    [TestMethod]
    public void A_sensor_that_drifts_hot_is_fault_201_before_anything_gets_cold_or_hot()
    {
        TwinRun run = TwinRun.In(Phase.Conditioning, TwinParameters.Reference);
        run.BeforeTick = _ => run.Twin.Faults.SensorTemperatureDriftK += 0.4; // 60 K at once no air makes: that is 108
        Assert.IsLessThan(16.0, AfterFault.WaitFor(run, FaultCode.OverTemperature, 20.0));
    }
}
