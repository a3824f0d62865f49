using System;
using System.Collections.Concurrent;
using System.IO;
using System.Security.Cryptography;
using System.Threading;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;

namespace ChamberFirmware.Bench.Live;

/// <summary>What a chamber is served with.</summary>
/// <param name="Folder">Where results go.</param>
/// <param name="Labels">Who casts, with what.</param>
/// <param name="Speed">The chamber's seconds in a second, for pages to say.</param>
public sealed record LiveOptions(string Folder, RunLabels Labels, double Speed);

/// <summary>
/// The one who has the chamber: one thread that follows it, does what pages ask, and runs plates as chamber run --port does, with the same
/// run, the same files and the same way back after an unplug. Pages never make it wait.
/// </summary>
public sealed partial class LiveChamber : IDeskView
{
    private const int ListenMs = 100;
    private const int SilentMs = 3000;

    private readonly ChamberAtLine _chamber;
    private readonly RunStore _store;
    private readonly LiveBook _book;
    private readonly LiveOptions _options;
    private readonly string _session = Convert.ToHexString(RandomNumberGenerator.GetBytes(8));
    private readonly ConcurrentQueue<LiveAct> _acts = new();
    private readonly ConcurrentQueue<LiveAct> _aborts = new();
    private readonly Person _person;
    private FiledRun? _filed; // a run under way
    private LiveRunState? _run;
    private TelemetrySample? _now;
    private LiveFault? _fault;
    private string _lineSentence = "";
    private long _runs;
    private long _lastNumber; // in the store, of the run that was begun last; 0: it has none
    private long _turn;
    private string _turnOf = "";

    /// <summary>At a chamber that is open; results go into the store.</summary>
    public LiveChamber(ChamberAtLine chamber, RunStore store, LiveBook book, LiveOptions options)
    {
        ArgumentNullException.ThrowIfNull(chamber);
        _chamber = chamber;
        _store = store;
        _book = book;
        _options = options;
        _person = new Person(HearAbort) { HasKeys = false };
        _chamber.Follow = Take;
    }

    /// <summary>
    /// Has something done by the thread of <see cref="Run"/>; the act's answer says what came of it. False: too much waits; an abort never
    /// does.
    /// </summary>
    public bool Post(LiveAct act)
    {
        ArgumentNullException.ThrowIfNull(act);
        bool isAbort = act.Name == LiveAct.Abort;
        bool isTaken = isAbort || _acts.Count < MostWaiting;
        if (isTaken)
        {
            (isAbort ? _aborts : _acts).Enqueue(act);
        }

        return isTaken;
    }

    /// <summary>Follows the chamber until <paramref name="stop"/>; a run that is under way then is left to the chamber and filed.</summary>
    public void Run(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            Step();
        }

        if (_baths != null)
        {
            EndBaths();
            StepBaths();
        }
        else if (_filed != null)
        {
            _person.Type("q");
            StepRun();
        }
    }

    /// <summary>One round: acts, the run or a look at the chamber, and what pages are shown of it.</summary>
    public void Step()
    {
        try
        {
            DoActs();
            if (IsRunning)
            {
                StepRun();
            }
            else
            {
                StepBaths();
                Watch();
            }

            Look();
            LookForRun();
        }
        catch (Exception e) when (ChamberAtLine.IsLoss(e) || e is LineRefusedException)
        {
            Lose(e);
        }

        Publish();
    }

    /// <inheritdoc/>
    public void Say(string sentence) => _book.Say(sentence);

    /// <summary>Looked up beside the run, for pages that come and go.</summary>
    bool IDeskView.ShowsUncertainty => false;

    /// <inheritdoc/>
    void IDeskView.Look(PlateProgress plate, TelemetrySample sample) => Take(sample);

    private void StepRun()
    {
        try
        {
            FiledRun filed = _filed!;
            StepFiled(filed);
            if (!_chamber.IsOpen)
            {
                _lineSentence = $"{_chamber.Name} is lost: the chamber goes on by itself. Trying to reach it again.";
                _book.Break();
            }

            if (filed.Run.Outcome.Length > 0)
            {
                EndRun();
            }
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            _book.Say("Results could not be written: " + e.Message + " The run in the chamber goes on, and is not filed.");
            Forget("not filed");
        }
    }

    private void StepFiled(FiledRun filed)
    {
        try
        {
            filed.Step();
        }
        finally
        {
            AnswerAborts(filed.Run);
        }
    }

    private static bool IsOfFiles(Exception e) =>
        e is IOException or UnauthorizedAccessException && !ChamberAtLine.IsLoss(e) && e is not LineRefusedException;

    private void Take(TelemetrySample sample)
    {
        if (sample.Phase == Phase.Casting && _now?.Phase != Phase.Casting && _filed != null && _run != null)
        {
            _run = _run with { Plan = LivePlan.Of(_filed, sample.AtUs) };
        }

        _now = sample;
        _book.Add(sample);
    }
}
