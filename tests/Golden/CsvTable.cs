using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using ChamberFirmware.Tests.Portability;

namespace ChamberFirmware.Tests.Golden;

/// <summary>A table of this folder: lines of '#' name its documents, then a header, then rows. Every row has every cell.</summary>
internal sealed class CsvTable
{
    private readonly string[] _header;

    private CsvTable(string[] lines)
    {
        Comment = string.Join('\n', lines.Where(IsComment));
        string[][] cells = [.. lines.Where(line => line.Length > 0 && !IsComment(line)).Select(line => line.Split(','))];
        _header = cells[0];
        Rows = [.. cells.Skip(1).Select((row, at) => new CsvRow(_header, row, at))];
    }

    public string Comment { get; }

    public IReadOnlyList<CsvRow> Rows { get; }

    /// <summary>Reads a table and fails when it has fewer rows than it should: an empty table proves nothing.</summary>
    public static CsvTable Read(string name, int fewestRows)
    {
        var table = new CsvTable(File.ReadAllLines(SourceTree.FullPath("tests/Golden/" + name)));
        Assert.IsGreaterThanOrEqualTo(fewestRows, table.Rows.Count, name);
        Assert.Contains("source", table._header, $"{name} names no source of its rows.");
        Assert.IsGreaterThan(10, table.Comment.Length, $"{name} names no document.");
        return table;
    }

    private static bool IsComment(string line) => line.StartsWith('#');
}

/// <summary>One row; cells by the name of their column.</summary>
internal sealed class CsvRow
{
    private readonly string[] _header;
    private readonly string[] _cells;

    public CsvRow(string[] header, string[] cells, int at)
    {
        Assert.HasCount(header.Length, cells, $"Row {at} has not as many cells as the header.");
        _header = header;
        _cells = cells;
    }

    public string Text(string column)
    {
        int at = System.Array.IndexOf(_header, column);
        Assert.IsGreaterThanOrEqualTo(0, at, $"There is no column {column}.");
        Assert.AreNotEqual("", _cells[at], $"{this}: {column} is empty.");
        return _cells[at];
    }

    public double Number(string column) => double.Parse(Text(column), CultureInfo.InvariantCulture);

    public int Whole(string column) => int.Parse(Text(column), CultureInfo.InvariantCulture);

    public override string ToString() => string.Join(' ', _cells);
}
