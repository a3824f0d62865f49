using System.Collections.Generic;
using System.IO;
using System.Linq;
using ChamberFirmware.Bench.Report;

namespace ChamberFirmware.Bench.Compare;

/// <summary>A comparison as lines of at most 79 characters.</summary>
internal static class CompareTable
{
    private static readonly PlainColumn[] Columns =
    [
        new("run", false), new("recipe", false), new("asked s", true), new("got s", true), new("dT K", true), new("dW %", true),
        new("dv %", true), new("verdict", false),
    ];

    /// <summary>A line for each run, then how they repeat.</summary>
    public static void Write(Comparison comparison, TextWriter output)
    {
        var table = new PlainTable(Columns);
        foreach (ComparedRun run in comparison.Runs)
        {
            table.Add(
                run.Name, run.Subject.Recipe, PlateFolder.Seconds(run.ExposureSetS), Got(run.Values), Error(run.Values, 1, 2, false),
                Error(run.Values, 2, 1, true), Error(run.Values, 3, 1, true), ReportTables.Verdict(run.Verdict));
        }

        table.Write(output);
        if (comparison.Tolerances.Length > 0)
        {
            output.WriteLine($"verdicts by {comparison.Tolerances}");
        }

        output.WriteLine();
        output.WriteLine($"{"repeatability",-22} {"runs",4} {"mean error",11} {"s within repeats",17} {"s between plates",17}");
        foreach (Repeatability one in comparison.Repeats)
        {
            output.WriteLine(
                $"{one.Quantity,-22} {one.Runs,4} {Said.TwoDigits(one.MeanError),11} {Said.TwoDigits(one.WithinRepeats),17} "
                + $"{Said.TwoDigits(one.BetweenPlates),17}");
        }
    }

    private static string Got(IReadOnlyList<ComparedValue> values) =>
        values.Count > 0 && values[0].Achieved is { } s ? Said.Number(s, 4) : "-";

    private static string Error(IReadOnlyList<ComparedValue> values, int place, int decimals, bool isShare)
    {
        ComparedValue? value = values.ElementAtOrDefault(place);
        return value?.Error is not { } error ? "-" : Said.Number(isShare ? 100.0 * error / value.Set : error, decimals);
    }
}
