using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Casting;
using ChamberFirmware.Recipes;
using ChamberFirmware.Safety;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tests.Unit.Learning;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Faults;

/// <summary>What holds at every tick, whatever breaks and whatever the operator presses, in any order. A failure names its seed.</summary>
[TestClass]
public sealed class EveryTickTests
{
    [TestMethod]
    public void Outputs_obey_fault_phase_fan_and_reading_at_every_tick()
    {
        var faults = new SortedSet<int>();
        var phases = new SortedSet<Phase>();
        for (int seed = 1; seed <= 16; seed++)
        {
            Run(seed, faults, phases);
        }

        // The dice must have been interesting, or nothing was proved: every phase but a line's Coating.
        Assert.HasCount(Enum.GetValues<Phase>().Length - 1, phases, string.Join(' ', phases));
        int[] wanted = [FaultCode.SensorLost, FaultCode.FanNotTurning, FaultCode.InterlockOpen];
        Assert.IsTrue(faults.IsSupersetOf(wanted), string.Join(' ', faults));
    }

    private static void Run(int seed, SortedSet<int> faults, SortedSet<Phase> phases)
    {
        var random = new Random(seed);
        var run = new TwinRun(seed: (ulong)seed);
        int lastFault = FaultCode.None;
        run.RunS(1.0);
        for (int i = 0; i < 3000; i++)
        {
            bool wasReset = Press(random, run);
            Break(random, run.Twin.Faults);
            run.Tick();
            AssertInvariants(run, $"seed {seed}, {run.NowUs} us, {PhaseWords.Name(run.Phase)}, fault {run.Fault}");
            Assert.IsTrue(wasReset || lastFault == FaultCode.None || lastFault == run.Fault, $"seed {seed}: {lastFault} to {run.Fault}");
            lastFault = run.Fault;
            faults.Add(run.Fault);
            phases.Add(run.Phase);
        }
    }

    private static bool Press(Random random, TwinRun run)
    {
        switch (random.Next(60))
        {
            case 0 or 1 or 2:
                run.Chamber.Operator.Start(ReferenceRecipes.Load("example-3", out _)!, 15.0).Said();
                return false;
            case 3 or 4 or 5:
                run.Chamber.Operator.Cast();
                return false;
            case 6 when random.Next(30) == 0:
                run.Chamber.Operator.Abort();
                return false;
            case 10 or 11 when random.Next(3) == 0:
                run.Chamber.Operator.Fill();
                return false;
            case 12 or 13 when random.Next(3) == 0:
                run.Chamber.Operator.Filled();
                return false;
            case 9 when random.Next(4) == 0:
                run.Chamber.Operator.Learn(new GreedyTask { Ticks = 150 }).Said();
                return false;
            case 7 or 8 when run.Phase is Phase.Aborted or Phase.Faulted:
                run.Chamber.Operator.Reset().Said();
                return true;
            default:
                return false;
        }
    }

    private static void Break(Random random, TwinFaults faults)
    {
        bool breaks = random.Next(700) == 0;
        bool repairs = random.Next(15) == 0;
        int what = random.Next(8);
        faults.SensorUnplugged = (faults.SensorUnplugged && !repairs) || (breaks && what == 0);
        faults.SensorAllZero = (faults.SensorAllZero && !repairs) || (breaks && what == 1);
        faults.SensorAllOnes = (faults.SensorAllOnes && !repairs) || (breaks && what == 2);
        faults.DoorOpen = (faults.DoorOpen && !repairs) || (breaks && what == 3);
        faults.CastTimerRefuses = (faults.CastTimerRefuses && !repairs) || (breaks && what == 4);
        faults.FanBlocked = (faults.FanBlocked && random.Next(200) != 0) || (breaks && what == 5);
        faults.HeaterWelded = (faults.HeaterWelded && !repairs) || (breaks && what == 6);
        if (breaks && what == 7)
        {
            faults.SensorBrownOut();
        }
    }

    private static void AssertInvariants(TwinRun run, string when)
    {
        WatchedBoard board = run.Board;
        bool conditions = board.LoadWires.Any(wire => wire.IsOn);
        bool isFaulted = run.Fault != FaultCode.None;
        bool saves = isFaulted && PhaseRules.Moves(run.Phase);
        Assert.AreEqual(isFaulted && !saves, run.Phase == Phase.Faulted, when);
        Assert.IsTrue(!saves || FaultRules.ImmersesFilm(run.Fault), $"a film is saved {when}");
        board.AssertLoadsOff(when, _ => isFaulted || !PhaseRules.Conditions(run.Phase));
        if (run.Phase == Phase.Idle)
        {
            board.AssertAllOff(when);
        }

        Assert.IsTrue(!conditions || (run.Chamber.Supervisor.FanProven && board.FanSupplyWire.IsOn), $"heat or water without a fan {when}");
        Assert.IsTrue(!conditions || run.Chamber.Readings.Air.IsValid, $"heat or water without a reading {when}");
        bool moves = board.MotionSupplyWire.IsOn || board.BladeWire.MayPlay || board.ImmersionWire.MayPlay || board.CoverWire.MayPlay;
        Assert.IsTrue(!moves || PhaseRules.Moves(run.Phase), $"motion {when}");
        Assert.IsTrue(!run.Chamber.Outputs.HeartbeatAllowed || saves || (PhaseRules.Drives(run.Phase) && !isFaulted), $"heartbeat {when}");
        Assert.IsLessThan(SafetyLimits.OverTemperatureC + 15.0, run.Twin.True.TemperatureC, when);
    }
}
