using ChamberFirmware.Text;

namespace ChamberFirmware.Settings;

/// <summary>One setting as name=value, by its place in the list or by its name.</summary>
internal sealed class SettingsWriter : ISettingsVisitor
{
    private TextBuffer? _to;
    private string _wanted = "";
    private int _place;
    private int _next;

    /// <summary>Number of settings, known after the first look.</summary>
    public int Count => _next;

    /// <summary>False: there is none at this place.</summary>
    public bool TryWrite(ChamberSettings settings, int place, TextBuffer to)
    {
        _wanted = "";
        return Look(settings, place, to);
    }

    /// <summary>The setting of that name; nothing when there is none.</summary>
    public void Write(ChamberSettings settings, string name, TextBuffer to)
    {
        _wanted = name;
        Look(settings, -1, to);
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

    private bool Look(ChamberSettings settings, int place, TextBuffer to)
    {
        _to = to;
        _place = place;
        _next = 0;
        SettingsFields.Visit(settings, this);
        return place < _next;
    }

    private bool IsMeant(string name)
    {
        bool isMeant = _next == _place || (_place < 0 && name == _wanted);
        _next++;
        if (isMeant)
        {
            _to!.Add(name).Add("=");
        }

        return isMeant;
    }
}
