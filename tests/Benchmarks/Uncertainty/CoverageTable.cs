using System.Collections.Generic;
using System.IO;
using System.Linq;
using ChamberFirmware.Benchmarks.Control;
using Spectre.Console;

namespace ChamberFirmware.Benchmarks.Uncertainty;

/// <summary>How many casts were covered, quantity by quantity, and what so many show.</summary>
/// <param name="Family">Whose they are.</param>
/// <param name="Casts">How many of each quantity.</param>
/// <param name="All">Every quantity of every cast.</param>
public sealed record CoverageTable(string Family, int Casts, IReadOnlyList<Covered> All)
{
    /// <summary>What k = 2 is to cover.</summary>
    public const double Least01 = 0.95;

    private const double Confidence01 = 0.95;

    /// <summary>A quantity is covered in fewer than 95 of 100 casts.</summary>
    public bool IsTooFew => All.GroupBy(c => c.Quantity).Any(q => q.Count(c => c.Holds) < Least01 * q.Count());

    /// <summary>A row for each quantity.</summary>
    public void Write(TextWriter output)
    {
        var table = new Table().AsciiBorder().AddColumns(
            $"{Family}, {Casts} casts", "covered", "shows at least", "mean U", "p50 of |error|/U", "p95", "greatest");
        foreach (IGrouping<string, Covered> quantity in All.GroupBy(c => c.Quantity))
        {
            int all = quantity.Count(), good = quantity.Count(c => c.Holds);
            double[] off = [.. quantity.Select(c => c.Off01).Order()];
            table.AddRow(
                quantity.Key, $"{100.0 * good / all:F1} %", $"{100.0 * Binomial.Least01(good, all, Confidence01):F1} %",
                $"{quantity.Average(c => c.Expanded):G3}", $"{off[off.Length / 2]:F2}",
                $"{off[(int)(0.95 * (off.Length - 1))]:F2}", $"{off[^1]:F2}");
        }

        ProgressView.ConsoleFor(output).Write(table);
    }
}
