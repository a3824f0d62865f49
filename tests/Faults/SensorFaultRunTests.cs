using System;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;
using ChamberFirmware.Safety;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Faults;

/// <summary>Given a run, when the sensor breaks, then the right fault comes in time and every output is off.</summary>
[TestClass]
public sealed class SensorFaultRunTests
{
    [TestMethod]
    [DataRow(Phase.Conditioning)]
    [DataRow(Phase.Ready)]
    [DataRow(Phase.Exposing)]
    [DataRow(Phase.Complete)]
    public void An_unplugged_sensor_is_fault_101_within_a_second_and_a_half(Phase phase)
    {
        TwinRun run = TwinRun.In(phase);
        run.Twin.Faults.SensorUnplugged = true;
        Assert.IsLessThanOrEqualTo(1.5, AfterFault.WaitFor(run, FaultCode.SensorLost, 5.0));
        run.Twin.Faults.SensorUnplugged = false;
        AfterFault.AssertANewRunWorks(run);
    }

    [TestMethod]
    [DataRow(Phase.Conditioning, false)]
    [DataRow(Phase.Ready, false)]
    [DataRow(Phase.Exposing, false)]
    [DataRow(Phase.Conditioning, true)]
    [DataRow(Phase.Ready, true)]
    [DataRow(Phase.Exposing, true)]
    public void A_stuck_data_line_is_fault_101_or_102_and_never_a_value(Phase phase, bool ones)
    {
        TwinRun run = TwinRun.In(phase);
        double temperatureC = run.Chamber.Readings.Air.TemperatureC;
        run.Twin.Faults.SensorAllZero = !ones;
        run.Twin.Faults.SensorAllOnes = ones;
        run.AfterTick = () => Assert.AreEqual(temperatureC, run.Chamber.Readings.Air.TemperatureC, "a stuck line is not a temperature");
        Assert.IsLessThanOrEqualTo(1.5, run.Until(() => run.Fault != FaultCode.None, 5.0, "A fault"));
        Assert.Contains(run.Fault, new[] { FaultCode.SensorLost, FaultCode.SensorImplausible });
        AfterFault.WaitFor(run, run.Fault, 0.1);
        run.AfterTick = null;
        run.Twin.Faults.SensorAllZero = false;
        run.Twin.Faults.SensorAllOnes = false;
        AfterFault.AssertANewRunWorks(run);
    }

    [TestMethod]
    [DataRow(Phase.Conditioning)]
    [DataRow(Phase.Ready)]
    [DataRow(Phase.Exposing)]
    public void A_sensor_that_repeats_itself_is_fault_103_within_six_seconds(Phase phase)
    {
        TwinRun run = TwinRun.In(phase);
        run.Twin.Faults.SensorFrozen = true;
        Assert.IsLessThanOrEqualTo(6.0, AfterFault.WaitFor(run, FaultCode.SensorFrozen, 10.0));
        run.Twin.Faults.SensorFrozen = false;
        AfterFault.AssertANewRunWorks(run);
    }

    [TestMethod]
    [DataRow(Phase.Conditioning)]
    [DataRow(Phase.Ready)]
    [DataRow(Phase.Exposing)]
    public void A_brown_out_of_the_sensor_is_no_fault_and_readings_are_back_within_two_seconds(Phase phase)
    {
        TwinRun run = TwinRun.In(phase);
        run.Twin.Faults.SensorBrownOut();
        run.Tick();
        Assert.IsFalse(run.Chamber.Readings.Air.IsValid, "the first reading after it is not a measurement");
        Assert.AreEqual(0.0, run.Chamber.Outputs.LoadDuty01[Loads.Heater], "no heat without a reading");
        Assert.IsLessThan(2.0, run.Until(() => run.Chamber.Readings.Air.IsValid, 5.0, "A reading"));
        Assert.AreEqual(run.Twin.True.SensorTemperatureC, run.Chamber.Readings.Air.TemperatureC, 0.1);
        run.RunS(5.0);
        Assert.AreEqual(FaultCode.None, run.Fault);
    }

    [TestMethod]
    public void One_lost_transfer_in_25_is_no_fault_and_leaves_the_last_good_value()
    {
        TwinRun run = TwinRun.In(Phase.Conditioning);
        run.Twin.Faults.SensorBusFailEveryN = 25;
        run.AfterTick = () => Assert.AreEqual(
            run.Twin.True.SensorTemperatureC, run.Chamber.Readings.Air.TemperatureC, 0.5);
        run.RunS(60.0);
        Assert.AreEqual((Phase.Ready, FaultCode.None), (run.Phase, run.Fault));
    }

    [TestMethod]
    [DataRow(95.0)]
    [DataRow(-60.0)]
    public void A_sensor_that_answers_with_air_that_cannot_be_is_fault_102(double driftK)
    {
        TwinRun run = TwinRun.In(Phase.Conditioning);
        run.Twin.Faults.SensorTemperatureDriftK = driftK;
        Assert.IsLessThanOrEqualTo(1.5, AfterFault.WaitFor(run, FaultCode.SensorImplausible, 5.0));
        run.Twin.Faults.SensorTemperatureDriftK = 0.0;
        AfterFault.AssertANewRunWorks(run);
    }

    [TestMethod]
    public void A_sensor_unplugged_outside_a_run_is_no_fault_but_no_start_either()
    {
        var run = new TwinRun();
        run.RunS(1.0);
        run.Twin.Faults.SensorUnplugged = true;
        run.RunS(10.0);
        Assert.AreEqual((Phase.Idle, FaultCode.None), (run.Phase, run.Fault));
        Assert.AreNotEqual("", run.Chamber.Operator.Start(ReferenceRecipes.Load("example-3", out _)!, 15.0).Said());
        run.Board.AssertAllOff("in Idle");
    }

    [TestMethod]
    public void A_cast_asked_for_while_the_sensor_is_silent_is_refused_with_the_reason()
    {
        TwinRun run = TwinRun.In(Phase.Ready);
        run.Twin.Faults.SensorUnplugged = true;
        run.Tick();
        Assert.AreEqual("ERROR 101 " + FaultCode.Sentence(FaultCode.SensorLost), new CommandInterpreter(run.Chamber).Execute("cast"));
        run.Chamber.Operator.Cast();
        run.Tick();
        Assert.AreEqual(Phase.Ready, run.Phase, "whoever asks");
    }

    [TestMethod]
    public void A_missing_sensor_that_blocks_the_bus_for_a_second_stops_the_run_with_power_gone()
    {
        // The twin's board loses the time that the ESP32's driver can block; the dead-man may drop the supply first (501).
        TwinRun run = TwinRun.In(Phase.Conditioning);
        run.Twin.Faults.SensorBlocksUs = 300_000;
        run.Twin.Faults.SensorUnplugged = true;
        run.Until(() => run.Fault != FaultCode.None, 5.0, "A fault");
        Assert.Contains(run.Fault, new[] { FaultCode.SensorLost, FaultCode.InterlockOpen });
        run.RunS(10.0);
        run.Board.AssertStopped("after a blocked bus");
        Assert.IsLessThan(20.0, Math.Abs(run.Twin.True.HeaterTemperatureC - run.Twin.True.TemperatureC));
    }
}
