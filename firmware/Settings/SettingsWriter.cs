using System.Text;

namespace ChamberFirmware.Settings;

/// <summary>Every setting as a line name=value.</summary>
internal sealed class SettingsWriter : ISettingsVisitor
{
    private readonly StringBuilder _lines;

    public SettingsWriter(StringBuilder lines) => _lines = lines;

    public void Number(string name, ref double value, double lowest, double highest) => Line(name, NumberText.Of(value));

    public void Whole(string name, ref long value, long lowest, long highest) => Line(name, value.ToString());

    public void Text(string name, ref string value) => Line(name, value);

    public void Date(string name, ref string value) => Line(name, value);

    public void Table(string name, ref double[] values, double lowest, double highest)
    {
        string list = "";
        for (int i = 0; i < values.Length; i++)
        {
            list += (i > 0 ? ", " : "") + NumberText.Of(values[i]);
        }

        Line(name, list);
    }

    private void Line(string name, string value) => _lines.Append(name).Append('=').Append(value).Append('\n');
}
