using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ChamberFirmware.Tests.Circuit;

namespace ChamberFirmware.Tests.Parts;

/// <summary>
/// A row of hardware/bom/loads.csv: a current of <paramref name="WorstA"/> at most that a supply gives through fuses, and the heat that
/// stays in the control box.
/// </summary>
internal sealed record Load(string Part, string Supply, string[] Through, double RunningA, double WorstA, double BoxW)
{
    public const string Table = "hardware/bom/loads.csv";

    public static IReadOnlyList<Load> All { get; } = [.. Csv.Rows(Table).Skip(1).Select(Of)];

    /// <summary>Of all loads through a fuse, or of a supply.</summary>
    public static double WorstOf(string fuseOrSupply) => SumOf(fuseOrSupply, load => load.WorstA);

    public static double RunningOf(string fuseOrSupply) => SumOf(fuseOrSupply, load => load.RunningA);

    private static double SumOf(string fuseOrSupply, Func<Load, double> current) =>
        All.Where(load => load.Supply == fuseOrSupply || load.Through.Contains(fuseOrSupply)).Sum(current);

    private static Load Of(string[] row)
    {
        Assert.HasCount(7, row, $"{Table}: {row[0]}");
        return new Load(
            row[0], row[1], row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries), Value(row[3]), Value(row[4]), Value(row[5]));
    }

    private static double Value(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
