using System;
using System.Diagnostics;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Bench;
using ChamberFirmware.Commands;
using ChamberFirmware.Recipes;
using CsCheck;
using Microsoft.Data.Sqlite;

namespace ChamberFirmware.Tests.Unit.Bench;

[TestClass]
public sealed class RunStoreTests
{
    [TestMethod]
    public void A_run_has_a_number_before_it_is_cast_and_its_result_after()
    {
        using var folder = new BenchFolder();
        var clock = new FixedClock();
        using var store = new RunStore(StoredRuns.PathIn(folder), clock);
        long number = StoredRuns.Add(store, "comparative", isOver: false);
        RunRow begun = store.Runs(new RunFilter(), 0).Single();
        Assert.AreEqual((1L, RunStore.UnderWay), (number, begun.Words("outcome")));
        Assert.AreEqual("2026-11-30T23:30:00.000Z", begun.Words("begunUtc"));
        Assert.AreEqual("2026-12-01T00:30:00.000+01:00", begun.Words("begunLocal"));
        Assert.IsNull(begun["temperatureC"]);

        clock.Now += TimeSpan.FromMinutes(3.0);
        store.Finish(number, StoredRuns.Result, "{}");
        RunRow over = store.Runs(new RunFilter(), 0).Single();
        Assert.AreEqual((PlateRun.Complete, "within"), (over.Words("outcome"), over.Words("verdict")));
        Assert.AreEqual("2026-11-30T23:33:00.000Z", over.Words("endedUtc"));
        Assert.AreEqual(Identity.Text, over.Words("firmware"));
        Assert.AreEqual("2026-11-02", over.Words("saltCalibrationDate"));
        Assert.AreEqual(StoredRuns.Result.Measured.TemperatureC.Mean, (double)over["temperatureC"]!, 1e-6);
        Assert.AreEqual(1.05, (double)over["temperatureUncertaintyK"]!, 0.02);
        Assert.AreEqual("{}", store.RecordOf(number));
        StringAssert.Contains(store.TextOf(over.Words("settingsSha256")), "SaltCalibrationDate=2026-11-02");
    }

