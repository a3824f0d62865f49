using ChamberFirmware.Settings;

namespace ChamberFirmware.Commands;

/// <summary>
/// settings, settings defaults, settings restore, set KEY VALUE: shows, changes and stores what is particular to this chamber. Every change
/// is checked as a whole before it takes effect, only in Idle, and stored at once.
/// </summary>
public sealed class SettingsCommands
{
    private const int LongestText = 8192;

    private readonly Chamber _chamber;
    private string _restored = "";

    public SettingsCommands(Chamber chamber) => _chamber = chamber;

    /// <summary>Lines of a kept text are expected, until the one with its check sum.</summary>
    public bool IsRestoring { get; private set; }

    /// <summary>What follows the word settings.</summary>
    public string Execute(string rest) => rest switch
    {
        "" => Show(),
        "defaults" => Defaults(),
        "restore" => Restore(),
        _ => "ERROR settings knows '" + rest + "' not: type settings, settings defaults or settings restore.",
    };

    /// <summary>What follows the word set.</summary>
    public string Set(string rest)
    {
        int space = rest.IndexOf(' ');
        if (space < 0)
        {
            return "ERROR set needs a name and a value: set HeaterW 280.";
        }

        if (_chamber.Stored.Fault.Length > 0)
        {
            return "ERROR " + _chamber.Stored.Fault;
        }

        string name = rest.Substring(0, space);
        var changed = new ChamberSettings();
        changed.CopyFrom(_chamber.Settings);
        string refusal = SettingsReader.Set(changed, name, rest.Substring(space + 1));
        refusal = refusal.Length > 0 ? refusal : _chamber.KeepSettings(changed);
        return refusal.Length > 0 ? "ERROR " + refusal : "OK " + name + " stored";
    }

    /// <summary>One line of a kept text.</summary>
    public string Take(string line)
    {
        _restored += line + "\n";
        if (!line.StartsWith(SettingsText.LastKey) && _restored.Length < LongestText)
        {
            return "OK";
        }

        IsRestoring = false;
        var read = new ChamberSettings();
        string refusal = SettingsText.Read(_restored, read, out string missing);
        refusal = refusal.Length > 0 ? "Nothing was taken over: " + refusal : _chamber.KeepSettings(read);
        return refusal.Length > 0
            ? "ERROR " + refusal
            : "OK settings restored and stored" + (missing.Length > 0 ? "; at their defaults: " + missing : "");
    }

    private string Show()
    {
        string fault = _chamber.Stored.Fault;
        return (fault.Length > 0 ? "OK " + fault : "OK") + "\n" + SettingsText.Of(_chamber.Settings);
    }

    // The way out of stored settings that cannot be used, so it works on a board whose flash does not.
    private string Defaults()
    {
        var defaults = new ChamberSettings();
        string refusal = _chamber.ApplySettings(defaults);
        if (refusal.Length > 0)
        {
            return "ERROR " + refusal;
        }

        bool isStored = _chamber.Stored.TryStore(defaults);
        _chamber.Stored.Accept();
        return isStored
            ? "OK the reference chamber's settings are in force and stored: they were measured on no chamber"
            : "OK the reference chamber's settings are in force, but could not be stored: they hold until power-off";
    }

    private string Restore()
    {
        IsRestoring = true;
        _restored = "";
        return "OK send the lines that settings printed, from " + SettingsText.FirstLine + " to " + SettingsText.LastKey;
    }
}
