using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using ChamberFirmware.Bench;
using ChamberFirmware.Settings;
using Microsoft.Data.Sqlite;

namespace ChamberFirmware.Tests.Unit.Bench;

/// <summary>A row has a result when the files are in place, and a store that cannot be written costs no file.</summary>
[TestClass]
public sealed class StoredFilesTests
{
    [TestMethod]
    public void A_store_that_cannot_be_written_costs_no_file_and_is_told()
    {
        using var folder = new BenchFolder();
        int code = Run(folder, path =>
        {
            Break(folder);
            return WholeFile.Open(path);
        }, out string error);
        Assert.AreEqual(ExitCode.NotComplete, code);
        StringAssert.StartsWith(error, "chamber: comparative-0s has no result in the run store: The run store ");
        Assert.HasCount(1, error.Split('\n', StringSplitOptions.RemoveEmptyEntries), error);
        string[] names = [.. Directory.GetFiles(folder.PathOf("out", "comparative-0s")).Select(f => Path.GetFileName(f)!)];
        CollectionAssert.AreEquivalent(PlateFolder.Files.ToArray(), names);
        Assert.IsTrue(File.Exists(folder.PathOf("out", "summary.json")));
    }

    [TestMethod]
    public void A_store_that_takes_no_new_run_costs_no_file_either()
    {
        using var folder = new BenchFolder();
        Directory.CreateDirectory(folder.Out);
        new RunStore(folder.PathOf("out", "runs.sqlite"), TimeProvider.System).Dispose();
        Break(folder);
        Assert.AreEqual(ExitCode.NotComplete, folder.Run("run", "comparative", "--out", folder.Out));
        StringAssert.Contains(folder.Error, "comparative-0s has no result in the run store");
        Assert.IsTrue(File.Exists(folder.PathOf("out", "comparative-0s", "record.json")));
    }

    [TestMethod]
    public void A_plate_whose_files_could_not_be_written_is_interrupted_and_says_why()
    {
        using var folder = new BenchFolder();
        Assert.AreEqual(ExitCode.NotComplete, Run(folder, new BrimfulDisk(100_000).Open, out string error));
        StringAssert.StartsWith(error, "chamber: comparative-0s was not filed: the disk is full");
        RunRow run = Single(folder);
        Assert.AreEqual(RunStore.Interrupted, run.Words("outcome"));
        Assert.AreEqual("Its files could not be written: the disk is full: free some space and run again.", run.Words("faultSentence"));
    }

    [TestMethod]
    public void The_row_says_where_the_files_are_when_their_place_was_taken()
    {
        using var folder = new BenchFolder();
        string place = folder.PathOf("out", "comparative-0s");
        int code = Run(folder, path =>
        {
            Directory.CreateDirectory(Path.Combine(place, "record.json")); // somebody did, after the start
            return WholeFile.Open(path);
        }, out string error);
        Assert.AreEqual(ExitCode.NotComplete, code, error);
        RunRow run = Single(folder);
        Assert.AreEqual((PlateRun.Complete, place + ".kept"), (run.Words("outcome"), run.Words("folder")));
    }

    [TestMethod]
    public void The_stored_settings_are_those_that_were_really_used()
    {
        using var folder = new BenchFolder();
        string settings = folder.Write("mine.txt", SettingsText.Of(new ChamberSettings { HeaterW = 280, BladeSwitchFitted = 1 }));
        string[] own = ["--settings", settings, "--pressure", "94500", "--out", folder.Out];
        Assert.AreEqual(ExitCode.Good, folder.Run(["run", "comparative", .. own]), folder.Error);
        string[] campaign = ["campaign", folder.Write("two.toml", "[recipe]\nbase = \"comparative\"\n"), "--yes", "--no-switches"];
        Assert.AreEqual(ExitCode.Good, folder.Run([.. campaign, .. own]), folder.Error);
        using RunStore store = RunStore.OpenExisting(folder.PathOf("out", "runs.sqlite"), TimeProvider.System);
        string[] texts = [.. store.Runs(new RunFilter(), 0).Select(run => store.TextOf(run.Words("settingsSha256"))!)];
        foreach (string text in texts)
        {
            StringAssert.Contains(text, "HeaterW=280\n");
            StringAssert.Contains(text, "SitePressurePa=94500\n");
        }

        StringAssert.Contains(texts[1], "BladeSwitchFitted=1\n");
        StringAssert.Contains(texts[0], "BladeSwitchFitted=0\n");
    }

    private static int Run(BenchFolder folder, Func<string, Stream> open, out string error)
    {
        var console = new InvocationConfiguration { Output = new StringWriter(), Error = new StringWriter() };
        RunOptions options = RunOptions.Default with { Folder = folder.Out, OpenFile = open };
        int code = RunCommand.RunAsync(["comparative"], options, folder.Around, console, default).GetAwaiter().GetResult();
        error = console.Error.ToString()!;
        return code;
    }

    // From now on it refuses new runs and results.
    private static void Break(BenchFolder folder)
    {
        using var stranger = new SqliteConnection($"Data Source={folder.PathOf("out", "runs.sqlite")};Pooling=False");
        stranger.Open();
        SqliteCommand command = stranger.CreateCommand();
        command.CommandText = "CREATE TRIGGER IF NOT EXISTS noMore BEFORE UPDATE ON runs BEGIN SELECT RAISE(ABORT, 'no more'); END;";
        command.ExecuteNonQuery();
    }

    private static RunRow Single(BenchFolder folder)
    {
        using RunStore store = RunStore.OpenExisting(folder.PathOf("out", "runs.sqlite"), TimeProvider.System);
        return store.Runs(new RunFilter(), 0).Single();
    }
}
