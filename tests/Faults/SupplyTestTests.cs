using ChamberFirmware.Casting;
using ChamberFirmware.Safety;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Faults;

/// <summary>Given a contactor, a one-shot or a sense that is broken, then no run heats anything and fault 502 or 501 says why.</summary>
[TestClass]
public sealed class SupplyTestTests
{
    [TestMethod]
    [DataRow("welded")]
    [DataRow("sense")]
    public void A_supply_that_is_there_at_power_on_is_fault_502_before_anything_starts(string what)
    {
        var run = new TwinRun();
        Break(run.Twin.Faults, what);
        Assert.IsLessThan(1.2, AfterFault.WaitFor(run, FaultCode.SupplyStuck, 5.0));
    }

    [TestMethod]
    [DataRow("welded", 0.465)]
    [DataRow("welded", 0.38)]
    [DataRow("welded", 0.57)]
    [DataRow("slow", 0.465)]
    [DataRow("endless", 0.465)]
    [DataRow("endless", 0.38)]
    public void A_supply_that_does_not_go_in_the_self_test_is_fault_502_and_nothing_has_heated(string what, double deadManS)
    {
        var run = new TwinRun(TwinParameters.Reference with { DeadManUs = (long)(deadManS * 1e6) });
        run.RunS(2.0);
        run.Start("example-3", 15.0);
        Break(run.Twin.Faults, what); // it was off at rest, and breaks with the first edge
        Assert.IsLessThan(1.3, AfterFaultOfSupply(run));
        Assert.AreEqual(0.0, run.Twin.Balance.HeaterEnergyJ + run.Twin.Balance.HumidifierWaterG);
    }

    [TestMethod]
    [DataRow("welded")]
    [DataRow("slow")]
    [DataRow("endless")]
    [DataRow("sense")]
    public void One_that_breaks_during_a_run_is_found_when_the_next_start_follows_a_complete_run(string what)
    {
        TwinRun run = TwinRun.In(Phase.Complete);
        Break(run.Twin.Faults, what);
        run.RunS(1.0);
        Assert.AreEqual(FaultCode.None, run.Fault, "edges are made, the supply is meant to be there");
        run.Twin.Motion.ResetForNextPlate();
        Assert.AreEqual("", run.Chamber.Operator.Start(run.Chamber.Run.Recipe!, 15.0).Said());
        Assert.IsLessThan(1.3, AfterFaultOfSupply(run));
    }

    [TestMethod]
    [DataRow(Phase.Conditioning)]
    [DataRow(Phase.Ready)]
    public void One_that_breaks_during_a_run_is_found_at_the_abort(Phase phase)
    {
        TwinRun run = TwinRun.In(phase);
        run.Twin.Faults.SupplyRelayWelded = true;
        run.RunS(1.0);
        run.Chamber.Operator.Abort();
        Assert.IsLessThan(1.2, AfterFaultOfSupply(run));
    }

    [TestMethod]
    public void After_another_fault_it_is_told_beside_it_and_the_reset_latches_it()
    {
        TwinRun run = TwinRun.In(Phase.Ready);
        run.Twin.Faults.SupplyRelayWelded = true;
        run.Twin.Faults.SensorUnplugged = true;
        run.Until(() => run.Fault != FaultCode.None, 3.0, "Fault 101");
        run.RunS(1.0);
        Assert.AreEqual((FaultCode.SensorLost, true), (run.Fault, run.Chamber.Supervisor.SupplyIsStuck));
        run.Twin.Faults.SensorUnplugged = false;
        run.Chamber.Operator.Reset();
        run.RunS(1.0);
        Assert.AreEqual((FaultCode.SupplyStuck, Phase.Faulted), (run.Fault, run.Phase));
    }

    [TestMethod]
    public void A_sense_that_is_stuck_off_is_an_open_chain()
    {
        var run = new TwinRun();
        run.Twin.Faults.SenseStuckOff = true;
        run.Start("example-3", 15.0);
        Assert.IsLessThan(1.4, AfterFault.WaitFor(run, FaultCode.InterlockOpen, 3.0));
        Assert.AreEqual(0.0, run.Twin.Balance.HeaterEnergyJ);
    }

    [TestMethod]
    [DataRow(0.38)]
    [DataRow(0.465)]
    [DataRow(0.57)]
    [DataRow(0.62)]
    [DataRow(0.76)] // with contactor and rail, simulated: hardware/wiring
    public void Every_one_shot_within_its_tolerance_passes_and_costs_a_second(double deadManS)
    {
        var run = new TwinRun(TwinParameters.Reference with { DeadManUs = (long)(deadManS * 1e6) });
        run.Start("example-3", 15.0);
        Assert.IsLessThan(1.1, run.Until(() => run.Chamber.Supervisor.SupplyIsProven, 9.0, "Supply"));
        run.To(Phase.Ready);
        Assert.AreEqual(FaultCode.None, run.Fault);
    }

    private static double AfterFaultOfSupply(TwinRun run)
    {
        double tookS = run.Until(() => run.Fault != FaultCode.None, 5.0, "Fault 502");
        Assert.AreEqual((FaultCode.SupplyStuck, Phase.Faulted), (run.Fault, run.Phase));
        double heaterJ = run.Twin.Balance.HeaterEnergyJ;
        run.RunS(3.0);
        run.Board.AssertStopped("after fault 502");
        Assert.AreEqual(heaterJ, run.Twin.Balance.HeaterEnergyJ, "its own relay is still off");
        return tookS;
    }

    private static void Break(TwinFaults faults, string what)
    {
        faults.SupplyRelayWelded = what == "welded";
        faults.SenseStuckOn = what == "sense";
        faults.DeadManSlower = what == "slow" ? 2.2 : what == "endless" ? 1e6 : 1.0;
    }
}
