using System;
using System.Collections.Generic;
using System.Globalization;
using System.Reflection;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Tick;

/// <summary>
/// A casting line that coats at 7 m/min over 1 m, its exposure held by the cover while the speed swings by a tenth: the dearest that a line
/// does, because every tick moves cells over the cover's edge and into the bath.
/// </summary>
public static class LineProbe
{
    private const double MPerMin = 7.0;
    private const int CoatedTicks = 1500;
    private const int LongestTicks = 20_000;
    private const int Looks = 100;

    /// <summary>Operations of each tick of coating, as <see cref="TickProbe.Count"/>.</summary>
    public static long[][] Count()
    {
        FieldInfo counts = Counts();
        var ticks = new List<long[]>();
        Run((chamber, nowUs) =>
        {
            var fresh = new long[Weaver.StageCount * OperationCost.Kinds];
            counts.SetValue(null, fresh);
            chamber.Tick(nowUs);
            Note(chamber, () => ticks.Add(TickProbe.WithTransfers(fresh, chamber)));
        });
        return [.. ticks];
    }

    /// <summary>Bytes allocated by each of these ticks on this machine.</summary>
    public static long[] Measure()
    {
        var bytes = new List<long>();
        Run((chamber, nowUs) =>
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            chamber.Tick(nowUs);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Note(chamber, () => bytes.Add(allocated));
        });
        return [.. bytes];
    }

    /// <summary>The most that the firmware holds, of all ticks of coating, and whatever it allocates, which is before them.</summary>
    public static HeapCount Heap()
    {
        HeapCount? most = null;
        Run((chamber, nowUs) =>
        {
            chamber.Tick(nowUs);
            if (most == null && chamber.Run.Phase == Phase.Coating)
            {
                most = HeapCount.Of([.. HeapCount.Statics(), chamber]);
            }
        });
        return most!;
    }

    private static FieldInfo Counts()
    {
        Type counter = typeof(Chamber).Assembly.GetType(Weaver.CounterType, throwOnError: true)!;
        FieldInfo counts = counter.GetField(Weaver.CounterField)!;
        counter.GetField(Weaver.StageField)!.SetValue(null, Weaver.StageCount - 1);
        counts.SetValue(null, new long[Weaver.StageCount * OperationCost.Kinds]);
        return counts;
    }

    private static void Note(Chamber chamber, Action note)
    {
        if (chamber.Run.Phase == Phase.Coating && !chamber.Run.PhaseIsNew)
        {
            note();
        }
    }

    private static void Run(Action<Chamber, long> tick)
    {
        TwinParameters withAll = TwinParameters.Reference with
        {
            WallSensorsFitted = true, BathSensorFitted = true,
            Web = new WebParameters { SpeedMPerMin = MPerMin, CoverMPerS = 0.05, Disturbance01 = 0.1 },
        };
        var twin = new TwinChamber(withAll, 1);
        var chamber = new Chamber(twin.Board, new ChamberSettings { WebPulsesPerM = 5000.0, WebHold = 1 });
        int coated = 0;
        for (int i = 1; coated < CoatedTicks; i++)
        {
            if (i > LongestTicks)
            {
                throw new InvalidOperationException($"The line does not coat: phase {PhaseWords.Name(chamber.Run.Phase)}.");
            }

            twin.AdvanceTo(i * TickSchedule.TickUs);
            tick(chamber, i * TickSchedule.TickUs);
            coated += chamber.Run.Phase == Phase.Coating ? 1 : 0;
            Operate(chamber, twin.Line!, i);
        }
    }

    private static void Operate(Chamber chamber, CastingLine line, int tick)
    {
        if (tick == 20)
        {
            double exposureS = 0.8 * 60.0 / MPerMin;
            RecipeDraft draft = ReferenceRecipes.Draft("example-3", "line")!;
            string text = exposureS.ToString("F3", CultureInfo.InvariantCulture);
            if (draft.Set("exposureS", text) != null
                || chamber.Operator.Start(draft.Finish(out _)!, double.Parse(text, CultureInfo.InvariantCulture)) != null)
            {
                throw new InvalidOperationException("The line was refused its start.");
            }
        }

        line.Web.Runs = chamber.Run.Phase is Phase.Ready or Phase.Coating;
        if (chamber.Run.Phase == Phase.Ready && line.Web.MPerS > 0.1)
        {
            chamber.Operator.Coat();
        }
    }

    /// <summary>Operations of one look between ticks, in the stage "between": in the loop's sleep, four of them a tick.</summary>
    public static class OfLooks
    {
        /// <summary>One row: the operations of a hundred looks.</summary>
        public static long[][] Count()
        {
            FieldInfo counts = Counts();
            var encoder = new WebEncoder(new Wheel());
            encoder.Look();
            var fresh = new long[Weaver.StageCount * OperationCost.Kinds];
            counts.SetValue(null, fresh);
            for (int i = 0; i < Looks; i++)
            {
                encoder.Look();
            }

            return [fresh];
        }
    }

    private sealed class Wheel : IWebCounter
    {
        private long _us;

        public long ReadPulses(out long atUs)
        {
            atUs = _us += WebEncoder.SleepUs;
            return _us / 1000;
        }
    }
}
