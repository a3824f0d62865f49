using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ChamberFirmware.Bench;

/// <summary>A column of a table of lines.</summary>
/// <param name="Header">Its header, which is never cut.</param>
/// <param name="IsNumber">Right-aligned, and never cut.</param>
public sealed record PlainColumn(string Header, bool IsNumber);

/// <summary>
/// A table as lines of at most 79 characters, so that a terminal of 80 columns shows it whole: each column is as wide as it has to be, and
/// where that is too much words are cut, the longest first, with a ~ at their end.
/// </summary>
/// <param name="columns">From left to right.</param>
public sealed class PlainTable(IReadOnlyList<PlainColumn> columns)
{
    /// <summary>Most characters of a line.</summary>
    public const int Columns = 79;

    private const int LeastWords = 6;

    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row, a cell for each column.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>A header, and a line for each row.</summary>
    public void Write(TextWriter output)
    {
        int[] widths = Widths();
        output.WriteLine(Line([.. columns.Select(c => c.Header)], widths));
        _rows.ForEach(row => output.WriteLine(Line(row, widths)));
    }

    private int[] Widths()
    {
        int[] widths = [.. columns.Select((c, i) => _rows.Select(r => r[i].Length).Append(c.Header.Length).Max())];
        while (widths.Sum() + widths.Length - 1 > Columns)
        {
            int widest = Enumerable.Range(0, widths.Length).Where(i => widths[i] > Least(columns[i])).OrderBy(i => -widths[i])
                .FirstOrDefault(-1);
            if (widest < 0)
            {
                break; // numbers alone are too many: they stay whole
            }

            widths[widest]--;
        }

        return widths;
    }

    private static int Least(PlainColumn column) => column.IsNumber ? int.MaxValue : Math.Max(column.Header.Length, LeastWords);

    private string Line(string[] cells, int[] widths) => string.Join(' ', columns.Select((column, i) => column.IsNumber
        ? cells[i].PadLeft(widths[i]) : Screen.Cut(cells[i], widths[i]).PadRight(widths[i]))).TrimEnd();
}
