using System;
using System.IO;
using System.Linq;
using ChamberFirmware.Bench;
using Spectre.Console;

namespace ChamberFirmware.Tests.Unit.Bench;

/// <summary>Tables in a terminal of 80 columns, with the longest name that a recipe may have.</summary>
[TestClass]
public sealed class NarrowTableTests
{
    private static readonly string Name = new('m', 60);

    [TestMethod]
    [DataRow(80)]
    [DataRow(100)]
    [DataRow(130)]
    [DataRow(60)]
    public void Results_are_whole_and_keep_their_header(int columns)
    {
        string[] lines = Drawn(columns);
        Assert.IsLessThanOrEqualTo(columns, lines.Max(l => l.Length));
        string header = lines.Single(l => l.Contains("recipe"));
        foreach (string title in new[] { "asked s", "outcome" })
        {
            StringAssert.Contains(header, title);
        }

        string row = lines.Single(l => l.Contains("mmmm"));
        StringAssert.Contains(row, columns >= 160 ? Name : "mmm~");
        StringAssert.Contains(row, "complete");
        Assert.DoesNotContain("…", string.Concat(lines));
        Assert.AreEqual(columns >= 130, row.Contains('±'), "the sensor's share where there is room");
    }

    [TestMethod]
    public void The_table_that_is_redrawn_cuts_names_too()
    {
        using var folder = new BenchFolder();
        using var store = new RunStore(StoredRuns.PathIn(folder), new FixedClock());
        ChamberFirmware.Recipes.Recipe recipe = ChamberFirmware.Recipes.ReferenceRecipes.Draft("comparative", Name)!.Finish(out _)!;
        var batch = new Batch([new Plate(recipe, 0.0, 1)], RunOptions.Default with { Folder = folder.Out }, store);
        string[] lines = Said(console => console.Write(LiveTable.Draw(batch, console)), 80);
        Assert.IsLessThanOrEqualTo(80, lines.Max(l => l.Length));
        StringAssert.Contains(lines[0], "recipe");
        StringAssert.Contains(lines[0], "time");
        StringAssert.Contains(lines[1], "mmm~");
        StringAssert.Contains(lines[1], "0:00");
    }

    private static string[] Drawn(int columns)
    {
        ChamberFirmware.Recipes.Recipe recipe = ChamberFirmware.Recipes.ReferenceRecipes.Draft("comparative", Name)!.Finish(out _)!;
        using var run = new PlateRun(new Plate(recipe, 0.0, 1));
        while (!run.IsOver)
        {
            run.Tick();
        }

        var result = new PlateResult(run);
        return Said(console => console.Write(ResultTable.Of([ResultLine.Of(result)], TextWriter.Null, columns)), columns);
    }

    private static string[] Said(Action<IAnsiConsole> write, int columns)
    {
        var text = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = columns;
        write(console);
        return [.. text.ToString().Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0)];
    }
}
