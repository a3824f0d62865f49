using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ChamberFirmware.Bench;
using ChamberFirmware.Recipes;
using CsCheck;
using Spectre.Console;

namespace ChamberFirmware.Tests.Unit.Bench;

/// <summary>Plans, stored runs and a campaign's results in a terminal of 80 columns: whole, with their header.</summary>
[TestClass]
public sealed class PlainTableTests
{
    private const int Most = 79;
    private static readonly string Long = new('n', 60);

    // What is cut are words only, and each has a ~; nothing moves out from under its header.
    [TestMethod]
    public void Lines_fit_numbers_are_whole_and_cells_stand_under_their_header()
    {
        Gen.Int[0, 60].Array[2].Array[1, 8].Sample(rows =>
        {
            var table = new PlainTable([new("id", true), new("first words", false), new("value", true), new("second", false)]);
            for (int i = 0; i < rows.Length; i++)
            {
                table.Add($"{i}", new string('a', rows[i][0]), $"{i}.5", new string('b', rows[i][1]));
            }

            var text = new StringWriter();
            table.Write(text);
            string[] lines = text.ToString().TrimEnd('\n').Split('\n');
            Assert.HasCount(rows.Length + 1, lines);
            Assert.IsLessThanOrEqualTo(Most, lines.Max(l => l.Length));
            int words = lines[0].IndexOf("first words"), second = lines[0].IndexOf("second"), value = lines[0].IndexOf("value") + 4;
            for (int i = 0; i < rows.Length; i++)
            {
                string line = lines[i + 1].PadRight(Most);
                AssertCell(line[words..].Split(' ')[0], 'a', rows[i][0]);
                AssertCell(line[second..].Split(' ')[0], 'b', rows[i][1]);
                Assert.AreEqual('5', line[value], "a number ends where its header ends");
            }
        }, iter: 300);
    }

