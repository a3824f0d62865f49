using ChamberFirmware.Text;

namespace ChamberFirmware.Settings;

/// <summary>Settings as name=value, some by their places in the list or one by its name.</summary>
internal sealed class SettingsWriter : ISettingsVisitor
{
    private TextBuffer? _to;
    private string _wanted = "";
    private int _place;
    private int _end;
    private int _next;

    /// <summary>
    /// Some of the settings, from this place on, as lines: a look at the list takes an ESP32 a millisecond, whatever is written. False:
    /// there are none at this place.
    /// </summary>
    public bool TryWrite(ChamberSettings settings, int place, int count, TextBuffer to)
    {
        _wanted = "";
        return Look(settings, place, count, to);
    }

    /// <summary>The setting of that name; nothing when there is none.</summary>
    public void Write(ChamberSettings settings, string name, TextBuffer to)
    {
        _wanted = name;
        Look(settings, -1, 0, to);
    }

    public void Number(string name, ref double value, double lowest, double highest)
    {
        if (IsMeant(name))
        {
            NumberText.Write(value, _to!);
        }
    }

    public void Whole(string name, ref long value, long lowest, long highest)
    {
        if (IsMeant(name))
        {
            _to!.Whole(value);
        }
    }

    public void Text(string name, ref string value)
    {
        if (IsMeant(name))
        {
            _to!.Add(value);
        }
    }

    public void Date(string name, ref string value) => Text(name, ref value);

    public void Table(string name, ref double[] values, double lowest, double highest)
    {
        if (!IsMeant(name))
        {
            return;
        }

        for (int i = 0; i < values.Length; i++)
        {
            _to!.Add(i > 0 ? ", " : "");
            NumberText.Write(values[i], _to);
        }
    }

    private bool Look(ChamberSettings settings, int place, int count, TextBuffer to)
    {
        _to = to;
        _place = place;
        _end = place + count;
        _next = 0;
        SettingsFields.Visit(settings, this);
        return place < _next;
    }

    private bool IsMeant(string name)
    {
        bool isOfLines = _next >= _place && _next < _end;
        if (isOfLines && _next > _place)
        {
            _to!.Line();
        }

        _next++;
        bool isMeant = isOfLines || (_place < 0 && name == _wanted);
        if (isMeant)
        {
            _to!.Add(name).Add("=");
        }

        return isMeant;
    }
}
