using ChamberFirmware.Refusals;
using ChamberFirmware.Text;

namespace ChamberFirmware.Commands;

/// <content>What a conversation asks of its language beside the execution of lines.</content>
public sealed partial class CommandInterpreter
{
    private const int StatusPasses = 10; // one line a second

    /// <inheritdoc/>
    public string AbortWord => "abort";

    /// <inheritdoc/>
    public string AbortHeader => "";

    /// <inheritdoc/>
    public bool Waits => false;

    /// <inheritdoc/>
    public int TellPasses => StatusPasses;

    /// <inheritdoc/>
    public void Note(long nowUs)
    {
        // nothing is kept from one pass to the next
    }

    /// <inheritdoc/>
    public void Refuse(Refusal refusal, TextBuffer to) => Answer.Error(to, refusal);

    /// <inheritdoc/>
    public void CutOff(TextBuffer to, bool isHalfSaid) =>
        to.Line().Add("(cut off: what was said, typed or entered before the abort is forgotten)").Line();

    /// <inheritdoc/>
    public void Tell(TextBuffer to) => _status.Write(_chamber, Mode, to).Line();
}
