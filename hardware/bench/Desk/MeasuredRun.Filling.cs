using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;

namespace ChamberFirmware.Bench.Desk;

/// <content>
/// Dope for the blade: the chamber is asked to fill, says when the door may be opened, and is told when the blade is filled and the door
/// closed again. The words are the chamber's; what is in doubt after a lost line, its phase tells.
/// </content>
public sealed partial class MeasuredRun
{
    private bool _isFilled; // phase Filling has been and gone in this run
    private bool _wasFilling;
    private bool _doorMayOpen;
    private bool _wasOpen;
    private bool _doorIsClosed;
    private long _openedAtUs = -1;
    private long _fillAskedUs = long.MinValue / 2;
    private string _noteSaid = "";

    // At Ready, without dope in the blade.
    private void AwaitFill()
    {
        if (_now!.AtUs - _fillAskedUs < DecidesUs || !LinkIsSettled)
        {
            return; // what was asked is on its way
        }

        if (_castsByItself && Losses == 0)
        {
            Fill();
        }
        else if (_prompt != Prompt.Fill)
        {
            Ask(Prompt.Fill, "ready. Enter has heat and mist off and the air cooled, so that the blade can be filled");
        }
    }

    private void Fill() => Tell("RUN:FILL", "not filling");

    private void Filled() => Tell("RUN:FILLED", "not filled");

    // Sent once, by a person's word; when its answer is lost, the phase tells.
    private void Tell(string command, string refused)
    {
        _prompt = Prompt.Nothing;
        _fillAskedUs = _now!.AtUs;
        try
        {
            _chamber.Link.Tell(command);
            _fillAskedUs = _now!.AtUs;
        }
        catch (ChamberRefusedException e)
        {
            _view.Say($"{Plate.Folder}: {refused}: {e.Message}");
        }
    }

    // In Filling.
    private void AwaitFilled()
    {
        if (!_doorMayOpen || _now!.AtUs - _fillAskedUs < DecidesUs || !LinkIsSettled)
        {
            return;
        }

        bool closedAgain = _wasOpen && _doorIsClosed;
        if (_castsByItself && Losses == 0 && closedAgain)
        {
            Filled();
        }
        else if (!(_castsByItself && Losses == 0) && _prompt != Prompt.Filled)
        {
            Ask(Prompt.Filled, "when the blade is filled, the door closed and S7 pressed, Enter goes on");
        }
    }

    private void LookAtDoor(TelemetrySample sample)
    {
        bool isFilling = sample.Phase == Phase.Filling;
        _isFilled |= _wasFilling && !isFilling;
        _wasFilling = isFilling;
        _doorMayOpen &= isFilling;
        if (!isFilling)
        {
            Progress.DopeLeftS = sample.Phase is Phase.Conditioning or Phase.Ready ? DopeLeftS(sample.AtUs) : double.NaN;
            return;
        }

        _wasOpen |= _doorMayOpen && sample.DoorIsClosed == false;
        _openedAtUs = _wasOpen && _openedAtUs < 0 ? sample.AtUs : _openedAtUs;
        _doorIsClosed = sample.DoorIsClosed ?? _doorIsClosed;
        Progress.DopeLeftS = DopeLeftS(sample.AtUs);
        SayNote(sample.Notes.Count > 0 ? sample.Notes[0] : _noteSaid);
    }

    // The chamber's first note in Filling says whether the door may be opened.
    private void SayNote(string note)
    {
        _doorMayOpen |= note == TelemetryLine.DoorMayOpen;
        if (note == _noteSaid)
        {
            return;
        }

        _noteSaid = note;
        string limit = note == TelemetryLine.DoorMayOpen
            ? $". From its opening on the dope may wait {Plate.Recipe.LongestFilledS:0} s for its cast (longestFilledS)"
            : "";
        _view.Say($"{Plate.Folder}: {note}{limit}.");
    }

    private double DopeLeftS(long nowUs) => _openedAtUs < 0 ? double.NaN : Plate.Recipe.LongestFilledS - (nowUs - _openedAtUs) / 1e6;
}
