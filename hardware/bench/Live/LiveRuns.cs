using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.AspNetCore.Http;

namespace ChamberFirmware.Bench.Live;

/// <summary>
/// The history: rows of the run store, and the files of a run. A run is known by its number, a file of it by its name in a list.
/// </summary>
public sealed class LiveRuns
{
    private const int Most = 200;
    // A file of a run may draw and do nothing else, whatever is in it.
    private const string FileGuard =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'none'; sandbox";

    // What may be read of a run's folder. A report is one file with everything in it; no run of today has one.
    private static readonly Dictionary<string, string> Types = new()
    {
        [PlateFolder.Record] = "application/json", [PlateFolder.Trace] = "text/csv; charset=utf-8", [PlateFolder.Plot] = "image/svg+xml",
        ["report.html"] = "text/html; charset=utf-8",
    };

    private readonly RunStore _store;

    /// <summary>Of a store that pages have for themselves: nobody who casts waits for them.</summary>
    public LiveRuns(RunStore store) => _store = store;

    /// <summary>The newest runs.</summary>
    public object Newest()
    {
        List<RunRow> rows = _store.Runs(new RunFilter(), Most);
        return new { Count = _store.Count(new RunFilter()), Runs = rows.Select(Values) };
    }

    /// <summary>One run with its record and the names of its files; null: there is none of that number.</summary>
    public object? One(long number)
    {
        RunRow? row = Row(number);
        return row == null ? null : new
        {
            Run = Values(row),
            Columns = RunColumns.All.Select(c => new { c.Name, c.Meaning }),
            Record = _store.RecordOf(number),
            Files = Types.Keys.Where(name => File.Exists(PathOf(row, name))),
        };
    }

    /// <summary>A file of a run, to be saved or shown in a tab of its own; or that there is none.</summary>
    public IResult FileOf(HttpContext context, long number, string name, bool isShown)
    {
        ArgumentNullException.ThrowIfNull(context);
        RunRow? row = Types.ContainsKey(name) ? Row(number) : null;
        if (row == null || !File.Exists(PathOf(row, name)))
        {
            return Results.NotFound();
        }

        context.Response.Headers.ContentSecurityPolicy = FileGuard;
        return Results.File(PathOf(row, name), Types[name], isShown ? null : $"run-{number}-{name}");
    }

    private RunRow? Row(long number) => _store.Runs(new RunFilter { Number = number }, 1).FirstOrDefault();

    private static string PathOf(RunRow row, string name) => Path.Combine(row.Words("folder"), name);

    private static Dictionary<string, object?> Values(RunRow row) =>
        RunColumns.All.Where(c => c.Name is not ("holder" or "folder")).ToDictionary(c => c.Name, c => row[c.Name]);
}
