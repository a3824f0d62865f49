using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ChamberFirmware.Tests.Circuit;

/// <summary>A number as a deck and a parts list write it: 220k in SPICE, "4.7 uF", "100 kohm" for people.</summary>
internal static partial class SpiceNumber
{
    private static readonly Dictionary<string, double> Scales = new()
    {
        ["p"] = 1e-12, ["n"] = 1e-9, ["u"] = 1e-6, ["m"] = 1e-3, [""] = 1.0, ["k"] = 1e3, ["meg"] = 1e6, ["M"] = 1e6,
    };

    public static bool IsNumber(string text) => Spice().IsMatch(text);

    public static double Of(string text) => Value(Spice(), text);

    /// <summary>The first value with ohm or F in a description, in ohm or farad.</summary>
    public static double OfPart(string description) => Value(Part(), description);

    private static double Value(Regex pattern, string text)
    {
        Match match = pattern.Match(text);
        Assert.IsTrue(match.Success, $"'{text}' has no number.");
        return Math.Round(double.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture), 9)
            * Scales[match.Groups["scale"].Value];
    }

    [GeneratedRegex(@"^(?<number>-?\d+(\.\d+)?)(?<scale>meg|[pnumk]?)$")]
    private static partial Regex Spice();

    [GeneratedRegex(@"(?<number>\d+(\.\d+)?) (?<scale>[pnumkM]?)(ohm|F)\b")]
    private static partial Regex Part();
}
