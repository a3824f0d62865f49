using ChamberFirmware.Fields;
using ChamberFirmware.Operation;
using ChamberFirmware.Refusals;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;

namespace ChamberFirmware.Commands;

/// <summary>
/// settings, settings defaults, settings restore, set KEY, set KEY VALUE, site: shows, explains, changes and stores what is particular to
/// this chamber. Every change is checked as a whole before it takes effect, only in Idle, and stored at once.
/// </summary>
public sealed class SettingsCommands
{
    private readonly Chamber _chamber;
    private SettingsIntake? _restored;

    public SettingsCommands(Chamber chamber) => _chamber = chamber;

    /// <summary>Lines of a kept text are expected, until the one with its check sum.</summary>
    public bool IsRestoring => _restored != null;

    /// <summary>What follows the word settings.</summary>
    public IListing? Execute(string rest, TextBuffer to)
    {
        switch (rest)
        {
            case "":
                Answer.Ok(to);
                _chamber.Stored.Fault?.Write(to.Add(" "));
                to.Line();
                return new SettingsLines(_chamber.Settings);
            case "defaults":
                Defaults(to);
                break;
            case "restore":
                _restored = new SettingsIntake();
                Answer.Begin(to, "send the lines that settings printed, from ").Add(SettingsText.FirstLine).Add(" to ")
                    .Add(SettingsText.LastKey).Add("; cancel leaves").Line();
                break;
            default:
                Answer.Error(to, SettingsRefusals.UnknownWord(rest));
                break;
        }

        return null;
    }

    /// <summary>
    /// What follows the word set: a name is explained, with a value it is changed. The word site: the pressure of now becomes the site's.
    /// </summary>
    public void Change(string word, string rest, TextBuffer to)
    {
        bool isSite = word == "site";
        int space = rest.IndexOf(' ');
        if (space < 0 && !isSite)
        {
            Explain(rest, to);
            return;
        }

        double beforePa = _chamber.Settings.SitePressurePa;
        string name = isSite ? "SitePressurePa" : rest.Substring(0, space);
        if (Answer.IsAccepted(to, isSite ? _chamber.Operator.TakeSitePressure() : _chamber.Operator.Set(name, rest.Substring(space + 1))))
        {
            Answer.Ok(to).Add(" ");
            FieldWriter.Write(_chamber.Settings, name, to);
            to.Add(" stored");
            if (isSite)
            {
                to.Add(", was ").Fixed(beforePa, 0);
            }

            to.Line();
        }
    }

    /// <summary>One line of a kept text.</summary>
    public void Take(string line, TextBuffer to)
    {
        SettingsIntake restored = _restored!;
        restored.Take(line);
        if (!restored.IsDone)
        {
            Answer.Ok(to).Line();
            return;
        }

        _restored = null;
        Refusal? refusal = restored.Refusal();
        if (refusal != null)
        {
            Answer.Error(to, SettingsRefusals.NothingTakenOver(refusal));
        }
        else if (Answer.IsAccepted(to, _chamber.Operator.Restore(restored.Settings)))
        {
            string missing = restored.Missing;
            Answer.Begin(to, "settings restored and stored").Add(missing.Length > 0 ? "; at their defaults: " : "").Add(missing).Line();
        }
    }

    /// <summary>Ends a restore; what came of it is forgotten.</summary>
    public void DropRestore() => _restored = null;

    private void Explain(string name, TextBuffer to)
    {
        if (!Answer.Explains(to, _chamber.Settings, name))
        {
            Answer.Error(to, name.Length == 0 ? SettingsRefusals.NeedsNameAndValue() : SettingsRefusals.Unknown(name));
        }
    }

    private void Defaults(TextBuffer to)
    {
        Refusal? refusal = _chamber.Operator.Defaults(out bool isStored);
        Answer.Say(to, refusal, isStored
            ? "the reference chamber's settings are in force and stored: they were measured on no chamber"
            : "the reference chamber's settings are in force, but could not be stored: they hold until power-off");
    }
}
