using ChamberFirmware.Operation;
using ChamberFirmware.Refusals;
using ChamberFirmware.Text;

namespace ChamberFirmware.Commands;

/// <summary>
/// The line console: one command in, one answer out. It asks the operator, it never drives anything. What an answer takes on the heap, it
/// takes for a line that came in.
/// </summary>
public sealed class CommandInterpreter
{
    /// <summary>The one command that waits for nothing: see <see cref="Conversation"/>.</summary>
    public const string AbortWord = "abort";

    private readonly Chamber _chamber;
    private readonly RecipeCommands _recipes;
    private readonly SettingsCommands _settings;
    private readonly EntryTime _entry = new EntryTime();

    public CommandInterpreter(Chamber chamber)
    {
        _chamber = chamber;
        _recipes = new RecipeCommands(chamber.Operator);
        _settings = new SettingsCommands(chamber);
    }

    /// <summary>The status, of which there is one because a new one each time would be on the heap.</summary>
    public TelemetryLine Status { get; } = new TelemetryLine();

    /// <summary>What lines key=value are for: restore, draft, or nothing when empty.</summary>
    public string Mode => _settings.IsRestoring ? "restore" : _recipes.IsDrafting ? "draft" : "";

    /// <summary>
    /// Executes one line. Writes an answer that starts with OK or ERROR; what it returns, if anything, follows the answer line by line.
    /// </summary>
    public IListing? Execute(string line, TextBuffer to)
    {
        string text = line.Trim();
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

    /// <summary>
    /// The clock, once a pass: a draft or a restore in which nothing is typed ends by itself. Says so, and true when it did.
    /// </summary>
    public bool Look(long nowUs, TextBuffer to)
    {
        string mode = Mode;
        if (!_entry.IsOver(nowUs, mode))
        {
            return false;
        }

        Leave();
        Answer.Error(to, ConsoleRefusals.EntryEnded(mode, EntryTime.LimitUs(mode) / EntryTime.UsPerS));
        return true;
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
        if (_settings.IsRestoring && _recipes.IsDrafting && before == "draft")
        {
            _recipes.DropDraft();
        }
        else if (_settings.IsRestoring && _recipes.IsDrafting)
        {
            _settings.DropRestore();
        }
    }

    // Answers that are nothing but lines.
    private IListing? Listing(string word, string rest) => word switch
    {
        "help" => new HelpLines(),
        "record" => new RecordLines(_chamber.Record),
        "timing" => TimingLines.Execute(_chamber, rest),
        "salt" => rest.Length == 0 ? new SaltLines(_chamber) : null,
        _ => null,
    };

    private IListing? Do(string word, string rest, TextBuffer to)
    {
        switch (word)
        {
            case "id":
                IdentityLine.Write(_chamber, to);
                break;
            case "status":
                Status.Write(_chamber, Mode, Answer.Ok(to).Add(" ")).Line();
                break;
            case "timing":
                Answer.Error(to, ConsoleRefusals.UnknownTiming(rest));
                break;
            case "recipes":
                Answer.Ok(to, "example-1, example-2, example-3, comparative");
                break;
            case "recipe":
                _recipes.LoadReference(rest, to);
                break;
            case "draft":
                _recipes.StartDraft(rest, to);
                break;
            case "load":
                _recipes.FinishDraft(to);
                break;
            case "cancel":
                Cancel(to);
                break;
            case "start":
                RunCommands.Start(_chamber, rest, to);
                break;
            case "cast":
                RunCommands.Cast(_chamber, to);
                break;
            case AbortWord:
                RunCommands.Abort(_chamber, to);
                break;
            case "reset":
                RunCommands.Reset(_chamber, to);
                break;
            case "settings":
                return _settings.Execute(rest, to);
            case "set":
                _settings.Set(rest, to);
                break;
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
        Answer.Ok(to).Add(" ").Add(mode).Add(" cancelled, nothing of it is kept").Line();
    }
}
