using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using ChamberFirmware.Bench;
using CsvHelper;
using Microsoft.Data.Sqlite;
using Parquet;

namespace ChamberFirmware.Tests.Unit.Bench;

[TestClass]
public sealed class RunsCommandTests
{
    [TestMethod]
    public void The_table_is_whole_at_80_columns_and_begins_with_the_newest()
    {
        using BenchFolder folder = Filled();
        Assert.AreEqual(ExitCode.Good, folder.Run("runs", "--out", folder.Root));
        string[] lines = folder.Output.TrimEnd('\n').Split('\n');
        Assert.HasCount(6, lines);
        Assert.IsLessThan(80, lines.Max(line => line.Length));
        StringAssert.StartsWith(lines[1], "  4 2026-12-03 00:30 example-3 ");
        StringAssert.Contains(lines[1], "under way");
        StringAssert.StartsWith(lines[4], "  1 2026-12-01 00:30 comparative ");
        StringAssert.EndsWith(lines[4], "complete  A long name of a pe~");
    }

    [TestMethod]
    [DataRow("--recipe comparative", "2,1")]
    [DataRow("--operator Grace", "4,3")]
    [DataRow("--since 2026-12-02", "4,3")]
    [DataRow("--since 2026-12-03T00:31", "")]
    [DataRow("--outcome complete", "3,2,1")]
    [DataRow("--recipe example-3 --operator Grace --outcome complete", "3")]
    [DataRow("--most 2", "4,3")]
    [DataRow("--most 0", "4,3,2,1")]
    public void Filters_leave_the_runs_that_are_meant(string options, string numbers)
    {
        using BenchFolder folder = Filled();
        Assert.AreEqual(ExitCode.Good, folder.Run(["runs", "--out", folder.Root, "--csv", "-", .. options.Split(' ')]), folder.Error);
        Assert.AreEqual(numbers, string.Join(',', Csv(folder.Output).Select(row => row["number"])));
        folder.Run(["runs", "--out", folder.Root, .. options.Split(' ')]);
        Assert.AreEqual(numbers.Length == 0, folder.Output == "No run is like that.\n");
    }

    [TestMethod]
    public void One_run_is_shown_whole()
    {
        using BenchFolder folder = Filled();
        Assert.AreEqual(ExitCode.Good, folder.Run("runs", "2", "--out", folder.Root));
        foreach (string name in RunColumns.All.Select(c => c.Name).Append("  temperatureC=25"))
        {
            Assert.Contains(line => line.StartsWith(name, StringComparison.Ordinal), folder.Output.Split('\n'), name);
        }
    }

    [TestMethod]
    public async Task Every_export_has_every_value_of_every_run()
    {
        using BenchFolder folder = Filled();
        string csv = folder.PathOf("x.csv"), json = folder.PathOf("x.json"), parquet = folder.PathOf("x.parquet");
        Assert.AreEqual(
            ExitCode.Good, folder.Run("runs", "--out", folder.Root, "--csv", csv, "--json", json, "--parquet", parquet), folder.Error);
        using RunStore store = RunStore.OpenExisting(StoredRuns.PathIn(folder), new FixedClock());
        List<RunRow> runs = store.Runs(new RunFilter(), 0);
        List<Dictionary<string, string>> rows = Csv(File.ReadAllText(csv));
        using JsonDocument list = JsonDocument.Parse(File.ReadAllText(json));
        await using ParquetReader reader = await ParquetReader.CreateAsync(parquet);
        using ParquetRowGroupReader group = reader.OpenRowGroupReader(0);
        foreach (RunColumn column in RunColumns.All)
        {
            object?[] stored = [.. runs.Select(run => run[column.Name])];
            CollectionAssert.AreEqual(stored, rows.Select(row => OfText(row[column.Name], column.Kind, stored)).ToArray(), column.Name);
            CollectionAssert.AreEqual(
                stored, list.RootElement.EnumerateArray().Select(run => OfJson(run.GetProperty(column.Name), column.Kind)).ToArray());
            object?[] parquetValues = await ParquetColumn.ReadAsync(group, reader.Schema.FindDataField(column.Name), runs.Count);
            CollectionAssert.AreEqual(stored, parquetValues, column.Name);
        }

        Assert.AreEqual("comparative", list.RootElement[3].GetProperty("record").GetProperty("recipe").GetProperty("name").GetString());
        Assert.AreEqual(JsonValueKind.Null, list.RootElement[0].GetProperty("record").ValueKind, "it is under way");
    }

