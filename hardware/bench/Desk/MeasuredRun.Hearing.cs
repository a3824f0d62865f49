using System;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Bench.Desk;

/// <content>What comes: telemetry from the chamber, and what a person types.</content>
public sealed partial class MeasuredRun
{
    private int _heardPresses;

    private void Take(TelemetrySample sample)
    {
        if (Outcome.Length > 0)
        {
            return;
        }

        if (_now != null && sample.AtUs <= _now.AtUs)
        {
            Restart(sample);
            return;
        }

        bool isNew = _linkSinceUs < 0;
        _linkSinceUs = isNew ? sample.AtUs : _linkSinceUs;
        bool isOfRun = _start != Asked.No || Losses > 0; // what did not come while the recipe was on its way is none of the run
        if (_now != null && ((isNew && Losses > 0) || sample.AtUs - _now.AtUs >= LongestUs()))
        {
            var gap = new Gap(_now.AtUs, sample.AtUs);
            Gaps.AddRange(isOfRun ? [gap] : []);
            _trace?.Add(gap);
            Curves.AddGap(gap);
        }

        if (_now == null || sample.Phase != _now.Phase)
        {
            Phases.Add(new PhaseStart(sample.Phase, sample.AtUs) { AfterUs = _now?.AtUs ?? sample.AtUs - TickSchedule.TickUs });
        }

        _now = sample;
        _heardAtMs = Environment.TickCount64;
        LookAtDoor(sample);
        _trace?.Add(sample);
        Curves.Add(sample);
        Progress.Look(sample);
        _view.Look(Progress, sample);
    }

    // A change of the rate takes effect with the line that follows the next.
    private long LongestUs() => _isSlow || double.IsNaN(_now!.FanDuty01) ? SlowGapUs : GapUs;

    // Its time went back: it was switched off and on, and knows nothing of this run but what its journal says.
    private void Restart(TelemetrySample sample)
    {
        Note = $"The chamber was restarted: its time went from {_now!.AtUs / 1e6:F1} s back to {sample.AtUs / 1e6:F1} s. What became of "
            + "the plate is not known here; DIAGnostic:JOURnal? says what the chamber knows.";
        Outcome = Restarted;
        _view.Say(Note);
    }

    private void Hear()
    {
        while (Outcome.Length == 0 && _person.Take() is { } typed)
        {
            Hear(typed); // who has left types nothing more to the chamber
        }

        if (Outcome.Length == 0 && _person.Presses > _heardPresses)
        {
            _heardPresses = _person.Presses;
            HearPress();
        }
    }

    private void Hear(string typed)
    {
        Refused = "";
        if (typed is "q" or "Q")
        {
            Leave("Left to itself by the person at the program");
        }
        else if (typed.Length == 0 && _chamber.IsOpen && _now != null)
        {
            HearEnter(_now.Phase);
        }
        else
        {
            HearWord(typed);
        }
    }

    private void HearEnter(Phase phase)
    {
        if (_prompt == Prompt.Cast && phase == Phase.Ready && _cast == Asked.No)
        {
            Cast();
        }
        else if (_prompt == Prompt.Fill && phase == Phase.Ready)
        {
            Fill();
        }
        else if (_prompt == Prompt.Filled && phase == Phase.Filling)
        {
            Filled();
        }
        else if (_prompt == Prompt.EndCoat && phase == Phase.Coating)
        {
            EndCoat();
        }
    }

    private void Leave(string why)
    {
        Outcome = Left;
        Note = $"{why}, in phase {(_now == null ? "unknown" : PhaseWords.Name(_now.Phase))}. The chamber goes on.";
        _view.Say($"{Plate.Folder}: {Note}");
    }

    // The first press never ends anything: a film may be on the plate, and hours of conditioning behind it.
    private void HearPress()
    {
        if (_start == Asked.No)
        {
            Leave("Stopped before the start");
        }
        else if (_heardPresses == 1)
        {
            _view.Say("The chamber goes on. Ctrl+C again aborts the run: its outputs go off. q and Enter ends this program and leaves the "
                + "chamber to itself.");
        }
        else if (!_chamber.IsOpen)
        {
            Leave("The line is lost, an abort would not arrive: abort at the chamber. Left");
        }
        else
        {
            _chamber.Link.Send("RUN:ABORt");
            _view.Say("Abort sent.");
        }
    }
}
