using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Tests.Portability;

namespace ChamberFirmware.Tests.Circuit;

/// <summary>A table of the pages; a cell with a comma stands in quotes.</summary>
internal static partial class Csv
{
    public static IReadOnlyList<string[]> Rows(string path) =>
        [.. SourceTree.Read(path).Split('\n').Where(line => line.Length > 0).Select(Cells)];

    private static string[] Cells(string line) => [.. Cell().Matches(line).Select(cell => cell.Groups["quoted"].Success
        ? cell.Groups["quoted"].Value.Replace("\"\"", "\"", StringComparison.Ordinal)
        : cell.Groups["plain"].Value)];

    [GeneratedRegex("(?:^|,)(?:\"(?<quoted>(?:[^\"]|\"\")*)\"|(?<plain>[^,]*))")]
    private static partial Regex Cell();
}
