using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.IO;
using System.Linq;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Films;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench;

/// <summary>chamber predict: how deep the layer of smallest pores will be, by exposure and along the plate. Nothing is cast.</summary>
public static class PredictCommand
{
    private const double SeenScatter01 = 0.2;
    private const int Seed = 1;
    private const double MostStartingMm = 1000;
    private const int TargetDraws = 2000;

    /// <summary>The command with its options.</summary>
    public static Command Make()
    {
        var recipe = new Argument<string>("RECIPE")
        {
            HelpName = "RECIPE", Description = "A reference recipe or the path of a .toml file.",
        };
        recipe.CompletionSources.Add(_ => RunCommand.KnownRecipes());
        var seen = new Option<SeenDepth[]>("--seen")
        {
            Description = "Depths seen in the middle of plates of this recipe: the recipe's exposure in s and the depth in um, like 4=10.",
            HelpName = "S=UM", CustomParser = ReadSeen, AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [],
        };
        var even = new Option<bool>(
            "--even") { Description = "Look for the way of blade and bath that makes the layer most even along the plate." };
        Option<double?> starting = StartingOption();
        var fitted = new Option<string?>("--film") { Description = "A film that chamber fit stored, by its name.", HelpName = "NAME" };
        Option<string> folder = RunsCommand.OutOption();
        var draws = new Option<int>("--draws")
        {
            Description = "How many films the band is made of: 100 to 100000.", HelpName = "N", DefaultValueFactory = _ =>
                Prediction.UsualDraws,
        };
        Option<string?> plot = OutputFile.Option("--plot", "Write a picture (SVG).");
        Option<string?> csv = OutputFile.Option("--csv", "Write depths along the plate as CSV.");
        Option<string?> json = OutputFile.Option("--json", "Write the whole prediction as JSON.");
        var own = new ChamberOptions();
        var command = new Command("predict", "Say how deep the layer of smallest pores will be, with a band, before anything is cast.")
        {
            recipe, fitted, seen, even, starting, draws, plot, csv, json, folder,
        };
        own.AddTo(command);
        command.SetAction(parsed =>
        {
            InvocationConfiguration console = parsed.InvocationConfiguration;
            double? startingMm = parsed.GetValue(starting);
            string badLength = StartingMistake("--starting-length", startingMm);
            if (badLength.Length > 0)
            {
                console.Error.WriteLine("chamber: " + badLength);
                return ExitCode.BadInput;
            }

            int count = parsed.GetValue(draws);
            if (count is not (>= 100 and <= 100_000))
            {
                console.Error.WriteLine($"chamber: --draws {count} is out of range 100 to 100000 films.");
                return ExitCode.BadInput;
            }

            if (own.Read(parsed) is not { } chamber || Read(parsed.GetValue(recipe)!, console.Error, out FilmNotes notes) is not { } read)
            {
                return ExitCode.BadInput;
            }

            string name = parsed.GetValue(fitted) ?? notes.Film;
            FilmOf tables = FilmOf.Recipe(read, notes, chamber.Settings, startingMm / 1000);
            string refusal = new FilmShelf(parsed.GetValue(folder)!).Take(
                tables, name, read.Dope, chamber.Settings.SerialNumber, out FilmOf film, out _, out _);
            if (refusal.Length > 0)
            {
                console.Error.WriteLine($"chamber: {refusal}");
                return ExitCode.BadInput;
            }

            SeenDepth[] inMiddle =
            [
                .. parsed.GetValue(seen)!.Select(s => s with
                {
                    ExposureS = PlateOf.Recipe(read, s.ExposureS, notes.BladeAgainstAir, chamber.Settings).MiddleS,
                }),
            ];
            Prediction prediction = Screen.While(console.Output, $"Reckoning {count} films", () => Prediction.Of(
                read, film, notes.BladeAgainstAir, chamber.Settings, inMiddle, count, Seed));
            PredictionTable.Write(prediction, console.Output);
            OutputFile.Write(parsed.GetValue(plot), () => PredictionPlot.Svg(prediction), console.Output);
            OutputFile.Write(parsed.GetValue(csv), () => PredictionFiles.Csv(prediction), console.Output);
            OutputFile.Write(parsed.GetValue(json), () => PredictionFiles.Json(prediction), console.Output);
            if (notes.TargetDepthUm is { } targetUm)
            {
                TargetTable.Write(read, notes, film, chamber.Settings, targetUm, Math.Min(count, TargetDraws), Seed, console.Output);
            }

            if (parsed.GetValue(even))
            {
                EvenTable.Write(prediction, notes, chamber.Settings, console.Output);
            }

            return ExitCode.Good;
        });
        return command;
    }

    /// <summary>From the straightener to the film: the same for predict and fit.</summary>
    internal static Option<double?> StartingOption() => new("--starting-length")
    {
        Description = "From the end of the straightener to the film, mm. Without: the chamber's setting InertLengthM.", HelpName = "MM",
    };

    /// <summary>What is wrong with such a length, mm; empty: nothing.</summary>
    internal static string StartingMistake(string option, double? lengthMm) =>
        lengthMm is null or >= 0 and <= MostStartingMm ? "" : $"{option} {lengthMm:0.##} is out of range 0 to {MostStartingMm:0} mm.";

    // A reference recipe, or a file with what it says of its film; null: each mistake is a line.
    private static Recipe? Read(string wanted, TextWriter error, out FilmNotes film)
    {
        film = FilmNotes.None;
        var mistakes = new List<string>();
        Recipe? recipe = RecipeList.One(wanted, mistakes, out film, isProposal: true);
        foreach (string mistake in mistakes)
        {
            error.WriteLine("chamber: " + mistake);
        }

        return mistakes.Count == 0 ? recipe : null;
    }

    private static SeenDepth[] ReadSeen(ArgumentResult result)
    {
        var all = new List<SeenDepth>();
        foreach (Token token in result.Tokens)
        {
            string[] parts = token.Value.Split('=');
            if (parts.Length != 2 || !Number(parts[0], out double exposureS) || !Number(parts[1], out double depthUm) || exposureS <= 0
                || depthUm <= 0)
            {
                result.AddError($"--seen {token.Value}: write an exposure in s and a depth in um, both above 0, like 4=10.");
                return [];
            }

            all.Add(new SeenDepth(exposureS, depthUm, SeenScatter01));
        }

        return [.. all];
    }

    private static bool Number(string text, out double value) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
}
