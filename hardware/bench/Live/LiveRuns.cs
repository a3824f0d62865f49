using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using ChamberFirmware.Bench.Report;
using Microsoft.AspNetCore.Http;

namespace ChamberFirmware.Bench.Live;

/// <summary>
/// The history: rows of the run store, and the files of a run. A run is known by its number, a file of it by its name in a list.
/// </summary>
public sealed class LiveRuns
{
    /// <summary>The report's name among the files of a run. It is no file: it is made when it is asked for.</summary>
    public const string Report = "report.html";

    private const int Most = 200;
    // A file of a run may draw and do nothing else, whatever is in it.
    private const string FileGuard =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'none'; sandbox";

    // What may be read of a run's folder. A page that lies there is not ours, whatever its name: a report is made anew of the record.
    private static readonly Dictionary<string, string> Types = new()
    {
        [PlateFolder.Record] = "application/json", [PlateFolder.Trace] = "text/csv; charset=utf-8", [PlateFolder.Plot] = "image/svg+xml",
    };

    private readonly RunStore _store;
    private readonly Lock _making = new(); // one report at a time: the rest of this computer has a chamber to follow

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
        string why = "";
        bool hasReport = row != null && Subject(number, out why) != null;
        return row == null ? null : new
        {
            Run = Values(row),
            Columns = RunColumns.WithResults.Select(c => new { c.Name, c.Meaning }),
            Record = _store.RecordOf(number),
            Files = Types.Keys.Where(name => File.Exists(PathOf(row, name))).Concat(hasReport ? [Report] : []),
            NoReport = why,
        };
    }

    /// <summary>A file of a run, to be saved or shown in a tab of its own; or that there is none.</summary>
    public IResult FileOf(HttpContext context, long number, string name, bool isShown)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (name == Report)
        {
            return ReportOf(context, number, isShown);
        }

        RunRow? row = Types.ContainsKey(name) ? Row(number) : null;
        if (row == null || !File.Exists(PathOf(row, name)))
        {
            return Results.NotFound();
        }

        context.Response.Headers.ContentSecurityPolicy = FileGuard;
        return Results.File(PathOf(row, name), Types[name], isShown ? null : $"run-{number}-{name}");
    }

    private IResult ReportOf(HttpContext context, long number, bool isShown)
    {
        string page = "";
        ReportSubject? subject = Row(number) == null ? null : Subject(number, out page);
        if (subject == null)
        {
            return page.Length == 0 ? Results.NotFound() : Results.Text(page + "\n", statusCode: StatusCodes.Status404NotFound);
        }

        try
        {
            lock (_making)
            {
                page = ReportPage.Of(subject);
            }
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            string why = $"The trace of run {number} cannot be read: {e.Message}\n";
            return Results.Text(why, statusCode: StatusCodes.Status404NotFound);
        }

        context.Response.Headers.ContentSecurityPolicy = FileGuard;
        return Results.File(
            Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8", isShown ? null : $"run-{number}-{Report}");
    }

    // What a report is made of; null, and why there is none.
    private ReportSubject? Subject(long number, out string why)
    {
        why = "";
        try
        {
            return ReportSubject.OfRun(number, _store);
        }
        catch (Exception e) when (e is StoreException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            why = e.Message;
            return null;
        }
    }

    private RunRow? Row(long number) => _store.Runs(new RunFilter { Number = number }, 1).FirstOrDefault();

    private static string PathOf(RunRow row, string name) => Path.Combine(row.Words("folder"), name);

    private static Dictionary<string, object?> Values(RunRow row) =>
        RunColumns.WithResults.Where(c => c.Name is not ("holder" or "folder")).ToDictionary(c => c.Name, c => row[c.Name]);
}
