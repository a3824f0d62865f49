using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using ChamberFirmware.Bench;

namespace ChamberFirmware.Tests.Unit.Bench;

/// <summary>A screen that is gone, and a session that ends, cost no result; what happened stands on standard error.</summary>
[TestClass]
public sealed class LostScreenTests
{
    [TestMethod]
    [DataRow(0)]
    [DataRow(30)]
    [DataRow(300)]
    public void Output_that_nobody_takes_any_more_costs_no_plate(int characters)
    {
        using var folder = new BenchFolder();
        var error = new StringWriter();
        int code = Program.Run(["run", "comparative", "--out", folder.Out], new ShortPipe(characters), error);
        Assert.AreEqual(ExitCode.NotComplete, code);
        StringAssert.StartsWith(error.ToString(), "chamber: standard output could not be written to its end: Broken pipe");
        ExpectPlates(folder.Out, 1);
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    [DataRow(">&-", "it is closed.", 1)]
    [DataRow("> /dev/full", "the disk is full", 1)]
    [DataRow("| head -n 1", "", 0)]
    [DataRow("> /dev/full 2> /dev/full", "", 1)]
    [DataRow(">&- 2>&-", "", 1)]
    public void A_shell_may_close_or_fill_the_streams(string streams, string why, int expected)
    {
        using var folder = new BenchFolder();
        string shell = $"set -o pipefail; {Chamber} run comparative --out '{folder.Out}' {streams}";
        using Process process = Start(shell);
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.AreEqual(expected, process.ExitCode, error);
        StringAssert.Contains(error, why);
        ExpectPlates(folder.Out, 1);
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    [DataRow("TERM")]
    [DataRow("HUP")]
    [DataRow("INT")]
    public void The_end_of_a_session_files_the_plates_that_are_finished(string signal)
    {
        using var folder = new BenchFolder();
        using Process process = Start($"exec {Chamber} run --all --out '{folder.Out}'");
        string first = process.StandardOutput.ReadLine() + process.StandardOutput.ReadLine();
        while (!first.Contains("complete after"))
        {
            first = process.StandardOutput.ReadLine() ?? throw new AssertFailedException("it ended before a plate was complete");
        }

        Process.Start("kill", ["-" + signal, process.Id.ToString()]).WaitForExit();
        string error = process.StandardError.ReadToEnd();
        Assert.IsTrue(process.WaitForExit(30_000));
        Assert.AreEqual(ExitCode.Stopped, process.ExitCode, error);
        int plates = Directory.GetDirectories(folder.Out).Length;
        StringAssert.Contains(error, $"chamber: stopped; {plates} of 13 plates are in {folder.Out}, listed in ");
        ExpectPlates(folder.Out, plates);
    }

    [TestMethod]
    public void Stopped_before_a_plate_is_finished_it_leaves_older_results_alone()
    {
        using var folder = new BenchFolder();
        Directory.CreateDirectory(folder.Out);
        File.WriteAllText(folder.PathOf("out", "summary.json"), "older");
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        var error = new StringWriter();
        int code = Program.Run(["run", "--all", "--out", folder.Out], new StringWriter(), error, stop: stopped.Token);
        Assert.AreEqual(ExitCode.Stopped, code);
        Assert.AreEqual($"chamber: stopped; 0 of 13 plates are in {folder.Out}.", error.ToString().Trim());
        Assert.AreEqual("older", File.ReadAllText(folder.PathOf("out", "summary.json")));
        CollectionAssert.AreEquivalent(
            new[] { "summary.json", RunStore.FileName }, Directory.GetFileSystemEntries(folder.Out).Select(Path.GetFileName).ToArray());
    }

    private static string Chamber => $"dotnet '{typeof(Program).Assembly.Location}'";

    private static Process Start(string shell) => Process.Start(new ProcessStartInfo("bash")
    {
        ArgumentList = { "-c", shell }, RedirectStandardOutput = true, RedirectStandardError = true,
    })!;

    private static void ExpectPlates(string place, int count)
    {
        using JsonDocument summary = JsonDocument.Parse(File.ReadAllText(Path.Combine(place, SummaryJson.FileName)));
        Assert.AreEqual(count, summary.RootElement.GetArrayLength());
        Assert.HasCount(count + 2, Directory.GetFileSystemEntries(place)); // and the run store
        using (RunStore store = RunStore.OpenExisting(Path.Combine(place, RunStore.FileName), TimeProvider.System))
        {
            Assert.AreEqual(count, store.Count(new RunFilter { Outcome = PlateRun.Complete }));
            Assert.AreEqual(0, store.Count(new RunFilter { Outcome = RunStore.UnderWay }));
        }

        foreach (string plate in Directory.GetDirectories(place))
        {
            string[] names = [.. Directory.GetFiles(plate).Select(f => Path.GetFileName(f)!)];
            CollectionAssert.AreEquivalent(PlateFolder.Files.ToArray(), names);
        }
    }

    // A reader that has gone after so many characters.
    private sealed class ShortPipe(int characters) : StringWriter
    {
        private int _left = characters;

        public override void Write(char value) => Take(1);

        public override void Write(string? value) => Take(value?.Length ?? 0);

        public override void Write(char[] buffer, int index, int count) => Take(count);

        public override void WriteLine(string? value) => Take(value?.Length ?? 0);

        private void Take(int count)
        {
            _left -= count;
            if (_left < 0)
            {
                throw new IOException("Broken pipe");
            }
        }
    }
}
