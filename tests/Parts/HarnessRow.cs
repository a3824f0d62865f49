using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Tests.Circuit;

namespace ChamberFirmware.Tests.Parts;

/// <summary>A row of hardware/wiring/harness.csv. <paramref name="Fuse"/> is what protects it: a fuse, or the supply itself.</summary>
internal sealed partial record HarnessRow(
    string From, string To, string Wire, string Colour, double LengthM, string Note, string[][] Joints, string Name, string Fuse)
{
    public const string Table = "hardware/wiring/harness.csv";

    public static IReadOnlyList<HarnessRow> All { get; } = Read();

    /// <summary>Cross-section of one conductor, mm²; 0 of what is no wire of ours (a USB cable, a track).</summary>
    public double Mm2 { get; private init; }

    private static List<HarnessRow> Read()
    {
        var rows = new List<HarnessRow>();
        foreach (string[] cells in Csv.Rows(Table).Skip(1))
        {
            Assert.HasCount(9, cells, $"{Table}: {cells[0]}");
            string[][] joints = [.. cells[6].Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(joint => joint.Split(' '))];
            rows.Add(new HarnessRow(cells[0], cells[1], cells[2], cells[3], Value(cells[4]), cells[5], joints, cells[7], cells[8])
            {
                Mm2 = cells[2] == "same cable" ? rows[^1].Mm2
                    : Section().Match(cells[2]) is { Success: true } match ? Value(match.Groups["mm2"].Value) : 0.0,
            });
        }

        return rows;
    }

    private static double Value(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<mm2>\d+(\.\d+)?) mm2")]
    private static partial Regex Section();
}
