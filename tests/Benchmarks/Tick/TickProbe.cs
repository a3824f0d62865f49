using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Reflection;
using ChamberFirmware.Casting;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Tick;

/// <summary>One run of a reference recipe, from power-on to five seconds after its end, with something measured at every tick.</summary>
public static class TickProbe
{
    private const int LongestTicks = 20_000;
    private const int RestTicks = 50;
    private const long WallTransfers = 4; // configuration and temperature of each of the two

    /// <summary>
    /// Operations of each tick, by stage and kind. Runs in a load context where the firmware is the counting one (<see cref="Weaver"/>);
    /// arrays only, because the caller's types are others there. The tick of the cast command and the two in which the
    /// journal is written are left out: they are not like others.
    /// </summary>
    public static long[][] Count(string recipe, double exposureS)
    {
        Type counter = typeof(Chamber).Assembly.GetType(Weaver.CounterType, throwOnError: true)!;
        FieldInfo counts = counter.GetField(Weaver.CounterField)!;
        counter.GetField(Weaver.StageField)!.SetValue(null, Weaver.StageCount - 1);
        counts.SetValue(null, new long[Weaver.StageCount * OperationCost.Kinds]);
        var ticks = new List<long[]>();
        Run(recipe, exposureS, (chamber, nowUs) =>
        {
            var fresh = new long[Weaver.StageCount * OperationCost.Kinds];
            counts.SetValue(null, fresh);
            int writes = chamber.Journal.Writes;
            chamber.Tick(nowUs);
            if (!IsApart(chamber, writes))
            {
                ticks.Add(WithTransfers(fresh, chamber));
            }
        });
        return [.. ticks];
    }

    /// <summary>Bytes allocated and ns taken by each tick on this machine, the same ticks left out.</summary>
    public static (long[] Bytes, double[] HostNs) Measure(string recipe, double exposureS)
    {
        var bytes = new List<long>();
        var ns = new List<double>();
        Run(recipe, exposureS, (chamber, nowUs) =>
        {
            int writes = chamber.Journal.Writes;
            long before = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            chamber.Tick(nowUs);
            double tookNs = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (!IsApart(chamber, writes))
            {
                bytes.Add(allocated);
                ns.Add(tookNs);
            }
        });
        return ([.. bytes], [.. ns]);
    }

    /// <summary>The counts, and behind them the transfers with wall sensors in this tick: no interpreter shows what those take.</summary>
    internal static long[] WithTransfers(long[] counts, Chamber chamber) =>
        [.. counts, chamber.Readings.WallIsRead ? WallTransfers : 0L];

    private static bool IsApart(Chamber chamber, int writes) =>
        (chamber.Run.Phase == Phase.Casting && chamber.Run.PhaseIsNew) || chamber.Journal.Writes != writes;

    private static void Run(string recipe, double exposureS, Action<Chamber, long> tick)
    {
        TwinParameters withAll = TwinParameters.Reference with
        {
            BladeSwitchFitted = true, PlateSwitchFitted = true, WallSensorsFitted = true, PlateSensorFitted = true, BathSensorFitted = true,
        };
        var twin = new TwinChamber(withAll, 1);
        var settings = new ChamberSettings { BladeSwitchFitted = 1, BladeSwitchDelayUs = 20_000, PlateSwitchFitted = 1 };
        var chamber = new Chamber(twin.Board, settings);
        int restTicks = 0;
        for (int i = 1; restTicks < RestTicks; i++)
        {
            if (i > LongestTicks)
            {
                throw new InvalidOperationException($"{recipe} does not end: phase {PhaseWords.Name(chamber.Run.Phase)}.");
            }

            twin.AdvanceTo(i * TickSchedule.TickUs);
            tick(chamber, i * TickSchedule.TickUs);
            if (i == 20)
            {
                chamber.Operator.Start(ReferenceRecipes.Load(recipe, out _)!, exposureS);
            }
            else if (chamber.Run.Phase == Phase.Ready)
            {
                chamber.Operator.Cast();
            }

            restTicks += chamber.Run.Phase == Phase.Complete ? 1 : 0;
        }
    }
}
