using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace ChamberFirmware.Tests.Parts;

/// <summary>A line for every wire of the harness, in its colour, from X1 to where it goes.</summary>
internal static class HarnessPicture
{
    public const string Path = "hardware/wiring/harness.svg";
    private const int Width = 1400;
    private const int RowHeight = 34;
    private const int Left = 440;
    private const int Right = 960;

    private static readonly Dictionary<string, string> Colours = new()
    {
        ["standard"] = "#333", ["brown"] = "#8b4513", ["light blue"] = "#6db3e8", ["green-yellow"] = "#3a9d23",
        ["dark blue"] = "#123c86", ["red"] = "#c61a1a", ["orange"] = "#e67e00", ["violet"] = "#7b3fa0", ["white"] = "#fff",
        ["grey"] = "#8c8c8c", ["yellow"] = "#e3c000",
        ["black"] = "#111", ["green"] = "#2b8a3e", ["blue"] = "#1f5fd0", ["pink"] = "#f090b0",
    };

    /// <summary>Whether a part, or the end of a wire, is in or on the control box.</summary>
    public static bool IsInBox(string part) => part is "A4" or "RAIL" or "X1" or "J2" or "S1" or "S7" or "SSR1"
        || (part.Length == 2 && part[0] is 'F' or 'K') || part.StartsWith("PS", StringComparison.Ordinal)
        || part is "A1" or "U1" or "U4";

    public static bool StaysInBox(HarnessRow row) => row.Joints.Length > 0
        && row.Joints.SelectMany(joint => joint).All(end => IsInBox(end.Split('-')[0]));

    public static string Draw()
    {
        HarnessRow[] drawn = [.. HarnessRow.All.Where(row => !row.Wire.StartsWith("track", StringComparison.Ordinal))];
        HarnessRow[] inside = [.. drawn.Where(StaysInBox)];
        HarnessRow[] outside = [.. drawn.Where(row => !StaysInBox(row))];
        var svg = new StringBuilder();
        int height = (drawn.Length * RowHeight) + 120;
        Add(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" ");
        Add(svg, $"font-family=\"Arial, sans-serif\" font-size=\"13\">\n");
        Add(svg, $"<title>Harness</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        int y = Section(svg, 30, "Inside the control box X1", inside);
        Section(svg, y + 30, "Leaves the control box (left end in X1 where there is one)", outside);
        return svg.Append("</svg>\n").ToString();
    }

    private static int Section(StringBuilder svg, int y, string title, HarnessRow[] rows)
    {
        Add(svg, $"<text x=\"20\" y=\"{y}\" font-size=\"18\" font-weight=\"bold\">{title}</text>\n");
        y += 14;
        foreach (HarnessRow row in rows)
        {
            DrawRow(svg, y, row);
            y += RowHeight;
        }

        return y;
    }

    private static void DrawRow(StringBuilder svg, int y, HarnessRow row)
    {
        bool isTurned = !StaysInBox(row) && row.Joints.Length > 0 && IsOutside(row.From) && !IsOutside(row.To);
        string[] ends = isTurned ? [row.To, row.From] : [row.From, row.To];
        Box(svg, 20, y, Left - 20);
        Add(svg, $"<text x=\"{Left - 8}\" y=\"{y + 17}\" text-anchor=\"end\">{Escaped(ends[0])}</text>\n");
        Box(svg, Right, y, Width - Right - 20);
        Add(svg, $"<text x=\"{Right + 8}\" y=\"{y + 17}\">{Escaped(ends[1])}</text>\n");
        string[] colours = row.Colour.Split([", ", "; "], StringSplitOptions.None);
        for (int i = 0; i < colours.Length; i++)
        {
            double at = y + 19 + (4.0 * (i - ((colours.Length - 1) / 2.0)));
            Line(svg, at, "#444", 4.5);
            Line(svg, at, Colours[colours[i]], 3.2);
            if (colours[i] == "green-yellow")
            {
                Add(svg, $"<line x1=\"{Left}\" y1=\"{at}\" x2=\"{Right}\" y2=\"{at}\" stroke=\"#ffd900\" ");
                Add(svg, $"stroke-width=\"3.2\" stroke-dasharray=\"12 12\"/>\n");
            }
        }

        string said = $"{row.Wire}, {row.Colour}, {row.LengthM.ToString("0.0#", CultureInfo.InvariantCulture)} m";
        Add(svg, $"<text x=\"{(Left + Right) / 2}\" y=\"{y + 9}\" text-anchor=\"middle\" font-size=\"11\">");
        Add(svg, $"<tspan font-weight=\"bold\" font-size=\"13\">{row.Name}</tspan>: {Escaped(said)}</text>\n");
    }

    private static bool IsOutside(string end) => !IsInBox(end.Split(' ', ',')[0]);

    private static void Box(StringBuilder svg, int x, int y, int width) => Add(svg,
        $"<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{RowHeight - 8}\" rx=\"3\" fill=\"#f5f5f5\" stroke=\"#777\"/>\n");

    private static void Line(StringBuilder svg, double y, string colour, double width) =>
        Add(svg, $"<line x1=\"{Left}\" y1=\"{y}\" x2=\"{Right}\" y2=\"{y}\" stroke=\"{colour}\" stroke-width=\"{width}\"/>\n");

    private static string Escaped(string text) => System.Net.WebUtility.HtmlEncode(text);

    private static void Add(StringBuilder svg, FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture));
}
