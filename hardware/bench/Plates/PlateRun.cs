using System;
using System.Collections.Generic;
using System.IO;
using ChamberFirmware.Bench.Replay;
using ChamberFirmware.Casting;
using ChamberFirmware.Operation;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench;

/// <summary>When a phase began.</summary>
/// <param name="Phase">Which.</param>
/// <param name="AtUs">The first tick in it that was seen, us since power on.</param>
public sealed record PhaseStart(Phase Phase, long AtUs)
{
    /// <summary>The tick before, or the last that was seen of the phase before, us since power on.</summary>
    public long AfterUs { get; init; } = AtUs - TickSchedule.TickUs;
}

/// <summary>
/// One plate: twin, firmware and operator, one <see cref="Tick"/> after the other. On a cold chamber of its own, or the next one in a
/// chamber that goes on.
/// </summary>
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
    private const long LookUs = 1_000_000; // the same where the next plate waits

    private readonly ScriptedOperator _operator;
    private readonly TwinSession _session;
    private readonly bool _isOwnSession;
    private long _overUs;

    /// <summary>A cold chamber at power on, its speeds of blade and bath set for this plate.</summary>
    /// <param name="plate">What to cast.</param>
    /// <param name="inputs">Where all inputs and outputs of the firmware are recorded, for a replay; null: nowhere.</param>
    public PlateRun(Plate plate, Stream? inputs = null) : this(plate, new TwinSession(plate, plate.Seed, inputs), isFirst: true)
    {
        _isOwnSession = true;
    }

    /// <summary>The first plate of a session, or the next: then the operator changes the plate before anything else.</summary>
    public PlateRun(Plate plate, TwinSession session, bool isFirst)
    {
        Plate = plate;
        _session = session;
        Air = new ExposureAir(plate.Recipe.ExposurePoint);
        BeganUs = session.NowUs;
        _operator = new ScriptedOperator(plate, isFirst ? null : new PlateChange(session, plate));
        Phases.Add(new PhaseStart(Chamber.Run.Phase, BeganUs));
    }

    /// <summary>What is cast.</summary>
    public Plate Plate { get; }

    /// <summary>The chamber.</summary>
    public TwinChamber Twin => _session.Twin;

    /// <summary>The firmware that drives it.</summary>
    public Chamber Chamber => _session.Chamber;

    /// <summary>What an operator can do; use these and not the chamber's, so that a replay does the same.</summary>
    public OperatorActs Acts => _session.Acts;

    /// <summary>Simulated time since power on, us.</summary>
    public long NowUs => _session.NowUs;

    /// <summary>That time when this plate's turn came; 0 on a chamber of its own.</summary>
    public long BeganUs { get; }

    /// <summary>When each phase began, from power on.</summary>
    public List<PhaseStart> Phases { get; } = [];

    /// <summary>The true air over the recipe's point of the plate while it is exposed.</summary>
    public ExposureAir Air { get; }

    /// <summary>How the run ended; empty while it runs.</summary>
    public string Outcome { get; private set; } = "";

    /// <summary>Why, where the firmware has no fault number for it.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Nothing more to see.</summary>
    public bool IsOver => Outcome == Timeout || (Outcome.Length > 0 && NowUs - _overUs >= (_isOwnSession ? AfterUs : LookUs));

    /// <summary>Lets 100 ms pass: the twin, then the firmware, then the operator.</summary>
    public void Tick()
    {
        _session.Tick(_operator.PlateIsIn ? Air : null); // before that the last plate's times are still there
        _operator.Look(Chamber, Acts, NowUs);
        if (Chamber.Run.PhaseIsNew)
        {
            Phases.Add(new PhaseStart(Chamber.Run.Phase, NowUs));
        }

        if (Outcome.Length == 0 && _operator.HasBegun(NowUs))
        {
            Judge();
        }
    }

    /// <summary>Ends the recording of a chamber of its own.</summary>
    public void Dispose()
    {
        if (_isOwnSession)
        {
            _session.Dispose();
        }
    }

    private void Judge()
    {
        Outcome = Chamber.Run.Phase switch
        {
            Phase.Complete => Chamber.Record.IsVerified ? Complete : NotVerified,
            Phase.Aborted => Aborted,
            Phase.Faulted => Faulted,
            _ => _operator.GaveUp.Length > 0 ? Aborted : NowUs - _operator.SinceUs >= LimitUs ? Timeout : "",
        };
        Note = Outcome == Timeout ? $"Not over after {LimitUs / 60_000_000} simulated minutes." : _operator.GaveUp;
        _overUs = NowUs;
    }
}
