using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using ChamberFirmware.Benchmarks.Control;
using Spectre.Console;

namespace ChamberFirmware.Benchmarks.Uncertainty;

/// <summary>benchmarks uncertainty: how often the records' expanded uncertainty covers what was true.</summary>
public static class UncertaintyCommand
{
    private const int Full = 300;
    private const double Least01 = 0.95;
    private const int NotGood = 1;

    /// <summary>The command with its options.</summary>
    public static Command Make()
    {
        var casts = new Option<int>("--casts")
        {
            Description = "Casts of each family.", HelpName = "N", DefaultValueFactory = _ => Full,
        };
        casts.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out int n) || n < 1 || n > 100_000))
            {
                result.AddError($"--casts = '{result.Tokens[0].Value}' is no number of casts: give 1 to 100000.");
            }
        });
        var command = new Command(
            "uncertainty", "Records' uncertainty (k = 2) against the twin's truth; exit code 1 when it covers less than 95 % of any "
                + "quantity.")
        {
            casts,
        };
        command.SetAction(parsed => Run(parsed.GetValue(casts), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(int casts, TextWriter output)
    {
        int worst = 0;
        foreach (bool isBuilt in new[] { false, true })
        {
            string family = isBuilt ? "built" : "twin";
            IReadOnlyList<Covered> all = ProgressView.Show(
                casts, $"casts, {family} family", output,
                done => Coverage.Of(casts, isBuilt, thermometers: true, Environment.ProcessorCount, done));
            worst = Math.Max(worst, Write(all, family, casts, output));
        }

        return worst;
    }

    private static int Write(IReadOnlyList<Covered> all, string family, int casts, TextWriter output)
    {
        var table = new Table().AsciiBorder().AddColumns($"{family} family, {casts} casts", "covered", "p50 of |error|/U", "p95",
            "greatest");
        int code = 0;
        foreach (IGrouping<string, Covered> quantity in all.GroupBy(c => c.Quantity))
        {
            double covered01 = quantity.Count(c => c.Holds) / (double)quantity.Count();
            code = covered01 < Least01 ? NotGood : code;
            double[] off = [.. quantity.Select(c => c.Off01).Order()];
            table.AddRow(
                quantity.Key, $"{100.0 * covered01:F1} %", $"{off[off.Length / 2]:F2}", $"{off[(int)(0.95 * (off.Length - 1))]:F2}",
                $"{off[^1]:F2}");
        }

        ProgressView.ConsoleFor(output).Write(table);
        return code;
    }
}
