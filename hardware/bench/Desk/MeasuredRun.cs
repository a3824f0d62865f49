using System;
using System.Collections.Generic;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;

namespace ChamberFirmware.Bench.Desk;

/// <summary>
/// One plate in a real chamber: upload, start, follow, cast when a person says so, fetch the record. Step by step, and each step may find
/// the line gone: the chamber goes on, this looks where it is and goes on, too. After that it starts, casts and aborts nothing unless a
/// person says so anew.
/// </summary>
public sealed partial class MeasuredRun
{
    /// <summary>A person ended the program and left the chamber to itself.</summary>
    public const string Left = "left";

    /// <summary>The chamber was switched off and on in the middle of the run.</summary>
    public const string Restarted = "restarted";

    /// <summary>The start did not reach the chamber.</summary>
    public const string NotStarted = "not started";

    /// <summary>The chamber's record is not of this run.</summary>
    public const string NoRecord = "no record";

    private const int ListenMs = 100;
    private const int SilentMs = 3000; // telemetry comes ten times a second
    private const long GapUs = 1_000_000; // fewer ticks than that are missing when a long answer leaves
    private const long SlowGapUs = 3_000_000; // the same where a line comes once a second
    private const long DecidesUs = 1_000_000; // what was asked before is done in the chamber's next ticks, or will not be
    private const long StartsUs = 3_000_000; // from the answer to a start until the phase told is surely that of the run

    private readonly ChamberAtLine _chamber;
    private readonly Person _person;
    private readonly IDeskView _view;
    private readonly MeasuredTrace? _trace;
    private readonly bool _castsByItself;
    private TelemetrySample? _now;
    private long _linkSinceUs = -1; // the first telemetry since the line was opened last; -1: none yet
    private Asked _start;
    private Asked _cast;
    private long _castAtUs;
    private long _startedAtUs = -1;
    private Prompt _prompt;
    private bool _isSlow; // telemetry is the long form, once a second
    private long _knownAtUs = long.MinValue / 2;
    private bool _saidOther; // that another chamber answers under this name

    /// <summary>A run of this plate; nothing is sent before <see cref="Step"/>.</summary>
    /// <param name="chamber">Open, or it will be.</param>
    /// <param name="plate">What to cast.</param>
    /// <param name="castsByItself">At Ready, without a person, as long as the line holds.</param>
    /// <param name="person">Who says when to cast, and what to do at the end.</param>
    /// <param name="view">Where it is shown.</param>
    /// <param name="trace">Where telemetry is filed; null: nowhere.</param>
    public MeasuredRun(
        ChamberAtLine chamber, Plate plate, bool castsByItself, Person person, IDeskView view, MeasuredTrace? trace = null)
    {
        _chamber = chamber;
        Plate = plate;
        _castsByItself = castsByItself;
        Progress = new PlateProgress(plate);
        _person = person;
        _view = view;
        _trace = trace;
        _chamber.Follow = Take;
    }

    private enum Asked
    {
        No,
        InDoubt, // sent, and not answered
        Yes,
    }

    // What Enter does now.
    private enum Prompt
    {
        Nothing,
        Cast,
        Fill,
        Filled,
        EndCoat,
    }

    /// <summary>What is cast.</summary>
    public Plate Plate { get; }

    /// <summary>Dope comes to the blade in phase Filling, before the cast.</summary>
    public bool Fills { get; init; }

    /// <summary>The chamber runs this plate already, of a program that has ended: it is not started, only followed.</summary>
    public bool IsUnderWay { get; init; }

    /// <summary>How it stands, for the screen.</summary>
    public PlateProgress Progress { get; init; }

    /// <summary>What the chamber warned of at the start.</summary>
    public List<string> Warnings { get; } = [];

    /// <summary>How it ended; empty while it goes on.</summary>
    public string Outcome { get; private set; } = "";

    /// <summary>Why, where the record does not say it.</summary>
    public string Note { get; private set; } = "";

    /// <summary>The firmware's record; null: not fetched.</summary>
    public RecordText? Record { get; private set; }

    /// <summary>When each phase was seen first, by the firmware's time.</summary>
    public List<PhaseStart> Phases { get; } = [];

    /// <summary>Of what nothing came.</summary>
    public List<Gap> Gaps { get; } = [];

    /// <summary>What a plot can show.</summary>
    public Curves Curves { get; } = new();

    /// <summary>The firmware's time of the last telemetry, us.</summary>
    public long LastUs => _now?.AtUs ?? 0;

    /// <summary>How often the line was lost.</summary>
    public int Losses { get; private set; }

    /// <summary>The run was heard to begin.</summary>
    public bool IsStarted => _start == Asked.Yes;

    /// <summary>One step of at most a second or an answer's time; call it until there is an <see cref="Outcome"/>.</summary>
    /// <exception cref="ChamberRefusedException">The chamber does not take the recipe or the start; nothing was started.</exception>
    /// <exception cref="RecipeDiffersException">The recipe did not arrive as it was sent; nothing was started.</exception>
    public void Step()
    {
        try
        {
            Hear();
            if (Outcome.Length > 0)
            {
                return; // who has left waits for no line
            }

            if (!_chamber.IsOpen)
            {
                Reopen();
            }
            else
            {
                Advance();
            }
        }
        catch (Exception e) when (ChamberAtLine.IsLoss(e))
        {
            Lose(e);
        }
    }

    private void Advance()
    {
        if (_start == Asked.No)
        {
            Begin();
        }

        _chamber.Link.Listen(ListenMs);
        if (_chamber.Link.AgeMs > SilentMs)
        {
            _chamber.Link.Ask("RUN:PHASe?", SilentMs); // throws when nobody is there
            _chamber.Link.Tell("TELemetry:STATe ON");
        }

        if (_now != null && _linkSinceUs >= 0 && Outcome.Length == 0)
        {
            SetRate(_now.Phase == Phase.Filling);
            AskUncertainty();
            Decide(_now.Phase);
        }
    }
}
