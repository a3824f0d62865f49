using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using ChamberFirmware.Tests.Portability;

namespace ChamberFirmware.Tests.Circuit;

/// <summary>The plan of the perforated board has every pin of the schematic in a hole of its own, and joins what it joins.</summary>
[TestClass]
public sealed class PerfboardTests
{
    [TestMethod]
    public void Every_pin_on_the_board_has_a_hole_of_its_own_and_its_net()
    {
        if (!Lepton.IsHere())
        {
            return;
        }

        string[] drawn = [.. Netlist.OfTheSheets.Nets
            .SelectMany(net => net.Value.Where(pin => Netlist.IsOnBoard(pin.Part)).Select(pin => $"{pin} {net.Key}")).Order()];
        string[] placed = [.. Perfboard.Places.Where(place => place.Part[0] != 'X' && place.Net.Length > 0)
            .Select(place => $"{place.Part}-{place.Pin} {place.Net}").Order()];
        string[] unused = [.. drawn.Where(pin => pin.Contains("unconnected", StringComparison.Ordinal))];
        CollectionAssert.AreEqual(drawn.Except(unused).ToArray(), placed);
        CollectionAssert.AllItemsAreUnique(Perfboard.Places.Select(place => place.Hole).ToArray());
        Assert.IsEmpty(Perfboard.Places.Where(place => place.Hole.Column is < 1 or > Perfboard.Columns
            || place.Hole.Row is < 1 or > Perfboard.Rows).ToArray());
    }

    [TestMethod]
    public void Every_net_that_leaves_the_board_has_a_terminal()
    {
        if (!Lepton.IsHere())
        {
            return;
        }

        string[] leaving = [.. Netlist.OfTheSheets.Nets.Where(net => net.Value.Any(pin => Netlist.IsOnBoard(pin.Part))
            && net.Value.Any(pin => !Netlist.IsOnBoard(pin.Part))).Select(net => net.Key).Order()];
        string[] terminals = [.. Perfboard.Places.Where(place => place.Part[0] == 'X').Select(place => place.Net).Distinct().Order()];
        CollectionAssert.AreEqual(leaving, terminals, string.Join(' ', terminals));
    }

    [TestMethod]
    public void Wires_join_all_holes_of_a_net_and_no_other()
    {
        Dictionary<Hole, string> netOf = Perfboard.Places.ToDictionary(place => place.Hole, place => place.Net);
        foreach (BoardWire wire in Perfboard.Wires)
        {
            Assert.AreEqual((wire.Net, wire.Net), (netOf.GetValueOrDefault(wire.From), netOf.GetValueOrDefault(wire.To)), $"{wire}");
        }

        foreach (IGrouping<string, Place> net in Perfboard.Places.Where(place => place.Net.Length > 0).GroupBy(place => place.Net))
        {
            HashSet<Hole> reached = [net.First().Hole];
            BoardWire[] wires = [.. Perfboard.Wires.Where(wire => wire.Net == net.Key)];
            for (int i = 0; i < wires.Length; i++)
            {
                reached.UnionWith(wires.Where(wire => reached.Contains(wire.From) || reached.Contains(wire.To))
                    .SelectMany(wire => new[] { wire.From, wire.To }).ToArray());
            }

            Assert.IsEmpty(net.Where(place => !reached.Contains(place.Hole)).ToArray(), $"{net.Key}: not all joined");
        }
    }

    [TestMethod]
    public void Parts_do_not_overlap_and_chips_have_the_pins_of_their_package()
    {
        string[] parts = [.. Perfboard.Places.Select(place => place.Part).Distinct()];
        foreach ((string one, string other) in parts.SelectMany(one => parts.Where(other => string.CompareOrdinal(one, other) < 0)
            .Select(other => (one, other))))
        {
            Assert.IsFalse(Meet(Perfboard.Body(one), Perfboard.Body(other)), $"{one} and {other}");
        }

        foreach ((string chip, int pins) in new[] { ("U1", 16), ("U3", 18), ("U4", 6) })
        {
            Hole first = At(chip, 1);
            foreach (int pin in Enumerable.Range(1, pins))
            {
                Hole there = pin <= pins / 2 ? new(first.Column + pin - 1, first.Row) : new(first.Column + pins - pin, first.Row - 3);
                Assert.AreEqual(there, At(chip, pin), $"{chip} pin {pin}: counted round the package, rows 7.62 mm apart");
            }
        }
    }

    [TestMethod]
    [DataRow("C3", "U1", "16")]
    [DataRow("C4", "U2", "5")]
    [DataRow("C6", "U5", "VDD")]
    [DataRow("C9", "U6", "VIN")]
    [DataRow("C10", "U6", "VOUT")]
    public void A_capacitor_stands_near_the_chip_that_it_serves(string capacitor, string chip, string pin)
    {
        Hole served = Perfboard.Places.Single(place => place.Part == chip && place.Pin == pin).Hole;
        int holes = Perfboard.Places.Where(place => place.Part == capacitor)
            .Min(place => Math.Abs(place.Hole.Column - served.Column) + Math.Abs(place.Hole.Row - served.Row));
        Assert.IsLessThanOrEqualTo(6, holes, "15 mm");
    }

    [TestMethod]
    public void The_picture_is_drawn_from_the_plan()
    {
        if (Environment.GetEnvironmentVariable("CHAMBER_RENEW_CIRCUIT") == "1")
        {
            File.WriteAllText(SourceTree.FullPath(Perfboard.Picture), Perfboard.Draw());
        }

        Assert.AreEqual(Perfboard.Draw(), SourceTree.Read(Perfboard.Picture), "CHAMBER_RENEW_CIRCUIT=1 draws it anew.");
    }

    private static Hole At(string chip, int pin) => Perfboard.Places
        .Single(place => place.Part == chip && place.Pin == pin.ToString(CultureInfo.InvariantCulture)).Hole;

    private static bool Meet((Hole TopLeft, Hole BottomRight) one, (Hole TopLeft, Hole BottomRight) other) =>
        one.TopLeft.Column <= other.BottomRight.Column && other.TopLeft.Column <= one.BottomRight.Column
        && one.TopLeft.Row <= other.BottomRight.Row && other.TopLeft.Row <= one.BottomRight.Row;
}
