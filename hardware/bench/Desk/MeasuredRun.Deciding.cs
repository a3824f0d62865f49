using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;

namespace ChamberFirmware.Bench.Desk;

/// <content>What is made of the chamber's phase: whether start and cast arrived, when to ask for the cast, when it is over.</content>
public sealed partial class MeasuredRun
{
    private const int MostFetches = 10;

    private bool LinkIsSettled => _now!.AtUs - _linkSinceUs >= DecidesUs;

    private void Decide(Phase phase)
    {
        if (_start == Asked.InDoubt && !StartHasArrived(phase))
        {
            return;
        }

        _startedAtUs = _startedAtUs < 0 ? _now!.AtUs : _startedAtUs;
        switch (phase)
        {
            case Phase.Filling:
                AwaitFilled();
                break;
            case Phase.Ready or Phase.Conditioning:
                Await(phase);
                break;
            case Phase.Casting or Phase.Exposing or Phase.Immersing:
                _cast = Arrived();
                break;
            case Phase.Coating:
                _cast = Arrived();
                FollowWeb(_now!.AtUs);
                break;
            case Phase.Idle or Phase.Complete or Phase.Aborted or Phase.Faulted when HasRun():
                Fetch();
                break;
            default:
                break;
        }
    }

    // Between the answer to the start and the tick that follows it, the phase is still the one of before, and the record, too.
    private bool HasRun() => LinkIsSettled && _now!.AtUs - _startedAtUs >= StartsUs;

    private bool StartHasArrived(Phase phase)
    {
        bool rests = phase is Phase.Idle or Phase.Complete;
        if (rests && LinkIsSettled)
        {
            Outcome = NotStarted;
            Note = "The line was lost while the start was on its way, and the chamber rests: it did not arrive, or the run is "
                + "over already. Nothing was started since.";
        }
        else if (!rests)
        {
            Started();
        }

        return !rests;
    }

    private Asked Arrived()
    {
        if (_cast != Asked.Yes)
        {
            _view.Say($"{Plate.Folder}: {(IsLine ? "the web is coated" : "casting")}.");
        }

        return Asked.Yes;
    }

    // The chamber waits for a cast, or for its air.
    private void Await(Phase phase)
    {
        bool isInDoubt = _cast != Asked.No && _now!.AtUs - _castAtUs >= DecidesUs && LinkIsSettled;
        if (isInDoubt)
        {
            string error = _cast == Asked.Yes ? _chamber.Link.Ask("SYSTem:ERRor?") : "";
            _view.Say(error.Length > 0
                ? $"{Plate.Folder}: not cast: {ScpiText.Fields(error)[^1]}."
                : $"{Plate.Folder}: the cast was on its way when the line was lost, and did not arrive: nothing was cast.");
            _cast = Asked.No;
            _castAtUs = _now!.AtUs;
        }

        if (phase != Phase.Ready || _cast != Asked.No)
        {
            return;
        }

        if (Fills && !_isFilled)
        {
            AwaitFill();
            return;
        }

        bool isOwn = _castsByItself && Losses == 0;
        if (!isOwn && _prompt != Prompt.Cast)
        {
            Ask(Prompt.Cast, IsLine ? "ready. Enter coats the web" : "ready. Enter casts", ThermometersNow());
        }

        if (isOwn && _now!.AtUs - _castAtUs >= DecidesUs)
        {
            Cast();
        }
    }

    private void Ask(Prompt prompt, string what, string told = "")
    {
        string gone = _person.IsGone ? " Nobody can: standard input is closed. The chamber gives up by itself." : "";
        _view.Say(_person.HasKeys
            ? $"{Plate.Folder}: {what}{told}; q and Enter ends this program and leaves the chamber as it is.{gone}"
            : $"{Plate.Folder}: {Offer(prompt)}{told}");
        _prompt = prompt;
    }

    // Sent once. When its answer is lost, the phase will tell whether it arrived.
    private void Cast()
    {
        _cast = Asked.InDoubt;
        _castAtUs = _now!.AtUs;
        _prompt = Prompt.Nothing;
        try
        {
            _chamber.Link.Tell(CastWords());
            _cast = Asked.Yes;
            _castAtUs = _now!.AtUs; // telemetry went on meanwhile
        }
        catch (ChamberRefusedException e)
        {
            _cast = Asked.No;
            Refused = e.Message;
            SayNotCast(e);
        }
    }

    // Twice the same: nothing of it was lost or changed on its way.
    private void Fetch()
    {
        List<string> before = [];
        List<string> lines = ScpiText.Fields(_chamber.Link.Ask("RUN:RECord?"));
        for (int i = 0; i < MostFetches && !lines.SequenceEqual(before); i++)
        {
            before = lines;
            lines = ScpiText.Fields(_chamber.Link.Ask("RUN:RECord?"));
        }

        var record = new RecordText(lines);
        bool isOurs = lines.SequenceEqual(before) && record.Word("recipe") == Plate.Recipe.Name
            && record.Number("exposureSetS") is { } setS && System.Math.Abs(setS - Plate.ExposureS) < 1e-3;
        if (isOurs && record.Has("webCoatedM"))
        {
            AskMetres(); // the last of them, and those of a time without a line
        }

        Record = isOurs ? record : null;
        Note = isOurs ? "" : $"The chamber's record is of another run ({record.Word("recipe")}, {record.Word("exposureSetS")} s) or none.";
        Outcome = !isOurs ? NoRecord : record.Word("outcome") switch
        {
            "Complete" => PlateRun.Complete,
            "notVerified" => PlateRun.NotVerified,
            "Aborted" => PlateRun.Aborted,
            "Faulted" => PlateRun.Faulted,
            _ => "",
        };
    }
}
