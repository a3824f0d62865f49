using System.Linq;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench;
using Microsoft.Data.Sqlite;

namespace ChamberFirmware.Tests.Unit.Bench.Results;

/// <summary>chamber result: what was found out about a membrane stands beside its run, and the run stays as it was.</summary>
[TestClass]
public sealed class ResultCommandTests
{
    [TestMethod]
    public void Results_are_shown_listed_and_exported_and_the_record_stays()
    {
        using var folder = new BenchFolder();
        string before = WithRun(folder);
        string[] result = ["result", "1", "depthUm=9.8", "depthScatterUm=0.7", "surfaceAreaM2PerG=38", "note=SEM 12, left half"];
        Assert.AreEqual(ExitCode.Good, folder.Run([.. result, "--out", folder.Root]), folder.Error);
        Assert.AreEqual(
            "Run 1, comparative, 0 s: depthUm 9.8, depthScatterUm 0.7, surfaceAreaM2PerG 38, note SEM 12, left half.\n", folder.Output);
        StringAssert.Contains(folder.Error, "run 1 is simulated");
        folder.Run("runs", "1", "--out", folder.Root);
        StringAssert.Matches(folder.Output, new("^surfaceAreaM2PerG +38$", System.Text.RegularExpressions.RegexOptions.Multiline));
        folder.Run("runs", "--out", folder.Root);
        StringAssert.Contains(folder.Output, "\nrun 1: depthUm 9.8, depthScatterUm 0.7");
        folder.Run("runs", "--out", folder.Root, "--json", "-");
        JsonNode run = JsonNode.Parse(folder.Output)![0]!;
        Assert.AreEqual(9.8, run["depthUm"]!.GetValue<double>());
        Assert.AreEqual("SEM 12, left half", run["resultNote"]!.GetValue<string>());
        Assert.IsNull(run["lifeMlPerCm2"]);
        Assert.AreEqual(StoredRuns.Labels.Note, run["note"]!.GetValue<string>(), "the run's own note is another");
        folder.Run("runs", "--out", folder.Root, "--csv", "-", "--decimal", "comma");
        StringAssert.Contains(folder.Output, ";9,8;0,7;");
        using RunStore store = RunStore.OpenExisting(StoredRuns.PathIn(folder), new FixedClock());
        Assert.AreEqual(before, store.RecordOf(1));
    }

    [TestMethod]
    public void A_note_of_200_characters_is_kept_and_one_of_201_is_not()
    {
        Assert.AreEqual("", ResultKeys.Read("note=" + new string('x', 200), out _, out object? kept));
        Assert.AreEqual(200, ((string)kept!).Length);
        Assert.AreEqual(
            "note has 201 characters, 200 are allowed.", ResultKeys.Read("note=" + new string('x', 201), out _, out _));
    }

    [TestMethod]
    public void A_list_of_runs_has_the_results_of_each()
    {
        using var folder = new BenchFolder();
        WithRun(folder);
        WithRun(folder);
        folder.Run("result", "1", "depthUm=9.8", "--out", folder.Root);
        folder.Run("result", "2", "depthUm=4", "--out", folder.Root);
        Assert.AreEqual(ExitCode.Good, folder.Run("runs", "--out", folder.Root), folder.Error);
        StringAssert.Contains(folder.Output, "\nrun 1: depthUm 9.8");
        StringAssert.Contains(folder.Output, "\nrun 2: depthUm 4");
    }

    [TestMethod]
    public void A_newer_result_counts_one_is_taken_back_and_the_older_stay_in_the_file()
    {
        using var folder = new BenchFolder();
        WithRun(folder);
        folder.Run("result", "1", "depthUm=9.8", "lifeMlPerCm2=500", "--out", folder.Root, "--operator", "Ada");
        folder.Run("result", "1", "depthUm=10.2", "lifeMlPerCm2=", "--out", folder.Root, "--operator", "Bob");
        Assert.AreEqual("Run 1, comparative, 0 s: depthUm 10.2.\n", folder.Output);
        Assert.AreEqual(ExitCode.Good, folder.Run("result", "1", "--out", folder.Root));
        Assert.AreEqual("Run 1, comparative, 0 s: depthUm 10.2.\n", folder.Output, "without a result it only shows");
        using var raw = new SqliteConnection($"Data Source={StoredRuns.PathIn(folder)};Pooling=False");
        raw.Open();
        Assert.AreEqual("Ada 9.8,Ada 500.0,Bob 10.2,Bob -", Scalar(
            raw, "SELECT group_concat(enteredBy || ' ' || coalesce(value, '-')) FROM (SELECT * FROM results ORDER BY entry)"));
        Assert.ThrowsExactly<SqliteException>(() => Scalar(raw, "DELETE FROM results"));
        Assert.ThrowsExactly<SqliteException>(() => Scalar(raw, "UPDATE results SET value = 1"));
    }

