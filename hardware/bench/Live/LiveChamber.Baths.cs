using System;
using ChamberFirmware.Bench.Desk;

namespace ChamberFirmware.Bench.Live;

/// <content>
/// The end of a run. Where its recipe names baths the page leads through them. The record is on the disk before the first move and after
/// each; the run's row is written when they are over, and until then nothing else is started.
/// </content>
public sealed partial class LiveChamber
{
    private LiveBaths? _baths;

    /// <summary>A run of ours that the chamber has under way; in the baths it has not.</summary>
    private bool IsRunning => _filed != null && _baths == null;

    // False: the recipe names none, or nobody knows when they began.
    private bool BeginBaths(FiledRun filed)
    {
        MeasuredRun run = filed.Run;
        if (_isLine || run.Plate.Film.Baths.Count == 0 || !run.IsImmersed || run.SinceImmersionS(filed.Chamber.Settings) is not { } sinceS)
        {
            return false;
        }

        _baths = new LiveBaths(run.Plate.Film.Baths, sinceS, TimeProvider.System);
        _chamber.Follow = Take;
        _isFollowed = false;
        KeepBaths();
        return true;
    }

    private void StepBaths()
    {
        string due = _baths?.Due() ?? "";
        if (due.Length > 0)
        {
            _book.Say($"{_filed!.Run.Plate.Folder}: {due}");
        }

        if (_baths is { IsOver: true })
        {
            Filed(EndRun);
        }
    }

    private LiveAnswer MoveBath()
    {
        string said = _baths!.Moved();
        KeepBaths();
        return new LiveAnswer(true, said);
    }

    private LiveAnswer EndBaths()
    {
        _baths!.End();
        return new LiveAnswer(true, "The baths are not followed any more; what was noted until now is in the record.");
    }

    private void KeepBaths() => Filed(() =>
    {
        _filed!.Run.NoteBaths(_baths!.Moves);
        _filed.Keep();
    });

    private void Filed(Action files)
    {
        try
        {
            files();
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            _book.Say("Results could not be written: " + e.Message);
            Forget("not filed");
        }
    }

    private void EndRun()
    {
        MeasuredRun run = _filed!.Run;
        if (_baths == null && BeginBaths(_filed))
        {
            return;
        }

        string complaint = _filed.File();
        if (complaint.Length > 0)
        {
            _book.Say(complaint);
        }

        _run = _run! with { Note = run.Note };
        Forget(run.Outcome);
    }

    private void Forget(string outcome)
    {
        _run = _run == null ? null : _run with { Outcome = outcome };
        _filed?.Dispose();
        _filed = null;
        _baths = null;
        _chamber.Follow = Take;
        _isFollowed = false;
        EndPlanned();
    }
}
