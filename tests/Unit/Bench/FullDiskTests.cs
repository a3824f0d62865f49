using System;
using System.CommandLine;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using ChamberFirmware.Bench;

namespace ChamberFirmware.Tests.Unit.Bench;

/// <summary>A full disk costs the plates that do not fit, and no other file.</summary>
[TestClass]
public sealed class FullDiskTests
{
    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    [DataRow(0L)]
    [DataRow(100_000L)]
    [DataRow(400_000L)]
    [DataRow(600_000L)]
    public void What_fits_is_kept_whole_and_what_does_not_leaves_nothing(long freeBytes)
    {
        using var folder = new BenchFolder();
        var disk = new BrimfulDisk(freeBytes);
        int code = Run(folder.Out, disk.Open, out string output, out string error);
        Assert.AreEqual(ExitCode.NotComplete, code);
        StringAssert.Contains(error, "the disk is full: free some space and run again.");
        ExpectWholePlatesOnly(folder.Out, error);
        Assert.DoesNotContain("Exception", output + error);
    }

    /// <summary>Every place where the disk may turn out to be full, from the first byte to the last of the summary.</summary>
    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void Wherever_it_gets_full_nothing_is_left_half()
    {
        var random = new Random(20261130);
        for (int i = 0; i < 12; i++)
        {
            using var folder = new BenchFolder();
            long freeBytes = random.Next(500_000);
            int code = Run(folder.Out, new BrimfulDisk(freeBytes).Open, out _, out string error, "comparative");
            Assert.AreEqual(error.Length == 0, code == ExitCode.Good, $"{freeBytes}: {error}");
            ExpectWholePlatesOnly(folder.Out, error);
        }
    }

    /// <summary>A real one, where the machine lets us mount it; the test above runs everywhere.</summary>
    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void On_a_real_full_disk_it_is_the_same()
    {
        using var folder = new BenchFolder();
        string disk = folder.PathOf("disk");
        Directory.CreateDirectory(disk);
        bool isMounted = Shell("mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", disk);
        try
        {
            string place = Path.Combine(disk, "out");
            Func<string, Stream>? open = isMounted ? null : new BrimfulDisk(600_000).Open;
            int code = Run(place, open, out _, out string error);
            Assert.AreEqual(ExitCode.NotComplete, code);
            StringAssert.Contains(error, "the disk is full: free some space and run again.");
            ExpectWholePlatesOnly(place, error);
        }
        finally
        {
            Assert.IsTrue(!isMounted || Shell("umount", disk));
        }
    }

    private static int Run(
        string place, Func<string, Stream>? open, out string output, out string error, string recipe = "example-1")
    {
        var console = new InvocationConfiguration { Output = new StringWriter(), Error = new StringWriter() };
        RunOptions options = RunOptions.Default with { Folder = place, OpenFile = open };
        int code = RunCommand.RunAsync([recipe], options, Surroundings.Real, console, CancellationToken.None).GetAwaiter().GetResult();
        output = console.Output.ToString()!;
        error = console.Error.ToString()!;
        return code;
    }

    private static void ExpectWholePlatesOnly(string place, string error)
    {
        string[] folders = Directory.GetDirectories(place);
        foreach (string plate in folders)
        {
            string[] names = [.. Directory.GetFiles(plate).Select(f => Path.GetFileName(f)!)];
            CollectionAssert.AreEquivalent(PlateFolder.Files.ToArray(), names, plate);
            using JsonDocument record = JsonDocument.Parse(File.ReadAllText(Path.Combine(plate, PlateFolder.Record)));
            Assert.AreEqual("complete", record.RootElement.GetProperty("outcome").GetString());
            Assert.DoesNotContain(Path.GetFileName(plate) + " was not filed", error);
        }

        string summary = Path.Combine(place, SummaryJson.FileName);
        if (File.Exists(summary))
        {
            using JsonDocument plates = JsonDocument.Parse(File.ReadAllText(summary));
            Assert.AreEqual(folders.Length, plates.RootElement.GetArrayLength());
        }
        else if (folders.Length > 0)
        {
            StringAssert.Contains(error, "summary");
        }

        string[] left = Directory.GetFileSystemEntries(place).Where(e => !folders.Contains(e) && e != summary).ToArray();
        string[] others = ["summary.kept.json", RunStore.FileName];
        Assert.IsEmpty(left.Where(e => !others.Contains(Path.GetFileName(e))).ToArray(), string.Join(' ', left));
        ExpectRowsOfWholePlatesOnly(place, folders, error);
    }

    // The store on the same full disk may lack a row, which is said; it never has one whose files are not there.
    private static void ExpectRowsOfWholePlatesOnly(string place, string[] folders, string error)
    {
        using RunStore store = RunStore.OpenExisting(Path.Combine(place, RunStore.FileName), TimeProvider.System);
        string[] filed = [.. store.Runs(new RunFilter { Outcome = PlateRun.Complete }, 0).Select(run => run.Words("folder"))];
        CollectionAssert.IsSubsetOf(filed, folders);
        foreach (string lacking in folders.Except(filed))
        {
            StringAssert.Contains(error, Path.GetFileName(lacking) + " has no result in the run store");
        }
    }

    private static bool Shell(string program, params string[] args)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
