using System.Linq;
using ChamberFirmware.Benchmarks.Control;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;
using SetClimate = ChamberFirmware.Benchmarks.Control.Climate; // Climate alone is a namespace of the firmware

namespace ChamberFirmware.Tests.Scenarios;

/// <summary>
/// The whole approach on the reference chamber with the reference settings, judged on the true air as the benchmark does. Times are virtual
/// and the same on every machine; limits are what was reached, and a tenth more.
/// </summary>
[TestClass]
public sealed class ApproachTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow("dry", 67.0)]
    [DataRow("example-3", 6.8)]
    [DataRow("example-2", 102.0)]
    [DataRow("example-1", 145.0)]
    public void From_cold_the_air_settles_as_fast_as_ever_without_passing_its_target(string climate, double withinS)
    {
        LegResult leg = Run(null, 300.0, 1.0, climate)[0];
        Assert.IsLessThan(withinS, leg.SettleS);
    }

    [TestMethod]
    [DataRow("example-3", "example-2", 86.0, 1.0)]
    [DataRow("example-2", "example-1", 38.0, 1.0)]
    [DataRow("example-1", "example-2", 900.0, 1.0)] // walls and air cool by themselves
    [DataRow("dry", "example-3", 24.2, 2.0)]
    public void From_another_recipe_the_air_goes_straight_to_the_next(string from, string to, double withinS, double overshootPct)
    {
        LegResult[] legs = Run(null, 1200.0, overshootPct, from, to);
        Assert.IsLessThan(withinS, legs[1].SettleS);
    }

    [TestMethod]
    [DataRow(0, "example-2", 43.0)] // the door stands open for 5 s, reset, start
    [DataRow(0, "example-1", 55.0)]
    [DataRow(1, "example-2", 1.0)] // the room becomes 3 K warmer and 15 %RH wetter
    [DataRow(4, "example-2", 1.0)] // cooler and drier
    [DataRow(1, "dry", 27.0)]
    [DataRow(2, "example-2", 1.0)] // the humidifier falls to half strength
    [DataRow(2, "example-1", 1.0)]
    public void A_disturbance_is_overcome(int kind, string climate, double withinS)
    {
        LegResult leg = Run(new Disturbance(kind), 400.0, 1.0, climate)[0];
        Assert.IsTrue(leg.Recovered, "back in band and staying there");
        Assert.IsLessThan(withinS, leg.RecoverS);
    }

    private LegResult[] Run(Disturbance? disturbance, double lengthS, double overshootPct, params string[] climates)
    {
        TwinParameters plant = TwinParameters.Reference;
        var chain = new Chain("test", [.. climates.Select(name => new Leg(SetClimate.All.Single(one => one.Name == name), lengthS))]);
        var settings = FanCalibration.Enter(new ChamberSettings(), plant);
        LegResult[] legs = [.. new Session(plant, 0, chain, disturbance, twin => new Ours(twin, settings)).Run()];
        foreach (LegResult leg in legs)
        {
            TestContext.WriteLine($"{leg.Climate}: settled {leg.SettleS:F1} s, over {leg.OvershootHumidityRatioPct:F2} %, "
                + $"recovered {leg.RecoverS:F1} s, rms {leg.RmsHumidityRatioPct:F2} %, {leg.RmsTemperatureK:F3} K");
        }

        foreach (LegResult leg in legs)
        {
            Assert.AreEqual("", leg.Fault);
            Assert.IsTrue(leg.Accepted && leg.Settled, leg.Climate);
            Assert.IsFalse(leg.Oscillates, leg.Climate);
            Assert.AreEqual(0.0, leg.CondensedG, 1e-9, leg.Climate);
            Assert.IsLessThanOrEqualTo(overshootPct, leg.OvershootHumidityRatioPct, leg.Climate);
        }

        return legs;
    }
}
