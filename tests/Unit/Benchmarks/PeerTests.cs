using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Benchmarks.Control;
using ChamberFirmware.Twin;
using SetClimate = ChamberFirmware.Benchmarks.Control.Climate; // Climate alone is a namespace of the firmware

namespace ChamberFirmware.Tests.Unit.Benchmarks;

/// <summary>
/// The peers work: each settles on the reference chamber. An on/off controller swings for ever, so its mean over some swings stands for it;
/// PID has to be in the bands themselves.
/// </summary>
[TestClass]
public sealed class PeerTests
{
    private const double LengthS = 600.0;

    public TestContext TestContext { get; set; } = null!;

    public static IEnumerable<object[]> Climates => SetClimate.All.Select(climate => new object[] { climate.Name });

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    [DynamicData(nameof(Climates))]
    public void Pid_settles_in_the_bands_and_stays_there(string name)
    {
        LegResult leg = Run(name, Pid.PreparePerClimate, out _);
        Assert.IsTrue(leg.Settled, name);
        Assert.IsLessThan(0.15, leg.RmsTemperatureK, name);
        Assert.IsLessThan(2.0, leg.RmsHumidityRatioPct, name);
    }

    [TestMethod]
    [DataRow("dry", 2.0, 0.35)]
    [DataRow("example-3", 2.0, 0.25)]
    [DataRow("example-2", 1.5, 0.05)]
    [DataRow("example-1", 1.5, 0.05)]
    public void On_off_swings_about_its_set_point(string name, double withinK, double within01)
    {
        Run(name, OnOff.Prepare, out LegTrace trace);
        SetClimate climate = Named(name);
        double[] lastC = trace.TemperatureC[^2400..].ToArray();
        double[] lastGPerKg = trace.HumidityRatioGPerKg[^2400..].ToArray();
        string swing = $"T {lastC.Min():F2} to {lastC.Max():F2} C, mean {lastC.Average():F2}; "
            + $"W {lastGPerKg.Min():F2} to {lastGPerKg.Max():F2} g/kg, mean {lastGPerKg.Average():F2}";
        TestContext.WriteLine(swing);
        Assert.AreEqual(climate.TemperatureC, lastC.Average(), withinK, swing);
        Assert.AreEqual(climate.HumidityRatioGPerKg, lastGPerKg.Average(), within01 * climate.HumidityRatioGPerKg, swing);
        Assert.IsTrue(lastC.Min() < climate.TemperatureC && lastC.Max() > climate.TemperatureC, swing);
    }

    [TestMethod]
    public void An_autotune_finds_the_known_limit_cycle_of_an_integrator_with_dead_time()
    {
        // Under a relay of size d, k/s with dead time L makes triangles of height k d L and period 4 L: Ku = 4/(pi k L).
        const double k = 0.5, deadS = 2.0, stepS = 0.1;
        var tune = new RelayAutotune(1.0, -1.0, 1e-6);
        var way = new Queue<double>(Enumerable.Repeat(0.0, (int)(deadS / stepS)));
        double value = -3.0;
        for (double s = stepS; s < 300.0 && !tune.IsFinished; s += stepS)
        {
            way.Enqueue(tune.Step(0.0, value, s));
            value += k * way.Dequeue() * stepS;
        }

        Assert.IsTrue(tune.IsFinished);
        Assert.IsTrue(tune.IsSymmetrical);
        Assert.AreEqual(4.0 * deadS, tune.UltimatePeriodS, 0.6);
        Assert.AreEqual(4.0 / (Math.PI * k * deadS), tune.UltimateGain, 0.15);
    }

    [TestMethod]
    public void The_integral_does_not_wind_up()
    {
        var loop = new PidLoop(0.0, 1.0) { Gains = new PidGains(0.0, 1.0, 0.0) };
        for (int i = 0; i < 1000; i++)
        {
            loop.Step(50.0, 20.0, 0.1);
        }

        for (int i = 0; i < 20; i++)
        {
            loop.Step(50.0, 51.0, 0.1); // two seconds above the target take two off an integral of one
        }

        Assert.AreEqual(0.0, loop.Step(50.0, 51.0, 0.1), 1e-9);
    }

    private static SetClimate Named(string name) => SetClimate.All.Single(climate => climate.Name == name);

    private static LegResult Run(string name, Func<TwinParameters, ulong, Installation> prepare, out LegTrace trace)
    {
        TwinParameters plant = TwinParameters.Reference;
        LegTrace? drawn = null;
        var session = new Session(plant, 0, new Chain("test", [new Leg(Named(name), LengthS)]), null, prepare(plant, 1))
        {
            Drawn = (_, legTrace) => drawn = legTrace,
        };
        LegResult leg = session.Run()[0];
        trace = drawn!;
        return leg;
    }
}
