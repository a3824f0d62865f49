using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Bench;

/// <summary>The options of chamber transfer: everything typed, or a chamber at a line that has the air, and a person who is led.</summary>
public sealed class TransferOptions
{
    private const double UsualMinutes = 20;
    private const double LongestAtPort = 25; // phase Ready has a limit of 30 min

    private readonly Option<string?> _port = PortOptions.Make();
    private readonly Option<bool> _unverified = RunCommand.UnverifiedOption();
    private readonly Argument<string?> _recipe = new("RECIPE")
    {
        HelpName = "RECIPE", Description = "With --port: whose air is held, as dry and fast as it goes.", Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Weighed _balance = new("--balance-g", "G", "How far the difference may be off, g. Without: 0.02.", 0.0001, 10);
    private readonly Weighed _area = new("--area-cm2", "CM2", "Wet surface that the air passes, cm2.", 1, 2500);
    private readonly Weighed _starting = new(
        "--starting-length", "MM", "From the end of the straightener to the wet surface. Without: InertLengthM.", 0, 1000);

    /// <summary>The chamber's line; null: everything is typed.</summary>
    public string? Port { get; private set; }

    /// <summary>At the line: whose air.</summary>
    public string Recipe { get; private set; } = "";

    /// <summary>At the line: a humidity that no sensor can verify is accepted.</summary>
    public bool Unverified { get; private set; }

    /// <summary>Water lost, g.</summary>
    public Weighed Lost { get; } = new("--lost-g", "G", "Water lost, g: the difference of two weighings.", 0.05, 1000);

    /// <summary>How long, min.</summary>
    public Weighed Minutes { get; } = new(
        "--minutes", "MIN", "How long it was in the air, minutes; with --port how long it is to be, at most 25. Without there: 20.", 1,
        600);

    /// <summary>Of the air, °C.</summary>
    public Weighed AirC { get; } = new("--air-c", "C", "Temperature of the air, degrees Celsius.", 5, 90);

    /// <summary>Of the air, %.</summary>
    public Weighed Humidity { get; } = new("--humidity-pct", "PCT", "Its relative humidity, %.", 0.5, 99);

    /// <summary>Of the air, m/s.</summary>
    public Weighed Velocity { get; } = new("--velocity", "M/S", "Its velocity, m/s.", 0.05, 5);

    /// <summary>Of the wet surface, °C.</summary>
    public Weighed WaterC { get; } = new(
        "--water-c", "C", "Temperature of the wet surface. Without: the wet bulb's and up to 2 K more.", 0, 90);

    /// <summary>How far the difference of two weights may be off, g.</summary>
    public double BalanceG => _balance.Given ?? 0.02;

    /// <summary>Wet, m².</summary>
    public double AreaM2 => _area.Value / 1e4;

    /// <summary>From the straightener to the wet surface, m: as typed, or the chamber's.</summary>
    public double StartingLengthM(ChamberSettings settings) => _starting.Given / 1000 ?? settings.InertLengthM;

    /// <summary>At the line: how long it is to lie there, min.</summary>
    public double MinutesAtPort => Minutes.Given ?? UsualMinutes;

    private IEnumerable<Weighed> TypedOnly => [Lost, AirC, Humidity, Velocity, WaterC];

    private IEnumerable<Weighed> All => [Lost, _area, Minutes, AirC, Humidity, Velocity, WaterC, _balance, _starting];

    /// <summary>Gives them to the command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_recipe);
        _recipe.CompletionSources.Add(_ => RunCommand.KnownRecipes());
        foreach (Weighed one in All)
        {
            command.Options.Add(one.Option);
        }

        command.Options.Add(_port);
        command.Options.Add(_unverified);
    }

    /// <summary>Reads them; a line for each mistake.</summary>
    public void Read(ParseResult parsed, List<string> mistakes)
    {
        foreach (Weighed one in All)
        {
            one.Read(parsed, mistakes);
        }

        Port = parsed.GetValue(_port);
        Recipe = parsed.GetValue(_recipe) ?? "";
        Unverified = parsed.GetValue(_unverified);
        Weighed[] needed = Port == null ? [Lost, _area, Minutes, AirC, Humidity, Velocity] : [_area];
        mistakes.AddRange(needed.Where(w => w.Given == null).Select(w => $"{w.Name} is missing: {w.What}"));
        if (Port != null)
        {
            mistakes.AddRange(
                TypedOnly.Where(w => w.Given != null).Select(w => $"{w.Name} is asked for or measured with --port: leave it out."));
            mistakes.AddRange(Recipe.Length == 0 ? ["--port needs a recipe, whose air is held: as dry and as fast as it goes."] : []);
            mistakes.AddRange(MinutesAtPort > LongestAtPort
                ? [$"--minutes {MinutesAtPort:0.##}: with --port at most {LongestAtPort:0}, because the air is held for 30 min."] : []);
        }
        else if (Recipe.Length > 0)
        {
            mistakes.Add($"'{Recipe}' is a recipe for a chamber at --port: without it the air is typed.");
        }
    }

    /// <summary>One typed number with its range.</summary>
    public sealed class Weighed(string name, string unit, string what, double lowest, double highest)
    {
        /// <summary>As the command line has it.</summary>
        public Option<double?> Option { get; } = new(name) { Description = what, HelpName = unit };

        /// <summary>Its name.</summary>
        public string Name => name;

        /// <summary>What it means.</summary>
        public string What => what;

        /// <summary>What was typed; null: nothing.</summary>
        public double? Given { get; private set; }

        /// <summary>The same where it is needed.</summary>
        public double Value => Given ?? double.NaN;

        /// <summary>Reads it.</summary>
        public void Read(ParseResult parsed, List<string> mistakes)
        {
            Given = parsed.GetValue(Option);
            mistakes.AddRange(Given is null || (Given >= lowest && Given <= highest)
                ? [] : [$"{name} {Given:0.####} is out of range {lowest:0.####} to {highest:0.####} {unit}."]);
        }
    }
}
