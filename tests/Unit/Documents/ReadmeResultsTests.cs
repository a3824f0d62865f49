using System.IO;
using System.Linq;
using ChamberFirmware.Tests.Portability;
using ChamberFirmware.Tests.Unit.Bench;

namespace ChamberFirmware.Tests.Unit.Documents;

/// <summary>The table of results in the README is what the program prints today.</summary>
[TestClass]
public sealed class ReadmeResultsTests
{
    [TestMethod]
    public void The_table_and_the_plot_of_results_are_what_the_program_makes()
    {
        using var folder = new BenchFolder();
        Assert.AreEqual(0, folder.Run("run", "--all", "--out", folder.Out), folder.Error);
        string[] printed = TableOf(folder.Output.Split('\n'));
        string[] written = TableOf(File.ReadAllLines(Path.Combine(SourceTree.Root, "README.md")));
        Assert.HasCount(17, printed);
        CollectionAssert.AreEqual(printed, written);
        string plotted = File.ReadAllText(Path.Combine(folder.Out, "example-1-10s", "plot.svg"));
        Assert.AreEqual(plotted, File.ReadAllText(Path.Combine(SourceTree.Root, "hardware", "bench", "example-1-10s.svg")));
    }

    // A border is a line of + and -, a row begins with |; the README's other tables have no line that begins with "+-".
    private static string[] TableOf(string[] lines)
    {
        var trimmed = lines.Select(l => l.TrimEnd());
        return trimmed.SkipWhile(l => !l.StartsWith("+-")).TakeWhile(l => l.StartsWith('+') || l.StartsWith('|')).ToArray();
    }
}
