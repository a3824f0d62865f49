using ChamberFirmware.Refusals;
using ChamberFirmware.Text;

namespace ChamberFirmware.Scpi;

/// <content>What a conversation asks of its language beside the execution of lines.</content>
public sealed partial class ScpiLanguage
{
    private const int QuietPasses = 1; // telemetry begins with the pass after it was asked for

    /// <inheritdoc/>
    public string AbortWord => "abort";

    /// <inheritdoc/>
    public string AbortHeader => "run:abort";

    /// <inheritdoc/>
    public string Mode => "";

    /// <inheritdoc/>
    public bool Waits => _isOpen && (_effort >= EffortOfPass || _session.Chamber.Run.IsAsked
        || (_session.Holds && StatusModel.IsPending(_session.Chamber)));

    /// <inheritdoc/>
    public int TellPasses => _session.Pushed.IsOn ? _session.Pushed.Passes : QuietPasses;

    /// <inheritdoc/>
    public void Note(long nowUs)
    {
        _effort = 0;
        _session.Note(nowUs);
    }

    /// <inheritdoc/>
    public void Look(long nowUs, TextBuffer to)
    {
        // no mode that would end by itself
    }

    /// <inheritdoc/>
    public void Leave()
    {
        _isOpen = false;
        _isReading = false;
        _session.Lines = null;
        _session.Holds = false;
        _session.AnswersEnd = false;
        _session.HasAnswered = false;
    }

    /// <inheritdoc/>
    public void Refuse(Refusal refusal, TextBuffer to) => _session.Fail(NumberOf(refusal.Number), refusal.Sentence);

    /// <inheritdoc/>
    public void CutOff(TextBuffer to, bool isHalfSaid)
    {
        if (isHalfSaid || (_isOpen && _session.HasAnswered))
        {
            to.Add("\n"); // what has left is a line of its own, and no part of the next answer
        }

        if (_isOpen || isHalfSaid)
        {
            _session.Fail(ScpiError.QueryInterrupted, "by an abort");
        }
    }

    /// <inheritdoc/>
    public void Tell(TextBuffer to)
    {
        bool mayTell = _session.Pushed.IsOn && !(_isOpen && _session.HasAnswered);
        if (mayTell)
        {
            _session.Pushed.Write(_session.Chamber, _session.NowUs, to);
        }
    }

    // The standard's numbers for lines that did not come as they were sent: the 11xx of ConsoleRefusals.
    private static int NumberOf(int refusal) => refusal switch
    {
        1101 => ScpiError.InvalidCharacter,
        1102 => ScpiError.TooMuchData,
        _ => ScpiError.InputBufferOverrun,
    };
}
