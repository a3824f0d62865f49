using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ChamberFirmware.Bench;

/// <summary>Stored runs as lines of at most 79 characters, so that a terminal of 80 columns shows the table whole.</summary>
internal static class RunTable
{
    private const int MinutesColumns = 16; // 2026-11-30 13:01
    private const int LabelColumns = 30;
    private const string NotKnown = "-";

    private static readonly PlainColumn[] Columns =
    [
        new("run", true), new("begun", false), new("recipe", false), new("asked s", true), new("got s", true), new("outcome", false),
        new("operator", false),
    ];

    /// <summary>A header, and a line for each run.</summary>
    public static void Write(IReadOnlyList<RunRow> runs, TextWriter output)
    {
        var table = new PlainTable(Columns);
        foreach (RunRow run in runs)
        {
            object? got = run["exposureMeasuredS"] ?? run["exposureActualS"];
            string begun = run.Words("begunLocal")[..MinutesColumns].Replace('T', ' ');
            table.Add(
                run.Words("number"), begun, run.Words("recipe"), PlateFolder.Seconds((double)run["exposureSetS"]!),
                got is double s ? s.ToString("F4") : NotKnown, run.Words("outcome"), run.Words("operator"));
        }

        table.Write(output);
        foreach (RunRow run in runs.Where(run => Results(run).Length > 0))
        {
            output.WriteLine($"run {run.Number}: {Results(run)}");
        }
    }

    /// <summary>Results that were entered after a run, key and value each; empty: none.</summary>
    public static string Results(RunRow run) => string.Join(", ", from key in ResultKeys.All
                                                                  let words = run.Words(key.Column)
                                                                  where words.Length > 0
                                                                  select $"{key.Name} {words}");

    /// <summary>Everything that is known of one run, a line each.</summary>
    public static void WriteOne(RunRow run, RunStore store, TextWriter output)
    {
        foreach (RunColumn column in RunColumns.WithResults)
        {
            string words = run.Words(column.Name);
            output.WriteLine($"{column.Name.PadRight(LabelColumns)} {(words.Length > 0 ? words : NotKnown)}");
        }

        foreach (string line in (store.TextOf(run.Words("recipeSha256")) ?? "").TrimEnd('\n').Split('\n'))
        {
            output.WriteLine($"  {line}");
        }
    }
}
