using ChamberFirmware.Audit;
using ChamberFirmware.Casting;
using ChamberFirmware.Operation;
using ChamberFirmware.Refusals;
using ChamberFirmware.Storage;
using ChamberFirmware.Text;

namespace ChamberFirmware.Commands;

/// <summary>
/// The answer to changes: the first line of each that is kept, the newest first. And to change NUMBER: all lines of one.
/// </summary>
public sealed class ChangeLines : IListing
{
    private readonly ChangeLog _log;
    private readonly string[]? _one;

    /// <summary>First lines of a log.</summary>
    public ChangeLines(ChangeLog log) => _log = log;

    private ChangeLines(ChangeLog log, string text)
    {
        _log = log;
        _one = text.Split('\n');
    }

    /// <summary>Why the log is not read now; null: it is.</summary>
    public static Refusal? RefusalOf(Chamber chamber)
    {
        Phase phase = chamber.Run.Phase;
        return PhaseRules.Moves(phase) ? AuditRefusals.NotWhileDriving(PhaseWords.Name(phase)) : null;
    }

    /// <summary>All lines of one change by its number; null: there is none, and why.</summary>
    public static Refusal? Of(Chamber chamber, string number, out IListing? lines)
    {
        ChangeLog log = chamber.Changes;
        lines = null;
        double value = 0.0;
        Refusal? refusal = RefusalOf(chamber);
        if (refusal != null)
        {
            return refusal;
        }

        bool isWhole = DecimalText.TryParse(number, out value) && value >= 1.0 && value <= log.Last && value == (int)value;
        int most = PhaseRules.Drives(chamber.Run.Phase) ? ChangeLog.MostWhileDriving : StoredText.MostBytes;
        string? text = isWhole ? log.Read((int)value, most) : null;
        lines = text == null ? null : new ChangeLines(log, text);
        int first = log.Last - ChangeLog.Kept + 1;
        return text == null ? AuditRefusals.NoSuchChange(number, first > 1 ? first : 1, log.Last) : null;
    }

    /// <inheritdoc/>
    public bool TryWrite(int line, TextBuffer to)
    {
        if (_one != null)
        {
            to.Add(_one[line]).Line();
            return line < _one.Length - 1;
        }

        int number = _log.Last - line;
        string? text = _log.Read(number, ChangeLog.MostWhileDriving);
        if (number > 0)
        {
            to.Add(text == null ? "(long, or damaged)" : ChangeLog.FirstLine(text)).Line();
        }

        return line < ChangeLog.Kept - 1 && number > 1;
    }
}
