using System;

namespace ChamberFirmware.Settings;

/// <summary>
/// Takes every setting from one object, then gives them to another, bit for bit. For commands, not for the tick. Numbers pass as bits: put
/// into an ArrayList each would be an object of its own, and the list would grow by copies.
/// </summary>
internal sealed class SettingsCopy : ISettingsVisitor
{
    private const int MostNumbers = 64; // a test copies all there are
    private const int MostOthers = 16;

    private readonly long[] _bits = new long[MostNumbers];
    private readonly object[] _others = new object[MostOthers]; // texts, and tables as they are
    private bool _gives;
    private int _number;
    private int _other;

    public static void Of(ChamberSettings from, ChamberSettings to)
    {
        var copy = new SettingsCopy();
        SettingsFields.Visit(from, copy);
        copy._gives = true;
        copy._number = 0;
        copy._other = 0;
        SettingsFields.Visit(to, copy);
    }

    public void Number(string name, ref double value, double lowest, double highest)
    {
        value = BitConverter.Int64BitsToDouble(Pass(BitConverter.DoubleToInt64Bits(value)));
    }

    public void Whole(string name, ref long value, long lowest, long highest) => value = Pass(value);

    public void Text(string name, ref string value) => value = (string)Pass(value);

    public void Date(string name, ref string value) => value = (string)Pass(value);

    public void Table(string name, ref double[] values, double lowest, double highest)
    {
        var passed = (double[])Pass(values);
        if (!_gives)
        {
            return;
        }

        values = new double[passed.Length]; // neither may see the other's changes
        for (int i = 0; i < passed.Length; i++)
        {
            values[i] = passed[i];
        }
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
