using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Safety;
using ChamberFirmware.Tests.Portability;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Circuit;

/// <summary>The decks have the parts list's values, the simulator has the textbook's answers, and firmware and twin fit both.</summary>
[TestClass]
public sealed class DeckTests
{
    private static readonly string[] Decks =
        [.. SourceTree.FilesIn(Deck.Folder, "*.cir").Select(path => System.IO.Path.GetFileNameWithoutExtension(path)).Order()];

    private static Spread DeadMan(string measure) => Sweep.Of("dead-man")[measure];

    [TestMethod]
    public void Every_deck_serves_a_claim()
    {
        CollectionAssert.AreEqual(CircuitClaim.All.Select(claim => claim.Deck).Distinct().Order().ToArray(), Decks);
    }

    [TestMethod]
    public void Every_resistor_and_capacitor_of_a_deck_has_its_value_of_the_parts_list()
    {
        int compared = 0;
        foreach (Deck deck in Decks.Select(name => new Deck(name)))
        {
            foreach ((string name, double value) in deck.Parameters.Where(parameter => IsReference(parameter.Key)))
            {
                Assert.AreEqual(SpiceNumber.OfPart(BomParts.Description(name)), value, value * 1e-9, $"{deck.Name}.cir: {name}");
                compared++;
            }
        }

        Assert.IsGreaterThanOrEqualTo(14, compared);
    }

    [TestMethod]
    public void Nominal_lies_within_its_own_tolerance_and_no_axis_is_empty()
    {
        foreach ((Deck deck, Axis axis) in Decks.Select(name => new Deck(name)).SelectMany(deck => deck.Axes.Select(axis => (deck, axis))))
        {
            Assert.IsTrue(axis.Low <= axis.Nominal && axis.Nominal <= axis.High && axis.Low < axis.High, $"{deck.Name}.cir: {axis}");
        }
    }

    /// <summary>The second source for the simulator: a capacitor that charges or empties through a resistor.</summary>
    [TestMethod]
    public void Ngspice_agrees_with_the_closed_form()
    {
        if (!Ngspice.IsHere())
        {
            return;
        }

        IReadOnlyDictionary<string, double> part = new Deck("dead-man").Parameters;
        double oneShotS = part["K"] * part["R1"] * part["C1"];
        Assert.AreEqual(oneShotS + 0.001, DeadMan("oneShotS").Nominal, 0.01 * oneShotS, "and 1 ms to empty C1");
        IReadOnlyDictionary<string, double> rail = new Deck("bleed").Parameters;
        double bleedS = rail["R19"] * rail["CRAIL"] * Math.Log(24.0 / 2.0);
        double emptyS = Sweep.Of("bleed")["emptyRailS"].Nominal;
        Assert.IsLessThan(bleedS, emptyS, "the lamp of U4 takes its share");
        Assert.IsGreaterThan(bleedS * part["R18"] / (part["R18"] + rail["R19"]), emptyS, "as if its lamp were a short circuit");
        IReadOnlyDictionary<string, double> boot = new Deck("boot").Parameters;
        double dividedV = boot["V33"] * boot["R4"] / (boot["R4"] + boot["RPU"]);
        Assert.AreEqual(dividedV, Sweep.Of("boot")["logicV"].Nominal, 1e-3);
    }

    /// <summary>An edge comes up to a tick after its deadline, and the reading that judges is the first beyond the limit.</summary>
    [TestMethod]
    public void The_self_test_of_the_firmware_waits_longer_than_the_slowest_dead_man_and_no_longer_than_it_must()
    {
        if (!Ngspice.IsHere())
        {
            return;
        }

        Assert.IsLessThan(SafetyLimits.SupplyOffUs / 1e6, DeadMan("senseS").Most, "no healthy chain is called stuck");
        Assert.IsLessThan(DeadMan("senseS").Most + TickSchedule.TickS, SafetyLimits.SupplyOffUs / 1e6, "a slower one is");
        double starvesS = (SafetyLimits.StallUs / 1e6) + TickSchedule.TickS;
        Assert.IsLessThan(DeadMan("oneShotS").Least, starvesS, "the stall that starves it is told");
    }

    [TestMethod]
    public void The_twin_waits_as_long_as_the_simulated_one_shot()
    {
        if (!Ngspice.IsHere())
        {
            return;
        }

        Assert.AreEqual(DeadMan("oneShotS").Nominal, TwinParameters.Reference.DeadManUs / 1e6, 0.003);
    }

    private static bool IsReference(string name) => name.Length > 1 && name[0] is 'R' or 'C' && name[1..].All(char.IsDigit);
}
