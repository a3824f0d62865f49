using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Tests.Circuit;
using ChamberFirmware.Tests.Unit.Documents;

namespace ChamberFirmware.Tests.Parts;

/// <summary>Supplies and fuses bear their loads at the worst, fuses blow before wires burn, and the box stays cool enough.</summary>
[TestClass]
public sealed partial class LoadTests
{
    private const string Wiring = "hardware/wiring/README.md";
    private const double FuseMargin = 1.25; // a blade fuse bears three quarters to four fifths of its number for long
    private const double Pvc90Factor = 1.25; // silicone at 90 C of the conductor where PVC has 70 C, as XLPE in the same tables

    private static readonly string[] Fuses = ["F1", "F2", "F3", "F4", "F5", "F6"];

    /// <summary>What a wire bears, from the table of the page.</summary>
    private static Dictionary<double, double> WireA { get; } = Document.TableRows(Wiring)
        .SkipWhile(row => row[0] != "wire, mm2").Skip(1).TakeWhile(row => row.Length == 2)
        .ToDictionary(row => Value(row[0]), row => Value(row[1]));

    [TestMethod]
    public void A_fuse_is_a_quarter_above_its_loads_at_the_worst()
    {
        foreach (string fuse in Fuses)
        {
            double ratedA = PartLine.Of(fuse).Number("current_a");
            Assert.IsGreaterThan(0.0, Load.WorstOf(fuse), fuse);
            Assert.IsLessThanOrEqualTo(ratedA, FuseMargin * Load.WorstOf(fuse), $"{fuse} of {ratedA} A carries {Load.WorstOf(fuse)} A");
            Assert.Contains($"{ratedA} A", PartLine.Of(fuse)["description"], fuse);
        }
    }

    [TestMethod]
    public void A_wire_bears_the_fuse_before_it()
    {
        int compared = 0;
        foreach (HarnessRow row in HarnessRow.All.Where(row => row.Mm2 > 0.0 && row.Fuse.Length > 0))
        {
            double bearsA = WireA[row.Mm2] * (row.Wire.Contains("silicone", System.StringComparison.Ordinal) ? Pvc90Factor : 1.0);
            PartLine source = PartLine.Of(row.Fuse);
            Assert.IsLessThanOrEqualTo(bearsA, source.Number("current_a"), $"wire {row.Name} ({row.From} to {row.To}) behind {row.Fuse}");
            compared++;
        }

        Assert.IsGreaterThan(40, compared);
    }

    /// <summary>The second source for the column "fuse": the names of the nets that the schematic gives behind each fuse.</summary>
    [TestMethod]
    public void The_fuse_of_a_wire_is_that_of_its_net()
    {
        if (!Lepton.IsHere())
        {
            return;
        }

        int compared = 0;
        foreach ((HarnessRow row, string[] joint) in HarnessRow.All.SelectMany(row => row.Joints.Select(joint => (row, joint))))
        {
            string net = joint.Contains("RAIL") ? "24V_SW" : Netlist.OfTheSheets.NetOf(PartPin.Of(joint.First(end => end != "A4")));
            string expected = net is "24V_SW" or "24V_F2" ? "F2" : net is "24V" ? "PS1" : FuseNet().Match(net).Groups["fuse"].Value;
            if (expected.Length > 0)
            {
                Assert.AreEqual(expected, row.Fuse, $"{row.From} to {row.To}: {net}");
                compared++;
            }
        }

        Assert.IsGreaterThan(12, compared);
    }

    [TestMethod]
    [DataRow("PS1")]
    [DataRow("PS2")]
    public void A_supply_bears_all_its_loads_at_the_worst(string supply) =>
        Assert.IsLessThan(PartLine.Of(supply).Number("current_a"), FuseMargin * Load.WorstOf(supply));

    [TestMethod]
    public void Every_part_that_takes_24_V_or_5_V_has_a_load()
    {
        string[] loaded = [.. Load.All.Where(load => load.Supply.Length > 0).Select(load => load.Part)];
        foreach (string part in new[] { "H1", "H2", "Y1", "Y2", "Y3", "M1", "M2", "K1", "K2", "K3", "K4", "K5", "K6", "SSR1", "A1", "A4" })
        {
            CollectionAssert.Contains(loaded, part);
        }
    }

    [TestMethod]
    public void Every_part_of_a_load_bears_its_current()
    {
        foreach ((string part, double throughA) in new[]
        {
            ("SSR1", 12.5), ("FT1", 12.5), ("K1", Load.WorstOf("F2")), ("K2-K4", 4.4), ("K6", 0.4), ("D6", 0.4),
            ("S3", 0.12), ("S4", 0.12), ("S1", 0.12), ("S2", 0.12), ("S7", 0.12), ("FH1", 25.0), ("Q4", 0.36),
        })
        {
            Assert.IsLessThanOrEqualTo(PartLine.Of(part).Number("current_a"), throughA, part);
        }

        Assert.IsLessThan(0.12, Load.WorstOf("F5") - Load.All.Single(load => load.Part == "M1").WorstA, "the chain's own current");
    }

    [TestMethod]
    public void The_page_of_wiring_has_these_currents()
    {
        string[] parts = [.. Fuses, "PS1", "PS2"];
        MadeText.IsTable(Wiring, "| fuse | A | running, A | at the worst, A | of the fuse |", [.. parts.Select(part =>
        {
            double ratedA = PartLine.Of(part).Number("current_a"), worstA = Load.WorstOf(part);
            return $"| {part} | {Text(ratedA)} | {Text(Load.RunningOf(part))} | {Text(worstA)} | "
                + $"{(100.0 * worstA / ratedA).ToString("0", CultureInfo.InvariantCulture)} % |";
        })]);
    }

    private static string Text(double value) => value.ToString("0.0#", CultureInfo.InvariantCulture);

    private static double Value(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^24V_(?<fuse>F\d)$")]
    private static partial Regex FuseNet();
}
