using ChamberFirmware.Refusals;
using ChamberFirmware.Text;

namespace ChamberFirmware.Fields;

/// <summary>Gives rows their defaults: all of them, or those that are blank, and then tells which.</summary>
public sealed class FieldDefaults : IFieldVisitor
{
    private const string More = ", and more";

    private readonly int _most;
    private readonly bool _isForBlank;
    private TextBuffer? _names;
    private bool _isFull;

    /// <summary>For all rows, whatever they have.</summary>
    public FieldDefaults()
    {
    }

    /// <summary>For blank rows; their names are told in at most so many characters.</summary>
    public FieldDefaults(int most)
    {
        _most = most;
        _isForBlank = true;
    }

    /// <summary>The first row that was blank and has no default, as it must be given; null: there was none.</summary>
    public Refusal? Missing;

    /// <summary>Names of the rows that were blank, with commas between them; empty: none was.</summary>
    public override string ToString() => _names == null ? "" : _names.ToString();

    /// <inheritdoc/>
    public void Number(string name, ref double value, double standard, double lowest, double highest, string meaning)
    {
        if (Takes(name, double.IsNaN(value)))
        {
            value = standard;
            Demand(double.IsNaN(standard), name, meaning);
        }
    }

    /// <inheritdoc/>
    public void Whole(string name, ref long value, long standard, long lowest, long highest, string meaning) =>
        value = Takes(name, value == FieldBlank.NoWhole) ? standard : value;

    /// <inheritdoc/>
    public void Table(string name, ref double[] values, string standard, int most, double lowest, double highest, string meaning)
    {
        if (Takes(name, values == null))
        {
            values = new double[0];
            Demand(standard.Length == 0, name, meaning);
            if (standard.Length > 0)
            {
                NumberList.Read(name, standard, most, lowest, highest, out values);
            }
        }
    }

    /// <inheritdoc/>
    public void Word(string name, ref string value, string standard, string allowed, string meaning) =>
        value = Takes(name, value == null) ? standard : value!;

    /// <inheritdoc/>
    public void Text(string name, ref string value, string meaning) => value = Takes(name, value == null) ? "" : value!;

    /// <inheritdoc/>
    public void Date(string name, ref string value, string meaning) => Text(name, ref value, meaning);

    private bool Takes(string name, bool isBlank)
    {
        if (_isForBlank && isBlank && _most > 0 && !_isFull)
        {
            _names = _names ?? new TextBuffer(_most + More.Length);
            _isFull = _names.Length + 2 + name.Length > _most;
            _names.Add(_isFull ? More : _names.Length > 0 ? ", " : "").Add(_isFull ? "" : name);
        }

        return isBlank || !_isForBlank;
    }

    private void Demand(bool isMissing, string name, string meaning) =>
        Missing = Missing ?? (isMissing ? TextRefusals.Missing(name, meaning) : null);
}
