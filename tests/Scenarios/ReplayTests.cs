using System;
using System.Threading;
using ChamberFirmware.Casting;
using ChamberFirmware.Recipes;
using ChamberFirmware.Safety;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Scenarios;

/// <summary>A failure is a seed and a commit: the same seed gives the same bits, whoever looks and how fast.</summary>
[TestClass]
public sealed class ReplayTests
{
    private const int Ticks = 3000;

    [TestMethod]
    public void The_same_seed_twice_gives_the_same_bits_for_3000_ticks() => Assert.AreEqual(Trace(7, 0), Trace(7, 0));

    [TestMethod]
    public void Another_seed_gives_other_bits() => Assert.AreNotEqual(Trace(7, 0), Trace(8, 0));

    [TestMethod]
    public void The_wall_clock_has_no_say() => Assert.AreEqual(Trace(7, 0), Trace(7, 100));

    [TestMethod]
    public void Two_runs_side_by_side_do_not_touch_each_other()
    {
        ulong alone = Trace(7, 0);
        TwinRun other = new TwinRun(seed: 9).Start("example-2", 4.0);
        var run = new TwinRun(seed: 7);
        Assert.AreEqual(alone, Trace(run, other.Tick));
    }

    private static ulong Trace(ulong seed, int pauseEveryTicks)
    {
        int ticks = 0;
        return Trace(new TwinRun(seed: seed), () =>
        {
            if (pauseEveryTicks > 0 && ++ticks % pauseEveryTicks == 0)
            {
                Thread.Sleep(ticks % 7);
            }
        });
    }

    // FNV-1a over every number that the firmware read and every number that it asked for, bit by bit, and over the true air.
    private static ulong Trace(TwinRun run, Action between)
    {
        ulong hash = 14695981039346656037;
        for (int i = 0; i < Ticks; i++)
        {
            run.Tick();
            between();
            if (i == 20)
            {
                Assert.AreEqual("", run.Chamber.Operator.Start(ReferenceRecipes.Load("example-3", out _)!, 15.0).Said());
            }
            else if (run.Phase == Phase.Ready)
            {
                run.Chamber.Operator.Cast();
            }

            Readings r = run.Chamber.Readings;
            Outputs o = run.Chamber.Outputs;
            double[] numbers =
            [
                r.Air.TemperatureC, r.Air.RelativeHumidityPct, r.Air.PressurePa, r.HumidityRatioGPerKg, r.FanRpm, r.AirVelocityMPerS,
                .. o.LoadDuty01, o.FanDuty01, (double)run.Phase, r.CastStartedUs,
                run.Twin.True.TemperatureC, run.Twin.True.HumidityRatioGPerKg, run.Twin.True.AirVelocityMPerS,
            ];
            foreach (double number in numbers)
            {
                hash = (hash ^ (ulong)BitConverter.DoubleToInt64Bits(number)) * 1099511628211;
            }
        }

        Assert.IsTrue(run.Phase >= Phase.Casting, "the trace is one of a run with its cast");
        Assert.AreEqual(FaultCode.None, run.Fault);
        return hash;
    }
}
