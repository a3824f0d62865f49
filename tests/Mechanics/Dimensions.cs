using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ChamberFirmware.Tests.Circuit;

namespace ChamberFirmware.Tests.Mechanics;

/// <summary>The numbers of hardware/mechanics/dimensions.csv, in the units that stand there; lengths in mm.</summary>
internal static class Dimensions
{
    public const string Folder = "hardware/mechanics/";
    public const string Table = Folder + "dimensions.csv";

    private static readonly string[][] All = [.. Csv.Rows(Table).Skip(1)];

    private static readonly Dictionary<string, double> Values =
        All.ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture));

    public static IReadOnlyList<string[]> Rows => All;

    public static double PlenumEnd => Of("plenum_length") + Of("channel_length") + Of("box_length");

    public static double Hole => Of("plate_length") + (2 * Of("plate_gap"));

    public static double CarrierSide => Hole + (2 * Of("carrier_rim"));

    /// <summary>Where the honeycomb ends and the film begins: the length over which a boundary layer grows with no film under it.</summary>
    public static double InertLength => Of("plate_begin") - Of("straightener_begin") - Of("straightener_length");

    public static double TiltRad => Of("tilt") * Math.PI / 180;

    public static double Of(string name)
    {
        Assert.IsTrue(Values.TryGetValue(name, out double value), $"{Table} has no {name}.");
        return value;
    }

    /// <summary>The same in metres.</summary>
    public static double Metres(string name) => Of(name) / 1000;
}
