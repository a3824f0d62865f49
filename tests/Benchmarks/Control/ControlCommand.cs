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
    private const string Twin = "twin";
    private const string Built = "built";

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
        var family = new Option<string?>("--family")
        {
            Description = "Only this family of chambers: twin (the firmware's own structure) or built (another one). Both without it.",
            HelpName = "NAME",
        };
        family.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.Tokens[0].Value is not (Twin or Built))
            {
                result.AddError($"--family = '{result.Tokens[0].Value}' is no family: give {Twin} or {Built}.");
            }
        });
        var walls = new Option<bool>("--wall-sensors")
        {
            Description = "The built chambers have a thermometer on lid and plate carrier each.",
        };
        var json = new Option<string?>("--json") { Description = "Writes the figures to a JSON file.", HelpName = "FILE" };
        var plot = new Option<string?>("--plot") { Description = "Draws SVG pictures into a folder.", HelpName = "DIR" };
        var command = new Command("control", "Climate control: settling, overshoot, error, switchings and failures on random plants.")
        {
            quick, plants, chain, family, walls, json, plot,
        };
        command.SetAction((parsed, stop) => System.Threading.Tasks.Task.FromResult(Run(
            parsed.GetValue(plants),
            parsed.GetValue(quick),
            parsed.GetValue(chain),
            parsed.GetValue(family),
            parsed.GetValue(walls),
            parsed.GetValue(json),
            parsed.GetValue(plot),
            parsed.InvocationConfiguration.Output,
            stop)));
        return command;
    }

    private static IReadOnlyList<Chain> Chains(string? name) => Named(Chain.All, name);

    private static IReadOnlyList<Chain> Named(IReadOnlyList<Chain> chains, string? name) =>
        name == null ? chains : [.. chains.Where(chain => chain.Name.Equals(name, StringComparison.OrdinalIgnoreCase))];

    private static int Run(
        int? plants,
        bool isGate,
        string? chain,
        string? family,
        bool hasWallSensors,
        string? json,
        string? plot,
        TextWriter output,
        CancellationToken stop)
    {
        var wall = Stopwatch.StartNew();
        ControlResults? twin = family == Built ? null : RunTwin(plants ?? (isGate ? Plants.Quick : Plants.Full), chain, plot, output, stop);
        Took(twin?.Plants, "plants", wall, output);
        BuiltResults? built = family == Twin
            ? null
            : RunBuilt(plants ?? (isGate ? BuiltPlants.Quick : Plants.Full), hasWallSensors, chain, output, stop);
        Took(built?.Quiet.Plants, "built plants", wall, output);
        if (json != null)
        {
            ControlJson.Write(json, twin, built);
        }

        bool isOpen = twin == null || Gate.IsOpen(twin, output);
        isOpen = (built == null || BuiltGate.IsOpen(built, output)) && isOpen;
        return isGate && !isOpen ? GateClosed : Good;
    }

    private static void Took(int? plants, string what, Stopwatch wall, TextWriter output)
    {
        if (plants != null)
        {
            output.WriteLine($"{plants} {what} in {wall.Elapsed.TotalSeconds:F0} s on {Environment.ProcessorCount} cores.");
        }

        wall.Restart();
    }

    private static ControlResults RunTwin(int plants, string? chain, string? plot, TextWriter output, CancellationToken stop)
    {
        ControlResults results = ProgressView.Show(
            plants,
            "plants",
            output,
            done => ControlBenchmark.Run(plants, Contender.All, Chains(chain), Environment.ProcessorCount, done, stop));
        ControlReport.Write(results, output);
        if (plot != null)
        {
            ControlPlot.Write(plot, results, Contender.All);
        }

        return results;
    }

    private static BuiltResults RunBuilt(int plants, bool hasWallSensors, string? chain, TextWriter output, CancellationToken stop)
    {
        BuiltResults results = ProgressView.Show(
            plants,
            "built plants",
            output,
            done => BuiltBenchmark.Run(
                plants, Contender.All, Named(Chain.FromCold, chain), Environment.ProcessorCount, done, stop,
                plant => BuiltPlants.Make(plant) with { WallSensorsFitted = hasWallSensors }));
        BuiltReport.Write(results, output);
        return results;
    }
}
