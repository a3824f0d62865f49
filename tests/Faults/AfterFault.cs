using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Safety;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Faults;

/// <summary>What must hold after any fault, whatever its number: outputs, heartbeat, the latch, and the power behind the outputs.</summary>
internal static class AfterFault
{
    /// <summary>Ticks until the fault comes, s that it took; in the tick of the fault every output is off already.</summary>
    public static double WaitFor(TwinRun run, int fault, double limitS)
    {
        double tookS = run.Until(() => run.Fault != FaultCode.None, limitS, $"Fault {fault}");
        Assert.AreEqual(fault, run.Fault);
        AssertSafe(run);
        return tookS;
    }

    /// <summary>Off now, and two seconds later still off, without one edge of the heartbeat and without power.</summary>
    public static void AssertSafe(TwinRun run)
    {
        int fault = run.Fault;
        Assert.AreEqual(Phase.Faulted, run.Phase);
        run.Board.AssertAllOff("in the tick of the fault");
        AssertOutputsAskForNothing(run);
        int edges = run.Board.HeartbeatWire.RisingEdges;
        run.RunS(0.6);
        double heaterJ = run.Twin.Balance.HeaterEnergyJ;
        double coated01 = run.Twin.Motion.Coated01;
        run.RunS(2.0);
        Assert.AreEqual(edges, run.Board.HeartbeatWire.RisingEdges, "the heartbeat has stopped");
        Assert.IsFalse(run.Twin.Board.InterlockClosed.Read(), "the dead-man has dropped the switched supply");
        Assert.AreEqual(heaterJ, run.Twin.Balance.HeaterEnergyJ, "no heat");
        Assert.AreEqual(coated01, run.Twin.Motion.Coated01, "the blade stands");
        run.Board.AssertAllOff("two seconds later");
        AssertOutputsAskForNothing(run);
        Assert.AreEqual(fault, run.Fault, "the first fault stays");
        Assert.AreEqual(Phase.Faulted, run.Phase);
    }

    /// <summary>Once the cause is gone: reset, and a new run goes to its end.</summary>
    public static void AssertANewRunWorks(TwinRun run)
    {
        run.Chamber.Operator.Reset();
        run.RunS(0.2);
        Assert.AreEqual((FaultCode.None, Phase.Idle), (run.Fault, run.Phase));
        run.Twin.Motion.ResetForNextPlate();
        run.TakePlateOut();
        run.Start("example-3", 15.0).Cast();
        run.Until(() => run.Phase == Phase.Complete, 60.0, "Complete");
        Assert.AreEqual(FaultCode.None, run.Fault);
        Assert.AreEqual(15e6, run.Twin.Motion.PlateWetUs!.Value - run.Twin.Motion.BladeEndUs!.Value, 1000.0);
    }

    private static void AssertOutputsAskForNothing(TwinRun run)
    {
        Outputs o = run.Chamber.Outputs;
        CollectionAssert.AreEqual(new double[Loads.Count], o.LoadDuty01);
        Assert.AreEqual(0.0, o.FanDuty01);
        Assert.AreEqual((false, false, false), (o.FanOn, o.MotionAllowed, o.HeartbeatAllowed));
        Assert.IsNull(o.CastToStart);
    }
}
