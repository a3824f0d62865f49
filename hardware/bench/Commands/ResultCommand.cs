using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;

namespace ChamberFirmware.Bench;

/// <summary>chamber result: what a laboratory found out about a membrane after it was cast, kept with its run.</summary>
public static class ResultCommand
{
    /// <summary>The command with its options; it answers <see cref="ExitCode.BadInput"/> and keeps nothing where a word is wrong.</summary>
    public static Command Make(Surroundings around)
    {
        var number = new Argument<long>("NUMBER") { Description = "The run, as chamber runs lists it." };
        var words = new Argument<string[]>("KEY=VALUE")
        {
            HelpName = "KEY=VALUE", Arity = ArgumentArity.ZeroOrMore,
            Description = $"{string.Join(", ", ResultKeys.All.Select(k => k.Name))}. Nothing behind = takes a value back; none: show.",
        };
        words.CompletionSources.Add(_ => ResultKeys.All.Select(k => new System.CommandLine.Completions.CompletionItem(k.Name + "=")));
        Option<string> folder = RunsCommand.OutOption();
        var stored = new StoreOptions(around);
        var command = new Command("result", "Enter what was found out about a membrane: depth, pores, surface, flux, life.")
        {
            number, words, folder, stored.Store, stored.Operator,
        };
        stored.Operator.Description = "Who enters them. Without it: the account that is logged in.";
        command.SetAction(parsed => Answer(
            parsed.GetValue(number), parsed.GetValue(words) ?? [],
            StoreOptions.PathOf(parsed.GetValue(stored.Store), parsed.GetValue(folder)!),
            parsed.GetValue(stored.Operator) ?? around.Account, around.Clock, parsed.InvocationConfiguration));
        return command;
    }

    private static int Answer(
        long number, string[] words, string path, string by, TimeProvider clock, InvocationConfiguration console)
    {
        var results = new List<(ResultKey Key, object? Value)>();
        var mistakes = new List<string>();
        foreach (string word in words)
        {
            string refusal = ResultKeys.Read(word, out ResultKey key, out object? value);
            mistakes.AddRange(refusal.Length > 0 ? [refusal]
                : results.Exists(r => r.Key == key) ? [$"{key.Name} is given twice: give it once."] : []);
            results.Add((key, value));
        }

        try
        {
            if (mistakes.Count > 0)
            {
                throw new StoreException(string.Join("\nchamber: ", mistakes));
            }

            using RunStore store = RunStore.OpenExisting(path, clock);
            StoreResults.Enter(store, number, results, by);
            Show(store.Runs(new RunFilter { Number = number }, 1)[0], console.Output, console.Error);
            return ExitCode.Good;
        }
        catch (StoreException e)
        {
            console.Error.WriteLine("chamber: " + e.Message);
            return ExitCode.BadInput;
        }
    }

    private static void Show(RunRow run, TextWriter output, TextWriter error)
    {
        string text = RunTable.Results(run);
        output.WriteLine($"Run {run.Number}, {run.Words("recipe")}, {PlateFolder.Seconds((double)run["exposureSetS"]!)} s: "
            + (text.Length > 0 ? text : "no result is entered") + ".");
        bool isTwin = run.Words("source").StartsWith("twin", StringComparison.Ordinal);
        error.Write(isTwin ? $"chamber: run {run.Number} is simulated: no membrane was made of which there could be results.\n" : "");
    }
}
