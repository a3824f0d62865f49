using System;
using System.Collections.Generic;
using System.Linq;

namespace ChamberFirmware.Tests.Circuit;

/// <summary>The wires of harness.csv join what the schematic joins: no more, and no less.</summary>
[TestClass]
public sealed class HarnessTests
{
    private const string Table = "hardware/wiring/harness.csv";
    private const string Board = "A4";
    private const string Rail = "RAIL"; // the terminals of the switched 24 V

    private static IEnumerable<(string Row, string[] Ends)> Joints => Csv.Rows(Table).Skip(1).SelectMany(row => row[6]
        .Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(joint => ($"{row[0]} to {row[1]}", joint.Split(' '))));

    [TestMethod]
    public void Every_wire_joins_pins_of_one_net()
    {
        if (!Lepton.IsHere())
        {
            return;
        }

        foreach ((string row, string[] ends) in Joints)
        {
            string[] nets = [.. ends.Where(IsPin).Select(end => Netlist.OfTheSheets.NetOf(PartPin.Of(end))).Distinct()];
            string[] all = ends.Contains(Rail) ? [.. nets.Append("24V_SW").Distinct()] : nets;
            Assert.HasCount(1, all, $"{row}: {string.Join(", ", all)}");
            Assert.IsTrue(!ends.Contains(Board) || ends.Contains(Rail) || HasBoard(nets[0]), $"{row}: the board has no {nets[0]}");
        }
    }

    [TestMethod]
    public void Every_net_that_leaves_the_board_is_joined_by_wires_to_the_last_pin()
    {
        if (!Lepton.IsHere())
        {
            return;
        }

        var wrong = new List<string>();
        foreach ((string net, PartPin[] pins) in Netlist.OfTheSheets.Nets)
        {
            string[] nodes = [.. pins.Select(pin => Netlist.IsOnBoard(pin.Part) ? Board : pin.ToString()).Distinct()];
            string[] reached = Reached(nodes[0], net);
            wrong.AddRange(nodes.Except(reached).Select(node => $"{net}: no wire to {node}"));
        }

        Assert.IsEmpty(wrong, string.Join('\n', wrong));
    }

    [TestMethod]
    public void Only_the_mains_cord_joins_nothing_of_the_schematic()
    {
        string[] rows = [.. Csv.Rows(Table).Skip(1).Where(row => row[6].Length == 0).Select(row => row[0])];
        CollectionAssert.AreEqual(new[] { "mains socket with 30 mA RCD" }, rows);
    }

    private static bool IsPin(string end) => end is not (Board or Rail);

    private static bool HasBoard(string net) => Netlist.OfTheSheets.Nets[net].Any(pin => Netlist.IsOnBoard(pin.Part));

    private static bool IsOf(string net, string[] ends) =>
        ends.Contains(Rail) ? net == "24V_SW" : Netlist.OfTheSheets.NetOf(PartPin.Of(ends.First(IsPin))) == net;

    private static string[] Reached(string from, string net)
    {
        string[][] joints = [.. Joints.Select(joint => joint.Ends).Where(ends => IsOf(net, ends))];
        HashSet<string> reached = [from];
        int before;
        do
        {
            before = reached.Count;
            reached.UnionWith(joints.Where(reached.Overlaps).SelectMany(ends => ends).ToArray());
        }
        while (reached.Count > before);
        return [.. reached];
    }
}
