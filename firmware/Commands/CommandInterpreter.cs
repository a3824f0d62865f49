using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Safety;

namespace ChamberFirmware.Commands;

/// <summary>
/// The line console: one command in, one answer out. It asks the chamber, it never drives anything. The only part of the firmware that
/// may allocate while the chamber runs, and only for a line that came in.
/// </summary>
public sealed class CommandInterpreter
{
    private readonly Chamber _chamber;
    private readonly SettingsCommands _settings;
    private readonly AirTableCommands _airTable;
    private readonly CommissionCommands _commission;
    private readonly SaltCommands _salt;
    private Recipe? _recipe;
    private RecipeDraft? _draft;

    public CommandInterpreter(Chamber chamber)
    {
        _chamber = chamber;
        _settings = new SettingsCommands(chamber);
        _airTable = new AirTableCommands(chamber);
        _commission = new CommissionCommands(chamber);
        _salt = new SaltCommands(chamber);
    }

    /// <summary>Executes one line. The answer starts with "OK" or "ERROR"; it may have several lines.</summary>
    public string Execute(string line)
    {
        string text = line.Trim();
        if (text.IndexOf('=') > 0)
        {
            return _settings.IsRestoring ? _settings.Take(text) : SetKey(text);
        }

        int space = text.IndexOf(' ');
        string word = space > 0 ? text.Substring(0, space) : text;
        string rest = space > 0 ? text.Substring(space + 1).Trim() : "";
        return word switch
        {
            "help" => Help,
            "id" => "OK " + Identity.Text,
            "status" => "OK " + TelemetryLine.Status(_chamber),
            "timing" => TimingLines.Execute(_chamber, rest),
            "recipes" => "OK example-1, example-2, example-3, comparative",
            "recipe" => LoadReference(rest),
            "draft" => StartDraft(rest),
            "load" => FinishDraft(),
            "start" => Start(rest),
            "cast" => Cast(),
            "abort" => Abort(),
            "reset" => Reset(),
            "settings" => _settings.Execute(rest),
            "set" => _settings.Set(rest),
            "airtable" => _airTable.Execute(rest),
            "commission" => _commission.Execute(rest),
            "commissioned" => _commission.Report(),
            "salt" => _salt.Execute(rest),
            "record" => "OK\n" + RecordLines.Of(_chamber.Record),
            _ => "ERROR Unknown command '" + word + "': type help.",
        };
    }

    private const string Unverified = "unverified";

    private const string Help = "OK\n"
        + "id, status, record         what this is, how it stands, what the last run did\n"
        + "timing, timing clear       how well the loop keeps its time, stage by stage\n"
        + "recipes, recipe NAME       list, load a reference recipe\n"
        + "draft NAME, KEY=VALUE, load   enter your own recipe key by key\n"
        + "start [EXPOSURE_S] [unverified]   condition the air for one of the recipe's exposure times; "
        + "unverified: even if the sensor cannot verify it\n"
        + "cast                       in phase Ready: blade, exposure, immersion\n"
        + "abort, reset               stop and make safe; clear an abort or a fault\n"
        + "settings, set KEY VALUE    show this chamber's settings; change one in Idle and store it\n"
        + "settings defaults          the reference chamber's settings; settings restore takes a kept text back\n"
        + "airtable start DAY         calibrate air velocity with an anemometer; then airtable, airtable M_PER_S, back, store\n"
        + "commission DAY, commissioned   the chamber finds out what it is; what it found; commission alone: how far it is\n"
        + "salt, salt NAME [THERMOMETER_C], salt store DATE, salt clear   calibrate the air sensor over two salts";

    private string LoadReference(string name)
    {
        Recipe? recipe = ReferenceRecipes.Load(name, out string error);
        return Take(recipe, error);
    }

    private string StartDraft(string name)
    {
        if (name.Length == 0)
        {
            return "ERROR draft needs a name: draft my-membrane.";
        }

        _draft = new RecipeDraft(name);
        return "OK draft " + name + ": enter key=value lines, then load.";
    }

    private string SetKey(string text)
    {
        if (_draft == null)
        {
            return "ERROR No draft is open: type draft NAME first.";
        }

        int equals = text.IndexOf('=');
        string error = _draft.Set(text.Substring(0, equals).Trim(), text.Substring(equals + 1));
        return error.Length == 0 ? "OK" : "ERROR " + error;
    }

    private string FinishDraft()
    {
        if (_draft == null)
        {
            return "ERROR No draft is open: type draft NAME first.";
        }

        Recipe? recipe = _draft.Finish(out string error);
        return Take(recipe, error);
    }

    private string Take(Recipe? recipe, string error)
    {
        if (recipe == null)
        {
            return "ERROR " + error;
        }

        _recipe = recipe;
        _draft = null;
        return $"OK {recipe.Name}: {recipe.TemperatureC:F2} C, {recipe.HumidityRatioGPerKg:F2} g/kg, {recipe.AirVelocityMPerS:F2} m/s, "
            + $"{recipe.ExposureS.Length} exposure time(s)";
    }

    private string Start(string exposure)
    {
        if (_recipe == null)
        {
            return "ERROR No recipe is loaded: type recipe NAME first.";
        }

        bool unverified = exposure == Unverified || exposure.EndsWith(" " + Unverified);
        exposure = unverified ? exposure.Substring(0, exposure.Length - Unverified.Length).Trim() : exposure;
        double exposureS = _recipe.ExposureS[0];
        if (exposure.Length > 0 && !DecimalText.TryParse(exposure, out exposureS))
        {
            return "ERROR '" + exposure + "' is not an exposure time in seconds.";
        }

        string refusal = _chamber.Start(_recipe, exposureS, unverified);
        string unknown = _chamber.Room.IsKnown
            ? ""
            : "; the room is not known, because the chamber was warm at power-on: temperature and humidity were judged for the best of "
                + "rooms";
        return refusal.Length == 0 ? $"OK conditioning for {exposureS:F2} s" + unknown + Spread(exposureS) : "ERROR " + refusal;
    }

    private string Spread(double exposureS)
    {
        CastPlan plan = CastPlanner.Plan(_recipe!, exposureS, _chamber.Settings);
        string warning = PlateCheck.Warning(plan, exposureS, _chamber.Settings.ExposureSpread01);
        return warning.Length > 0 ? "\nwarning=" + warning : "";
    }

    private string Cast()
    {
        string refusal = StartCheck.RefusalOfCast(_chamber);
        if (refusal.Length > 0)
        {
            return "ERROR " + refusal;
        }

        _chamber.Run.Ask(OperatorRequest.Cast);
        return $"OK casting: the blade starts in {CastPlanner.LeadS(_chamber.Settings):F1} s, keep clear";
    }

    private string Abort()
    {
        if (!PhaseWords.Drives(_chamber.Run.Phase))
        {
            return "ERROR There is nothing to abort in phase " + PhaseWords.Name(_chamber.Run.Phase) + ".";
        }

        _chamber.Run.Ask(OperatorRequest.Abort);
        return "OK aborting";
    }

    private string Reset()
    {
        string refusal = _chamber.Reset();
        string ok = _chamber.Run.Plan == null ? "OK reset" : "OK reset; before the next start: carriage to its start, a dry plate in place";
        return refusal.Length == 0 ? ok : "ERROR " + refusal;
    }
}
