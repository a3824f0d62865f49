using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace ChamberFirmware.Tests.Circuit;

/// <summary>The parts list, a reference each: "R4-R12" are nine.</summary>
internal static partial class BomParts
{
    public const string Table = "hardware/bom/bom.csv";

    private static readonly Dictionary<string, string[]> Rows = Csv.Rows(Table).Skip(1)
        .SelectMany(row => References(row[0]).Select(reference => (reference, row)))
        .ToDictionary(entry => entry.reference, entry => entry.row);

    public static IReadOnlyCollection<string> All => Rows.Keys;

    public static string Description(string reference) => Row(reference)[2];

    public static string Maker(string reference) => Row(reference)[4];

    private static string[] Row(string reference)
    {
        Assert.IsTrue(Rows.TryGetValue(reference, out string[]? row), $"{Table} has no {reference}.");
        return row;
    }

    private static IEnumerable<string> References(string cell)
    {
        Match range = Range().Match(cell);
        if (!range.Success)
        {
            return [cell];
        }

        int first = int.Parse(range.Groups["first"].Value, CultureInfo.InvariantCulture);
        int last = int.Parse(range.Groups["last"].Value, CultureInfo.InvariantCulture);
        return Enumerable.Range(first, last - first + 1).Select(number => $"{range.Groups["letters"].Value}{number}");
    }

    [GeneratedRegex(@"^(?<letters>[A-Z]+)(?<first>\d+)-[A-Z]+(?<last>\d+)$")]
    private static partial Regex Range();
}
