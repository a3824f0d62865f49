using System;
using System.Collections.Generic;
using System.IO;
using ChamberFirmware.Bench.Replay;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench;

/// <summary>When a phase began.</summary>
public sealed record PhaseStart(Phase Phase, long AtUs);

/// <summary>One plate on a cold chamber of its own: twin, firmware and operator, one <see cref="Tick"/> after the other.</summary>
public sealed class PlateRun : IDisposable
{
    /// <summary>The plate was cast, exposed and immersed, and switches saw it.</summary>
    public const string Complete = "complete";

    /// <summary>It was told to be, and nothing saw it: no travel switches are fitted.</summary>
    public const string NotVerified = "not verified";

    /// <summary>The run was aborted, or the operator gave up because the chamber would not start.</summary>
    public const string Aborted = "aborted";

    /// <summary>A fault ended the run.</summary>
    public const string Faulted = "faulted";

    /// <summary>Not over after an hour of simulated time.</summary>
    public const string Timeout = "timeout";

    private const long LimitUs = 60L * 60 * 1_000_000; // simulated; the firmware's own limits end a run long before
    private const long AfterUs = 5_000_000; // how the outputs look once it is over
    private const double ScatterUs = 2000.0; // calibrated relays and drives scatter by that
    private const long SampleUs = 10_000; // true air while the cast runs: exposures below a second have few ticks

    private readonly ScriptedOperator _operator;
    private readonly Recorder? _recorder;
    private long _overUs;

    /// <summary>A cold chamber at power on, its speeds of blade and bath set for this plate.</summary>
    /// <param name="plate">What to cast.</param>
    /// <param name="inputs">Where all inputs and outputs of the firmware are recorded, for a replay; null: nowhere.</param>
    public PlateRun(Plate plate, Stream? inputs = null)
    {
        Plate = plate;
        Air = new ExposureAir(plate.Recipe.ExposurePoint);
        Twin = new TwinChamber(TwinFor(plate), plate.Seed);
        ChamberSettings settings = SettingsFor(plate);
        _recorder = inputs == null ? null : new Recorder(inputs, settings, Twin.Board);
        IBoard board = _recorder == null ? Twin.Board : new TapeBoard(Twin.Board, _recorder, TapeSensors.Of(Twin.Board));
        Chamber = new Chamber(board, settings);
        Acts = new OperatorActs(Chamber, _recorder);
        _operator = new ScriptedOperator(plate);
        Phases.Add(new PhaseStart(Phase.Idle, 0));
    }

    /// <summary>What is cast.</summary>
    public Plate Plate { get; }

    /// <summary>The chamber, cold at power on.</summary>
    public TwinChamber Twin { get; }

    /// <summary>The firmware that drives it.</summary>
    public Chamber Chamber { get; }

    /// <summary>What an operator can do; use these and not the chamber's, so that a replay does the same.</summary>
    public OperatorActs Acts { get; }

    /// <summary>Simulated time since power on, us.</summary>
    public long NowUs { get; private set; }

    /// <summary>When each phase began, from power on.</summary>
    public List<PhaseStart> Phases { get; } = [];

    /// <summary>The true air over the recipe's point of the plate while it is exposed.</summary>
    public ExposureAir Air { get; }

    /// <summary>How the run ended; empty while it runs.</summary>
    public string Outcome { get; private set; } = "";

    /// <summary>Why, where the firmware has no fault number for it.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Nothing more to see.</summary>
    public bool IsOver => Outcome == Timeout || (Outcome.Length > 0 && NowUs - _overUs >= AfterUs);

    /// <summary>Lets 100 ms pass: the twin, then the firmware, then the operator.</summary>
    public void Tick()
    {
        NowUs += TickSchedule.TickUs;
        AdvanceTwin();
        _recorder?.Tick(NowUs);
        Chamber.Tick(NowUs);
        _recorder?.End(Chamber);
        _operator.Look(Chamber, Acts, NowUs);
        if (Chamber.Run.PhaseIsNew)
        {
            Phases.Add(new PhaseStart(Chamber.Run.Phase, NowUs));
        }

        if (Outcome.Length == 0)
        {
            Judge();
        }
    }

    /// <summary>Ends the recording.</summary>
    public void Dispose() => _recorder?.Dispose();

    // The speeds of carriage and bath are set by hand before a run, so that both take the recipe's times over the plate.
    private static TwinParameters TwinFor(Plate plate)
    {
        Recipe recipe = plate.Recipe;
        TwinParameters reference = TwinParameters.Reference;
        double plateMm = reference.PlateLengthM * 1000.0;
        double immersionS = recipe.Immersion.OverS(reference.PlateLengthM);
        return reference with
        {
            BladeSpeedMmPerS = plateMm / recipe.Blade.OverS(reference.PlateLengthM),
            ImmersionSpeedMmPerS = immersionS > 0.0 ? plateMm / immersionS : 0.0,
            BladeSwitchFitted = !plate.NoSwitches,
            PlateSwitchFitted = !plate.NoSwitches,
            ActuatorJitterUs = plate.Scatter ? ScatterUs : reference.ActuatorJitterUs,
        };
    }

    /// <summary>The settings of the twin that casts a plate.</summary>
    internal static ChamberSettings SettingsFor(Plate plate) => plate.NoSwitches ? new ChamberSettings() : new ChamberSettings
    {
        BladeSwitchFitted = 1, BladeSwitchDelayUs = TwinParameters.Reference.BladeSwitchDelayUs, PlateSwitchFitted = 1,
    };

    private void AdvanceTwin()
    {
        if (PhaseRules.Moves(Chamber.Run.Phase))
        {
            for (long us = NowUs - TickSchedule.TickUs + SampleUs; us < NowUs; us += SampleUs)
            {
                Twin.AdvanceTo(us);
                Air.Look(Twin, us);
            }
        }

        Twin.AdvanceTo(NowUs);
        Air.Look(Twin, NowUs);
    }

    private void Judge()
    {
        Outcome = Chamber.Run.Phase switch
        {
            Phase.Complete => Chamber.Record.IsVerified ? Complete : NotVerified,
            Phase.Aborted => Aborted,
            Phase.Faulted => Faulted,
            _ => _operator.GaveUp.Length > 0 ? Aborted : NowUs >= LimitUs ? Timeout : "",
        };
        Note = Outcome == Timeout ? $"Not over after {LimitUs / 60_000_000} simulated minutes." : _operator.GaveUp;
        _overUs = NowUs;
    }
}
