using System.CommandLine;
using System.IO;
using ChamberFirmware.Benchmarks.Control;

namespace ChamberFirmware.Benchmarks.Timing;

/// <summary>benchmarks timing: how exact the film time is, with collections, stalls and scattering relays.</summary>
public static class TimingCommand
{
    private const int Full = 10_000;
    private const int NotGood = 1;

    /// <summary>The command with its options.</summary>
    public static Command Make()
    {
        var casts = new Option<int?>("--casts") { Description = $"Number of casts instead of {Full}.", HelpName = "N" };
        casts.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out int n) || n < 1 || n > 1_000_000))
            {
                result.AddError($"--casts = '{result.Tokens[0].Value}' is no number of casts: give 1 to 1000000.");
            }
        });
        var json = new Option<string?>("--json") { Description = "Writes the figures to a JSON file.", HelpName = "FILE" };
        var command = new Command(
            "timing", "Film time: error of casts with collections, stalls and scatter; exit code 1 when one is outside its limit.")
        {
            casts, json,
        };
        command.SetAction(parsed =>
            Run(parsed.GetValue(casts) ?? Full, parsed.GetValue(json), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(int casts, string? json, TextWriter output)
    {
        int chambers = TimingBenchmark.ChambersOf(casts) + TimingBenchmark.ChambersOf(System.Math.Max(1, casts / 5));
        TimingResults results = ProgressView.Show(chambers, "chambers", output, done => TimingBenchmark.Run(casts, done));
        TimingReport.Write(results, output);
        if (json != null)
        {
            TimingReport.WriteJson(json, results);
        }

        return results.IsGood() ? 0 : NotGood;
    }
}
