using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace ChamberFirmware.Tests.Mechanics;

/// <summary>A point of a sheet, mm.</summary>
internal readonly record struct SheetPoint(double X, double Y);

/// <summary>A hole, mm.</summary>
internal readonly record struct SheetCircle(double X, double Y, double Radius);

/// <summary>A DXF file of R12 with nothing but closed POLYLINEs and CIRCLEs, read by its group codes.</summary>
internal sealed class Dxf
{
    private readonly List<List<SheetPoint>> _outlines = [];
    private readonly List<SheetCircle> _circles = [];

    public Dxf(string text)
    {
        string[] lines = text.Split('\n', StringSplitOptions.TrimEntries);
        var groups = lines.Chunk(2).Where(pair => pair.Length == 2 && pair[0].Length > 0).Select(pair => (Code: pair[0], Value: pair[1]));
        string kind = "";
        double x = 0, y = 0;
        foreach ((string code, string value) in groups)
        {
            kind = code == "0" ? value : kind;
            Assert.IsTrue(Known.Contains(kind), $"A laser shop may not know {kind}.");
            switch (code)
            {
                case "0" when value == "POLYLINE":
                    _outlines.Add([]);
                    break;
                case "10":
                    x = Number(value);
                    break;
                case "20":
                    y = Number(value);
                    Take(kind, x, y);
                    break;
                case "40":
                    _circles.Add(new SheetCircle(x, y, Number(value)));
                    break;
                default:
                    break;
            }
        }
    }

    public IReadOnlyList<SheetCircle> Circles => _circles;

    public IReadOnlyList<IReadOnlyList<SheetPoint>> Outlines => _outlines;

    public double Wide => _outlines.Max(o => o.Max(p => p.X)) - _outlines.Min(o => o.Min(p => p.X));

    public double High => _outlines.Max(o => o.Max(p => p.Y)) - _outlines.Min(o => o.Min(p => p.Y));

    /// <summary>What stays of the sheet, mm²: the largest outline less all within it.</summary>
    public double AreaMm2
    {
        get
        {
            double[] areas = [.. _outlines.Select(Area).OrderDescending()];
            return (2 * areas[0]) - areas.Sum() - _circles.Sum(hole => Math.PI * hole.Radius * hole.Radius);
        }
    }

    private static string[] Known => ["", "SECTION", "ENDSEC", "POLYLINE", "VERTEX", "SEQEND", "CIRCLE", "EOF"];

    public SheetCircle[] HolesOf(double diameter) => [.. _circles.Where(hole => Math.Abs((2 * hole.Radius) - diameter) < 0.01)];

    private void Take(string kind, double x, double y)
    {
        if (kind == "VERTEX")
        {
            _outlines[^1].Add(new SheetPoint(x, y));
        }
    }

    private static double Area(List<SheetPoint> loop) =>
        Math.Abs(loop.Select((a, i) => (a.X * loop[(i + 1) % loop.Count].Y) - (loop[(i + 1) % loop.Count].X * a.Y)).Sum()) / 2;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
