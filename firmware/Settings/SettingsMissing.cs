using ChamberFirmware.Text;

namespace ChamberFirmware.Settings;

/// <summary>Names of the settings that were not given.</summary>
internal sealed class SettingsMissing : ISettingsVisitor
{
    private const string More = ", and more";

    private readonly bool[] _isGiven;
    private readonly TextBuffer _names;
    private readonly int _most;
    private int _next;
    private bool _isFull;

    private SettingsMissing(bool[] isGiven, int most)
    {
        _isGiven = isGiven;
        _most = most;
        _names = new TextBuffer(most + More.Length);
    }

    /// <summary>The names with commas between them, as many as fit into so many characters; empty: all were given.</summary>
    public static string Names(ChamberSettings settings, bool[] isGiven, int most)
    {
        var missing = new SettingsMissing(isGiven, most);
        SettingsFields.Visit(settings, missing);
        return missing._names.ToString();
    }

    public void Number(string name, ref double value, double lowest, double highest) => Look(name);

    public void Whole(string name, ref long value, long lowest, long highest) => Look(name);

    public void Table(string name, ref double[] values, double lowest, double highest) => Look(name);

    public void Text(string name, ref string value) => Look(name);

    public void Date(string name, ref string value) => Look(name);

    private void Look(string name)
    {
        if (_isGiven[_next++] || _isFull)
        {
            return;
        }

        _isFull = _names.Length + 2 + name.Length > _most;
        _names.Add(_isFull ? More : _names.Length > 0 ? ", " : "").Add(_isFull ? "" : name);
    }
}
