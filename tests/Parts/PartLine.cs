using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ChamberFirmware.Tests.Circuit;

namespace ChamberFirmware.Tests.Parts;

/// <summary>A line of hardware/bom/bom.csv, by the names of its columns.</summary>
internal sealed class PartLine
{
    /// <summary>What a maker's number is worth; bom/README says what each means.</summary>
    public static readonly string[] States = ["seen", "unverified", "to order", "specification"];

    public static readonly string[] Suppliers = ["electronics", "laboratory", "hardware", "workshop"];

    private static readonly string[] Names = Csv.Rows(BomParts.Table)[0];

    private readonly string[] _cells;

    private PartLine(string[] cells)
    {
        Assert.HasCount(Names.Length, cells, $"{BomParts.Table}: {cells[0]}");
        _cells = cells;
    }

    public static IReadOnlyList<PartLine> All { get; } = [.. Csv.Rows(BomParts.Table).Skip(1).Select(cells => new PartLine(cells))];

    public string Ref => this["ref"];

    public string this[string column] => _cells[System.Array.IndexOf(Names, column)];

    public int Quantity => int.Parse(this["quantity"], CultureInfo.InvariantCulture);

    public double PriceEur => Number("price_eur");

    public double TotalEur => Quantity * PriceEur;

    public bool IsSafety => this["note"] == "SAFETY" || this["note"].StartsWith("SAFETY.", System.StringComparison.Ordinal);

    public static PartLine Of(string reference) => All.Single(line => line.Ref == reference);

    public double Number(string column) => double.Parse(this[column], CultureInfo.InvariantCulture);
}
