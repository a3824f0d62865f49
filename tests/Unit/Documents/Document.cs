using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Tests.Portability;

namespace ChamberFirmware.Tests.Unit.Documents;

/// <summary>What tests need of our pages: table rows, links, fenced blocks, words in backticks.</summary>
internal static partial class Document
{
    /// <summary>Every page of the repository, paths relative to its root.</summary>
    public static IReadOnlyList<string> Pages { get; } = SourceTree.FilesIn(".", "*.md")
        .Select(path => path.StartsWith("./", System.StringComparison.Ordinal) ? path[2..] : path).ToList();

    public static string Read(string path)
    {
        Assert.IsTrue(SourceTree.Exists(path), $"{path} is missing.");
        return SourceTree.Read(path);
    }

    /// <summary>Rows of all tables, cells trimmed, without header rules.</summary>
    public static IEnumerable<string[]> TableRows(string path) => Read(path).Split('\n')
        .Where(line => line.StartsWith('|') && !line.StartsWith("|---", System.StringComparison.Ordinal))
        .Select(line => line.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToArray());

    /// <summary>Targets of links and pictures in a page, outside fenced blocks.</summary>
    public static IEnumerable<string> Links(string path) =>
        Link().Matches(Fence().Replace(Read(path), "")).Select(match => match.Groups["target"].Value);

    /// <summary>Lines of all fenced blocks, trimmed.</summary>
    public static IEnumerable<string> FencedLines(string path) => Fence().Matches(Read(path))
        .SelectMany(match => match.Value.Split('\n').Skip(1)).Select(line => line.Trim()).Where(line => line.Length > 0 && line != "```");

    /// <summary>Texts in single backticks.</summary>
    public static IEnumerable<string> Ticked(string text) => Tick().Matches(text).Select(match => match.Groups["text"].Value);

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)(?:\s+""[^""]*"")?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^ *```.*?^ *```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("(?<!`)`(?<text>[^`\n]+)`(?!`)")]
    private static partial Regex Tick();
}
