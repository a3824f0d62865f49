using System.Globalization;
using System.IO;
using System.Linq;
using ChamberFirmware.Bench;
using CsvHelper;
using CsvHelper.Configuration;

namespace ChamberFirmware.Tests.Unit.Bench;

/// <summary>CSV for spreadsheets of countries with a decimal comma: read as such a spreadsheet reads it.</summary>
[TestClass]
public sealed class DecimalCommaTests
{
    // Spelled out: .NET may be without the data of any country.
    private static readonly CultureInfo German = new("")
    {
        NumberFormat = new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = "." },
    };

    [TestMethod]
    public void Runs_with_a_decimal_comma_are_the_same_numbers_for_a_German_reader()
    {
        using var folder = new BenchFolder();
        string[] labels = ["--note", "a; \"quoted\", 1.5 note", "--out", folder.Out];
        Assert.AreEqual(ExitCode.Good, folder.Run(["run", "comparative", .. labels]), folder.Error);
        Assert.AreEqual(ExitCode.Good, folder.Run("runs", "--out", folder.Out, "--csv", "-"), folder.Error);
        string[] english = Row(folder.Output, CultureInfo.InvariantCulture, ",");
        Assert.AreEqual(ExitCode.Good, folder.Run("runs", "--out", folder.Out, "--csv", "-", "--decimal", "comma"), folder.Error);
        Assert.StartsWith("sep=;\n", folder.Output);
        string[] german = Row(folder.Output["sep=;\n".Length..], German, ";");
        Assert.HasCount(english.Length, german);
        foreach ((RunColumn column, int at) in RunColumns.All.Select((c, i) => (c, i)))
        {
            if (column.Kind == ColumnKind.Number && english[at].Length > 0)
            {
                double number = double.Parse(english[at], CultureInfo.InvariantCulture);
                Assert.AreEqual(number, double.Parse(german[at], German), column.Name);
            }
            else
            {
                Assert.AreEqual(english[at], german[at], column.Name);
            }
        }
    }

    [TestMethod]
    public void A_trace_with_a_decimal_comma_has_the_same_cells()
    {
        using var folder = new BenchFolder();
        folder.Run("run", "comparative", "--out", folder.Out);
        string trace = File.ReadAllText(folder.PathOf("out", "comparative-0s", "trace.csv"));
        Assert.AreEqual(ExitCode.Good, folder.Run("runs", "1", "--out", folder.Out, "--trace", "-"), folder.Error);
        Assert.AreEqual(trace, folder.Output);
        Assert.AreEqual(ExitCode.Good, folder.Run("runs", "1", "--out", folder.Out, "--trace", "-", "--decimal", "comma"), folder.Error);
        string[] lines = folder.Output.Split('\n');
        Assert.AreEqual("sep=;", lines[0]);
        string[][] before = [.. trace.Split('\n').Select(l => l.Split(','))];
        string[][] after = [.. lines[1..].Select(l => l.Split(';'))];
        CollectionAssert.AreEqual(
            before.SelectMany(l => l).ToArray(), after.SelectMany(l => l).Select(cell => cell.Replace(',', '.')).ToArray());
        Assert.Contains(cell => cell.Contains(','), after[500]);
    }

    [TestMethod]
    public void What_cannot_be_is_told()
    {
        using var folder = new BenchFolder();
        folder.Run("run", "comparative", "--out", folder.Out);
        Assert.AreEqual(ExitCode.BadInput, folder.Run("runs", "--out", folder.Out, "--decimal", "dot"));
        StringAssert.Contains(folder.Error, "--decimal = 'dot' is no decimal mark: give point or comma.");
        Assert.AreEqual(ExitCode.BadInput, folder.Run("runs", "--out", folder.Out, "--trace", "-"));
        StringAssert.Contains(folder.Error, "give its NUMBER");
    }

    private static string[] Row(string csv, CultureInfo culture, string delimiter)
    {
        var settings = new CsvConfiguration(culture) { Delimiter = delimiter };
        using var reader = new CsvReader(new StringReader(csv), settings);
        Assert.IsTrue(reader.Read() && reader.ReadHeader() && reader.Read());
        return reader.Parser.Record!;
    }
}
