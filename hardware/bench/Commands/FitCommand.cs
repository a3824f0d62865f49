using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Bench.Report;
using ChamberFirmware.Films;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench;

/// <summary>chamber fit: cloud point and diffusion of one's own film from depths that were seen, and which film to cast next.</summary>
public static class FitCommand
{
    private const int FewestDepths = 3;

    private static readonly double[] ExposuresS = [1, 2, 3, 4, 6, 8, 10, 15, 20, 30];
    private static readonly double[] Humidities01 = [0.7, 0.85, 1, 1.15, 1.3];
    private static readonly double[] Velocities01 = [0.5, 1, 1.5];
    private const double MostHumidityPct = 95;

    /// <summary>The command with its options.</summary>
    public static Command Make(Surroundings around)
    {
        var data = new Argument<string>("DATA")
        {
            HelpName = "DATA", Description = $"CSV of depths: {string.Join(", ", DepthData.Columns)}; what is missing is the recipe's.",
        };
        var recipe = new Argument<string>("RECIPE")
        {
            HelpName = "RECIPE", Description = "The recipe of these films: its dope, plate and air.",
        };
        recipe.CompletionSources.Add(_ => RunCommand.KnownRecipes());
        var name = new Option<string>("--name") { Description = "Name of the film, for predict and recipes.", HelpName = "NAME",
            Required = true };
        Option<string?> plot = new("--plot") { Description = "Write a picture (SVG): residuals and region.", HelpName = "FILE" };
        Option<double?> starting = PredictCommand.StartingOption();
        Option<string> folder = RunsCommand.OutOption();
        var stored = new StoreOptions(around);
        var own = new ChamberOptions();
        var command = new Command("fit", "Find cloud point and diffusion of your own film from depths that you saw.")
        {
            data, recipe, name, plot, starting, folder, stored.Store,
        };
        own.AddTo(command);
        command.SetAction(parsed =>
        {
            InvocationConfiguration console = parsed.InvocationConfiguration;
            var mistakes = new List<string>();
            string badName = PlateFolder.RefusalOfName(parsed.GetValue(name)!);
            mistakes.AddRange(badName.Length > 0 ? ["--name: " + badName] : []);
            string badLength = PredictCommand.StartingMistake("--starting-length", parsed.GetValue(starting));
            mistakes.AddRange(badLength.Length > 0 ? [badLength] : []);
            if (own.Read(parsed) is not { } chamber)
            {
                return ExitCode.BadInput;
            }

            Recipe? read = RecipeList.One(parsed.GetValue(recipe)!, mistakes, out FilmNotes notes);
            string refusal = TransferFile.Read(TransferFile.PathOf(parsed.GetValue(folder)!), out TransferFile? transfer);
            mistakes.AddRange(refusal.Length > 0 ? [refusal] : []);
            KnownFilm? known = read == null ? null : FilmOf.Recipe(read, notes, chamber.Settings, parsed.GetValue(starting) / 1000)
                .With(transfer, chamber.Settings.SerialNumber).Known;
            string store = StoreOptions.PathOf(parsed.GetValue(stored.Store), parsed.GetValue(folder)!);
            ReportSubject Run(long number)
            {
                using RunStore open = RunStore.OpenExisting(store, around.Clock);
                return ReportSubject.OfRun(number, open);
            }

            List<MeasuredDepth> films = read == null
                ? [] : DepthData.Read(parsed.GetValue(data)!, read, notes, chamber.Settings, known!, Run, mistakes);
            mistakes.AddRange(mistakes.Count == 0 && films.Count < FewestDepths
                ? [$"{parsed.GetValue(data)}: {films.Count} depths: a fit of two numbers needs {FewestDepths} or more, at two conditions."]
                    : []);
            if (mistakes.Count > 0)
            {
                mistakes.ForEach(m => console.Error.WriteLine("chamber: " + m));
                return ExitCode.BadInput;
            }

            var day = DateOnly.FromDateTime(around.Clock.GetLocalNow().DateTime);
            Answer(parsed.GetValue(name)!, read!, known!, films, day, parsed.GetValue(folder)!, parsed.GetValue(plot), console.Output);
            return ExitCode.Good;
        });
        return command;
    }

    private static void Answer(
        string name, Recipe recipe, KnownFilm known, List<MeasuredDepth> films, DateOnly day, string folder, string? plot,
            TextWriter output)
    {
        (FilmFit fit, IReadOnlyList<NextFilm> next) = Screen.While(output, $"Fitting {films.Count} depths", () =>
        {
            FilmFit found = FilmFit.Of(known, films);
            return (found, NextFilm.Of(found, known, Candidates(films[0], recipe)));
        });
        output.WriteLine($"{name}: {films.Count} depths of {recipe.Name}");
        FitTable.Write(fit, next, output);
        string path = FilmFile.PathOf(folder, name);
        FilmFile.Write(path, name, recipe.Dope, known.Transfer.Median, day, fit);
        output.WriteLine($"Stored: {path}; use it with chamber predict RECIPE --film {name}, or film = \"{name}\" in a recipe.");
        if (plot != null)
        {
            WholeFile.Write(plot, FitPlot.Svg(name, fit));
            output.WriteLine($"Written: {plot}");
        }
    }

    // In the middle of the plate, with the first film's plate: exposures, humidities and velocities about the recipe's.
    private static MeasuredDepth[] Candidates(MeasuredDepth like, Recipe recipe) =>
    [
        .. from exposureS in ExposuresS
           from humidity01 in Humidities01
           from velocity01 in Velocities01
           let air = like.Air with
           {
               RelativeHumidityPct = Math.Min(MostHumidityPct, like.Air.RelativeHumidityPct * humidity01),
               VelocityMPerS = recipe.AirVelocityMPerS * velocity01,
           }
           select like with { Air = air, ExposureS = exposureS, Scatter01 = 0.2 },
    ];
}
