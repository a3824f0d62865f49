using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Bench;
using ChamberFirmware.Tests.Portability;
using ChamberFirmware.Tests.Unit.Bench;

namespace ChamberFirmware.Tests.Unit.Documents;

/// <summary>The page of the run store, and the programs that it shows.</summary>
[TestClass]
public sealed partial class StorePageTests
{
    private const string Page = "hardware/bench/README.md";
    private const string Python = "/usr/bin/python3";
    private static readonly string Script = SourceTree.FullPath("hardware/bench/python/runs.py");

    [TestMethod]
    public void The_page_lists_every_column_with_its_meaning()
    {
        string page = Document.Read(Page);
        foreach (RunColumn column in RunColumns.All)
        {
            Assert.Contains($"| `{column.Name}` | {column.Meaning} |\n", page);
        }

        using var folder = new BenchFolder();
        using var store = new RunStore(StoredRuns.PathIn(folder), new FixedClock());
        CollectionAssert.AreEquivalent(
            RunColumns.All.Select(c => c.Name).ToArray(),
            store.File.Rows("PRAGMA table_info(runs)").Select(row => (string)row["name"]!).ToArray());
    }

    [TestMethod]
    public void The_queries_of_the_page_and_of_the_python_program_are_answered()
    {
        using var folder = new BenchFolder();
        using var store = new RunStore(StoredRuns.PathIn(folder), new FixedClock());
        StoredRuns.Add(store, "comparative");
        string ofScript = File.ReadAllText(Script).Split("\"\"\"")[3];
        string ofPage = Query().Match(Document.Read(Page)).Groups[1].Value;
        Assert.AreEqual(1L, store.File.Rows(ofScript).Single()["plates"]);
        Assert.HasCount(RunColumns.All.Count, store.File.Rows(ofPage).Single());
        foreach (Match name in Column().Matches(Document.Read(Page).Split("import pandas")[1].Split("```")[0]))
        {
            Assert.Contains(column => column.Name == name.Groups[1].Value, RunColumns.All, name.Value);
        }
    }

    /// <summary>Where there is a Python, its own SQLite reads the store, also while it is open here.</summary>
    [TestMethod]
    public void The_python_program_says_what_was_cast()
    {
        using var folder = new BenchFolder();
        using var store = new RunStore(StoredRuns.PathIn(folder), new FixedClock());
        StoredRuns.Add(store, "comparative");
        StoredRuns.Add(store, "comparative");
        if (!File.Exists(Python))
        {
            return; // the query was tried above
        }

        using Process python = Process.Start(
            new ProcessStartInfo(Python, [Script, StoredRuns.PathIn(folder)]) { RedirectStandardOutput = true })!;
        string said = python.StandardOutput.ReadToEnd();
        python.WaitForExit();
        Assert.AreEqual(0, python.ExitCode);
        Assert.MatchesRegex(new Regex(@"^comparative: 0 s asked, -?0\.0\d+ s got, 7\.\d\d \+- 0\.6\d g/kg, 2 plate\(s\)\n$"), said);
    }

    [GeneratedRegex("read_sql_query\\(\"([^\"]+)\"")]
    private static partial Regex Query();

    [GeneratedRegex("\"(\\w+S|\\w+GPerKg|recipe)\"")]
    private static partial Regex Column();
}
