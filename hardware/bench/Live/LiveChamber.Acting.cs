using System;
using System.IO;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Casting;

namespace ChamberFirmware.Bench.Live;

/// <content>What pages ask for: each thing once, in the state it was pressed in; an abort always.</content>
public sealed partial class LiveChamber
{
    private const int MostWaiting = 16;
    private const string Ended = "Coated no more: the run is complete when the last film is in the bath.";

    // Aborts before everything else that waits.
    private void DoActs()
    {
        if (!IsRunning)
        {
            AbortWithoutRun();
        }

        while (_acts.TryDequeue(out LiveAct? act))
        {
            Do(act);
        }
    }

    private void Do(LiveAct act)
    {
        if (!act.TryClaim())
        {
            return; // who pressed it has been told that it did not happen
        }

        bool isGone = act.Moment != Moment;
        string obstacle = Obstacle(act.Name);
        try
        {
            act.Finish(isGone ? Gone(act) : obstacle.Length > 0 ? new LiveAnswer(false, obstacle) : Done(act));
        }
        catch (ChamberRefusedException e)
        {
            act.Finish(new LiveAnswer(false, e.Message));
        }
        catch (Exception e) when (e is RecipeDiffersException or NotCastException or UnauthorizedAccessException or IOException)
        {
            act.Finish(new LiveAnswer(false, e.Message));
            if (ChamberAtLine.IsLoss(e))
            {
                throw;
            }
        }

        Publish(); // the next act finds the state that this one made
    }

    private LiveAnswer Gone(LiveAct act) => new(
        false,
        $"Not done: '{act.Name}' was pressed in phase {Word(act.Moment?.Phase)} of an earlier moment, and the chamber is in phase "
            + $"{Word(PhaseWord)} now. Look at it, and press again.");

    private static string Word(string? phase) => string.IsNullOrEmpty(phase) ? "unknown" : phase;

    // Empty: it may be pressed now.
    private string Obstacle(string act)
    {
        if (act is LiveAct.BathMoved or LiveAct.BathsEnd)
        {
            return _baths is { IsOver: false } ? "" : $"'{act}' is for a plate that is in a bath of its recipe."; // needs no chamber
        }

        if (!_chamber.IsOpen || _now == null)
        {
            return act == LiveAct.Abort
                ? LostAbort
                : "The line to the chamber is lost: nothing can be done from here until it is back.";
        }

        Phase phase = _now.Phase;
        bool isOurs = _filed != null;
        bool may = act switch
        {
            "start" => !isOurs && phase is Phase.Idle or Phase.Complete,
            "cast" => IsRunning && !_isLine && _filed!.Run.MayCast,
            LiveAct.Coat => IsRunning && _isLine && _filed!.Run.MayCast,
            LiveAct.EndCoat => phase == Phase.Coating, // whoever began it: less dope is never more dangerous
            "fill" => IsRunning && !_isLine && phase == Phase.Ready,
            "filled" => IsRunning && phase == Phase.Filling,
            "plate-out" => !isOurs && phase == Phase.Idle,
            LiveAct.CampaignPlate or LiveAct.CampaignAgain or LiveAct.CampaignNext or LiveAct.CampaignOpen => MayPlan(act),
            LiveAct.Follow => !isOurs && MayFollow,
            "reset" => !isOurs && phase is Phase.Aborted or Phase.Faulted,
            _ => true,
        };
        return may ? "" : _baths != null
            ? $"'{act}' is not for now: the plate of run {_lastNumber} is in its baths. Move it, or end that they are followed."
            : $"'{act}' is not for phase {PhaseWord}{(isOurs ? "" : ", or not without a run that was started here")}.";
    }

    private LiveAnswer Done(LiveAct act) => act.Name switch
    {
        "start" => Start(act),
        "cast" => Typed("", "Cast: the blade starts after its lead. Keep clear."),
        LiveAct.Coat => Typed(MeasuredRun.CoatWord, "Coat sent: dope flows while the line runs and enables it, and the air is held."),
        LiveAct.EndCoat when IsRunning => Typed(MeasuredRun.EndCoatWord, Ended),
        LiveAct.EndCoat => Told("RUN:COAT:END", Ended),
        "fill" => Typed(MeasuredRun.FillWord, "Fill sent."),
        "filled" => Typed(MeasuredRun.FilledWord, "Filled sent."),
        "plate-out" => Told("RUN:PLATe:OUT", "The plate is out, the chamber believes it."),
        LiveAct.CampaignPlate => StartPlanned(act),
        LiveAct.CampaignOpen => OpenCampaign(act),
        LiveAct.Follow => FollowRun(),
        LiveAct.BathMoved => MoveBath(),
        LiveAct.BathsEnd => EndBaths(),
        LiveAct.CampaignAgain or LiveAct.CampaignNext => Decide(again: act.Name == LiveAct.CampaignAgain),
        _ => Told("RUN:RESet", "Reset."),
    };

    private LiveAnswer Start(LiveAct act)
    {
        var plate = new Plate(act.Recipe!, act.ExposureS, _chamber.TwinSeed ?? 0) 
        {
            Unverified = act.Unverified, Film = act.Film, Films = new FilmShelf(_options.Folder),
        };
        var desk = new DeskOptions(_chamber.Name, _options.Folder, act.ExposureS, act.Unverified, Yes: false) { Labels = _options.Labels };
        return Begin(plate, desk);
    }

    private LiveAnswer Begin(Plate plate, DeskOptions desk)
    {
        _lastNumber = 0;
        var filed = new FiledRun(plate, desk, _chamber, _store, _person, this);
        _lastNumber = filed.Number;
        _abortsSent = 0;
        try
        {
            StepFiled(filed); // recipe and start
            if (!filed.Run.IsStartSent && filed.Run.Outcome.Length == 0)
            {
                _person.Type(MeasuredRun.AbortWord); // the line was lost before: what is found again later is not started by itself
                filed.Step();
            }
        }
        catch
        {
            filed.Dispose();
            _chamber.Follow = Take;
            _isFollowed = false;
            throw;
        }

        _filed = filed;
        _runs++;
        _lookedAtUs = -1;
        _book.BeginChart();
        _run = new LiveRunState(
            plate.Recipe.Name, plate.ExposureS, plate.Recipe.TemperatureC, plate.Recipe.HumidityRatioGPerKg, plate.Recipe.AirVelocityMPerS,
            filed.Number, "", "", null);
        return filed.Run.Outcome.Length > 0
            ? new LiveAnswer(false, filed.Run.Note)
            : filed.Run.IsStarted
            ? new LiveAnswer(true, $"Started: {plate.Recipe.Name}, {plate.ExposureText} s. The air is conditioned.")
            : new LiveAnswer(false, "The start is on its way and was not answered: the chamber's phase will tell whether it arrived.");
    }

    // As a person at chamber run --port types it.
    private LiveAnswer Typed(string word, string sentence)
    {
        MeasuredRun run = _filed!.Run;
        _person.Type(word);
        StepRun();
        return run.Refused.Length > 0 ? new LiveAnswer(false, run.Refused) : new LiveAnswer(true, sentence);
    }

    private LiveAnswer Told(string command, string sentence)
    {
        _chamber.Link.Tell(command);
        return new LiveAnswer(true, sentence);
    }
}
