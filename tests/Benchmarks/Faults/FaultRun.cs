using System;
using ChamberFirmware.Casting;
using ChamberFirmware.Journal;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Refusals;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Faults;

/// <summary>
/// The whole firmware on a twin, pass after pass of its own loop, with what is watched at every tick (<see cref="TickRules"/>) and over
/// every film (<see cref="FilmTruth"/>).
/// </summary>
internal sealed class FaultRun
{
    private const long SampleUs = 10_000;

    private readonly Loop _loop;

    /// <summary>A chamber at power-on.</summary>
    public FaultRun(TwinParameters parameters, ulong seed, ChamberSettings settings)
        : this(new TwinChamber(parameters, seed), settings, parameters.SensorTemperatureBiasK == 0.0)
    {
    }

    private FaultRun(TwinChamber twin, ChamberSettings settings, bool isSensorRight)
    {
        Twin = twin;
        Board = new SpyBoard(twin.Board);
        Chamber = new Chamber(Board, settings);
        Told = Chamber.LoadSettings();
        _loop = new Loop(Chamber, null, twin.Board.Clock);
        Rules = new TickRules(this);
        Film = new FilmTruth(this, isSensorRight);
    }

    /// <summary>The chamber of equations.</summary>
    public TwinChamber Twin { get; }

    /// <summary>What the firmware drives.</summary>
    public SpyBoard Board { get; }

    /// <summary>The firmware.</summary>
    public Chamber Chamber { get; }

    /// <summary>What it said at power-on.</summary>
    public string Told { get; }

    /// <summary>What must hold at every tick.</summary>
    public TickRules Rules { get; }

    /// <summary>What the film really got.</summary>
    public FilmTruth Film { get; }

    /// <summary>Virtual time, us.</summary>
    public long NowUs => Twin.NowUs;

    /// <summary>Where the run is.</summary>
    public Phase Phase => Chamber.Run.Phase;

    /// <summary>The latched fault.</summary>
    public int Fault => Chamber.Supervisor.Fault;

    /// <summary>What breaks anew before every tick; null: nothing.</summary>
    public Action? EachTick { get; set; }

    /// <summary>The program has died: time goes on, no tick comes.</summary>
    public bool IsDead { get; set; }

    /// <summary>One pass of the loop.</summary>
    public void Tick()
    {
        EachTick?.Invoke();
        if (IsDead)
        {
            Twin.AdvanceTo(NowUs + SampleUs);
            Rules.LookAtDead();
            return;
        }

        long nextUs = Math.Max(_loop.Next(), NowUs);
        if (PhaseRules.Moves(Phase))
        {
            for (long us = NowUs + SampleUs; us < nextUs; us += SampleUs)
            {
                Twin.AdvanceTo(us);
                Film.Look();
            }
        }

        Twin.AdvanceTo(nextUs);
        Film.Look();
        _loop.Pass();
        Rules.Look();
    }

    /// <summary>So many seconds of ticks.</summary>
    public void RunS(double seconds)
    {
        long endUs = NowUs + (long)(seconds * 1e6);
        while (NowUs < endUs)
        {
            Tick();
        }
    }

    /// <summary>Ticks until the condition holds. False: it did not within the limit, s.</summary>
    public bool Until(Func<bool> condition, double limitS)
    {
        long endUs = NowUs + (long)(limitS * 1e6);
        while (!condition() && NowUs < endUs)
        {
            Tick();
        }

        return condition();
    }

    /// <summary>The world goes on, the loop does not.</summary>
    public void Stall(double seconds) => Twin.AdvanceTo(NowUs + (long)(seconds * 1e6));

    /// <summary>The operator starts; null, or why not.</summary>
    public Refusal? Start(Recipe recipe) => Chamber.Operator.Start(recipe, recipe.ExposureS[^1], true);

    /// <summary>The operator casts as soon as it is possible. False: it did not come to that.</summary>
    public bool Cast(double limitS = 1900.0) => Until(
        () =>
        {
            if (Phase == Phase.Ready)
            {
                Chamber.Operator.Cast();
            }

            return PhaseRules.Moves(Phase) || Phase == Phase.Faulted;
        },
        limitS) && PhaseRules.Moves(Phase);

    /// <summary>The operator takes what was in the loop out of it, says so, and puts a fresh plate in.</summary>
    public void TakePlateOut()
    {
        Chamber.Journal.TryMark(PlateMark.None);
        Twin.Motion.ResetForNextPlate();
        Film.Forget();
    }
}
