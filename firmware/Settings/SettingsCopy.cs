using System.Collections;

namespace ChamberFirmware.Settings;

/// <summary>Takes every setting from one object, then gives them to another, bit for bit. For commands, not for the tick.</summary>
internal sealed class SettingsCopy : ISettingsVisitor
{
    private readonly ArrayList _taken = new ArrayList();
    private bool _gives;
    private int _next;

    public static void Of(ChamberSettings from, ChamberSettings to)
    {
        var copy = new SettingsCopy();
        SettingsFields.Visit(from, copy);
        copy._gives = true;
        SettingsFields.Visit(to, copy);
    }

    public void Number(string name, ref double value, double lowest, double highest) => value = (double)Pass(value);

    public void Whole(string name, ref long value, long lowest, long highest) => value = (long)Pass(value);

    public void Text(string name, ref string value) => value = (string)Pass(value);

    public void Date(string name, ref string value) => value = (string)Pass(value);

    public void Table(string name, ref double[] values, double lowest, double highest)
    {
        var passed = (double[])Pass(values);
        values = new double[passed.Length]; // neither may see the other's changes
        for (int i = 0; i < passed.Length; i++)
        {
            values[i] = passed[i];
        }
    }

    private object Pass(object value)
    {
        if (_gives)
        {
            return _taken[_next++]!;
        }

        _taken.Add(value);
        return value;
    }
}
