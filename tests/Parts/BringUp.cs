using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Tests.Unit.Documents;

namespace ChamberFirmware.Tests.Parts;

/// <summary>The numbered steps of the bring-up, in the order of the page.</summary>
internal static partial class BringUp
{
    public const string Page = "hardware/bringup/README.md";

    public static IReadOnlyList<string> Steps { get; } =
        [.. Document.TableRows(Page).Select(row => row[0]).Where(cell => Number().IsMatch(cell))];

    [GeneratedRegex(@"^\d+[a-z]?$")]
    private static partial Regex Number();
}
