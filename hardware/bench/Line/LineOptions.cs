using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench.Line;

/// <summary>What chamber line is asked on its command line.</summary>
internal sealed partial class LineOptions
{
    private static readonly string[] Holds = ["none", "cover", "speed"]; // by WebHold

    private const double PulsesPerM = 5000.0;
    private const double CoverSlack01 = 0.8; // with a cover the web runs so fast that the way is open so far
    private const double CoverMPerS = 0.05;

    private readonly Argument<string> _recipe = new("RECIPE")
    {
        Description = "The air: a reference recipe or the path of a .toml file.", DefaultValueFactory = _ => "example-3",
    };

    private readonly Option<double?> _exposure = Number(
        "--exposure", "S", "Exposure, s. Without: the recipe's first, or what --speed gives.");

    private readonly Option<double?> _speed = Number(
        "--speed", "M_PER_MIN", "Speed of the web, m/min. Without: what the exposure asks for.");

    private readonly Option<double?> _metres = Number("--metres", "M", "Metres of film to be made; 5 without it.");

    private readonly Option<string[]> _open = Pairs(
        "--open", "TO=SHARE",
        "Sections of the way from blade to bath: where each ends, m, and how much of it is open, like 0.4=1 0.6=0 1=1.");

    private readonly Option<string> _hold = new("--hold")
    {
        Description = "What holds the exposure: nothing, a motorised cover, or the web's speed.", HelpName = "none|cover|speed",
        DefaultValueFactory = _ => "none",
    };

    private readonly Option<double?> _disturb = Number("--disturb", "PCT", "The web's speed swings by so much every 20 s, percent.");
    private readonly Option<double?> _slip = Number("--slip", "PCT", "The encoder's wheel turns so much less than the web runs, percent.");
    private readonly Option<string[]> _stop = Pairs("--stop", "M=S", "The web stops there for so long, like 2=10; several may be given.");
    private readonly Option<string[]> _back = Pairs("--reverse", "M=MM", "It runs back there by so much, like 3=50.");
    private readonly Option<string[]> _change = Pairs("--change", "M=FACTOR", "From there on it runs so many times as fast, like 1=1.2.");
    private readonly Option<string[]> _loses = Pairs("--encoder-loses", "M=PCT", "From there on so many pulses are lost, like 2=5.");
    private readonly Option<double?> _dies = Number("--encoder-dies", "M", "From there on the encoder gives no pulses.");
    private readonly ChamberOptions _own = new() { IsForWeb = true };
    private readonly Option<ulong> _seed = RunCommand.SeedOption("Seed of the twin's noise.");

    /// <summary>Adds all of it to a command.</summary>
    public void AddTo(Command command)
    {
        _hold.AcceptOnlyFromAmong(Holds);
        _recipe.CompletionSources.Add(_ => RunCommand.KnownRecipes());
        command.Arguments.Add(_recipe);
        foreach (Option option in (Option[])
            [_exposure, _speed, _metres, _open, _hold, _disturb, _slip, _stop, _back, _change, _loses, _dies, _seed])
        {
            command.Options.Add(option);
        }

        _own.AddTo(command);
    }

    /// <summary>What says how a twin's line is built and what happens to it.</summary>
    public IReadOnlyList<Option> OfTwinOnly =>
        [_speed, _open, _hold, _disturb, _slip, _stop, _back, _change, _loses, _dies, _seed, .. _own.All];

    /// <summary>The recipe with the one exposure that is asked for; null, and why.</summary>
    public (Recipe Recipe, double ExposureS)? ReadRecipe(ParseResult parsed, List<string> mistakes, out FilmNotes film)
    {
        Recipe? recipe = RecipeList.One(parsed.GetValue(_recipe)!, mistakes, out film);
        double exposureS = parsed.GetValue(_exposure) ?? recipe?.ExposureS[0] ?? 0.0;
        Recipe? asked = recipe == null ? null : WithExposure(recipe, exposureS, mistakes);
        return asked == null ? null : (asked, exposureS);
    }

    /// <summary>Metres of film to be made, m; null: it was not said.</summary>
    public double? ReadLength(ParseResult parsed, List<string> mistakes) =>
        parsed.GetValue(_metres) == null ? null : Within(parsed, _metres, 5.0, 0.1, 10_000.0, "m", mistakes);

