using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using ChamberFirmware.Tests.Circuit;
using ChamberFirmware.Tests.Unit.Documents;

namespace ChamberFirmware.Tests.Parts;

/// <summary>Terminal plan and harness drawing are made of harness.csv and the schematic.</summary>
[TestClass]
public sealed partial class WiringMadeTests
{
    private const string Plan = "hardware/wiring/terminals.md";

    private const string Head = """
        # Terminal plan of the control box

        Made of [harness.csv](harness.csv) and the schematic by a test (`CHAMBER_RENEW_PARTS=1 dotnet test --filter WiringMadeTests`). A row
        is a net of which something lands in or on X1; numbers are those of the wires. Where three ends or more meet there is a strip of
        terminals XT1, bridged, two ends each; where two meet the wire goes from pin to pin. A4 is the board's terminal of that net. Strips
        count from the left.

        | net | strip | terminals | ends in X1 | wires | size |
        |---|---|---|---|---|---|

        """;

    [TestMethod]
    public void Every_wire_has_a_number_of_its_own()
    {
        string[] names = [.. HarnessRow.All.Select(row => row.Name)];
        CollectionAssert.AreEqual(Enumerable.Range(1, names.Length).Select(number => $"{number}").ToArray(), names);
    }

    [TestMethod]
    public void The_terminal_plan_is_made_of_the_harness_and_there_are_terminals_enough()
    {
        if (!Lepton.IsHere())
        {
            return;
        }

        var nets = new SortedDictionary<string, List<(HarnessRow Row, string[] Ends)>>(StringComparer.Ordinal);
        foreach ((HarnessRow row, string[] joint) in HarnessRow.All.Where(row => !row.Wire.StartsWith("track", StringComparison.Ordinal))
            .SelectMany(row => row.Joints.Select(joint => (row, joint))))
        {
            string net = joint.Contains("RAIL") ? "24V_SW" : Netlist.OfTheSheets.NetOf(PartPin.Of(joint.First(end => end != "A4")));
            nets.TryAdd(net, []);
            nets[net].Add((row, joint));
        }

        var text = new StringBuilder(Head);
        int strips = 0, terminals = 0;
        foreach ((string net, List<(HarnessRow Row, string[] Ends)> wires) in nets)
        {
            string[] inBox = [.. wires.SelectMany(wire => wire.Ends).Where(end => end != "RAIL" && IsInBox(end)).Distinct()];
            if (inBox.Length == 0)
            {
                continue;
            }

            int ends = inBox.Length + wires.Count(wire => wire.Ends.Any(IsInBox) && !wire.Ends.All(IsInBox));
            int needed = ends < 3 ? 0 : (ends + 1) / 2;
            strips += needed > 0 ? 1 : 0;
            terminals += needed;
            string[] numbers = [.. wires.Where(wire => wire.Ends.Any(IsInBox)).Select(wire => wire.Row.Name).Distinct()];
            string strip = needed > 0 ? $"XT1.{strips} | {needed}" : " | ";
            text.Append(Line($"| {net} | {strip} | {string.Join(' ', inBox)} | {string.Join(' ', numbers)} | "))
                .Append(Line($"{string.Join("; ", Sizes(wires))} |\n"));
        }

        text.Append(Line($"\n{strips} strips, {terminals} terminals.\n"));
        Assert.IsLessThanOrEqualTo(PartLine.Of("XT1").Quantity, terminals);
        MadeText.IsFile(Plan, text.ToString());
    }

    [TestMethod]
    public void The_harness_drawing_is_made_of_the_harness()
    {
        string made = HarnessPicture.Draw();
        MadeText.IsFile(HarnessPicture.Path, made);
        foreach (HarnessRow row in HarnessRow.All.Where(row => row.Mm2 > 0.0))
        {
            Assert.IsTrue(made.Contains($">{row.Name}</tspan>", StringComparison.Ordinal), $"wire {row.Name}");
        }
    }

    [TestMethod]
    public void The_diagram_has_the_fuses_of_the_list()
    {
        string diagram = Document.Read("hardware/wiring/diagram.svg");
        foreach (string fuse in new[] { "F2", "F3", "F4", "F6" })
        {
            Assert.Contains($">{fuse} {PartLine.Of(fuse)["current_a"]} A<", diagram);
        }

        Assert.Contains($">{PartLine.Of("F5")["current_a"]} A<", diagram);
        string[] listed = [.. BomParts.All];
        string words = Regex.Replace(diagram, "<[^>]*>", " ");
        string[] strange = [.. Reference().Matches(words).Select(match => match.Value).Distinct().Except(listed)];
        Assert.IsEmpty(strange, string.Join(' ', strange));
    }

    private static IEnumerable<string> Sizes(List<(HarnessRow Row, string[] Ends)> wires) =>
        wires.Where(wire => wire.Ends.Any(IsInBox) && wire.Row.Mm2 > 0.0).Select(wire => wire.Row.Mm2).Distinct().Order()
            .Select(mm2 => Line($"{mm2:0.##}"));

    private static bool IsInBox(string end) => HarnessPicture.IsInBox(end.Split('-')[0]);

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(SSR1|FT1|PS\d|[HMTUYQFJ]\d|A[1-7]|S[1-7]|K[1-5])\b")]
    private static partial Regex Reference();
}
