using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ChamberFirmware.Bench;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Tests.Unit.Bench;

/// <summary>Runs for tests of the store: one plate is really cast, and its result stands for all of them.</summary>
internal static class StoredRuns
{
    public static readonly RunLabels Labels = new("Ada", "PSF-12", "a \"note\", with, commas");

    private static readonly Lazy<PlateResult> Cast = new(CastOne);

    public static PlateResult Result => Cast.Value;

    public static string PathIn(BenchFolder folder) => folder.PathOf("runs.sqlite");

    public static RunStart Start(Plate plate, RunLabels? labels = null) =>
        new(plate, labels ?? Labels, ChamberIdentity.Twin(new ChamberSettings { SaltCalibrationDate = "2026-11-02" }), _ => "out/plate");

    public static Plate PlateOf(string recipe) => new(ReferenceRecipes.Load(recipe, out _)!, 0.0, 7);

    public static long Add(RunStore store, string recipe, string who = "Ada", bool isOver = true)
    {
        long number = store.Begin(Start(PlateOf(recipe), Labels with { Operator = who }));
        if (isOver)
        {
            store.Finish(number, Result, RecordJson.Text(Result));
        }

        return number;
    }

    /// <summary>As many runs as that, copies of those that are there, in one go.</summary>
    public static void Multiply(RunStore store, int count)
    {
        string columns = string.Join(", ", RunColumns.All.Select(c => c.Name).Where(name => name != "number"));
        string values = columns.Replace("recipe,", "recipe || '-' || (i % 100),").Replace("operator,", "operator || (i % 50),");
        store.File.Do(
            $"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count}) "
            + $"INSERT INTO runs ({columns}) SELECT {values} FROM n, (SELECT * FROM runs LIMIT 1)");
    }

    public static List<string> Plan(RunStore store, RunFilter filter, int most)
    {
        var parameters = new Dictionary<string, object>();
        string sql = RunStore.Query(filter, most, parameters);
        return [.. store.File.Rows("EXPLAIN QUERY PLAN " + sql, parameters).Select(row => (string)row["detail"]!)];
    }

    private static PlateResult CastOne()
    {
        using var run = new PlateRun(PlateOf("comparative"), Stream.Null);
        while (!run.IsOver)
        {
            run.Tick();
        }

        return new PlateResult(run);
    }
}
