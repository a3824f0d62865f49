using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using ChamberFirmware.Points;
using ChamberFirmware.Tests.Portability;
using ChamberFirmware.Tests.Scenarios;

namespace ChamberFirmware.Tests.Unit.Scpi;

/// <summary>The table of headers is the one truth: every row answers, in both forms, and the reference is made of it.</summary>
[TestClass]
public sealed class ScpiTableTests
{
    private const string Page = "firmware/Scpi/reference.md";
    private const string WriteInto = "CHAMBER_WRITE_REFERENCE";

    private static IReadOnlyList<ScpiRow> Rows { get; } = ScpiRow.All();

    public static IEnumerable<object[]> Headers => Rows.Select(row => new object[] { row.Header });

    [TestMethod]
    public void The_reference_is_the_table()
    {
        string expected = Reference();
        string path = Environment.GetEnvironmentVariable(WriteInto) ?? "";
        if (path.Length > 0)
        {
            File.WriteAllText(path, expected);
        }

        Assert.AreEqual(expected, SourceTree.Read(Page), $"write it anew: {WriteInto}=\"$PWD/{Page}\" dotnet test --filter ScpiTableTests");
    }

    [TestMethod]
    public void No_two_rows_have_a_header_in_common()
    {
        Assert.IsGreaterThan(80, Rows.Count);
        string[] forms = [.. Rows.SelectMany(row => row.Forms().Distinct())];
        Assert.HasCount(forms.Length, forms.Distinct().ToArray());
    }

    [TestMethod]
    [DynamicData(nameof(Headers))]
    public void A_header_is_understood_in_every_form(string header)
    {
        ScpiRow row = Rows.Single(one => one.Header == header);
        foreach (string form in row.Forms())
        {
            var talk = new ScpiTalk();
            string said = talk.Ask(form + row.Parameters());
            string errors = talk.Errors();
            bool isWritten = errors.Split(' ').All(number => number.Length == 0 || int.Parse(number) is > 0 or <= -200);
            Assert.IsTrue(isWritten, $"{form}: {errors}");
            bool isAnswered = said.Length > 0;
            Assert.AreEqual(row.IsQuery && errors.Length == 0, isAnswered, $"{form}: {errors} {said}");
        }
    }

    [TestMethod]
    [DynamicData(nameof(Headers))]
    public void A_header_refuses_other_parameters_than_its_own(string header)
    {
        ScpiRow row = Rows.Single(one => one.Header == header);
        var talk = new ScpiTalk();
        Assert.AreEqual("-108", talk.ErrorsOf(row.Forms().First() + row.TooMany()), header);
        if (row.IsNeeded)
        {
            Assert.AreEqual("-109", talk.ErrorsOf(row.Forms().First()), header);
            Assert.AreEqual("-168", talk.ErrorsOf(row.Forms().First() + " #10"), header);
        }
    }

    [TestMethod]
    public void Every_value_has_a_header_of_its_own()
    {
        string[] files = ["MeasureRows", "ValueRows", "RunRows"];
        string sources = string.Concat(files.Select(name => SourceTree.Read($"firmware/Scpi/{name}.cs")));
        var talk = new ScpiTalk();
        string[] names = [.. talk.Ask("DATA:CATalog?").Split(',').Select(name => name.Trim('"'))];
        Assert.HasCount(PointList.Count, names);
        foreach (string name in names)
        {
            bool isWord = name is "phase" or "isa88"; // RUN:PHASe? and RUN:STATe? say the word alone
            Assert.IsTrue(isWord || sources.Contains($"Measure(\"{name}\")", StringComparison.Ordinal), $"{name}: no row of the table");
            Assert.AreNotEqual("", talk.Ask($"DATA:POINt? \"{name}\""), name);
            Assert.MatchesRegex(@"^[-0-9.E]+,\d+\.\d,\d+,[01]$", talk.Ask($"FETCh? \"{name}\""), name);
        }
    }

    [TestMethod]
    public void Help_lists_every_header_once() => Assert.AreEqual(
        string.Join(',', Rows.Select(row => $"\"{row.Header}\"")), new ScpiTalk(new TwinRun()).Ask("SYST:HELP:HEAD?"));

    private static string Reference()
    {
        var page = new StringBuilder("# SCPI: every header\n\nMade of the table in the code by a test (`ScpiTableTests`), which says how to"
            + " write it anew. What all of them have in common\nstands in [README](README.md). Numbers are decimal, strings in quotes.\n");
        string root = "";
        foreach (ScpiRow row in Rows)
        {
            page.Append(row.Root == root ? "" : $"\n## {row.Root}\n\n| header | parameters | what it does |\n|---|---|---|\n");
            root = row.Root;
            page.Append($"| `{row.Header}` | {row.Signature()} | {row.Meaning} |\n");
        }

        return page.ToString();
    }
}
