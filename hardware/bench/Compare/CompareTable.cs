using System.Collections.Generic;
using System.IO;
using System.Linq;
using ChamberFirmware.Bench.Report;

namespace ChamberFirmware.Bench.Compare;

/// <summary>A comparison as lines of at most 79 characters.</summary>
internal static class CompareTable
{
    /// <summary>A line for each run, then how they repeat.</summary>
    public static void Write(Comparison comparison, TextWriter output)
    {
        output.WriteLine(Line("run", "recipe", "asked s", "got s", "dT K", "dW %", "dv %", "verdict"));
        foreach (ComparedRun run in comparison.Runs)
        {
            output.WriteLine(Line(
                run.Name, run.Subject.Recipe, PlateFolder.Seconds(run.ExposureSetS), Got(run.Values), Error(run.Values, 1, 2, false),
                Error(run.Values, 2, 1, true), Error(run.Values, 3, 1, true), ReportTables.Verdict(run.Verdict)));
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

    private static string Line(string run, string recipe, string asked, string got, string t, string w, string v, string verdict) =>
        $"{Cut(run, 12)} {Cut(recipe, 16)} {asked,7} {got,8} {t,6} {w,5} {v,5} {Cut(verdict, 16)}".TrimEnd();

    private static string Cut(string words, int most) => words.Length <= most ? words.PadRight(most) : words[..(most - 1)] + "~";

    private static string Got(IReadOnlyList<ComparedValue> values) =>
        values.Count > 0 && values[0].Achieved is { } s ? Said.Number(s, 4) : "-";

    private static string Error(IReadOnlyList<ComparedValue> values, int place, int decimals, bool isShare)
    {
        ComparedValue? value = values.ElementAtOrDefault(place);
        return value?.Error is not { } error ? "-" : Said.Number(isShare ? 100.0 * error / value.Set : error, decimals);
    }
}
