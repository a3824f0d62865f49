using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using ChamberFirmware.Benchmarks.Control;

namespace ChamberFirmware.Benchmarks.Uncertainty;

/// <summary>benchmarks uncertainty: how often the records' expanded uncertainty covers what was true.</summary>
public static class UncertaintyCommand
{
    private const int Full = 300;
    private const int Quick = 60;

    /// <summary>The command with its options.</summary>
    public static Command Make()
    {
        var casts = new Option<int?>("--casts") { Description = $"Casts of each family; {Full} without it.", HelpName = "N" };
        Hold(casts, "casts", 1, 100_000);
        var seed = new Option<int>("--seed")
        {
            Description = "Other chambers, recipes and noise: 0 has those that the firmware's numbers were found with.", HelpName = "N",
        };
        Hold(seed, "seeds", 0, RandomCasts.LargestSeed);
        var quick = new Option<bool>("--quick")
        {
            Description = $"{Quick} casts of each family, judged together: the regression gate, a minute on two idle cores.",
        };
        var command = new Command(
            "uncertainty", "Records' uncertainty (k = 2) against the twin's truth; exit code 1 when it covers less than 95 % of any "
                + "quantity in either family, with --quick in both together.")
        {
            casts, quick, seed,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(casts) ?? (parsed.GetValue(quick) ? Quick : Full), parsed.GetValue(quick), parsed.GetValue(seed),
            parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(int casts, bool isQuick, int seed, TextWriter output)
    {
        IReadOnlyList<Covered> twin = Cast(casts, seed, isBuilt: false, output), built = Cast(casts, seed, isBuilt: true, output);
        CoverageTable[] tables =
        [
            new CoverageTable("twin family", casts, twin), new CoverageTable("built family", casts, built),
            new CoverageTable("both families", 2 * casts, [.. twin, .. built]),
        ];
        foreach (CoverageTable table in tables)
        {
            table.Write(output);
        }

        return tables.Any(t => t.IsTooFew && (!isQuick || t == tables[^1])) ? 1 : 0;
    }

    private static IReadOnlyList<Covered> Cast(int casts, int seed, bool isBuilt, TextWriter output) => ProgressView.Show(
        casts, $"casts, {(isBuilt ? "built" : "twin")} family", output,
        done => Coverage.Of(casts, isBuilt, thermometers: true, System.Environment.ProcessorCount, done, seed));

    private static void Hold<T>(Option<T> option, string what, int least, int most) => option.Validators.Add(result =>
    {
        if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out int n) || n < least || n > most))
        {
            result.AddError($"{option.Name} = '{result.Tokens[0].Value}' is no number of {what}: give {least} to {most}.");
        }
    });
}