    [TestMethod]
    public void A_plan_of_many_factors_has_tables_below_each_other_and_every_value_in_one_of_them()
    {
        using var folder = new BenchFolder();
        string file = folder.Write("many.toml", $"""
            [recipe]
            base = "example-3"
            name = "{Long}"
            dope = "15 polysulfone, 70 NMP, 15 PVP, 0.8 water"
            [factorial]
            temperatureC = [25, 30]
            bladeTravelS = [1, 1.25]
            exposurePoint = ["middle", "last"]
            filmUm = [150, 200.5]
            filmWaterPct = [1.25, 2]
            bath = ["water of 20 C", "water of 30 C with 5 percent of NMP"]
            """);
        Assert.AreEqual(ExitCode.Good, folder.Run("campaign", file, "--plan", "--out", folder.Out), folder.Error);
        string[] lines = folder.Output.Split('\n');
        Assert.IsLessThanOrEqualTo(Most, lines.Where(l => !l.Contains("Nothing was cast") && !l.Contains(folder.Root)).Max(l => l.Length));
        string[] headers = [.. lines.Where(l => l.StartsWith("plate"))];
        Assert.IsGreaterThan(1, headers.Length);
        foreach (string factor in new[] { "bladeTravelS", "exposurePoint", "filmUm", "filmWaterPct", "bath" })
        {
            Assert.HasCount(1, headers.Where(h => h.Split(' ').Contains(factor)).ToArray(), factor);
        }

        string[][] rows = [.. lines.Where(l => l.TrimStart().StartsWith("64 ") && !l.Contains("plates"))
            .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        Assert.HasCount(headers.Length, rows, "each plate in each table");
        Dictionary<string, string> last = Csv(folder.PathOf("out", "many-plan.csv"))[^1];
        string whole = string.Join(' ', rows.SelectMany(r => r));
        foreach (string factor in new[] { "bladeTravelS", "exposurePoint", "filmUm", "filmWaterPct", "bath" })
        {
            StringAssert.Contains(whole, last[factor], factor);
        }

        StringAssert.Contains(lines[1], "nnn~");
    }

    [TestMethod]
    public void Stored_runs_with_the_longest_names_stay_under_their_header()
    {
        using var folder = new BenchFolder();
        string recipe = folder.Write("long.toml", $"""
            name = "{Long}"
            temperatureC = 25
            relativeHumidityPct = 40
            airVelocityMPerS = 0.7
            bladeTravelS = 1
            exposureS = [0.125, 12.0625]
            """);
        string[] run = ["run", recipe, "--out", folder.Out, "--operator", new string('o', 60)];
        Assert.AreEqual(ExitCode.Good, folder.Run(run), folder.Error);
        Assert.AreEqual(ExitCode.Good, folder.Run("runs", "--store", Path.Combine(folder.Out, RunStore.FileName)), folder.Error);
        string[] lines = folder.Output.Split('\n')[..3];
        Assert.IsLessThanOrEqualTo(Most, lines.Max(l => l.Length));
        CollectionAssert.AreEqual(
            new[] { "run", "begun", "recipe", "asked", "s", "got", "s", "outcome", "operator" },
            lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.IsTrue(lines.Skip(1).All(l => l.Contains("nnn~") && l.Contains("ooo~") && l.Contains("complete")));
        int end = lines[0].IndexOf("asked s") + 7;
        Assert.AreEqual("12.0625", lines.Skip(1).Select(l => l[..end].Split(' ')[^1]).Single(a => a != "0.125"));
    }

    // In a chamber and on the twin, as good and as bad as it can be.
    [TestMethod]
    [DataRow(80, false)]
    [DataRow(80, true)]
    [DataRow(140, true)]
    public void A_campaigns_results_are_whole_with_long_names_and_faults(int columns, bool isMeasured)
    {
        Recipe recipe = ReferenceRecipes.Draft("example-1", Long)!.Finish(out _)!;
        var plate = new Plate(recipe, 10.0, 1);
        ResultLine[] results =
        [
            new(plate, PlateRun.Complete, 0, 1234.56789, -12.34, 39.123, 0.812, true, isMeasured) { Known = (6.8, 5.3, 0.062) },
            new(plate, PlateRun.NotVerified, 0, null, 61.5, 45.678, 0.912, false, isMeasured) { Known = (6.8, 5.3, null) },
            new(plate, "faulted", 411, null, null, null, null, isMeasured ? false : null, isMeasured),
            new(plate, "interrupted", 0, null, null, null, null, null, isMeasured),
        ];
        var text = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = columns;
        console.Write(ResultTable.Of(results, TextWriter.Null, columns));
        string[] lines = [.. text.ToString().Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0)];
        Assert.IsLessThanOrEqualTo(columns, lines.Max(l => l.Length));
        string header = lines.Single(l => l.Contains("recipe"));
        foreach (string title in new[] { "asked s", "outcome", isMeasured ? "air" : columns >= 130 ? "claim 11" : "c. 11" })
        {
            StringAssert.Contains(header, title);
        }

        string[] rows = [.. lines.Where(l => l.Contains("nnn"))];
        Assert.HasCount(results.Length, rows, text.ToString());
        foreach (string whole in new[] { columns >= 130 ? "1234.56789" : "1234.568", "not verified", "faulted 411", "interrupted" })
        {
            Assert.HasCount(1, rows.Where(r => r.Contains(whole)).ToArray(), whole);
        }

        Assert.DoesNotContain("…", text.ToString());
    }

    private static List<Dictionary<string, string>> Csv(string file)
    {
        using var reader = new CsvHelper.CsvReader(new StreamReader(file), System.Globalization.CultureInfo.InvariantCulture);
        reader.Read();
        reader.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
        {
            rows.Add(reader.HeaderRecord!.ToDictionary(h => h, h => reader.GetField(h)!));
        }

        return rows;
    }

    private static void AssertCell(string cell, char letter, int letters)
    {
        bool isCut = cell.EndsWith('~');
        Assert.IsTrue(cell.TrimEnd('~').All(c => c == letter), cell);
        Assert.AreEqual(isCut ? cell.Length : letters, cell.Length);
        Assert.IsTrue(!isCut || cell.Length < letters);
    }
}