    [TestMethod]
    [DataRow("1 depthUm=9.8 dephUm=9", "Unknown result 'dephUm'. Did you mean depthUm? Known are depthUm, depthScatterUm")]
    [DataRow("1 depthUm", "'depthUm' has no value: write depthUm=VALUE; depthUm= takes a value back.")]
    [DataRow("1 depthUm=1001", "depthUm = 1001 is out of range 0 to 1000: depth of the layer of smallest pores")]
    [DataRow("1 surfaceAreaM2PerG=0", "surfaceAreaM2PerG = 0 is out of range 0.01 to 1000: specific surface.")]
    [DataRow("1 depthUm=9,8", "depthUm = 9,8 is no number from 0 to 1000")]
    [DataRow("1 depthUm=9,8", "A number has a point, no comma.")]
    [DataRow("1 depthUm=NaN", "depthUm = NaN is out of range")]
    [DataRow("1 depthUm=1 depthUm=2", "depthUm is given twice")]
    [DataRow("9 depthUm=1", "There is no run 9 in")]
    [DataRow("2 depthUm=1", "Run 2 is under way: enter results when it is over.")]
    [DataRow("one depthUm=1", "NUMBER = 'one' is not a whole number.")]
    public void A_wrong_word_is_told_and_nothing_is_kept(string words, string told)
    {
        using var folder = new BenchFolder();
        WithRun(folder);
        using (RunStore store = RunStore.OpenExisting(StoredRuns.PathIn(folder), new FixedClock()))
        {
            StoredRuns.Add(store, "comparative", isOver: false);
        }

        Assert.AreEqual(ExitCode.BadInput, folder.Run(["result", .. words.Split(' '), "--out", folder.Root]), folder.Output);
        StringAssert.Contains(folder.Error, told);
        using RunStore after = RunStore.OpenExisting(StoredRuns.PathIn(folder), new FixedClock());
        Assert.AreEqual(0L, after.File.Do("SELECT count(*) FROM results"));
    }

    [TestMethod]
    public void A_store_of_the_version_before_takes_results_and_keeps_its_plans()
    {
        using var folder = new BenchFolder();
        WithRun(folder);
        string now = StoredRuns.PathIn(folder), old = folder.PathOf("old.sqlite");
        string columns = string.Join(',', RunColumns.All.Select(c => c.Name).Except(["auditNumber", "auditHash"])
            .Where(c => !c.StartsWith("web", System.StringComparison.Ordinal)));
        using (var raw = new SqliteConnection($"Data Source={old};Pooling=False"))
        {
            raw.Open();
            Scalar(raw, string.Concat(StoreSchema.Steps.Take(4))
                + $"PRAGMA application_id = {StoreSchema.ApplicationId}; PRAGMA user_version = 4; ATTACH '{now}' AS new;"
                + $"INSERT INTO texts SELECT * FROM new.texts; INSERT INTO runs ({columns}) SELECT {columns} FROM new.runs;"
                + "INSERT INTO campaigns (begunUtc, begunLocal, name, operator, dopeBatch, note, planSeed, seed, program, unverified,"
                + "noSwitches, scatter, doorOpenS, folder, holder) VALUES ('', '', 'c', '', '', '', 1, 1, '', 0, 0, 0, 10.0, '', '');"
                + "INSERT INTO plates SELECT 1, 1, 1, recipe, recipeSha256, 0.0 FROM new.runs LIMIT 1;");
        }

        Assert.AreEqual(ExitCode.Good, folder.Run("result", "1", "depthUm=3", "--store", old), folder.Error);
        using RunStore store = RunStore.OpenExisting(old, new FixedClock());
        Assert.AreEqual((long)StoreSchema.Version, store.File.Do("PRAGMA user_version"));
        Assert.AreEqual(ChamberFirmware.Bench.Predict.FilmNotes.None, new CampaignStore(store).Resume(1).Plates.Single().Treatment.Film);
    }

    [TestMethod]
    public void The_report_has_them_beside_the_patents_figures_and_judges_nothing()
    {
        using var folder = new BenchFolder();
        WithRun(folder);
        folder.Run("report", "1", "--html", "-", "--out", folder.Root);
        string without = folder.Output;
        Assert.DoesNotContain("What was found out afterwards", without);
        folder.Run("result", "1", "surfaceAreaM2PerG=6", "poreTopUm=0.15", "poreBottomUm=4.5", "note=<b>", "--out", folder.Root);
        folder.Run("report", "1", "--html", "-", "--out", folder.Root);
        const string Surface = "surfaceAreaM2PerG</th><td>6</td><td>41 (Example 3, 15 s), 5 (comparative, 0 s)";
        StringAssert.Contains(folder.Output, Surface);
        StringAssert.Contains(folder.Output, "<td>1 : 30</td><td>wanted 1 : 10 to 1 : 1000</td>");
        StringAssert.Contains(folder.Output, "<td>not entered</td><td>1200 (Example 3, 15 s), 500 (comparative, 0 s)</td>");
        StringAssert.Contains(folder.Output, "&lt;b&gt;");
        Assert.AreEqual(Verdict(without), Verdict(folder.Output));
    }

    [TestMethod]
    public void The_page_lists_every_result_with_its_range()
    {
        string page = Documents.Document.Read("hardware/bench/README.md");
        foreach (ResultKey key in ResultKeys.All)
        {
            string range = key.IsText ? "text" : $"{key.Lowest:0.####} to {key.Highest:0.####}";
            Assert.Contains($"| `{key.Name}` | {range} | {key.Meaning} |\n", page);
        }
    }

    // One run, and its record.
    private static string WithRun(BenchFolder folder)
    {
        using var store = new RunStore(StoredRuns.PathIn(folder), new FixedClock());
        StoredRuns.Add(store, "comparative");
        return store.RecordOf(1)!;
    }

    private static string Verdict(string page) => page.Split("<p class=\"verdict ")[1].Split("</p>")[0];

    private static object? Scalar(SqliteConnection raw, string sql)
    {
        SqliteCommand command = raw.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