    [TestMethod]
    [DataRow("runs 99", "There is no run 99")]
    [DataRow("runs --store {0}/none.sqlite", "There is no run store")]
    [DataRow("runs --store {0}/words.txt", "is no run store")]
    [DataRow("runs --store {0}/strange.sqlite", "is a database, but no run store")]
    [DataRow("runs --store {0}/newer.sqlite", "has version 99, this program knows up to")]
    [DataRow("runs --csv {0}/runs.sqlite", "is the store itself")]
    [DataRow("runs --since yesterday", "--since = 'yesterday' is no day")]
    [DataRow("runs --outcome good", "--outcome = 'good' is no outcome: it is one of under way, complete,")]
    [DataRow("runs --most -1", "--most = '-1' is no number of runs")]
    [DataRow("run comparative --store {0}/strange.sqlite", "is a database, but no run store")]
    public void What_cannot_be_answered_is_a_line_and_no_file_is_changed(string command, string sentence)
    {
        using BenchFolder folder = Filled();
        folder.Write("words.txt", "These are words and no database at all, and many more of them than a header has.");
        Make(folder.PathOf("strange.sqlite"), "CREATE TABLE mine (x)");
        Make(folder.PathOf("newer.sqlite"), $"CREATE TABLE runs (x); PRAGMA application_id = {0x43484D42}; PRAGMA user_version = 99");
        byte[][] before = [.. Directory.GetFiles(folder.Root).Order().Select(File.ReadAllBytes)];
        string[] args = [.. string.Format(command, folder.Root).Split(' '), "--out", folder.Root];
        Assert.AreEqual(ExitCode.BadInput, folder.Run(args));
        StringAssert.StartsWith(folder.Error, "chamber: ");
        StringAssert.Contains(folder.Error, sentence);
        byte[][] after = [.. Directory.GetFiles(folder.Root).Order().Select(File.ReadAllBytes)];
        Assert.HasCount(before.Length, after);
        Assert.IsTrue(before.Zip(after, (a, b) => a.AsSpan().SequenceEqual(b)).All(same => same));
    }

    /// <summary>Ten thousand runs: each question is answered by an index, or ends after as many rows as are shown.</summary>
    [TestMethod]
    public void A_list_of_ten_thousand_runs_is_found_and_not_searched()
    {
        using BenchFolder folder = Filled();
        using RunStore store = RunStore.OpenExisting(StoredRuns.PathIn(folder), new FixedClock());
        StoredRuns.Multiply(store, 10_000);
        store.File.Do("ANALYZE");
        Assert.AreEqual(10_004L, store.Count(new RunFilter()));
        foreach ((RunFilter filter, string index) in new (RunFilter, string)[]
        {
            (new RunFilter { Recipe = "comparative-7" }, "runsOfRecipe"), (new RunFilter { Operator = "Ada7" }, "runsOfOperator"),
            (new RunFilter { Number = 17 }, "INTEGER PRIMARY KEY"), (new RunFilter { Outcome = PlateRun.Faulted }, "runsOfOutcome"),
        })
        {
            string plan = string.Join('\n', StoredRuns.Plan(store, filter, 0));
            Assert.Contains("SEARCH runs USING", plan, filter.ToString());
            Assert.Contains(index, plan, filter.ToString());
        }

        foreach (RunFilter filter in new[] { new RunFilter(), new RunFilter { SinceUtc = "2026-12-02" } })
        {
            List<string> newest = StoredRuns.Plan(store, filter, 30);
            CollectionAssert.AreEqual(new[] { "SCAN runs" }, newest, "in the order of numbers, without sorting: it ends at the limit");
        }
    }

    private static BenchFolder Filled()
    {
        var folder = new BenchFolder();
        var clock = new FixedClock();
        using var store = new RunStore(StoredRuns.PathIn(folder), clock);
        StoredRuns.Add(store, "comparative", "A long name of a person");
        StoredRuns.Add(store, "comparative");
        clock.Now += TimeSpan.FromDays(2.0);
        StoredRuns.Add(store, "example-3", "Grace");
        StoredRuns.Add(store, "example-3", "Grace", isOver: false);
        folder.Around = folder.Around with { Clock = clock };
        return folder;
    }

    private static List<Dictionary<string, string>> Csv(string text)
    {
        using var csv = new CsvReader(new StringReader(text), CultureInfo.InvariantCulture);
        IEnumerable<IDictionary<string, object>> rows = csv.GetRecords<dynamic>().Cast<IDictionary<string, object>>();
        return [.. rows.Select(row => row.ToDictionary(p => p.Key, p => (string)p.Value))];
    }

    private static object? OfText(string text, ColumnKind kind, object?[] stored) => kind switch
    {
        ColumnKind.Whole => text.Length == 0 ? null : (object)long.Parse(text),
        ColumnKind.Number => text.Length == 0 ? null : (object)double.Parse(text, CultureInfo.InvariantCulture),
        _ => text.Length == 0 && stored.Contains(null) ? null : text,
    };

    private static object? OfJson(JsonElement value, ColumnKind kind) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => kind == ColumnKind.Whole ? (object)value.GetInt64() : value.GetDouble(),
    };

    private static void Make(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
