using System;
using ChamberFirmware.Casting;
using ChamberFirmware.Journal;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Safety;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Scenarios;

/// <summary>Firmware and twin, one tick after the other, and an operator who presses buttons when a test says so.</summary>
internal sealed class TwinRun
{
    public TwinRun(TwinParameters? parameters = null, ulong seed = 1, ChamberSettings? settings = null)
    {
        Twin = new TwinChamber(parameters ?? TwinParameters.Reference, seed);
        Board = new WatchedBoard(Twin.Board);
        Chamber = new Chamber(Board, settings ?? new ChamberSettings());
    }

    public TwinChamber Twin { get; }

    public WatchedBoard Board { get; }

    public Chamber Chamber { get; }

    public long NowUs { get; private set; }

    public Phase Phase => Chamber.Run.Phase;

    public int Fault => Chamber.Supervisor.Fault;

    /// <summary>Called before every tick with its time; may let the twin run up to it in slices.</summary>
    public Action<long>? BeforeTick { get; set; }

    /// <summary>Called after every tick.</summary>
    public Action? AfterTick { get; set; }

    public void Tick()
    {
        BeforeTick?.Invoke(NowUs + TickSchedule.TickUs);
        NowUs += TickSchedule.TickUs;
        Twin.AdvanceTo(NowUs);
        Chamber.Tick(NowUs);
        AfterTick?.Invoke();
    }

    /// <summary>The world goes on, the loop does not; the ticks that are missed are dropped.</summary>
    public void Stall(long us)
    {
        NowUs += us;
        Twin.AdvanceTo(NowUs);
    }

    public void RunS(double seconds)
    {
        for (int i = (int)Math.Round(seconds * 10.0); i > 0; i--)
        {
            Tick();
        }
    }

    /// <summary>Ticks until the condition holds; returns how long that took, s.</summary>
    public double Until(Func<bool> condition, double limitS, string what)
    {
        long startUs = NowUs;
        while (!condition())
        {
            Assert.IsLessThan(
                limitS, (NowUs - startUs) / 1e6, $"{what} did not come; the run is in {PhaseWords.Name(Phase)}, fault {Fault}.");
            Tick();
        }

        return (NowUs - startUs) / 1e6;
    }

    /// <summary>Waits until sensor and interlock are there, then starts.</summary>
    public TwinRun Start(string recipe, double exposureS) => Start(ReferenceRecipes.Load(recipe, out _)!, exposureS);

    public TwinRun Start(Recipe recipe, double exposureS)
    {
        Until(() => Chamber.Readings.Air.IsValid, 5.0, "A start");
        Assert.AreEqual("", Chamber.Operator.Start(recipe, exposureS).Said());
        Tick();
        Assert.AreEqual(Phase.Conditioning, Phase);
        return this;
    }

    /// <summary>The operator has taken what was in the loop out of it, and said so.</summary>
    public void TakePlateOut() => Assert.IsTrue(Chamber.Journal.TryMark(PlateMark.None));

    public TwinRun To(Phase phase)
    {
        if (phase > Phase.Ready && Phase < Phase.Casting)
        {
            To(Phase.Ready);
            Chamber.Operator.Cast();
            Tick();
        }

        Until(() => Phase == phase, 1800.0, PhaseWords.Name(phase));
        return this;
    }

    public TwinRun Cast()
    {
        Until(() => Phase == Phase.Ready, 1800.0, "Ready");
        Chamber.Operator.Cast();
        Tick();
        return this;
    }

    /// <summary>A run of Example 3 (25 C: seconds to condition) in a phase.</summary>
    public static TwinRun In(Phase phase, TwinParameters? parameters = null)
    {
        TwinRun run = new TwinRun(parameters).Start("example-3", 15.0).To(phase);
        run.RunS(phase == Phase.Conditioning ? 12.0 : 0.5); // fan proven, heat on
        Assert.AreEqual(phase, run.Phase);
        Assert.AreEqual(FaultCode.None, run.Fault);
        return run;
    }
}
