using System.Collections.Generic;
using System.Linq;

namespace ChamberFirmware.Bench;

/// <summary>
/// Results that were entered after a run. Nothing of the run or its record changes: every entry is a row of its own, the newest of a name
/// counts, and the older ones stay.
/// </summary>
public static class StoreResults
{
    /// <summary>Keeps results of a run, all or none.</summary>
    /// <param name="store">The store.</param>
    /// <param name="number">Of the run.</param>
    /// <param name="results">Key and value; null takes a value back.</param>
    /// <param name="by">Who enters them.</param>
    /// <exception cref="StoreException">There is no such run, or it is under way.</exception>
    public static void Enter(RunStore store, long number, IReadOnlyList<(ResultKey Key, object? Value)> results, string by)
    {
        RunRow run = store.Runs(new RunFilter { Number = number }, 1).FirstOrDefault()
            ?? throw new StoreException($"There is no run {number} in {store.File.Path}: chamber runs lists them.");
        if (run.Words("outcome") == RunStore.UnderWay)
        {
            throw new StoreException($"Run {number} is under way: enter results when it is over.");
        }

        store.File.Together(() =>
        {
            foreach ((ResultKey key, object? value) in results)
            {
                store.Insert("results", new Dictionary<string, object?>
                {
                    ["number"] = number, ["name"] = key.Column, ["value"] = value, ["enteredUtc"] = RunStore.Utc(store.Now),
                    ["enteredBy"] = by,
                });
            }

            return 0;
        });
    }

    /// <summary>Adds the columns of results to rows of runs.</summary>
    internal static void AddTo(StoreFile file, List<Dictionary<string, object?>> rows)
    {
        var byNumber = rows.ToDictionary(row => (long)row["number"]!);
        foreach (Dictionary<string, object?> row in rows)
        {
            foreach (ResultKey key in ResultKeys.All)
            {
                row[key.Column] = null;
            }
        }

        if (rows.Count == 0)
        {
            return;
        }

        var of = new Dictionary<string, object> { ["$first"] = byNumber.Keys.Min(), ["$last"] = byNumber.Keys.Max() };
        const string Entries = "SELECT number, name, value FROM results WHERE number BETWEEN $first AND $last ORDER BY entry";
        foreach (Dictionary<string, object?> entry in file.Rows(Entries, of))
        {
            if (byNumber.TryGetValue((long)entry["number"]!, out Dictionary<string, object?>? row))
            {
                row[(string)entry["name"]!] = entry["value"];
            }
        }
    }
}
