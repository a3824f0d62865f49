using System;

namespace ChamberFirmware.Fields;

/// <summary>Whether two of a kind have the same values, bit for bit, group by group. For commands, not for the tick.</summary>
public sealed class FieldCompare : IFieldVisitor
{
    private const int MostInGroup = 12; // a test compares all there are

    private readonly long[] _bits = new long[MostInGroup];
    private readonly object[] _others = new object[MostInGroup]; // texts and tables
    private bool _isSecond;
    private bool _differs;
    private int _number;
    private int _other;

    private FieldCompare()
    {
    }

    /// <summary>They have. Allocates.</summary>
    public static bool AreSame(IFields one, IFields other)
    {
        var compare = new FieldCompare();
        for (int group = 0; group < one.Groups && !compare._differs; group++)
        {
            compare.Pass(group, one, false);
            compare.Pass(group, other, true);
        }

        return !compare._differs;
    }

    /// <inheritdoc/>
    public void Number(string name, ref double value, double standard, double lowest, double highest, string meaning) =>
        Look(BitConverter.DoubleToInt64Bits(value));

    /// <inheritdoc/>
    public void Whole(string name, ref long value, long standard, long lowest, long highest, string meaning) => Look(value);

    /// <inheritdoc/>
    public void Word(string name, ref string value, string standard, string allowed, string meaning) => Text(name, ref value, meaning);

    /// <inheritdoc/>
    public void Date(string name, ref string value, string meaning) => Text(name, ref value, meaning);

    /// <inheritdoc/>
    public void Text(string name, ref string value, string meaning)
    {
        _differs |= _isSecond && (string)_others[_other] != value;
        _others[_other++] = value;
    }

    /// <inheritdoc/>
    public void Table(string name, ref double[] values, string standard, int most, double lowest, double highest, string meaning)
    {
        if (_isSecond)
        {
            var before = (double[])_others[_other];
            _differs |= before.Length != values.Length;
            for (int i = 0; i < values.Length && !_differs; i++)
            {
                _differs = before[i] != values[i];
            }
        }

        _others[_other++] = values;
    }

    private void Pass(int group, IFields fields, bool isSecond)
    {
        _isSecond = isSecond;
        _number = 0;
        _other = 0;
        fields.Visit(group, this);
    }

    private void Look(long bits)
    {
        _differs |= _isSecond && _bits[_number] != bits;
        _bits[_number++] = bits;
    }
}
