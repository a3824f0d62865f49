using ChamberFirmware.Text;

namespace ChamberFirmware.Fields;

/// <summary>Rows as name=value: the lines of a group, or one by its name; or one with all that is known about it.</summary>
public sealed class FieldWriter : IFieldVisitor
{
    private TextBuffer _to = null!;
    private string? _name; // null: every row, a line each
    private bool _explains;
    private bool _isFound;
    private readonly bool _leavesOutStandard;

    /// <summary>
    /// Writes lines; with <paramref name="leavesOutStandard"/> none for a value that is its row's standard, or an empty text.
    /// </summary>
    public FieldWriter(bool leavesOutStandard = false) => _leavesOutStandard = leavesOutStandard;

    /// <summary>The row of that name. False: there is none, and nothing is written.</summary>
    public static bool Write(IFields fields, string name, TextBuffer to) => Find(fields, new FieldWriter { _name = name, _to = to });

    /// <summary>The same with default, range and meaning; a blank row without a value.</summary>
    public static bool Explain(IFields fields, string name, TextBuffer to) =>
        Find(fields, new FieldWriter { _name = name, _to = to, _explains = true });

    /// <summary>A group's rows, each with its line end.</summary>
    public void WriteLines(IFields fields, int group, TextBuffer to)
    {
        _to = to;
        fields.Visit(group, this);
    }

    /// <inheritdoc/>
    public void Number(string name, ref double value, double standard, double lowest, double highest, string meaning)
    {
        if (_leavesOutStandard && value == standard)
        {
            return;
        }

        if (Begins(name, double.IsNaN(value)))
        {
            NumberText.Write(value, _to);
        }

        if (Explains(name) && standard >= lowest && standard <= highest)
        {
            NumberText.Write(standard, _to.Add(" default="));
        }

        EndNumber(name, lowest, highest, meaning);
    }

    /// <inheritdoc/>
    public void Whole(string name, ref long value, long standard, long lowest, long highest, string meaning)
    {
        if (_leavesOutStandard && value == standard)
        {
            return;
        }

        if (Begins(name, value == FieldBlank.NoWhole))
        {
            _to.Whole(value);
        }

        if (Explains(name))
        {
            _to.Add(" default=").Whole(standard);
        }

        EndNumber(name, lowest, highest, meaning);
    }

    /// <inheritdoc/>
    public void Table(string name, ref double[] values, string standard, int most, double lowest, double highest, string meaning)
    {
        int count = Begins(name, values == null) ? values!.Length : 0;
        for (int i = 0; i < count; i++)
        {
            NumberText.Write(values![i], _to.Add(i > 0 ? ", " : ""));
        }

        if (Explains(name))
        {
            _to.Add(standard.Length > 0 ? " default=" : "").Add(standard).Add(" most=").Whole(most);
        }

        EndNumber(name, lowest, highest, meaning);
    }

    /// <inheritdoc/>
    public void Word(string name, ref string value, string standard, string allowed, string meaning)
    {
        if (_leavesOutStandard && value == standard)
        {
            return;
        }

        _to.Add(Begins(name, value == null) ? value! : "");
        if (Explains(name))
        {
            _to.Add(" default=").Add(standard).Add(" allowed=").Add(allowed);
        }

        End(name, meaning);
    }

    /// <inheritdoc/>
    public void Text(string name, ref string value, string meaning)
    {
        if (!_leavesOutStandard || value.Length > 0)
        {
            _to.Add(Begins(name, value == null) ? value! : "");
            End(name, meaning);
        }
    }

    /// <inheritdoc/>
    public void Date(string name, ref string value, string meaning) => Text(name, ref value, meaning);

    private static bool Find(IFields fields, FieldWriter writer)
    {
        for (int group = 0; group < fields.Groups && !writer._isFound; group++)
        {
            fields.Visit(group, writer);
        }

        return writer._isFound;
    }

    private bool IsMeant(string name) => _name == null || _name == name;

    private bool Explains(string name) => _explains && IsMeant(name);

    // True: its value is to follow.
    private bool Begins(string name, bool isBlank)
    {
        bool isMeant = IsMeant(name);
        if (isMeant)
        {
            _isFound = true;
            _to.Add(name).Add(isBlank ? "" : "=");
        }

        return isMeant && !isBlank;
    }

    private void EndNumber(string name, double lowest, double highest, string meaning)
    {
        if (Explains(name))
        {
            NumberText.Write(lowest, _to.Add(" lowest="));
            NumberText.Write(highest, _to.Add(" highest="));
        }

        End(name, meaning);
    }

    private void End(string name, string meaning)
    {
        if (Explains(name))
        {
            _to.Add(": ").Add(meaning);
        }
        else if (_name == null)
        {
            _to.Line();
        }
    }
}
