using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench;

/// <summary>chamber run: check everything, cast every plate, show and file the results.</summary>
public static partial class RunCommand
{
    /// <summary>Folder for the results, below the one that the program was started in.</summary>
    public const string DefaultOut = "out";

    /// <summary>Seed of the twin's noise.</summary>
    public const ulong DefaultSeed = 1;

    /// <summary>What the seed of a run or campaign means.</summary>
    internal const string SeedMeaning = "Seed of the twin's noise, a whole number of 0 or more. The same seed gives the same files.";

    /// <summary>The command with its options.</summary>
    public static Command Make(Surroundings around)
    {
        var recipes = new Argument<string[]>("RECIPE")
        {
            HelpName = "RECIPE",
            Description = "A reference recipe (example-1, example-2, example-3, comparative) or the path of a .toml file. None: as --all.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        recipes.CompletionSources.Add(_ => KnownRecipes());
        var all = new Option<bool>("--all") { Description = "Cast the four reference recipes, every exposure time: 13 plates." };
        Option<string> folder = OutOption();
        Option<ulong> seed = SeedOption(SeedMeaning);
        Option<bool> unverified = UnverifiedOption();
        Option<bool> noSwitches = NoSwitchesOption();
        Option<bool> scatter = ScatterOption();
        Option<string?> port = PortOptions.Make();
        var exposure = new Option<double?>("--exposure")
        {
            Description = "Cast only this one of the exposure times, s.", HelpName = "S",
        };
        Option<bool> fill = PortOptions.Fill();
        var yes = new Option<bool>("--yes") { Description = "With --port: cast as soon as the chamber is ready, without asking." };
        var stored = new StoreOptions(around);
        var command = new Command("run", "Cast recipes on the twin or in a chamber, one plate per exposure time, and write results.")
        {
            recipes, all, folder, seed, unverified, noSwitches, scatter, port, exposure, fill, yes,
            stored.Store, stored.Operator, stored.Dope, stored.Note, stored.Because,
        };
        var own = new ChamberOptions();
        own.AddTo(command);
        command.SetAction(async (parsed, stop) => parsed.GetValue(port) is { } line
            ? AtPort(
                Wanted(parsed.GetValue(recipes) ?? [], parsed.GetValue(all)),
                new DeskOptions(
                    line, parsed.GetValue(folder)!, parsed.GetValue(exposure), parsed.GetValue(unverified), parsed.GetValue(yes))
                {
                    Store = parsed.GetValue(stored.Store), Labels = stored.Labels(parsed), Fill = parsed.GetValue(fill),
                },
                around,
                parsed.InvocationConfiguration)
            : IsFillAlone(parsed, fill) || own.Read(parsed) is not { } chamber ? ExitCode.BadInput : await RunAsync(
            Wanted(parsed.GetValue(recipes) ?? [], parsed.GetValue(all)),
            new RunOptions(
                parsed.GetValue(folder)!, parsed.GetValue(seed), parsed.GetValue(unverified), parsed.GetValue(noSwitches),
                parsed.GetValue(scatter))
            {
                Store = parsed.GetValue(stored.Store), Labels = stored.Labels(parsed), Chamber = chamber,
                ExposureS = parsed.GetValue(exposure),
            },
            around,
            parsed.InvocationConfiguration,
            stop));
        return command;
    }

    /// <summary>Runs the recipes; an empty list means the four reference recipes.</summary>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> wanted,
        RunOptions options,
        Surroundings around,
        InvocationConfiguration console,
        CancellationToken stop)
    {
        List<Plate>? plates = Plan(wanted, options, console.Error);
        if (plates == null)
        {
            return ExitCode.BadInput;
        }

        RunStore store;
        try
        {
            store = new RunStore(StoreOptions.PathOf(options.Store, options.Folder), around.Clock);
        }
        catch (StoreException e)
        {
            console.Error.WriteLine("chamber: " + e.Message);
            return ExitCode.BadInput;
        }

        using (store)
        {
            return await CastAsync(new Batch(plates, options, store), options, console, stop);
        }
    }

    private static async Task<int> CastAsync(Batch batch, RunOptions options, InvocationConfiguration console, CancellationToken stop)
    {
        bool isStopped = false;
        try
        {
            await BatchView.ShowAsync(batch, console.Output, stop);
        }
        catch (OperationCanceledException)
        {
            isStopped = true;
        }

        string summary = RunSummary.File(batch, options.OpenFile, out string complaint);
        if (!isStopped)
        {
            BatchView.ShowResults(batch, summary, console.Output);
        }

        RunSummary.Complain(batch, summary, complaint, isStopped, console.Error);
        return isStopped ? ExitCode.Stopped : batch.AllComplete && complaint.Length == 0 ? ExitCode.Good : ExitCode.NotComplete;
    }

    // Everything that can be known before the first plate; null, and every reason on standard error.
    private static List<Plate>? Plan(IReadOnlyList<string> wanted, RunOptions options, TextWriter error)
    {
        IReadOnlyList<string> names = wanted.Count > 0 ? wanted : ReferenceRecipes.Names;
        List<Recipe>? recipes = RecipeList.Read(
            names, options.Unverified, options.Chamber, error, out Dictionary<string, FilmNotes> films);
        if (recipes == null)
        {
            return null;
        }

        if (ExposureChoice.Of(Plate.Of(recipes, options, films), options.ExposureS, error) is not { } plates)
        {
            return null;
        }

        List<string> mistakes = [.. OutFolder.Obstacles(options.Folder, plates)];
        string refusal = mistakes.Count > 0 ? "" : OutFolder.Open(options.Folder);
        mistakes.AddRange(refusal.Length > 0 ? [refusal] : []);
        mistakes.ForEach(mistake => error.WriteLine("chamber: " + mistake));
        return mistakes.Count > 0 ? null : plates;
    }

    private static int AtPort(List<string> wanted, DeskOptions options, Surroundings around, InvocationConfiguration console)
    {
        Person person = Person.Of(around);
        using var signals = new Signals(person);
        return RunAtPort.Run(wanted, options, around.Clock, console, person, Lines.Open);
    }

    private static bool IsFillAlone(ParseResult parsed, Option<bool> fill)
    {
        bool isAlone = parsed.GetValue(fill);
        parsed.InvocationConfiguration.Error.Write(
            isAlone ? $"chamber: {PortOptions.FillAlone}\n" : "");
        return isAlone;
    }

    private static List<string> Wanted(string[] named, bool all)
    {
        var wanted = new List<string>(named);
        foreach (string reference in ReferenceRecipes.Names)
        {
            if (all && !wanted.Contains(reference))
            {
                wanted.Add(reference);
            }
        }

        return wanted;
    }
}
