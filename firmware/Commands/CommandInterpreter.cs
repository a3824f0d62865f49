using ChamberFirmware.Operation;
using ChamberFirmware.Refusals;
using ChamberFirmware.Text;

namespace ChamberFirmware.Commands;

/// <summary>
/// The line console: one command in, one answer out. It asks the operator, it never drives anything. What an answer takes on the heap, it
/// takes for a line that came in.
/// </summary>
public sealed partial class CommandInterpreter : ILanguage
{
    private readonly Chamber _chamber;
    private readonly RecipeCommands _recipes;
    private readonly SettingsCommands _settings;
    private readonly EntryTime _entry = new EntryTime();
    private readonly TelemetryLine _status = new TelemetryLine(); // one, because a new one each time would be on the heap

    public CommandInterpreter(Chamber chamber)
    {
        _chamber = chamber;
        _recipes = new RecipeCommands(chamber.Operator);
        _settings = new SettingsCommands(chamber);
    }

    /// <summary>The last line began with no word that there is.</summary>
    public bool WasUnknown;

    /// <summary>What lines key=value are for: restore, draft, or nothing when empty.</summary>
    public string Mode => _settings.IsRestoring ? "restore" : _recipes.IsDrafting ? "draft" : "";

    /// <summary>
    /// Executes one line. Writes an answer that starts with OK or ERROR; what it returns, if anything, follows the answer line by line.
    /// </summary>
    public IListing? Execute(string line, TextBuffer to)
    {
        string text = line.Trim();
        WasUnknown = false;
        if (text.IndexOf('=') > 0)
        {
            _entry.Touch();
            if (_settings.IsRestoring)
            {
                _settings.Take(text, to);
            }
            else
            {
                _recipes.SetKey(text, to);
            }

            return null;
        }

        int space = text.IndexOf(' ');
        string word = space > 0 ? text.Substring(0, space) : text;
        string rest = space > 0 ? text.Substring(space + 1).Trim() : "";
        string mode = Mode;
        IListing? listing = Listing(word, rest);
        if (listing != null)
        {
            Answer.Ok(to).Line();
            return listing;
        }

        listing = Do(word, rest, to);
        LeaveOther(mode);
        return listing;
    }

    /// <inheritdoc/>
    public void Look(long nowUs, TextBuffer to)
    {
        string mode = Mode;
        if (!_entry.IsOver(nowUs, mode))
        {
            return;
        }

        Leave();
        Answer.Error(to, ConsoleRefusals.EntryEnded(mode, EntryTime.LimitUs(mode) / EntryTime.UsPerS));
    }

    /// <summary>Ends a draft or a restore; nothing of it is kept.</summary>
    public void Leave()
    {
        _settings.DropRestore();
        _recipes.DropDraft();
    }

    // A restore and a draft are never open together: the one that was opened last counts.
    private void LeaveOther(string before)
    {
        if (!_settings.IsRestoring || !_recipes.IsDrafting)
        {
            return;
        }

        if (before == "draft")
        {
            _recipes.DropDraft();
        }
        else
        {
            _settings.DropRestore();
        }
    }

    // Answers that are nothing but lines.
    private IListing? Listing(string word, string rest) => word switch
    {
        "help" => new HelpLines(),
        "record" => new RecordLines(_chamber.Record),
        "runs" => _chamber.Journal,
        "web" => WebCommands.Lines(_chamber, rest),
        "timing" => TimingLines.Execute(_chamber, rest),
        "salt" => rest.Length == 0 ? new SaltLines(_chamber) : null,
        _ => null,
    };

    // In groups of few words: a long switch over texts takes much byte code.
    private IListing? Do(string word, string rest, TextBuffer to)
    {
        switch (word)
        {
            case "id":
                IdentityLine.Write(_chamber, to);
                break;
            case "status":
                _status.Write(_chamber, Mode, Answer.Ok(to).Add(" ")).Line();
                break;
            case "timing":
                Answer.Error(to, ConsoleRefusals.UnknownTiming(rest));
                break;
            case "cancel":
                Cancel(to);
                break;
            case "settings":
                return _settings.Execute(rest, to);
            case "change" or "changes":
                return ChangeCommands.Show(_chamber, word, rest, to);
            case "set" or "site":
                _settings.Change(word, rest, to);
                break;
            default:
                return RunCommands.Does(_chamber, word, rest, to) || _recipes.Does(word, rest, to)
                    || ChangeCommands.Does(_chamber, word, rest, to) ? null : Learn(word, rest, to);
        }

        return null;
    }

    private IListing? Learn(string word, string rest, TextBuffer to)
    {
        switch (word)
        {
            case "airtable":
                AirTableCommands.Execute(_chamber, rest, to);
                break;
            case "commission":
                CommissionCommands.Execute(_chamber, rest, to);
                break;
            case "commissioned":
                return CommissionCommands.Report(_chamber, to);
            case "salt":
                SaltCommands.Execute(_chamber, rest, to);
                break;
            default:
                WasUnknown = true;
                Answer.Error(to, ConsoleRefusals.UnknownCommand(word));
                break;
        }

        return null;
    }

    private void Cancel(TextBuffer to)
    {
        string mode = Mode;
        if (mode.Length == 0)
        {
            Answer.Error(to, ConsoleRefusals.NothingToCancel());
            return;
        }

        Leave();
        Answer.Begin(to, mode).Add(" cancelled, nothing of it is kept").Line();
    }
}
