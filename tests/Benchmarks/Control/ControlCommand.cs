using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>benchmarks control: ours against on/off, PID and the physical limit, side by side.</summary>
public static class ControlCommand
{
    private const int Good = 0;
    private const int GateClosed = 1;

    /// <summary>The command with its options.</summary>
    public static Command Make()
    {
        var quick = new Option<bool>("--quick")
        {
            Description = $"{Plants.Quick} plants, and exit code 1 when a ratio is outside its limit (the regression gate).",
        };
        var plants = new Option<int?>("--plants") { Description = $"Number of plants instead of {Plants.Full}.", HelpName = "N" };
        plants.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out int n) || n < 1 || n > 100_000))
            {
                result.AddError($"--plants = '{result.Tokens[0].Value}' is no number of plants: give 1 to 100000.");
            }
        });
        var chain = new Option<string?>("--chain") { Description = "Only this chain of climates: A to D.", HelpName = "NAME" };
        chain.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && Chains(result.Tokens[0].Value).Count == 0)
            {
                result.AddError($"--chain = '{result.Tokens[0].Value}' is no chain: give A, B, C or D.");
            }
        });
        var json = new Option<string?>("--json") { Description = "Writes the figures to a JSON file.", HelpName = "FILE" };
        var plot = new Option<string?>("--plot") { Description = "Draws SVG pictures into a folder.", HelpName = "DIR" };
        var command = new Command("control", "Climate control: settling, overshoot, error, switchings and failures on random plants.")
        {
            quick, plants, chain, json, plot,
        };
        command.SetAction((parsed, stop) => System.Threading.Tasks.Task.FromResult(Run(
            parsed.GetValue(plants) ?? (parsed.GetValue(quick) ? Plants.Quick : Plants.Full),
            parsed.GetValue(quick),
            Chains(parsed.GetValue(chain)),
            parsed.GetValue(json),
            parsed.GetValue(plot),
            parsed.InvocationConfiguration.Output,
            stop)));
        return command;
    }

    private static IReadOnlyList<Chain> Chains(string? name) =>
        name == null ? Chain.All : [.. Chain.All.Where(chain => chain.Name.Equals(name, StringComparison.OrdinalIgnoreCase))];

    private static int Run(
        int plants, bool isGate, IReadOnlyList<Chain> chains, string? json, string? plot, TextWriter output, CancellationToken stop)
    {
        var wall = Stopwatch.StartNew();
        ControlResults results = ProgressView.Show(
            plants,
            "plants",
            output,
            done => ControlBenchmark.Run(plants, Contender.All, chains, Environment.ProcessorCount, done, stop));
        ControlReport.Write(results, output);
        if (json != null)
        {
            ControlJson.Write(json, results);
        }

        if (plot != null)
        {
            ControlPlot.Write(plot, results, Contender.All);
        }

        output.WriteLine($"{plants} plants in {wall.Elapsed.TotalSeconds:F0} s on {Environment.ProcessorCount} cores.");
        return isGate && !Gate.IsOpen(results, output) ? GateClosed : Good;
    }
}
