using ChamberFirmware.Benchmarks.Control;
using ChamberFirmware.Twin;
using SetClimate = ChamberFirmware.Benchmarks.Control.Climate; // Climate alone is a namespace of the firmware

namespace ChamberFirmware.Tests.Unit.Benchmarks;

/// <summary>The physical limit is one: nothing beats what no controller can beat, and the bound comes near it with dry walls.</summary>
[TestClass]
public sealed class TimeOptimalBoundTests
{
    [TestMethod]
    [DataRow("example-1")]
    [DataRow("example-2")]
    [DataRow("example-3")]
    [DataRow("dry")]
    public void The_bound_settles_close_to_the_strict_limit_and_never_before_it(string name)
    {
        TwinParameters plant = TwinParameters.Reference;
        SetClimate climate = Of(name);
        LegResult leg = Run(plant, climate, fanIsFree: true);

        double strictS = StrictBound.SettleS(plant, climate);
        Assert.IsTrue(leg.Settled);
        Assert.AreEqual(0.0, leg.CondensedG);
        Assert.IsGreaterThanOrEqualTo(strictS, leg.SettleS, "faster than physics");
        Assert.IsLessThanOrEqualTo(1.05 * strictS + 1.2, leg.SettleS, "slow"); // the last second's mean, and all three at once
    }

    [TestMethod]
    public void A_fan_that_is_free_on_the_way_warms_the_walls_sooner()
    {
        LegResult free = Run(TwinParameters.Reference, SetClimate.Example1, fanIsFree: true);
        LegResult held = Run(TwinParameters.Reference, SetClimate.Example1, fanIsFree: false);
        Assert.IsTrue(held.Settled);
        Assert.IsLessThan(held.SettleS, free.SettleS);
    }

    [TestMethod]
    [DataRow(0)] // door
    [DataRow(1)] // room
    [DataRow(2)] // humidifier
    public void The_bound_recovers_from_every_disturbance(int plantIndex)
    {
        TwinParameters plant = TwinParameters.Reference;
        var chain = new Chain("test", [new Leg(SetClimate.Example1, 400.0)]);
        var session = new Session(plant, plantIndex, chain, new Disturbance(plantIndex), twin => new TimeOptimalBound(twin, plant));
        LegResult leg = session.Run()[0];
        Assert.IsTrue(leg.Settled && leg.Recovered);
        Assert.AreEqual(0.0, leg.CondensedG);
        Assert.IsLessThan(80.0, leg.RecoverS);
    }

    private static LegResult Run(TwinParameters plant, SetClimate climate, bool fanIsFree)
    {
        var chain = new Chain("test", [new Leg(climate, 200.0)]);
        return new Session(plant, 0, chain, null, twin => new TimeOptimalBound(twin, plant, fanIsFree)).Run()[0];
    }

    private static SetClimate Of(string name)
    {
        foreach (SetClimate climate in SetClimate.All)
        {
            if (climate.Name == name)
            {
                return climate;
            }
        }

        throw new AssertFailedException(name);
    }
}
