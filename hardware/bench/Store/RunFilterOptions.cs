using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace ChamberFirmware.Bench;

/// <summary>The options of chamber runs that say which runs are meant.</summary>
internal sealed class RunFilterOptions
{
    private static readonly string[] Outcomes =
    [
        RunStore.UnderWay, PlateRun.Complete, PlateRun.NotVerified, PlateRun.Aborted, PlateRun.Faulted, PlateRun.Timeout,
        RunStore.Interrupted,
    ];

    private static readonly string[] DateFormats = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-dd HH:mm"];

    private readonly Option<string?> _recipe = new("--recipe") { Description = "Of this recipe.", HelpName = "NAME" };
    private readonly Option<string?> _operator = new("--operator") { Description = "Cast by this person.", HelpName = "NAME" };
    private readonly Option<string?> _outcome = new("--outcome") { Description = "Ended so: complete, faulted, ...", HelpName = "WORD" };
    private readonly Option<long?> _campaign = new("--campaign") { Description = "Of this campaign.", HelpName = "N" };
    private readonly Option<DateTimeOffset?> _since;
    private readonly Option<int?> _most = new("--most")
    {
        Description = "At most so many, 0 for all. Without it: 30 on the screen, all in files.",
        HelpName = "N",
    };

    /// <summary>Dates are days and times of this clock's time zone.</summary>
    public RunFilterOptions(Surroundings around)
    {
        _since = new("--since")
        {
            Description = "Begun on this day or later, yyyy-mm-dd, on the clock of the room.",
            HelpName = "DATE",
            CustomParser = result => ReadDate(result, around.Clock.LocalTimeZone),
        };
        _outcome.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && Array.IndexOf(Outcomes, result.Tokens[0].Value) < 0)
            {
                result.AddError($"--outcome = '{result.Tokens[0].Value}' is no outcome: it is one of {string.Join(", ", Outcomes)}.");
            }
        });
        _most.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out int most) || most < 0))
            {
                result.AddError($"--most = '{result.Tokens[0].Value}' is no number of runs: give 0 for all, or more.");
            }
        });
    }

    /// <summary>Gives them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_recipe);
        command.Options.Add(_operator);
        command.Options.Add(_since);
        command.Options.Add(_outcome);
        command.Options.Add(_campaign);
        command.Options.Add(_most);
    }

    /// <summary>What the command line asks for.</summary>
    public RunFilter Of(ParseResult parsed) => new()
    {
        Recipe = parsed.GetValue(_recipe),
        Operator = parsed.GetValue(_operator),
        Outcome = parsed.GetValue(_outcome),
        Campaign = parsed.GetValue(_campaign),
        SinceUtc = parsed.GetValue(_since) is DateTimeOffset since ? RunStore.Utc(since) : null,
    };

    /// <summary>How many at most; null: not said.</summary>
    public int? Most(ParseResult parsed) => parsed.GetValue(_most);

    private static DateTimeOffset? ReadDate(ArgumentResult result, TimeZoneInfo zone)
    {
        string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (DateTime.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime local))
        {
            return new DateTimeOffset(local, zone.GetUtcOffset(local));
        }

        result.AddError($"--since = '{text}' is no day: write it like 2026-11-30, or 2026-11-30T14:30.");
        return null;
    }
}
