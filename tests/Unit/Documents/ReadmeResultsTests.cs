using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Tests.Portability;
using ChamberFirmware.Tests.Unit.Bench;

namespace ChamberFirmware.Tests.Unit.Documents;

/// <summary>
/// The results in the README are what the program makes today. Numbers may differ by one in their last digit: the twin uses exp and log,
/// whose last bit is not the same on Windows and on Linux.
/// </summary>
[TestClass]
[TestCategory(TestGroup.Slow)]
public sealed partial class ReadmeResultsTests
{
    [TestMethod]
    public void The_table_and_the_plot_of_results_are_what_the_program_makes()
    {
        using var folder = new BenchFolder();
        Assert.AreEqual(0, folder.Run("run", "--all", "--out", folder.Out), folder.Error);
        string[] printed = TableOf(folder.Output.Split('\n'));
        Assert.HasCount(17, printed);
        AssertAlike(printed, TableOf(File.ReadAllLines(Path.Combine(SourceTree.Root, "README.md"))));

        string made = File.ReadAllText(Path.Combine(folder.Out, "example-1-10s", "plot.svg"));
        string shown = File.ReadAllText(Path.Combine(SourceTree.Root, "hardware", "bench", "example-1-10s.svg"));
        AssertAlike(TextsOf(made), TextsOf(shown));
    }

    // A border is a line of + and -, a row begins with |; the README's other tables have no line that begins with "+-".
    private static string[] TableOf(string[] lines)
    {
        var trimmed = lines.Select(l => l.TrimEnd());
        return trimmed.SkipWhile(l => !l.StartsWith("+-")).TakeWhile(l => l.StartsWith('+') || l.StartsWith('|')).ToArray();
    }

    private static string[] TextsOf(string svg) => SvgText().Matches(svg).Select(m => m.Groups[1].Value).ToArray();

    private static void AssertAlike(string[] made, string[] written)
    {
        Assert.HasCount(made.Length, written);
        Assert.IsNotEmpty(made);
        for (int i = 0; i < made.Length; i++)
        {
            Assert.AreEqual(Number().Replace(made[i], "#"), Number().Replace(written[i], "#"));
            foreach ((Match a, Match b) in Number().Matches(made[i]).Zip(Number().Matches(written[i])))
            {
                int decimals = a.Value.Length - 1 - a.Value.LastIndexOf('.');
                double lastDigit = a.Value.Contains('.') ? Math.Pow(10.0, -decimals) : 0.0;
                Assert.AreEqual(double.Parse(a.Value), double.Parse(b.Value), 1.01 * lastDigit, $"'{made[i]}' against '{written[i]}'");
            }
        }
    }

    // With its sign and padding, so that +0.0 and -0.1 are alike in shape.
    [GeneratedRegex(@" *[+-]?\d+(\.\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex("<text[^>]*>([^<]*)</text>")]
    private static partial Regex SvgText();
}
