using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Drivers;
using ChamberFirmware.Safety;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Faults;

[TestClass]
public sealed class InterlockFaultTests
{
    [TestMethod]
    [DataRow(Phase.Conditioning, true)]
    [DataRow(Phase.Ready, true)]
    [DataRow(Phase.Casting, true)]
    [DataRow(Phase.Exposing, true)]
    [DataRow(Phase.Immersing, true)]
    [DataRow(Phase.Conditioning, false)]
    [DataRow(Phase.Exposing, false)]
    public void Heat_and_water_are_off_at_the_first_tick_after_the_chain_opens_and_every_output_by_the_second(Phase phase, bool door)
    {
        TwinRun run = TwinRun.In(phase);
        run.Twin.Faults.DoorOpen = door;
        run.Twin.Faults.InterlockOpen = !door;
        run.Tick();
        run.Board.AssertLoadsOff("at the first tick", _ => true);
        run.Tick();
        Assert.AreEqual(FaultCode.InterlockOpen, run.Fault);
        AfterFault.AssertSafe(run);
        run.Twin.Faults.DoorOpen = false;
        run.Twin.Faults.InterlockOpen = false;
        run.RunS(5.0);
        run.Board.AssertStopped("with the chain closed again, before a reset");
        AfterFault.AssertANewRunWorks(run);
    }

    [TestMethod]
    [DataRow(Phase.Casting)]
    [DataRow(Phase.Exposing)]
    [DataRow(Phase.Immersing)]
    public void A_chain_that_opens_for_a_single_tick_of_a_cast_is_a_fault_because_the_blade_may_have_stood_still(Phase phase)
    {
        TwinRun run = TwinRun.In(phase);
        run.Twin.Faults.DoorOpen = true;
        run.Tick();
        run.Twin.Faults.DoorOpen = false;
        Assert.AreEqual(FaultCode.InterlockOpen, run.Fault);
        run.Board.AssertStopped("at the first reading");
    }

    [TestMethod]
    [DataRow(1, FaultCode.None)]
    [DataRow(2, FaultCode.InterlockOpen)]
    public void A_spike_that_the_second_look_of_the_tick_does_not_find_costs_no_film(int spikes, int fault)
    {
        TwinRun run = TwinRun.In(Phase.Exposing);
        run.Twin.Faults.InterlockSpikes = spikes;
        run.Tick();
        Assert.AreEqual(fault, run.Fault);
    }

    [TestMethod]
    public void A_cast_asked_for_with_an_open_door_is_refused_with_the_reason()
    {
        TwinRun run = TwinRun.In(Phase.Ready);
        run.Twin.Faults.DoorOpen = true;
        run.Tick();
        Assert.AreEqual("ERROR 501 " + FaultCode.Sentence(FaultCode.InterlockOpen), new CommandInterpreter(run.Chamber).Execute("cast"));
        run.Twin.Faults.DoorOpen = false;
        run.Tick();
        Assert.AreEqual((Phase.Ready, FaultCode.None), (run.Phase, run.Fault));
    }

    [TestMethod]
    public void Heater_is_off_within_one_tick_when_the_door_opens()
    {
        TwinRun run = new TwinRun().Start("example-1", 10.0);
        run.Until(() => run.Board.LoadWires[Loads.Heater].IsOn, 20.0, "Heat");
        run.Twin.Faults.DoorOpen = true;
        run.Tick();
        Assert.IsFalse(run.Board.LoadWires[Loads.Heater].IsOn);
    }

