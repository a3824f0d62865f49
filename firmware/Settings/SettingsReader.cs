using ChamberFirmware.Casting;

namespace ChamberFirmware.Settings;

/// <summary>Puts one value, given as text, into the setting of that name. Whether the value may be is looked at afterwards.</summary>
internal sealed class SettingsReader : ISettingsVisitor
{
    private readonly string _name;
    private readonly string _text;
    private bool _isKnown;
    private string _error = "";

    private SettingsReader(string name, string text)
    {
        _name = name;
        _text = text;
    }

    /// <summary>An empty string, or why not; then the settings are as they were.</summary>
    public static string Set(ChamberSettings settings, string name, string text)
    {
        var reader = new SettingsReader(name, text.Trim());
        SettingsFields.Visit(settings, reader);
        return reader._isKnown ? reader._error : "Unknown setting '" + name + "': settings lists those there are.";
    }

    public void Number(string name, ref double value, double lowest, double highest)
    {
        if (IsMeant(name))
        {
            value = Parse(_text, value);
        }
    }

    public void Whole(string name, ref long value, long lowest, long highest)
    {
        if (IsMeant(name))
        {
            double number = Parse(_text, value);
            bool isWhole = number == (long)number;
            _error = isWhole ? _error : name + " = " + _text + " is not a whole number.";
            value = isWhole ? (long)number : value;
        }
    }

    public void Table(string name, ref double[] values, double lowest, double highest)
    {
        if (!IsMeant(name))
        {
            return;
        }

        string[] parts = _text.Split(',');
        var numbers = new double[parts.Length];
        for (int i = 0; i < parts.Length && _error.Length == 0; i++)
        {
            numbers[i] = Parse(parts[i].Trim(), 0.0);
        }

        values = _error.Length == 0 ? numbers : values;
    }

    public void Text(string name, ref string value) => value = IsMeant(name) ? _text : value;

    public void Date(string name, ref string value) => value = IsMeant(name) ? _text : value;

    private bool IsMeant(string name)
    {
        _isKnown |= name == _name;
        return name == _name;
    }

    private double Parse(string text, double otherwise)
    {
        if (DecimalText.TryParse(text, out double number))
        {
            return number;
        }

        _error = _name + " = '" + text + "' is not a number: write it like 12.5, at most 15 digits.";
        return otherwise;
    }
}
