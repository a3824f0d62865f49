using ChamberFirmware.Text;

namespace ChamberFirmware.Scpi;

/// <summary>
/// A listing as one answer: its lines as strings with commas between them. It leaves piece by piece like any listing; a block of IEEE 488.2
/// would have to say first how long it is, and one without a length ends with a signal that a serial line does not have.
/// </summary>
public sealed class QuotedLines : IListing
{
    private readonly IListing _lines;
    private bool _hasBegun;

    /// <summary>Of these lines.</summary>
    public QuotedLines(IListing lines) => _lines = lines;

    /// <inheritdoc/>
    public bool TryWrite(int line, TextBuffer to)
    {
        int before = to.Length;
        to.Add(_hasBegun ? "," : "");
        int body = QuotedText.Begin(to);
        bool hasMore = _lines.TryWrite(line, to);
        if (to.Length == body && (hasMore || _hasBegun))
        {
            to.CutTo(before);
            return hasMore;
        }

        QuotedText.End(to, body); // no line at all: an empty string, because somebody waits for an answer
        _hasBegun = true;
        return hasMore;
    }
}
