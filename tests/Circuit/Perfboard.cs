using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace ChamberFirmware.Tests.Circuit;

/// <summary>A hole of the perforated board: column from the left, row from the top, both from 1, 2.54 mm apart.</summary>
internal readonly record struct Hole(int Column, int Row);

/// <summary>A pin in a hole; the net is empty for a pin of A1 that nothing uses.</summary>
internal readonly record struct Place(string Part, string Pin, Hole Hole, string Net);

/// <summary>A wire on the copper side.</summary>
internal readonly record struct BoardWire(string Net, Hole From, Hole To);

/// <summary>The plan of A4 on perforated board: where every pin stands, and which holes are joined. Parts X are terminals.</summary>
internal static class Perfboard
{
    public const int Columns = 62;
    public const int Rows = 38;
    public const string Picture = "hardware/circuit/perfboard.svg";
    private const int Pitch = 20;

    public static IReadOnlyList<Place> Places { get; } = [.. Csv.Rows("hardware/circuit/perfboard.csv").Skip(1)
        .Select(row => new Place(row[0], row[1], At(row[2], row[3]), row[4]))];

    public static IReadOnlyList<BoardWire> Wires { get; } = [.. Csv.Rows("hardware/circuit/perfboard-wires.csv").Skip(1)
        .Select(row => new BoardWire(row[0], At(row[1], row[2]), At(row[3], row[4])))];

    public static (Hole TopLeft, Hole BottomRight) Body(string part)
    {
        Hole[] holes = [.. Places.Where(place => place.Part == part).Select(place => place.Hole)];
        var topLeft = new Hole(holes.Min(hole => hole.Column), holes.Min(hole => hole.Row));
        return (topLeft, new(holes.Max(hole => hole.Column), holes.Max(hole => hole.Row)));
    }

    /// <summary>Parts from above, wires as straight lines.</summary>
    public static string Draw()
    {
        var svg = new StringBuilder();
        Add(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {(Columns + 1) * Pitch} {(Rows + 7) * Pitch}\" ");
        Add(svg, $"font-family=\"Arial, sans-serif\" font-size=\"10\">\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        foreach (int column in Enumerable.Range(1, Columns).Where(column => column % 5 == 0))
        {
            Add(svg, $"<text x=\"{column * Pitch}\" y=\"9\" text-anchor=\"middle\" fill=\"#777\">{column}</text>\n");
        }

        foreach (int row in Enumerable.Range(1, Rows).Where(row => row % 5 == 0))
        {
            Add(svg, $"<text x=\"2\" y=\"{(row * Pitch) + 4}\" fill=\"#777\">{row}</text>\n");
        }

        foreach (BoardWire wire in Wires)
        {
            Add(svg, $"<line x1=\"{wire.From.Column * Pitch}\" y1=\"{wire.From.Row * Pitch}\" x2=\"{wire.To.Column * Pitch}\" ");
            Add(svg, $"y2=\"{wire.To.Row * Pitch}\" stroke=\"{ColourOf(wire.Net)}\" stroke-width=\"1.2\" opacity=\"0.6\"/>\n");
        }

        foreach (string part in Places.Select(place => place.Part).Distinct())
        {
            DrawPart(svg, part);
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void DrawPart(StringBuilder svg, string part)
    {
        (Hole from, Hole to) = Body(part);
        Add(svg, $"<rect x=\"{(from.Column * Pitch) - 7}\" y=\"{(from.Row * Pitch) - 7}\" ");
        Add(svg, $"width=\"{((to.Column - from.Column) * Pitch) + 14}\" height=\"{((to.Row - from.Row) * Pitch) + 14}\" ");
        Add(svg, $"rx=\"4\" fill=\"none\" stroke=\"#1c1c1c\"/>\n");
        foreach (Place place in Places.Where(place => place.Part == part))
        {
            Add(svg, $"<circle cx=\"{place.Hole.Column * Pitch}\" cy=\"{place.Hole.Row * Pitch}\" r=\"3\" ");
            Add(svg, $"fill=\"{ColourOf(place.Net)}\"/>\n");
        }

        bool isTerminal = part[0] == 'X';
        string name = isTerminal ? $"{part} {Places.First(place => place.Part == part).Net}" : part;
        int x = (from.Column + to.Column) * Pitch / 2;
        int y = isTerminal ? (from.Row * Pitch) + 16 : ((from.Row + to.Row) * Pitch / 2) + (from.Row == to.Row ? -9 : 4);
        string turned = isTerminal ? $" transform=\"rotate(60 {x} {y})\" text-anchor=\"start\"" : " text-anchor=\"middle\"";
        Add(svg, $"<text x=\"{x}\" y=\"{y}\"{turned}>{name}</text>\n");
    }

    private static string ColourOf(string net) => net switch
    {
        "" => "#bbb",
        "0V" => "#1c1c1c",
        "5V" or "3V3" or "3V3_U2" => "#c2185b",
        _ => net.StartsWith("24V", StringComparison.Ordinal) ? "#b85c00" : "#17477e",
    };

    private static void Add(StringBuilder svg, FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture));

    private static Hole At(string column, string row) =>
        new(int.Parse(column, CultureInfo.InvariantCulture), int.Parse(row, CultureInfo.InvariantCulture));
}
