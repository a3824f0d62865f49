using System;
using ChamberFirmware.Casting;
using ChamberFirmware.Learning;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Operation;

/// <summary>
/// A tick allocates nothing in any phase; only the start of a cast does, once, for its two pulse trains, and the journal at a run's begin
/// and end.
/// </summary>
[TestClass]
public sealed class AllocationTests
{
    private const int PlanAndTrainsBytes = 4096;

    [TestMethod]
    public void Ticks_of_a_whole_run_allocate_only_the_cast_plan_and_its_trains()
    {
        Recipe recipe = ReferenceRecipes.Load("example-3", out _)!;
        RunOnce(recipe); // compiles everything, so that the second run shows the firmware's own allocations
        var (ticking, casting, outcome) = RunOnce(recipe);
        Assert.AreEqual(Phase.Complete, outcome);
        Assert.AreEqual(0L, ticking);
        Assert.IsInRange(1L, PlanAndTrainsBytes, casting);
    }

    [TestMethod]
    [DataRow("example-1")] // walls warmed first, then the mist held back by them
    [DataRow("example-2")]
    public void Conditioning_and_Ready_of_a_warm_recipe_allocate_nothing(string name)
    {
        Recipe recipe = ReferenceRecipes.Load(name, out _)!;
        RunOnce(recipe);
        var (ticking, _, outcome) = RunOnce(recipe);
        Assert.AreEqual(Phase.Complete, outcome);
        Assert.AreEqual(0L, ticking);
    }

    [TestMethod]
    public void Ticks_of_a_commissionings_test_allocate_nothing()
    {
        CommissionOnce();
        Assert.AreEqual(0L, CommissionOnce());
    }

    private static long CommissionOnce()
    {
        var twin = new TwinChamber(TwinParameters.Reference, 1);
        var chamber = new Chamber(twin.Board, new ChamberSettings());
        long bytes = 0;
        int ticks = 0;
        for (int tick = 1; tick < 5400; tick++)
        {
            long nowUs = tick * TickSchedule.TickUs;
            twin.AdvanceTo(nowUs);
            long before = GC.GetAllocatedBytesForCurrentThread();
            chamber.Tick(nowUs);
            bytes += GC.GetAllocatedBytesForCurrentThread() - before;
            ticks += chamber.Run.Phase == Phase.Commissioning ? 1 : 0;
            if (tick == 20)
            {
                var task = new Identification(chamber.Settings, chamber.Believed, 0.1, "2026-11-23");
                Assert.AreEqual("", chamber.Operator.Learn(task).Said());
            }
        }

        Assert.IsGreaterThan(5300, ticks, "room and test last nine minutes; only then it works out the result");
        return bytes;
    }

    private static (long TickingBytes, long CastingBytes, Phase Outcome) RunOnce(Recipe recipe)
    {
        var twin = new TwinChamber(TwinParameters.Reference, 1);
        var chamber = new Chamber(twin.Board, new ChamberSettings());
        long tickingBytes = 0;
        long castingBytes = 0;
        int writes = 0;
        int notes = 0;
        for (int tick = 1; tick < 6000 && chamber.Run.Phase != Phase.Complete; tick++)
        {
            long nowUs = tick * TickSchedule.TickUs;
            twin.AdvanceTo(nowUs);
            long before = GC.GetAllocatedBytesForCurrentThread();
            chamber.Tick(nowUs);
            long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            bool castStarts = chamber.Run.Phase == Phase.Casting && chamber.Run.PhaseIsNew;
            bool isNoted = chamber.Journal.Writes != writes; // when a run begins and ends, twice
            writes = chamber.Journal.Writes;
            notes += isNoted ? 1 : 0;
            castingBytes += castStarts ? bytes : 0;
            tickingBytes += castStarts || isNoted ? 0 : bytes;
            if (tick == 20)
            {
                Assert.AreEqual("", chamber.Operator.Start(recipe, recipe.ExposureS[0]).Said());
            }

            if (chamber.Run.Phase == Phase.Ready)
            {
                chamber.Operator.Cast();
                writes = chamber.Journal.Writes;
            }
        }

        Assert.AreEqual(2, notes, "a run that begins and ends");
        return (tickingBytes, castingBytes, chamber.Run.Phase);
    }
}
