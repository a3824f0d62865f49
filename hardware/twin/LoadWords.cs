using System.Text.RegularExpressions;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>What people read of a load: in plots and tables on the PC.</summary>
public static partial class LoadWords
{
    /// <summary>Its name as words: "dry air".</summary>
    public static string Of(int load) =>
        Capital().Replace(Loads.Row(load).Name, match => " " + match.Value.ToLowerInvariant());

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
