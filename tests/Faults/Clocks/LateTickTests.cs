using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Casting;
using ChamberFirmware.Safety;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tests.Unit.Learning;

namespace ChamberFirmware.Tests.Faults.Clocks;

/// <summary>Given a program that stands still, when it goes on, then nothing has happened or fault 902 says that it stood still.</summary>
[TestClass]
public sealed class LateTickTests
{
    private const double NothingS = 0.25; // a tick and so much more starve no dead-man
    private const double SurelyS = 0.55; // longer than its tolerance

    private static readonly double[] StallsS = [0.2, 0.25, 0.3, 0.36, 0.45, 0.6, 1.0, 3.7, 17.0, 61.0, 400.0, 1900.0];

    public static IEnumerable<object[]> Cases =>
        Enum.GetValues<Phase>().Where(phase => phase != Phase.Coating).Select(phase => new object[] { phase });

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void A_late_tick_is_nothing_or_902_and_never_leaves_an_output_that_is_not_safe(Phase phase)
    {
        foreach (double stallS in StallsS)
        {
            string when = $"{phase}, {stallS} s";
            TwinRun run = In(phase);
            run.Stall((long)(stallS * 1e6));
            run.Tick();
            AfterTheStall(run, phase, stallS, when);
            run.AfterTick = () => AssertSafe(run, when);
            run.RunS(20.0);
            int other = phase == Phase.Faulted ? FaultCode.SensorLost : FaultCode.ProgramStalled;
            Assert.IsTrue(run.Fault == FaultCode.None || run.Fault == other, $"{run.Fault} {when}");
        }
    }

    private static void AfterTheStall(TwinRun run, Phase phase, double stallS, string when)
    {
        bool drives = PhaseRules.Drives(phase);
        bool mayBeFault = drives && phase != Phase.Complete && stallS > NothingS;
        AssertSafe(run, when);
        if (phase == Phase.Faulted)
        {
            Assert.AreEqual(FaultCode.SensorLost, run.Fault, $"the first fault stays {when}");
        }
        else if (mayBeFault && stallS > SurelyS)
        {
            Assert.AreEqual((FaultCode.ProgramStalled, Phase.Faulted), (run.Fault, run.Phase), when);
        }
        else if (phase == Phase.Complete && stallS > NothingS)
        {
            bool mayGoOn = stallS < SurelyS && run.Phase == Phase.Complete;
            Assert.AreEqual((FaultCode.None, true), (run.Fault, mayGoOn || run.Phase == Phase.Idle), $"a finished run stays one {when}");
        }
        else if (!mayBeFault)
        {
            Assert.AreEqual((FaultCode.None, phase), (run.Fault, run.Phase), when);
        }
        else
        {
            Assert.IsTrue(run.Fault is FaultCode.None or FaultCode.ProgramStalled, $"{run.Fault} {when}");
        }
    }

    private static void AssertSafe(TwinRun run, string when)
    {
        bool mayHeat = run.Fault == FaultCode.None && PhaseRules.Conditions(run.Phase) && run.Chamber.Readings.InterlockClosed;
        run.Board.AssertLoadsOff(when, _ => !mayHeat);
        if (!PhaseRules.Moves(run.Phase))
        {
            WatchedBoard board = run.Board;
            bool mayPlay = board.BladeWire.MayPlay || board.ImmersionWire.MayPlay || board.CoverWire.MayPlay;
            Assert.IsFalse(board.MotionSupplyWire.IsOn || mayPlay, $"motion {when}");
        }

        bool mayBeat = PhaseRules.Drives(run.Phase) && (run.Fault == FaultCode.None || PhaseRules.Moves(run.Phase));
        Assert.IsTrue(mayBeat || !run.Board.HeartbeatWire.IsOn, $"an edge {when}");
    }

    private static TwinRun In(Phase phase)
    {
        TwinRun run;
        switch (phase)
        {
            case Phase.Idle:
                run = new TwinRun();
                run.RunS(3.0);
                break;
            case Phase.Commissioning:
                run = new TwinRun();
                run.RunS(3.0);
                Assert.IsNull(run.Chamber.Operator.Learn(new GreedyTask { HeaterDuty01 = 0.3 }));
                run.RunS(10.0);
                break;
            case Phase.Aborted:
                run = TwinRun.In(Phase.Conditioning);
                run.Chamber.Operator.Abort();
                run.RunS(1.0);
                break;
            case Phase.Faulted:
                run = TwinRun.In(Phase.Conditioning);
                run.Twin.Faults.SensorUnplugged = true;
                run.RunS(2.0);
                run.Twin.Faults.SensorUnplugged = false;
                break;
            case Phase.Filling:
                run = TwinRun.In(Phase.Ready);
                Assert.IsNull(run.Chamber.Operator.Fill());
                run.Tick();
                break;
            default:
                run = TwinRun.In(phase);
                break;
        }

        Assert.AreEqual(phase, run.Phase);
        return run;
    }
}
