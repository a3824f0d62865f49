using System.Collections.Generic;
using System.Linq;

namespace ChamberFirmware.Bench;

/// <summary>Names of the folders that plates are filed in; a recipe's name is their first part.</summary>
public static class PlateFolder
{
    /// <summary>All inputs and outputs of the firmware, for a replay.</summary>
    public const string Inputs = "inputs.trace.gz";

    /// <summary>Everything about one plate.</summary>
    public const string Record = "record.json";

    /// <summary>A line per tick.</summary>
    public const string Trace = "trace.csv";

    /// <summary>The run as a picture.</summary>
    public const string Plot = "plot.svg";

    private const int LongestName = 60;

    /// <summary>All files of a plate's folder.</summary>
    public static IReadOnlyList<string> Files { get; } = [Inputs, Trace, Record, Plot];

    /// <summary>An empty string, or why a recipe's name cannot be part of a folder's.</summary>
    public static string RefusalOfName(string name)
    {
        bool good = name.Length is > 0 and <= LongestName && char.IsAsciiLetterOrDigit(name[0])
            && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ' ');
        return good
            ? ""
            : $"name = '{name}' cannot name a folder: use 1 to {LongestName} plain letters, digits, '-', '_', '.' and spaces, "
                + "a letter or digit first.";
    }

    /// <summary>For example example-1-10s or example-1-0.25s.</summary>
    public static string Of(string recipeName, double exposureS) => $"{recipeName}-{Seconds(exposureS)}s";

    /// <summary>Seconds as short as they are exact: 10, 0.25.</summary>
    public static string Seconds(double seconds) => seconds.ToString("0.###############");
}
