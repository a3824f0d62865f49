using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Tests.Portability;

namespace ChamberFirmware.Tests.Circuit;

/// <summary>The schematic is free of errors by its own rules, and has the pins of the wiring and the parts of the parts list.</summary>
[TestClass]
public sealed partial class SchematicTests
{
    // What has no electrical connection of its own; A4 is the board itself, XT1 the terminals of wiring/terminals.md.
    private static readonly string[] NoCircuit =
        ["A4", "S2K", "W1", "G1", "B1", "V1", "N2", "N3", "N4", "N5", "N6", "HS1", "FH1", "XT1"];

    [TestMethod]
    public void The_electrical_rule_check_finds_nothing()
    {
        if (!Lepton.IsHere())
        {
            return;
        }

        string said = Lepton.Netlist("drc2");
        Assert.Contains("No errors found", said, said);
        Assert.Contains("No warnings found", said, said);
    }

    [TestMethod]
    public void Every_pin_of_the_ESP32_carries_the_signal_of_the_wiring_table()
    {
        if (!Lepton.IsHere())
        {
            return;
        }

        string[] drawn =
            [.. Netlist.OfTheSheets.Nets.SelectMany(net => net.Value.Where(IsGpio).Select(pin => $"{pin.Number} {net.Key}")).Order()];
        string[] wired = [.. Pinout.FromTheWiring().Select(pin => $"IO{pin.Gpio} {pin.Signal}").Order()];
        CollectionAssert.AreEqual(wired, drawn, string.Join(", ", drawn));
    }

    [TestMethod]
    public void Every_output_that_is_off_when_low_has_its_pull_down()
    {
        if (!Lepton.IsHere())
        {
            return;
        }

        foreach (Pin pin in Pinout.FromTheWiring().Where(pin => pin.IsDriven && pin.SafeLevel == "low"))
        {
            Assert.IsTrue(
                Netlist.OfTheSheets.Nets[pin.Signal].Any(at => PullDown().IsMatch(at.Part) && IsAtZero(at)), $"{pin} has no pull-down.");
        }
    }

    /// <summary>
    /// A part that a signal's row names is near the pin: a resistor, a transistor, the next one and what they switch; never through a
    /// supply.
    /// </summary>
    [TestMethod]
    public void Every_part_that_the_wiring_table_names_is_at_its_signal()
    {
        if (!Lepton.IsHere())
        {
            return;
        }

        Netlist netlist = Netlist.OfTheSheets;
        string[][] rows = [.. Csv.Rows("hardware/wiring/pinout.csv").Skip(1)];
        foreach (string[] row in rows)
        {
            HashSet<string> near = [.. netlist.Nets[row[0]].Select(pin => pin.Part)];
            for (int steps = 0; steps < 4; steps++)
            {
                near.UnionWith(netlist.Nets
                    .Where(net => !IsSupply(net.Key) && net.Value.Any(pin => near.Contains(pin.Part) && pin.Part != "A1"))
                    .SelectMany(net => net.Value).Select(pin => pin.Part).ToArray());
            }

            string[] named = [.. Reference().Matches(row[5]).Select(match => match.Value)];
            Assert.IsNotEmpty(named, row[5]);
            Assert.IsEmpty(named.Where(part => !near.Contains(part)).ToArray(), $"{row[0]}: {row[5]}; near: {string.Join(' ', near)}");
        }
    }

    [TestMethod]
    public void Every_part_of_the_list_is_drawn_once_and_every_drawn_part_is_listed()
    {
        if (!Lepton.IsHere())
        {
            return;
        }

        string[] listed = [.. BomParts.All.Except(NoCircuit).Order()];
        string[] drawn = [.. Netlist.OfTheSheets.Values.Keys.Order()];
        CollectionAssert.AreEqual(listed, drawn, $"only listed: {Only(listed, drawn)}; only drawn: {Only(drawn, listed)}");
        string[] wired = [.. Netlist.OfTheSheets.Nets.SelectMany(net => net.Value).Select(pin => pin.Part).Distinct().Order()];
        CollectionAssert.AreEqual(drawn, wired, "every part has a wire");
    }

    [TestMethod]
    public void Every_resistor_and_capacitor_has_the_value_of_the_list_and_every_chip_its_number()
    {
        if (!Lepton.IsHere())
        {
            return;
        }

        foreach ((string part, string value) in Netlist.OfTheSheets.Values)
        {
            if (SpiceNumber.IsNumber(value))
            {
                double listed = SpiceNumber.OfPart(BomParts.Description(part));
                Assert.AreEqual(listed, SpiceNumber.Of(value), listed * 1e-9, part);
            }
            else if (part[0] is 'U' or 'Q' or 'D')
            {
                Assert.AreEqual(BomParts.Maker(part), value, part);
            }
            else if (Fuse().IsMatch(value))
            {
                Assert.Contains($"fuse {value[..^1]} A", BomParts.Description(part), part);
            }
        }
    }

    private static bool IsGpio(PartPin pin) => pin.Part == "A1" && pin.Number.StartsWith("IO", StringComparison.Ordinal);

    private static bool IsAtZero(PartPin at) =>
        Netlist.OfTheSheets.NetOf(at with { Number = at.Number == "1" ? "2" : "1" }) == "0V";

    private static bool IsSupply(string net) =>
        net is "0V" or "3V3" or "5V" or "24V_SW" or "24V_F4" or "24V_F5" or "24V_F6" or "MOTION_24V";

    private static string Only(string[] these, string[] not) => string.Join(' ', these.Except(not));

    [GeneratedRegex(@"^R([4-9]|1[0-2]|32)$")]
    private static partial Regex PullDown();

    [GeneratedRegex(@"\b([AUQKMHYS]\d+|SSR1)\b")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\d+(\.\d)?A$")]
    private static partial Regex Fuse();
}