    [TestMethod]
    public void A_door_that_stays_open_latches_again_after_a_reset_only_when_a_run_is_on()
    {
        TwinRun run = TwinRun.In(Phase.Conditioning);
        run.Twin.Faults.DoorOpen = true;
        run.RunS(0.5);
        Assert.AreEqual(FaultCode.InterlockOpen, run.Fault);
        run.Chamber.Operator.Reset();
        run.RunS(1.0);
        Assert.AreEqual((Phase.Idle, FaultCode.None), (run.Phase, run.Fault));
        run.Board.AssertAllOff("in Idle with an open door");
        double heaterJ = run.Twin.Balance.HeaterEnergyJ;
        run.Start("example-3", 15.0); // at rest there is no supply, and nobody can see the chain
        double tookS = run.Until(() => run.Fault != FaultCode.None, 5.0, "Fault 501");
        Assert.AreEqual(FaultCode.InterlockOpen, run.Fault);
        Assert.IsLessThan(1.3, tookS);
        Assert.AreEqual(0.0, run.Twin.Balance.HeaterEnergyJ - heaterJ, "and nothing has heated");
        AfterFault.AssertSafe(run);
    }

    [TestMethod]
    public void A_door_that_opens_after_the_cast_ends_a_complete_run_and_is_no_fault()
    {
        TwinRun run = TwinRun.In(Phase.Complete);
        run.Twin.Faults.DoorOpen = true;
        run.RunS(0.2);
        Assert.AreEqual((Phase.Idle, FaultCode.None), (run.Phase, run.Fault));
        run.Board.AssertAllOff("with the door open after a cast");
        run.RunS(2.0);
        run.Twin.Faults.DoorOpen = false;
        run.Twin.Motion.ResetForNextPlate();
        run.RunS(30.0);
        run.Start("example-3", 15.0).Cast();
        run.Until(() => run.Phase == Phase.Complete, 60.0, "A second plate");
    }

    [TestMethod]
    public void A_loop_that_stands_still_loses_its_power()
    {
        TwinRun run = TwinRun.In(Phase.Conditioning);
        double beforeJ = run.Twin.Balance.HeaterEnergyJ;
        run.Twin.AdvanceTo(run.NowUs + 900_000);
        Assert.IsLessThan(0.55 * 300.0, run.Twin.Balance.HeaterEnergyJ - beforeJ);
        Assert.IsFalse(run.Twin.Board.InterlockClosed.Read());
    }

    [TestMethod]
    public void A_stall_that_drops_the_power_in_a_cast_is_a_fault_and_not_a_complete_plate()
    {
        TwinRun run = TwinRun.In(Phase.Ready).Cast();
        run.Until(() => run.Twin.Motion.Coated01 > 0.2, 20.0, "A moving blade");
        run.Stall(900_000); // nothing ticks: the dead-man drops the power, the blade stands; then the loop goes on
        run.Until(() => run.Phase is Phase.Complete or Phase.Faulted, 60.0, "An end");
        Assert.AreEqual(Phase.Faulted, run.Phase);
        Assert.AreEqual(FaultCode.ProgramStalled, run.Fault);
    }

    [TestMethod]
    [DataRow(Phase.Conditioning, 0.5)]
    [DataRow(Phase.Conditioning, 3600.0)]
    [DataRow(Phase.Ready, 2.0)]
    [DataRow(Phase.Ready, 7200.0)]
    [DataRow(Phase.Exposing, 0.7)]
    [DataRow(Phase.Exposing, 120.0)]
    public void A_program_that_stood_still_is_fault_902_whatever_else_its_absence_looks_like(Phase phase, double stallS)
    {
        TwinRun run = TwinRun.In(phase);
        run.Stall((long)(stallS * 1e6));
        Assert.IsLessThan(0.15, AfterFault.WaitFor(run, FaultCode.ProgramStalled, 1.0));
        run.Twin.Motion.ResetForNextPlate();
        AfterFault.AssertANewRunWorks(run);
    }

    [TestMethod]
    [DataRow(Phase.Conditioning)]
    [DataRow(Phase.Ready)]
    public void A_chain_that_opens_while_the_sensor_is_silent_is_the_chains_fault(Phase phase)
    {
        TwinRun run = TwinRun.In(phase);
        run.Twin.Faults.SensorUnplugged = true;
        run.RunS(0.4);
        run.Twin.Faults.InterlockOpen = true;
        Assert.IsLessThan(0.25, AfterFault.WaitFor(run, FaultCode.InterlockOpen, 1.0));
    }
}
