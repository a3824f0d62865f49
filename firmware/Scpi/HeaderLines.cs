using ChamberFirmware.Text;

namespace ChamberFirmware.Scpi;

/// <summary>Every header of the table, a group of rows after the other.</summary>
public sealed class HeaderLines : IListing, IScpiVisitor
{
    private readonly ScpiSession _session;
    private TextBuffer? _to; // where headers are written now

    /// <summary>Of the table that acts on this session; nothing acts.</summary>
    public HeaderLines(ScpiSession session) => _session = session;

    /// <inheritdoc/>
    public bool TryWrite(int line, TextBuffer to)
    {
        _to = to;
        ScpiTable.Visit(line, this, _session);
        return line + 1 < ScpiTable.Groups;
    }

    /// <inheritdoc/>
    public bool Row(string header, string kinds, string meaning)
    {
        _to!.Add(header).Line();
        return false;
    }
}
