using ChamberFirmware.Refusals;
using ChamberFirmware.Text;

namespace ChamberFirmware.Fields;

/// <summary>Puts one value, given as text, into the row of that name. A value that cannot be leaves no trace.</summary>
public sealed class FieldReader : IFieldVisitor
{
    private readonly string _name;
    private readonly string _text;
    private int _next;
    private Refusal? _refusal;

    /// <summary>For one use; blanks around the text do not count.</summary>
    public FieldReader(string name, string text)
    {
        _name = name;
        _text = text.Trim();
    }

    /// <summary>The row's place among all; -1: there is none of that name.</summary>
    public int Place = -1;

    /// <summary>Null, or why not. Whether there is such a row says <see cref="Place"/>.</summary>
    public Refusal? ReadInto(IFields fields)
    {
        for (int group = 0; group < fields.Groups && Place < 0; group++)
        {
            fields.Visit(group, this);
        }

        return _refusal;
    }

    /// <inheritdoc/>
    public void Number(string name, ref double value, double standard, double lowest, double highest, string meaning)
    {
        if (IsMeant(name))
        {
            value = Parse(lowest, highest, out double number) ? number : value;
        }
    }

    /// <inheritdoc/>
    public void Whole(string name, ref long value, long standard, long lowest, long highest, string meaning)
    {
        if (IsMeant(name) && Parse(lowest, highest, out double number))
        {
            bool isWhole = number == (long)number;
            _refusal = isWhole ? null : TextRefusals.NotWhole(name, _text);
            value = isWhole ? (long)number : value;
        }
    }

    /// <inheritdoc/>
    public void Table(string name, ref double[] values, string standard, int most, double lowest, double highest, string meaning)
    {
        if (IsMeant(name))
        {
            _refusal = NumberList.Read(name, _text, most, lowest, highest, out double[] numbers)
                ?? FieldCheck.Fault(name, numbers, most, lowest, highest);
            values = _refusal == null ? numbers : values;
        }
    }

    /// <inheritdoc/>
    public void Word(string name, ref string value, string standard, string allowed, string meaning)
    {
        if (IsMeant(name))
        {
            _refusal = FieldCheck.Fault(name, _text, allowed);
            value = _refusal == null ? _text : value;
        }
    }

    /// <inheritdoc/>
    public void Text(string name, ref string value, string meaning) => value = IsMeant(name) ? _text : value;

    /// <inheritdoc/>
    public void Date(string name, ref string value, string meaning)
    {
        if (IsMeant(name))
        {
            _refusal = FieldCheck.FaultOfDay(name, _text);
            value = _refusal == null ? _text : value;
        }
    }

    private bool IsMeant(string name)
    {
        bool isMeant = name == _name;
        Place = isMeant ? _next : Place;
        _next++;
        return isMeant;
    }

    private bool Parse(double lowest, double highest, out double number)
    {
        _refusal = DecimalText.TryParse(_text, out number)
            ? FieldCheck.Fault(_name, number, lowest, highest)
            : TextRefusals.NotANumberBetween(_name, _text, lowest, highest);
        return _refusal == null;
    }
}
