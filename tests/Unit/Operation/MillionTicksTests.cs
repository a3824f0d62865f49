using System;
using System.Linq;
using ChamberFirmware.Casting;
using ChamberFirmware.Journal;
using ChamberFirmware.Learning;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Safety;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Operation;

/// <summary>
/// A million ticks through every phase, run after run: complete, aborted, faulted; and a commissioning. What a tick allocates on
/// the PC is counted by phase; only the tick of a cast command may, for its plan and its two pulse trains, and one that writes the
/// journal. Alone: a collection that another test's thread causes in the middle of a tick can charge this thread with what was left of
/// its allocation context.
/// </summary>
[TestClass]
[TestCategory(TestGroup.Slow)]
[DoNotParallelize]
public sealed class MillionTicksTests
{
    private const int Wanted = 1_000_000;
    private const int LongestRunTicks = 6000;

    private static readonly TwinParameters Fitted = TwinParameters.Reference with { BladeSwitchFitted = true, PlateSwitchFitted = true };

    private TwinChamber _twin;
    private Chamber _chamber;
    private readonly Recipe _recipe = ReferenceRecipes.Load("example-3", out _)!;
    private readonly long[] _bytes = new long[Enum.GetValues<Phase>().Length];
    private readonly long[] _ticks = new long[Enum.GetValues<Phase>().Length];
    private long _nowUs;

    public MillionTicksTests()
    {
        _twin = new TwinChamber(Fitted, 1);
        _chamber = new Chamber(_twin.Board, Settings());
    }

    [TestMethod]
    public void A_million_ticks_through_every_phase_allocate_nothing_but_the_casts_plan_and_trains()
    {
        Round(0); // compiles everything
        Round(1);
        Round(2);
        Commission();
        Array.Clear(_bytes);
        Array.Clear(_ticks);
        Commission();
        for (int round = 0; _ticks.Sum() < Wanted; round++)
        {
            Round(round % 3);
        }

        foreach (Phase phase in Enum.GetValues<Phase>().Where(phase => phase != Phase.Coating)) // a line's: LineTests
        {
            Assert.IsGreaterThan(1000L, _ticks[(int)phase], $"ticks in {phase}");
            Assert.AreEqual(0L, _bytes[(int)phase], $"bytes in {phase}");
        }
    }

    private static ChamberSettings Settings() => new() { BladeSwitchFitted = 1, BladeSwitchDelayUs = 20_000, PlateSwitchFitted = 1 };

    // On a cold chamber of its own: room, heat, dry air and mist.
    private void Commission()
    {
        _twin = new TwinChamber(Fitted, 1);
        _chamber = new Chamber(_twin.Board, Settings());
        _nowUs = 0;
        Run(20);
        var task = new Identification(_chamber.Settings, _chamber.Believed, 0.1, "2026-11-26");
        Assert.AreEqual("", _chamber.Operator.Learn(task).Said());
        Run(5000);
        Assert.AreEqual(Phase.Commissioning, _chamber.Run.Phase);
        _twin = new TwinChamber(Fitted, 2);
        _chamber = new Chamber(_twin.Board, Settings());
        _nowUs = 0;
    }

    // 0: complete; 1: aborted while the film is exposed; 2: the door opens then.
    private void Round(int kind)
    {
        _twin.Motion.ResetForNextPlate();
        Run(20);
        Assert.AreEqual("", _chamber.Operator.Start(_recipe, 15.0).Said());
        Until(Phase.Ready);
        Fill();
        Run(50);
        _chamber.Operator.Cast();
        Until(kind == 0 ? Phase.Complete : Phase.Exposing);
        Run(100);
        End(kind);
    }

    private void Fill()
    {
        Assert.AreEqual("", _chamber.Operator.Fill().Said());
        Run(20);
        Assert.AreEqual("", _chamber.Operator.Filled().Said());
        Tick();
        Until(Phase.Ready);
    }

    private void End(int kind)
    {
        _twin.Faults.DoorOpen = kind == 2;
        if (kind != 2)
        {
            _chamber.Operator.Abort();
        }

        Run(100);
        _twin.Faults.DoorOpen = false;
        if (kind != 0)
        {
            Assert.AreEqual(kind == 2 ? FaultCode.InterlockOpen : FaultCode.None, _chamber.Supervisor.Fault);
            Assert.AreEqual("", _chamber.Operator.Reset().Said());
        }

        Run(100);
        Assert.AreEqual(Phase.Idle, _chamber.Run.Phase);
        Assert.IsTrue(_chamber.Journal.TryMark(PlateMark.None), "the plate is out");
    }

    private void Until(Phase phase)
    {
        for (int i = 0; _chamber.Run.Phase != phase; i++)
        {
            Assert.IsLessThan(LongestRunTicks, i, $"{phase} does not come from {_chamber.Run.Phase}, fault {_chamber.Supervisor.Fault}");
            Tick();
        }
    }

    private void Run(int ticks)
    {
        for (int i = 0; i < ticks; i++)
        {
            Tick();
        }
    }

    private void Tick()
    {
        _nowUs += TickSchedule.TickUs;
        _twin.AdvanceTo(_nowUs);
        int writes = _chamber.Journal.Writes;
        long before = GC.GetAllocatedBytesForCurrentThread();
        _chamber.Tick(_nowUs);
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        int phase = (int)_chamber.Run.Phase;
        bool castStarts = _chamber.Run.Phase == Phase.Casting && _chamber.Run.PhaseIsNew;
        _ticks[phase]++;
        _bytes[phase] += castStarts || _chamber.Journal.Writes != writes ? 0 : bytes;
    }
}
