using ChamberFirmware.Refusals;
using ChamberFirmware.Text;

namespace ChamberFirmware.Settings;

/// <summary>Puts one value, given as text, into the setting of that name. Whether the value may be is looked at afterwards.</summary>
internal sealed class SettingsReader : ISettingsVisitor
{
    private const int MostInTable = 12;

    private readonly string _name;
    private readonly string _text;
    private int _next;
    private Refusal? _error;

    public SettingsReader(string name, string text)
    {
        _name = name;
        _text = text.Trim();
    }

    /// <summary>The setting's place in the list; -1: there is none of that name.</summary>
    public int Place { get; private set; } = -1;

    /// <summary>Null, or why not; then the settings are as they were.</summary>
    public static Refusal? Set(ChamberSettings settings, string name, string text) => new SettingsReader(name, text).Set(settings);

    /// <summary>The same, once.</summary>
    public Refusal? Set(ChamberSettings settings)
    {
        SettingsFields.Visit(settings, this);
        return Place >= 0 ? _error : SettingsRefusals.Unknown(_name);
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
            if (!isWhole)
            {
                _error = TextRefusals.NotWhole(name, _text);
            }

            value = isWhole ? (long)number : value;
        }
    }

    public void Table(string name, ref double[] values, double lowest, double highest)
    {
        if (IsMeant(name))
        {
            _error = NumberList.Read(name, _text, MostInTable, lowest, highest, out double[] numbers);
            values = _error == null ? numbers : values;
        }
    }

    public void Text(string name, ref string value) => value = IsMeant(name) ? _text : value;

    public void Date(string name, ref string value) => value = IsMeant(name) ? _text : value;

    private bool IsMeant(string name)
    {
        bool isMeant = name == _name;
        Place = isMeant ? _next : Place;
        _next++;
        return isMeant;
    }

    private double Parse(string text, double otherwise)
    {
        if (DecimalText.TryParse(text, out double number))
        {
            return number;
        }

        _error = TextRefusals.NotANumber(_name, text);
        return otherwise;
    }
}
