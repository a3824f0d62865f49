using ChamberFirmware.Fields;
using ChamberFirmware.Text;

namespace ChamberFirmware.Scpi;

/// <summary>A name, then every row as key=value; a row that is blank has its key only.</summary>
public sealed class FieldLines : IListing
{
    private readonly IFields _fields;
    private readonly string _name;
    private readonly FieldWriter _writer = new FieldWriter();

    /// <summary>Of these rows, under this name.</summary>
    public FieldLines(IFields fields, string name)
    {
        _fields = fields;
        _name = name;
    }

    /// <inheritdoc/>
    public bool TryWrite(int line, TextBuffer to)
    {
        if (line == 0)
        {
            to.Add("name=").Add(_name).Line();
        }
        else
        {
            _writer.WriteLines(_fields, line - 1, to);
        }

        return line < _fields.Groups;
    }
}
