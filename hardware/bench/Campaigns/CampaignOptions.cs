using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;

namespace ChamberFirmware.Bench;

/// <summary>What the command line of a campaign asks for.</summary>
/// <param name="File">The campaign's file; null where there is a table or a number.</param>
/// <param name="Table">A table of recipes instead.</param>
/// <param name="Resume">The number of a campaign to go on with instead.</param>
internal sealed record CampaignWish(string? File, string? Table, long? Resume)
{
    /// <summary>Nothing is cast.</summary>
    public bool OnlyPlan { get; init; }

    /// <summary>Nobody is asked.</summary>
    public bool Yes { get; init; }

    /// <summary>Exposures that are proposed for depths are cast without a question.</summary>
    public bool Accept { get; init; }

    /// <summary>Plates that ended otherwise than complete are cast once more.</summary>
    public bool Again { get; init; }

    /// <summary>Who casts was said now.</summary>
    public bool LabelsGiven { get; init; }

    /// <summary>As for a run.</summary>
    public required RunOptions Run { get; init; }

    /// <summary>Names of the options that were given, like --seed.</summary>
    public IReadOnlyList<string> Given { get; init; } = [];

    /// <summary>The store's file.</summary>
    public string StorePath => StoreOptions.PathOf(Run.Store, Run.Folder);
}

/// <summary>The wish and where it is answered.</summary>
internal sealed record CampaignPlace(CampaignWish Wish, Surroundings Around, TextWriter Output, TextWriter Error);

/// <summary>The options of chamber campaign.</summary>
internal sealed class CampaignOptions
{
    private static readonly string[] OfTwin =
        ["--settings", "--room", "--pressure", "--seed", "--no-switches", "--scatter", "--door"];

    private readonly Argument<string?> _file = new("FILE")
    {
        Description = "The campaign's .toml file.", Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _table = new("--csv") { Description = "A table instead, a row a plate.", HelpName = "TABLE" };
    private readonly Option<bool> _plan = new("--plan") { Description = "Only print the plan, and write it as a table." };
    private readonly Option<long?> _resume = new("--resume") { Description = "Go on with a campaign that was left.", HelpName = "N" };
    private readonly Option<bool> _again = new("--again") { Description = "With --resume: cast anew what did not end complete, too." };
    private readonly Option<bool> _yes = new("--yes")
    {
        Description = "Do not ask for each plate: the twin's operator is scripted; a chamber waits until its switches see a fresh plate.",
    };

    private readonly Option<bool> _accept = new("--accept")
    {
        Description = "Cast the exposures that are proposed for targetDepthUm without asking for them.",
    };

    private readonly Option<string?> _port = PortOptions.Make();
    private readonly Option<bool> _fill = PortOptions.Fill();
    private readonly Option<string> _folder = RunCommand.OutOption();
    private readonly Option<ulong> _seed = RunCommand.SeedOption(RunCommand.SeedMeaning);
    private readonly Option<bool> _unverified = RunCommand.UnverifiedOption();
    private readonly Option<bool> _noSwitches = RunCommand.NoSwitchesOption();
    private readonly Option<bool> _scatter = RunCommand.ScatterOption();
    private readonly ChamberOptions _own = new();
    private readonly StoreOptions _stored;
    private readonly Option<double> _door = new("--door")
    {
        Description = "How long the twin's operator has the door open to change a plate, 0 to 600 s; 0: plates come through a lock.",
        HelpName = "S",
        DefaultValueFactory = _ => TwinSession.DefaultDoorOpenS,
    };

    public CampaignOptions(Surroundings around) => _stored = new StoreOptions(around);

    /// <summary>Gives them to the command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_file);
        foreach (Option option in new Option[]
        {
            _table, _plan, _resume, _again, _yes, _accept, _port, _fill, _folder, _seed, _unverified, _noSwitches, _scatter, _door,
            _stored.Store, _stored.Operator, _stored.Dope, _stored.Note, _stored.Because,
        })
        {
            command.Options.Add(option);
        }

        _own.AddTo(command);
        _door.Validators.Add(result =>
        {
            string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "0";
            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double s) || !(s is >= 0.0 and <= 600.0))
            {
                result.AddError($"--door = '{text}' is no time: give seconds from 0 to 600.");
            }
        });
    }

    /// <summary>What was asked for; null, and the reason on standard error.</summary>
    public CampaignWish? Of(ParseResult parsed)
    {
        string refusal = Refusal(parsed);
        if (refusal.Length > 0)
        {
            parsed.InvocationConfiguration.Error.WriteLine("chamber: " + refusal);
            return null;
        }

        return _own.Read(parsed) is { } chamber ? Of(parsed, chamber) : null;
    }

    // What no single option can know.
    private string Refusal(ParseResult parsed)
    {
        string file = parsed.GetValue(_file) ?? parsed.GetValue(_table) ?? "";
        long? resume = parsed.GetValue(_resume);
        int sources = (parsed.GetValue(_file) != null ? 1 : 0) + (parsed.GetValue(_table) != null ? 1 : 0);
        bool atPort = parsed.GetValue(_port) != null;
        string twins = string.Join(", ", Given(parsed).Intersect(OfTwin));
        return resume != null && sources > 0
            ? $"--resume {resume} goes on with the plan that is in the store: leave out {file}, or begin a campaign of it without --resume."
            : resume == null && sources != 1 ? "A campaign needs one of: the path of a .toml file, --csv TABLE, --resume N."
            : resume != null && parsed.GetValue(_plan) ? "--plan is for a campaign that has not begun: leave out --resume."
            : resume == null && parsed.GetValue(_again) ? "--again is for --resume N: a campaign that begins casts every plate."
            : resume != null && _own.IsGiven(parsed)
            ? "--resume goes on in the chamber that the campaign began in: leave out --settings, --room and --pressure."
            : atPort && twins.Length > 0 ? $"--port is a real chamber, and {twins} only for the twin: leave out one of them."
            : resume == null && !atPort && parsed.GetValue(_fill) ? PortOptions.FillAlone
            : "";
    }

    private static List<string> Given(ParseResult parsed) =>
    [
        .. parsed.CommandResult.Command.Options.Where(o => parsed.GetResult(o) is { Implicit: false }).Select(o => o.Name),
    ];

    private CampaignWish Of(ParseResult parsed, BenchChamber chamber) => new(
        parsed.GetValue(_file), parsed.GetValue(_table), parsed.GetValue(_resume))
    {
        OnlyPlan = parsed.GetValue(_plan),
        Yes = parsed.GetValue(_yes),
        Accept = parsed.GetValue(_accept),
        Given = Given(parsed),
        Again = parsed.GetValue(_again),
        LabelsGiven = (parsed.GetValue(_stored.Operator) ?? parsed.GetValue(_stored.Dope) ?? parsed.GetValue(_stored.Note)) != null,
        Run = new RunOptions(
            parsed.GetValue(_folder)!, parsed.GetValue(_seed), parsed.GetValue(_unverified), parsed.GetValue(_noSwitches),
            parsed.GetValue(_scatter))
        {
            Store = parsed.GetValue(_stored.Store), Labels = _stored.Labels(parsed),
            DoorOpenS = parsed.GetValue(_door), Chamber = chamber, Port = parsed.GetValue(_port) ?? "",
            Fill = parsed.GetValue(_fill),
        },
    };
}