    [TestMethod]
    [DataRow("UPDATE runs SET note = 'better' WHERE number = 1", "never changed")]
    [DataRow("DELETE FROM runs WHERE number = 1", "never deleted")]
    [DataRow("DELETE FROM runs WHERE number = 2", "never deleted")]
    [DataRow("UPDATE records SET json = '{}'", "never changed")]
    [DataRow("DELETE FROM records", "never deleted")]
    public void What_is_over_stays_whoever_opens_the_file(string sql, string sentence)
    {
        using var folder = new BenchFolder();
        using (var store = new RunStore(StoredRuns.PathIn(folder), new FixedClock()))
        {
            StoredRuns.Add(store, "comparative");
            StoredRuns.Add(store, "comparative", isOver: false);
            store.Interrupt(1, "late"); // one that is over stays
            Assert.AreEqual(PlateRun.Complete, store.Runs(new RunFilter { Number = 1 }, 0).Single().Words("outcome"));
            Assert.Contains("never changed", Assert.ThrowsExactly<StoreException>(() => store.Finish(1, StoredRuns.Result, "{}")).Message);
        }

        using var stranger = new SqliteConnection($"Data Source={StoredRuns.PathIn(folder)};Pooling=False");
        stranger.Open();
        SqliteCommand command = stranger.CreateCommand();
        command.CommandText = sql;
        Assert.Contains(sentence, Assert.ThrowsExactly<SqliteException>(() => command.ExecuteNonQuery()).Message);
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void Two_programs_at_once_give_every_run_a_number_of_its_own()
    {
        using var folder = new BenchFolder();
        Process[] programs = [.. new[] { "a", "b" }.Select(name => ChamberProcess.Start(
            "run", "example-2", "--store", StoredRuns.PathIn(folder), "--out", folder.PathOf(name), "--operator", name))];
        foreach (Process program in programs)
        {
            program.WaitForExit();
            Assert.AreEqual(ExitCode.Good, program.ExitCode);
        }

        using RunStore store = RunStore.OpenExisting(StoredRuns.PathIn(folder), new FixedClock());
        var runs = store.Runs(new RunFilter(), 0);
        CollectionAssert.AreEqual(Enumerable.Range(1, 12).Reverse().Select(n => (long)n).ToArray(), runs.Select(r => r.Number).ToArray());
        foreach (string name in new[] { "a", "b" })
        {
            double[] exposuresS = [.. runs.Where(r => r.Words("operator") == name).Select(r => (double)r["exposureSetS"]!)];
            CollectionAssert.AreEqual(new[] { 30.0, 20.0, 10.0, 6.0, 4.0, 2.0 }, exposuresS, "numbers go in the order of the plates");
        }
    }

    [TestMethod]
    public void Many_at_once_on_a_store_that_is_not_there_yet_make_one()
    {
        using var folder = new BenchFolder();
        Parallel.For(0, 8, _ =>
        {
            using var store = new RunStore(StoredRuns.PathIn(folder), new FixedClock());
            for (int i = 0; i < 5; i++)
            {
                StoredRuns.Add(store, "example-3", isOver: false);
            }
        });
        using RunStore all = RunStore.OpenExisting(StoredRuns.PathIn(folder), new FixedClock());
        Assert.AreEqual((40L, 40L), (all.Count(new RunFilter()), all.Runs(new RunFilter(), 1).Single().Number));
    }

    /// <summary>Its tables and its name come at one moment, which must not fall between two questions of another program.</summary>
    [TestMethod]
    public void A_store_that_comes_while_another_program_looks_is_no_strangers_database()
    {
        using var folder = new BenchFolder();
        for (int round = 0; round < 20; round++)
        {
            string path = folder.PathOf($"{round}.sqlite");
            using var together = new Barrier(3);
            Parallel.For(0, 3, new ParallelOptions { MaxDegreeOfParallelism = 3 }, _ =>
            {
                together.SignalAndWait(TimeSpan.FromSeconds(10));
                using var file = new StoreFile(path);
                Assert.AreEqual((long)StoreSchema.Version, file.Do("PRAGMA user_version"));
            });
        }
    }

    [TestMethod]
    public void A_run_whose_program_is_gone_was_interrupted_and_one_of_a_living_program_is_under_way()
    {
        using var folder = new BenchFolder();
        using Process gone = ChamberProcess.Start("recipes");
        string holder = Holder.Of(gone);
        gone.WaitForExit();
        using (var store = new RunStore(StoredRuns.PathIn(folder), new FixedClock()))
        {
            StoredRuns.Add(store, "example-3", isOver: false);
            StoredRuns.Add(store, "example-3", isOver: false);
            store.File.Do($"UPDATE runs SET holder = '{holder}' WHERE number = 2");
        }

        using RunStore again = RunStore.OpenExisting(StoredRuns.PathIn(folder), new FixedClock());
        CollectionAssert.AreEqual(
            new[] { RunStore.Interrupted, RunStore.UnderWay }, again.Runs(new RunFilter(), 0).Select(r => r.Words("outcome")).ToArray());
        Assert.IsFalse(Holder.IsGone("another-machine 1 2026-11-30T12:00:00Z"), "nobody can know");
        string earlier = $"{Environment.MachineName} {Environment.ProcessId} 2001-01-01T00:00:00Z";
        Assert.IsTrue(Holder.IsGone(earlier), "its number was given away");
    }

    [TestMethod]
    public void The_text_of_a_recipe_makes_the_recipe_again()
    {
        Gen.Select(Gen.Double[30, 70], Gen.Double[0.3, 9], Gen.Bool, Gen.Bool, Gen.Double[1, 60]).Sample((t, w, isSpeed, isBath, s) =>
        {
            var draft = new RecipeDraft("drawn");
            string travel = isSpeed ? $"bladeSpeedMmPerS={s:F3}" : $"bladeTravelS={s:F3}";
            string bath = isBath ? $"immersionSpeedMmPerS={s:F3}" : $"immersionTravelS={s:F3}";
            foreach (string line in new[]
                { $"temperatureC={t:F6}", $"humidityRatioGPerKg={w:F6}", "airVelocityMPerS=1", "exposureS=[0, 0.25]", travel, bath })
            {
                Assert.IsNull(draft.Set(line));
            }

            string text = RecipeText.Of(draft.Finish(out _)!);
            Recipe again = RecipeText.Read("drawn", text);
            Assert.AreEqual(text, RecipeText.Of(again));
            Assert.AreEqual(draft.Finish(out _)!.Blade.OverS(0.15), again.Blade.OverS(0.15), 1e-9);
            Assert.AreEqual(draft.Finish(out _)!.Immersion.OverS(0.15), again.Immersion.OverS(0.15), 1e-9);
        }, iter: 200);
    }

    /// <summary>A store as the first version of this program made it: its runs stay as they are, and campaigns have a place.</summary>
    [TestMethod]
    public void A_store_of_version_1_is_brought_forward_with_all_its_runs()
    {
        using var folder = new BenchFolder();
        string now = StoredRuns.PathIn(folder), old = folder.PathOf("old.sqlite");
        using (var store = new RunStore(now, new FixedClock()))
        {
            StoredRuns.Add(store, "comparative");
        }

        string[] columns = [.. RunColumns.All.Select(c => c.Name).Except(["campaign", "plate", "block", "auditNumber", "auditHash"])
            .Where(c => !c.StartsWith("web", StringComparison.Ordinal))];
        using (var first = new SqliteConnection($"Data Source={old};Pooling=False"))
        {
            first.Open();
            SqliteCommand command = first.CreateCommand();
            command.CommandText = $"{StoreSchema.Steps[0]}; PRAGMA application_id = {StoreSchema.ApplicationId}; PRAGMA user_version = 1;"
                + $"ATTACH '{now}' AS new; INSERT INTO texts SELECT * FROM new.texts;"
                + $"INSERT INTO runs ({string.Join(',', columns)}) SELECT {string.Join(',', columns)} FROM new.runs;"
                + "INSERT INTO records SELECT * FROM new.records;";
            command.ExecuteNonQuery();
        }

        using RunStore forward = RunStore.OpenExisting(old, new FixedClock());
        using RunStore whole = RunStore.OpenExisting(now, new FixedClock());
        Assert.AreEqual((long)StoreSchema.Version, forward.File.Do("PRAGMA user_version"));
        Assert.AreEqual(JsonOf(whole), JsonOf(forward));
        Assert.AreEqual(2L, StoredRuns.Add(forward, "example-3"));
        Assert.AreEqual(0L, forward.File.Do("SELECT count(*) FROM plates"));
        Assert.AreEqual(
            Schema(whole), Schema(forward), "a store that came all the way is the one that is made today");
    }

    // What a run of then did not see is no difference.
    private static string JsonOf(RunStore store) =>
        Regex.Replace(RunExport.Json(store.Runs(new RunFilter(), 0), store), "\"audit(Number|Hash)\": .*\n", "");

    private static string Schema(RunStore store) => string.Join('\n', store.File.Rows(
        "SELECT name FROM sqlite_schema ORDER BY name").Select(row => row["name"]));
}
