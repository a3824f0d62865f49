using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Tests.Circuit;
using ChamberFirmware.Tests.Portability;
using ChamberFirmware.Tests.Unit.Documents;

namespace ChamberFirmware.Tests.Parts;

/// <summary>A page for each sub-assembly: what it needs, steps with a picture, a check. Every part is needed by one.</summary>
[TestClass]
public sealed partial class AssemblyTests
{
    private const string Folder = "hardware/assembly/";

    internal static string[] Pages { get; } = [.. SourceTree.FilesIn(Folder, "*.md").Where(path => path != Folder + "README.md")];

    [TestMethod]
    public void Every_page_is_in_the_index_and_has_parts_steps_and_a_check()
    {
        string[] linked = [.. Document.Links(Folder + "README.md").Where(link => !link.Contains('/', StringComparison.Ordinal))
            .Where(link => link.EndsWith(".md", StringComparison.Ordinal)).Select(link => Folder + link)];
        CollectionAssert.AreEquivalent(Pages, linked);
        foreach (string page in Pages)
        {
            string text = Document.Read(page);
            Assert.IsNotEmpty(Needed(page), $"{page}: You will need");
            Assert.IsGreaterThanOrEqualTo(4, Step().Count(text), $"{page}: steps");
            Assert.HasCount(1, Regex.Matches(text, @"^\*\*Check\.\*\* \S", RegexOptions.Multiline), $"{page}: one check at the end");
        }
    }

    [TestMethod]
    public void The_steps_of_a_page_are_numbered_from_one()
    {
        foreach (string page in Pages)
        {
            int[] steps = [.. Step().Matches(Document.Read(page)).Select(match => Number(match.Groups["number"].Value))];
            CollectionAssert.AreEqual(Enumerable.Range(1, steps.Length).ToArray(), steps, page);
        }
    }

    [TestMethod]
    public void Every_part_of_the_list_is_needed_by_a_page()
    {
        HashSet<string> needed = [.. Pages.SelectMany(Needed)];
        string[] lost = [.. BomParts.All.Where(part => !needed.Contains(part))];
        Assert.IsEmpty(lost, string.Join(' ', lost));
        string[] strange = [.. needed.Except(BomParts.All)];
        Assert.IsEmpty(strange, string.Join(' ', strange));
    }

    // References in the first column of the table "You will need"; R4-R12 are nine.
    private static string[] Needed(string page) =>
    [
        .. Document.TableRows(page).SkipWhile(row => row[0] != "part").Skip(1).TakeWhile(row => row.Length == 2)
            .SelectMany(row => References(row[0])),
    ];

    /// <summary>All parts that a text names; K2-K4 are three.</summary>
    internal static IEnumerable<string> References(string text) =>
        Reference().Matches(text).SelectMany(match => Expanded(match.Value));

    private static IEnumerable<string> Expanded(string reference)
    {
        Match range = Regex.Match(reference, @"^(?<letters>[A-Z]+)(?<first>\d+)-[A-Z]+(?<last>\d+)$");
        if (!range.Success)
        {
            return [reference];
        }

        string letters = range.Groups["letters"].Value;
        int first = Number(range.Groups["first"].Value), last = Number(range.Groups["last"].Value);
        return Enumerable.Range(first, last - first + 1).Select(number => $"{letters}{number}");
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<number>\d+)\. ", RegexOptions.Multiline)]
    private static partial Regex Step();

    [GeneratedRegex(@"\b(S2K|(FT|SSR|HS|FH|XT|PS|[A-HJKMNQ-Y])\d+(-[A-Z]+\d+)?)\b")]
    private static partial Regex Reference();
}
