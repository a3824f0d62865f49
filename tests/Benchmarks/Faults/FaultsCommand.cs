using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Diagnostics;
using System.IO;
using System.Linq;
using ChamberFirmware.Benchmarks.Control;

namespace ChamberFirmware.Benchmarks.Faults;

/// <summary>benchmarks faults: what is found of everything that can break, how soon, and what is never mistaken for a fault.</summary>
public static class FaultsCommand
{
    private const int NotGood = 1;

    /// <summary>Every number of a fault or refusal that the table of claims expects somewhere.</summary>
    public static IEnumerable<int> ClaimedNumbers => Claims.All.SelectMany(claim => claim.Numbers).Distinct();

    /// <summary>The command with its options.</summary>
    public static Command Make()
    {
        var quick = new Option<bool>("--quick") { Description = "A part of everything, in about a minute: the regression gate." };
        var tiny = new Option<bool>("--tiny") { Description = "Next to nothing of everything: whether it runs at all.", Hidden = true };
        var seed = new Option<int?>("--seed") { Description = "Another draw of everything instead of 1: 1 to 100000.", HelpName = "N" };
        seed.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out int n) || n < 1 || n > 100_000))
            {
                result.AddError($"--seed = '{result.Tokens[0].Value}' is no seed: give 1 to 100000.");
            }
        });
        var json = new Option<string?>("--json") { Description = "Writes the figures to a JSON file.", HelpName = "FILE" };
        var command = new Command(
            "faults", "Faults: what is found, how soon and as what; false trips, fuzzing, power cuts. Exit code 1 when anything is missed.")
        {
            quick, tiny, seed, json,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(tiny) ? Extent.Tiny : parsed.GetValue(quick) ? Extent.Quick : Extent.Full,
            parsed.GetValue(seed) ?? 1,
            parsed.GetValue(json),
            parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(Extent extent, int seed, string? json, TextWriter output)
    {
        var wall = Stopwatch.StartNew();
        FaultsResults results = ProgressView.Show(
            FaultsBenchmark.Steps(extent), "pieces", output, done => FaultsBenchmark.Run(extent, seed, done));
        FaultsReport.Write(results, output);
        if (json != null)
        {
            FaultsReport.WriteJson(json, results);
        }

        output.WriteLine($"{wall.Elapsed.TotalSeconds:F0} s on {Environment.ProcessorCount} cores.");
        return results.IsGood ? 0 : NotGood;
    }
}
