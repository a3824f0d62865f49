using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using System.Linq;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench;

/// <content>Options that other commands share.</content>
public static partial class RunCommand
{
    /// <summary>A seed, the same for every command that has one.</summary>
    public static Option<ulong> SeedOption(string description) => new("--seed")
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => DefaultSeed,
        CustomParser = ReadSeed,
    };

    /// <summary>What a shell may complete where a recipe is expected; files it knows itself.</summary>
    public static IEnumerable<CompletionItem> KnownRecipes() => ReferenceRecipes.Names.Select(name => new CompletionItem(name));

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
