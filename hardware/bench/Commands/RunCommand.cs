using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench;

/// <summary>What a run is made with, besides recipes.</summary>
/// <param name="Folder">Where the results go.</param>
/// <param name="Seed">Of the twin's noise, 0 to <see cref="Plate.LargestSeed"/>.</param>
/// <param name="Unverified">Recipes whose humidity ratio the sensor cannot verify are cast too.</param>
/// <param name="NoSwitches">The chamber has no travel switches: nothing sees blade and plate arrive.</param>
/// <param name="Scatter">Blade and plate scatter, as relays and drives do.</param>
public sealed record RunOptions(string Folder, ulong Seed, bool Unverified, bool NoSwitches, bool Scatter)
{
    /// <summary>What holds where the command line says nothing.</summary>
    public static RunOptions Default { get; } = new(RunCommand.DefaultOut, RunCommand.DefaultSeed, false, false, false);

    /// <summary>The file that the runs are stored in; null: the one in the folder.</summary>
    public string? Store { get; init; }

    /// <summary>In a campaign: how long the door is open to change a plate, s; 0: plates come through a lock.</summary>
    public double DoorOpenS { get; init; } = TwinSession.DefaultDoorOpenS;

    /// <summary>Who casts, with what.</summary>
    public RunLabels Labels { get; init; } = new("", "", "");
}

/// <summary>chamber run: check everything, cast every plate, show and file the results.</summary>
public static class RunCommand
{
    /// <summary>Folder for the results, below the one that the program was started in.</summary>
    public const string DefaultOut = "out";

    /// <summary>Seed of the twin's noise.</summary>
    public const ulong DefaultSeed = 1;

    /// <summary>The command with its options.</summary>
    public static Command Make(Surroundings around)
    {
        var recipes = new Argument<string[]>("RECIPE")
        {
            Description = "A reference recipe (example-1, example-2, example-3, comparative) or the path of a .toml file. None: as --all.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var all = new Option<bool>("--all") { Description = "Cast the four reference recipes, every exposure time: 13 plates." };
        Option<string> folder = OutOption();
        Option<ulong> seed = SeedOption();
        Option<bool> unverified = UnverifiedOption();
        Option<bool> noSwitches = NoSwitchesOption();
        Option<bool> scatter = ScatterOption();
        var stored = new StoreOptions(around);
        var command = new Command("run", "Cast recipes on the twin, one plate per exposure time, and write results.")
        {
            recipes, all, folder, seed, unverified, noSwitches, scatter, stored.Store, stored.Operator, stored.Dope, stored.Note,
        };
        command.SetAction((parsed, stop) => RunAsync(
            Wanted(parsed.GetValue(recipes) ?? [], parsed.GetValue(all)),
            new RunOptions(
                parsed.GetValue(folder)!, parsed.GetValue(seed), parsed.GetValue(unverified), parsed.GetValue(noSwitches),
                parsed.GetValue(scatter))
            {
                Store = parsed.GetValue(stored.Store), Labels = stored.Labels(parsed),
            },
            around,
            parsed.InvocationConfiguration,
            stop));
        return command;
    }

    /// <summary>The operator's consent, the same for run and check.</summary>
    public static Option<bool> UnverifiedOption() => new("--unverified")
    {
        Description = "Accept recipes whose humidity ratio the chamber's sensor cannot verify; records then say so.",
    };

    /// <summary>Where the results go.</summary>
    internal static Option<string> OutOption() => new("--out")
    {
        Description = "Folder for the results: summary.json and one folder per plate with record.json, trace.csv and plot.svg.",
        HelpName = "DIR",
        DefaultValueFactory = _ => DefaultOut,
    };

    /// <summary>The twin's noise.</summary>
    internal static Option<ulong> SeedOption() => new("--seed")
    {
        Description = "Seed of the twin's noise, a whole number of 0 or more. The same seed gives the same files.",
        HelpName = "N",
        DefaultValueFactory = _ => DefaultSeed,
        CustomParser = ReadSeed,
    };

    /// <summary>Nothing sees blade and plate.</summary>
    internal static Option<bool> NoSwitchesOption() => new("--no-switches")
    {
        Description = "A chamber without travel switches: nothing sees blade and plate arrive, so no run is verified.",
    };

    /// <summary>Relays and drives of a real chamber.</summary>
    internal static Option<bool> ScatterOption() => new("--scatter")
    {
        Description = "Blade and plate scatter by 2 ms, as relays and drives do; the travel switches show it.",
    };

    /// <summary>Runs the recipes; an empty list means the four reference recipes.</summary>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> wanted,
        RunOptions options,
        Surroundings around,
        InvocationConfiguration console,
        CancellationToken stop)
    {
        List<Recipe>? recipes = RecipeList.Read(wanted.Count > 0 ? wanted : ReferenceRecipes.Names, options.Unverified, console.Error);
        string refusal = recipes == null ? "" : OutFolder.Open(options.Folder);
        if (recipes == null || refusal.Length > 0)
        {
            console.Error.Write(refusal.Length > 0 ? "chamber: " + refusal + "\n" : "");
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
            return await CastAsync(new Batch(Plate.Of(recipes, options), options.Folder, store, options.Labels), console, stop);
        }
    }

    private static async Task<int> CastAsync(Batch batch, InvocationConfiguration console, CancellationToken stop)
    {
        string summary = Path.Combine(batch.Folder, SummaryJson.FileName);
        try
        {
            File.Delete(summary); // an older one must not stand beside the new plates
            await BatchView.ShowAsync(batch, console.Output, stop);
            SummaryJson.Write(summary, batch.Results);
            BatchView.ShowResults(batch, console.Output);
            return batch.AllComplete ? ExitCode.Good : ExitCode.NotComplete;
        }
        catch (OperationCanceledException)
        {
            string finished = $"{batch.FinishedCount} of {batch.Plates.Count} plates are in {batch.Folder}";
            console.Error.WriteLine($"chamber: stopped; {finished}, no summary was written.");
            return ExitCode.Stopped;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine("chamber: results could not be written: " + e.Message);
            return ExitCode.NotComplete;
        }
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

    private static ulong ReadSeed(ArgumentResult result)
    {
        string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (!ulong.TryParse(text, out ulong seed) || seed > Plate.LargestSeed)
        {
            result.AddError($"--seed = '{text}' is not a seed: give a whole number from 0 to {Plate.LargestSeed}.");
        }

        return seed;
    }
}
