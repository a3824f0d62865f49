using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Safety;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Faults;

/// <summary>What must hold after any fault, whatever its number: outputs, heartbeat, the latch, and the power behind the outputs.</summary>
internal static class AfterFault
{
    /// <summary>
    /// Ticks until the fault comes, s that it took; in the tick of the fault every load is off already. A film that is saved is immersed
    /// first.
    /// </summary>
    public static double WaitFor(TwinRun run, int fault, double limitS)
    {
        double tookS = run.Until(() => run.Fault != FaultCode.None, limitS, $"Fault {fault}");
        Assert.AreEqual(fault, run.Fault);
        run.Board.AssertLoadsOff("in the tick of the fault", _ => true);
        if (run.Phase != Phase.Faulted)
        {
            AssertFilmIsSaved(run);
        }

        AssertSafe(run);
        return tookS;
    }

    /// <summary>
    /// Off now but for the fan, and two seconds later still off, without one edge of the heartbeat and without power.
    /// </summary>
    public static void AssertSafe(TwinRun run)
    {
        int fault = run.Fault;
        bool fanRan = run.Board.FanSupplyWire.IsOn;
        Assert.AreEqual(Phase.Faulted, run.Phase);
        AssertStopped(run, "in the tick of the fault");
        int edges = run.Board.HeartbeatWire.RisingEdges;
        run.RunS(0.6);
        double heaterJ = run.Twin.Balance.HeaterEnergyJ;
        double coated01 = run.Twin.Motion.Coated01;
        run.RunS(2.0);
        Assert.AreEqual(edges, run.Board.HeartbeatWire.RisingEdges, "the heartbeat has stopped");
        bool looksOn = run.Twin.Faults.SupplyRelayWelded || run.Twin.Faults.SenseStuckOn;
        Assert.AreEqual(looksOn, run.Twin.Board.InterlockClosed.Read(), "the dead-man has dropped the supply");
        Assert.AreEqual(heaterJ, run.Twin.Balance.HeaterEnergyJ, "no heat");
        Assert.AreEqual(coated01, run.Twin.Motion.Coated01, "the blade stands");
        AssertStopped(run, "two seconds later");
        Assert.AreEqual(fanRan, run.Board.FanSupplyWire.IsOn, "the fan runs on where it ran");
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

    // The plate falls when it was planned to, without heat or water in between; then the run is over.
    private static void AssertFilmIsSaved(TwinRun run)
    {
        Assert.IsTrue(PhaseRules.Moves(run.Phase) && FaultRules.ImmersesFilm(run.Fault), $"{run.Phase} after {run.Fault}");
        run.AfterTick += NoLoads;
        run.Until(() => run.Phase == Phase.Faulted, 60.0, "The end of a cast with a fault");
        run.AfterTick -= NoLoads;
        double filmS = (run.Twin.Motion.PlateWetUs!.Value - run.Twin.Motion.BladeEndUs!.Value) / 1e6;
        Assert.AreEqual(run.Chamber.Run.ExposureS, filmS, 0.001, "immersed when planned");
        Assert.IsFalse(run.Chamber.Record.AirWasHeld, "and not recorded as held");
        Assert.AreNotEqual(FilmFate.InTheAir, run.Chamber.Record.Film);

        void NoLoads() => run.Board.AssertLoadsOff("while the film is saved", _ => true);
    }

    private static void AssertStopped(TwinRun run, string when)
    {
        run.Board.AssertStopped(when);
        Outputs o = run.Chamber.Outputs;
        CollectionAssert.AreEqual(new double[Loads.Count], o.LoadDuty01);
        Assert.AreEqual((false, false), (o.MotionAllowed, o.HeartbeatAllowed));
        Assert.IsNull(o.CastToStart);
    }
}
