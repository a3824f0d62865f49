using System;

namespace ChamberFirmware.Fields;

/// <summary>
/// Takes every value from one object and gives it to another of its kind, group by group and bit for bit. For commands, not for the tick.
/// Numbers pass as bits: put into an ArrayList each would be an object of its own.
/// </summary>
public sealed class FieldCopy : IFieldVisitor
{
    private const int MostInGroup = 12; // a test copies all there are

    private readonly long[] _bits = new long[MostInGroup];
    private readonly object[] _others = new object[MostInGroup]; // texts, and tables as they are
    private bool _gives;
    private int _number;
    private int _other;

    private FieldCopy()
    {
    }

    /// <summary>Copies all; tables are other objects afterwards. Allocates.</summary>
    public static void Of(IFields from, IFields to)
    {
        var copy = new FieldCopy();
        for (int group = 0; group < from.Groups; group++)
        {
            copy.Pass(group, from, false);
            copy.Pass(group, to, true);
        }
    }

    /// <inheritdoc/>
    public void Number(string name, ref double value, double standard, double lowest, double highest, string meaning) =>
        value = BitConverter.Int64BitsToDouble(Pass(BitConverter.DoubleToInt64Bits(value)));

    /// <inheritdoc/>
    public void Whole(string name, ref long value, long standard, long lowest, long highest, string meaning) => value = Pass(value);

    /// <inheritdoc/>
    public void Word(string name, ref string value, string standard, string allowed, string meaning) => value = (string)Pass(value);

    /// <inheritdoc/>
    public void Text(string name, ref string value, string meaning) => value = (string)Pass(value);

    /// <inheritdoc/>
    public void Date(string name, ref string value, string meaning) => value = (string)Pass(value);

    /// <inheritdoc/>
    public void Table(string name, ref double[] values, string standard, int most, double lowest, double highest, string meaning)
    {
        var passed = (double[])Pass(values);
        if (!_gives || passed == null)
        {
            return;
        }

        values = new double[passed.Length]; // neither may see the other's changes
        Array.Copy(passed, values, passed.Length);
    }

    private void Pass(int group, IFields fields, bool gives)
    {
        _gives = gives;
        _number = 0;
        _other = 0;
        fields.Visit(group, this);
    }

    private long Pass(long bits)
    {
        _bits[_number] = _gives ? _bits[_number] : bits;
        return _bits[_number++];
    }

    private object Pass(object other)
    {
        _others[_other] = _gives ? _others[_other] : other;
        return _others[_other++];
    }
}