    /// <summary>What was asked; null, and every mistake in a sentence.</summary>
    public LineAsked? Read(ParseResult parsed, List<string> mistakes)
    {
        string wanted = parsed.GetValue(_recipe)!;
        Recipe? recipe = RecipeList.One(wanted, mistakes, out _);
        BenchChamber? chamber = _own.IsGiven(parsed) ? _own.Read(parsed) : null;
        mistakes.AddRange(chamber?.Given is { IsLine: false }
            ? [$"{chamber.SettingsFile}: WebPulsesPerM is 0: these are the settings of a chamber for plates; chamber run casts one."]
            : []);
        List<(double At, double Value)> sections = Read(parsed, _open, 0.0, 1.0, "a share of 0 to 1", mistakes);
        var happenings = new List<Happening>();
        Add(happenings, Read(parsed, _stop, 0.0, 3600.0, "0 to 3600 s", mistakes), HappeningKind.Stop, 1.0);
        Add(happenings, Read(parsed, _back, 0.0, 500.0, "0 to 500 mm", mistakes), HappeningKind.Reverse, 0.001);
        Add(happenings, Read(parsed, _change, 0.01, 10.0, "a factor of 0.01 to 10", mistakes), HappeningKind.Speed, 1.0);
        Add(happenings, Read(parsed, _loses, 0.0, 100.0, "0 to 100 %", mistakes), HappeningKind.EncoderLoses, 0.01);
        if (parsed.GetValue(_dies) is { } at)
        {
            happenings.Add(new Happening(at, HappeningKind.EncoderDies, 0.0));
        }

        double metres = Within(parsed, _metres, 5.0, 0.1, 10_000.0, "m", mistakes);
        double disturb = Within(parsed, _disturb, 0.0, 0.0, 50.0, "%", mistakes);
        double slip = Within(parsed, _slip, 0.0, -20.0, 20.0, "%", mistakes);
        bool isRefused = _own.IsGiven(parsed) && chamber == null; // and why was said
        return mistakes.Count > 0 || recipe == null || isRefused
            ? null
            : Made(parsed, recipe, Like(parsed, chamber, sections), metres, disturb / 100.0, slip / 100.0, happenings, mistakes) is { } made
                ? made with { Chamber = chamber }
                : null;
    }

    // A line has one exposure, and it need not be one of the recipe's.
    private static Recipe? WithExposure(Recipe recipe, double exposureS, List<string> mistakes)
    {
        var draft = new RecipeDraft(recipe.Name);
        foreach (string line in RecipeText.Of(recipe).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            draft.Set(line.StartsWith("exposureS", StringComparison.Ordinal)
                ? string.Create(CultureInfo.InvariantCulture, $"exposureS = {exposureS:R}")
                : line);
        }

        Recipe? made = draft.Finish(out Refusals.Refusal? refusal);
        mistakes.AddRange(made == null ? [refusal!.Sentence] : []);
        return made;
    }

    private static void Add(List<Happening> to, List<(double At, double Value)> pairs, HappeningKind kind, double unit) =>
        to.AddRange(pairs.Select(p => new Happening(p.At, kind, p.Value * unit)));

    private static List<(double At, double Value)> Read(
        ParseResult parsed, Option<string[]> option, double least, double most, string range, List<string> mistakes)
    {
        var all = new List<(double At, double Value)>();
        foreach (string text in parsed.GetValue(option) ?? [])
        {
            string[] parts = text.Split('=');
            if (parts.Length == 2 && Parse(parts[0], out double at) && Parse(parts[1], out double value) && at is >= 0.0 and <= 10_000.0
                && value >= least && value <= most)
            {
                all.Add((at, value));
            }
            else
            {
                mistakes.Add($"{option.Name} {text}: write a place in m and {range}, like {option.HelpName}.");
            }
        }

        return all;
    }

    private static double Within(
        ParseResult parsed, Option<double?> option, double standard, double least, double most, string unit, List<string> mistakes)
    {
        double value = parsed.GetValue(option) ?? standard;
        mistakes.AddRange(
            value >= least && value <= most ? [] : [$"{option.Name} {value:0.###} is out of range {least:0.#} to {most:0} {unit}."]);
        return value;
    }

    private static bool Parse(string text, out double value) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);

    private static Option<double?> Number(string name, string help, string what) => new(name) { Description = what, HelpName = help };

    private static Option<string[]> Pairs(string name, string help, string what) => new(name)
    {
        Description = what, HelpName = help, AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [],
    };
}
