using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;
using ChamberFirmware.Safety;
using ChamberFirmware.Settings;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Scenarios;

/// <summary>
/// Whole casts under a cover on the twin. How long a place of the film was in the open air is summed up here from what blade, bath and
/// cover of the twin did; no plan is asked.
/// </summary>
[TestClass]
public sealed class CoverTests
{
    private const double Off01 = 0.0002; // s: the trains' ticks, and the edges' microseconds
    private static readonly PlatePoint[] Points = [PlatePoint.First, PlatePoint.Middle, PlatePoint.Last];

    [TestMethod]
    [DataRow("example-3", 0.12)]
    [DataRow("example-3", 0.25)]
    [DataRow("example-3", 2.0)]
    [DataRow("example-2", 4.0)]
    public void Every_point_is_in_the_open_air_for_the_recipes_time(string reference, double exposureS)
    {
        TwinRun run = Cast(new ChamberSettings { CoverFitted = 1 }, Covered, reference, exposureS);
        AssertOpenFor(run, exposureS);
        Assert.AreEqual(FaultCode.None, run.Fault);
        Assert.IsTrue(run.Chamber.Record.AirWasHeld);
        Assert.AreEqual(Math.Max(1.0, exposureS * 10.0), run.Chamber.Record.TemperatureC.Count, 1.0, "air that the film saw");
    }

    /// <summary>Blade, plate and speed other than the settings say: what comes too late by less than 0.2 s is not the film's.</summary>
    [TestMethod]
    [DataRow(60_000, 40_000, 50.0)]
    [DataRow(0, -60_000, 49.0)]
    [DataRow(-40_000, 300_000, 52.0)]
    public void A_blade_and_a_plate_that_come_otherwise_than_planned_change_nothing(int bladeUs, int plateUs, double mmPerS)
    {
        TwinParameters other = Covered with
        {
            BladeLatencyUs = Covered.BladeLatencyUs + bladeUs, ImmersionLatencyUs = Covered.ImmersionLatencyUs + plateUs,
            BladeSpeedMmPerS = mmPerS,
        };
        AssertOpenFor(Cast(new ChamberSettings { CoverFitted = 1 }, other, "example-3", 0.25), 0.25);
    }

    [TestMethod]
    public void Its_own_latencies_are_taken_out_of_the_plan_and_what_is_told_wrongly_is_off_by_just_that()
    {
        TwinParameters slow = Covered with { CoverOpenUs = 180_000, CoverShutUs = 95_000 };
        var settings = new ChamberSettings { CoverFitted = 1, CoverOpenUs = 180_000, CoverShutUs = 95_000 };
        AssertOpenFor(Cast(settings, slow, "example-3", 0.3), 0.3);
        settings = new ChamberSettings { CoverFitted = 1, CoverOpenUs = 170_000, CoverShutUs = 95_000 };
        AssertOpenFor(Cast(settings, slow, "example-3", 0.3), 0.29);
    }

    /// <summary>The chamber from the drawings: the carrier moves 0.03 s after its relay, its film is wet 0.25 to 0.99 s later.</summary>
    [TestMethod]
    [DataRow(0.0)]
    [DataRow(0.25)]
    public void Exposures_shorter_than_the_carriers_way_are_refused_without_a_cover_and_cast_with_one(double exposureS)
    {
        var settings = new ChamberSettings
        {
            CoverFitted = 1, CarriageLatencyUs = 635_000, CarriageOverrunUs = 360_000, ImmersionLatencyUs = 277_777,
            CarrierStartUs = 30_000,
        };
        TwinParameters drawn = Covered with { BladeLatencyUs = 635_000, ImmersionLatencyUs = 277_777, ImmersionSpeedMmPerS = 203 };
        string[] keys = ["exposureS", "0, 0.25", "immersionSpeedMmPerS", "203"];
        var refused = new TwinRun(drawn, settings: settings);
        refused.RunS(1.0);
        Recipe bare = DraftedRecipe.Like("example-3", keys);
        Assert.Contains("Ask for 0.987 s or more.", refused.Chamber.Operator.Start(bare, exposureS).Said());
        AssertOpenFor(Cast(settings, drawn, DraftedRecipe.Like("example-3", [.. keys, "cover", "yes"]), exposureS), exposureS);
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    [DataRow(1UL)]
    [DataRow(2UL)]
    [DataRow(3UL)]
    public void A_long_exposure_is_shut_by_a_train_that_is_armed_later_and_as_exact(ulong seed)
    {
        TwinParameters busy = Covered with { ClockReadCostUs = 5, CollectionEveryUs = 2_000 };
        TwinRun run = Cast(new ChamberSettings { CoverFitted = 1 }, busy, "example-3", 125.0, seed);
        Assert.IsTrue(CastTimer.IsArmedLater(run.Chamber.Record.Plan!));
        double errorUs = (OpenS(run, PlatePoint.Last) - 125.0) * 1e6;
        Assert.IsLessThan(200.0, Math.Abs(errorUs));
        Assert.AreEqual(run.Chamber.Record.CastStartErrorUs, errorUs, CastTimer.StartUncertaintyUs + 7.0, "the record says by how much");
    }

    [TestMethod]
    public void Calls_that_scatter_and_collections_are_no_part_of_a_short_exposure()
    {
        TwinParameters busy = Covered with { ClockReadCostUs = 5, CollectionEveryUs = 2_000 };
        for (ulong seed = 1; seed <= 6; seed++)
        {
            AssertOpenFor(Cast(new ChamberSettings { CoverFitted = 1 }, busy, "example-3", 0.25, seed), 0.25);
        }
    }

    [TestMethod]
    [DataRow(Phase.Casting)]
    [DataRow(Phase.Exposing)]
    [DataRow(Phase.Immersing)]
    public void An_abort_and_a_fault_leave_it_without_power_and_open(Phase phase)
    {
        foreach (bool isFault in new[] { false, true })
        {
            TwinRun run = Start(new ChamberSettings { CoverFitted = 1 }, Covered, "example-3", 4.0).Cast();
            run.Until(() => run.Phase == phase && (phase == Phase.Exposing || !run.Twin.Motion.CoverIsOpen), 30.0, "The phase");
            run.Twin.Faults.InterlockOpen = isFault;
            if (!isFault)
            {
                run.Chamber.Operator.Abort();
            }

            run.RunS(0.3);
            Assert.AreEqual(isFault ? Phase.Faulted : Phase.Aborted, run.Phase);
            run.Board.AssertStopped($"{phase}, fault {isFault}");
            Assert.IsTrue(run.Twin.Motion.CoverIsOpen);
        }
    }

    /// <summary>A fault that lets the film be saved: it is in the bath when planned, and no sooner open.</summary>
    [TestMethod]
    public void A_film_that_is_saved_after_a_fault_keeps_its_cover_on_the_way()
    {
        TwinRun run = Start(new ChamberSettings { CoverFitted = 1 }, Covered, "example-3", 4.0).Cast();
        run.Until(() => run.Phase == Phase.Exposing, 30.0, "Exposing");
        run.Twin.Faults.SensorUnplugged = true;
        run.Until(() => run.Phase == Phase.Faulted, 30.0, "Faulted");
        Assert.AreEqual(4.0, OpenS(run, PlatePoint.Last), Off01);
    }

    /// <summary>Nobody sees a cover: one that is stuck open has cast its film, and the record says that it was not verified.</summary>
    [TestMethod]
    [DataRow("", 2.0)]
    [DataRow("open", 5.56)]
    [DataRow("shut", 0.0)]
    public void A_run_under_a_cover_is_never_called_verified_stuck_or_not(string stuck, double openS)
    {
        var settings = new ChamberSettings { CoverFitted = 1, BladeSwitchFitted = 1, PlateSwitchFitted = 1, BladeSwitchDelayUs = 20_000 };
        TwinParameters seen = Covered with { BladeSwitchFitted = true, PlateSwitchFitted = true };
        TwinRun run = Start(settings, seen, "example-3", 2.0);
        run.Twin.Faults.CoverStuck = stuck == "open";
        run.Cast();
        run.Until(() => !run.Twin.Motion.CoverIsOpen || stuck == "open", 30.0, "A shut cover");
        run.Twin.Faults.CoverStuck = stuck.Length > 0;
        run.Until(() => run.Phase == Phase.Complete, 60.0, "Complete");
        Assert.AreEqual(openS, OpenS(run, PlatePoint.First), 0.001);
        string record = new CommandInterpreter(run.Chamber).Execute("record");
        Assert.Contains("\noutcome=notVerified film=immersed\n", record);
        Assert.Contains("\nexposurePlannedS=2.000000\n", record);
        Assert.Contains("\ncoverS opens=9.375000 shuts=11.375000 leftShare01=0.100 coverSeen=no\n", record);
        Assert.Contains("\nexposureMeasuredS=none verdict=unknown\nmotionVerified=no\n", record);
    }

    [TestMethod]
    public void What_the_cover_cannot_do_is_refused_with_what_to_do()
    {
        var run = new TwinRun(Covered, settings: new ChamberSettings());
        run.RunS(1.0);
        Recipe recipe = DraftedRecipe.Like("example-3", "exposureS", "0, 0.119, 0.12", "cover", "yes");
        Assert.AreEqual(
            "The recipe wants a cover over the film (cover = yes), and none is fitted (CoverFitted = 0). Cast it with cover = no.",
            run.Chamber.Operator.Start(recipe, 0.12).Said());
        run.Chamber.Settings.CoverFitted = 1;
        Assert.AreEqual(
            "Exposure 0.119 s: the cover takes 0.12 s to open and to shut (CoverOpenUs, CoverShutUs). Ask for so much or more, or for 0.",
            run.Chamber.Operator.Start(recipe, 0.119).Said());
        Assert.AreEqual("", run.Chamber.Operator.Start(recipe, 0.12).Said(), "what it names is accepted");
    }

    private static TwinParameters Covered => TwinParameters.Reference with { CoverFitted = true };

    private static TwinRun Start(
        ChamberSettings settings, TwinParameters parameters, string reference, double exposureS, ulong seed = 1) =>
        Start(settings, parameters, DraftedRecipe.Like(reference, "exposureS", $"{exposureS}", "cover", "yes"), exposureS, seed);

    private static TwinRun Start(ChamberSettings settings, TwinParameters parameters, Recipe recipe, double exposureS, ulong seed)
    {
        var run = new TwinRun(parameters, seed, settings);
        run.Start(recipe, exposureS);
        run.Until(() => run.Phase == Phase.Ready, 1800.0, "Ready");
        return run;
    }

    private static TwinRun Cast(
        ChamberSettings settings, TwinParameters parameters, string reference, double exposureS, ulong seed = 1) =>
        ToTheEnd(Start(settings, parameters, reference, exposureS, seed));

    private static TwinRun Cast(ChamberSettings settings, TwinParameters parameters, Recipe recipe, double exposureS) =>
        ToTheEnd(Start(settings, parameters, recipe, exposureS, 1));

    private static TwinRun ToTheEnd(TwinRun run)
    {
        run.Cast();
        run.Until(() => run.Phase == Phase.Complete, 60.0 + run.Chamber.Run.ExposureS, "Complete");
        run.RunS(1.0);
        return run;
    }

    private static void AssertOpenFor(TwinRun run, double exposureS)
    {
        foreach (PlatePoint point in Points)
        {
            Assert.AreEqual(exposureS, OpenS(run, point), Off01, $"{point}");
            Assert.AreEqual(exposureS * 1e6, run.Twin.Motion.ExposureUs(point)!.Value, 1e6 * Off01, $"{point}, as the twin tells it");
        }

        Assert.IsFalse(OpenAt(run, run.Twin.Motion.BladeStartUs!.Value), "shut under the blade");
        Assert.IsFalse(OpenAt(run, run.Twin.Motion.PlateWetUs!.Value), "shut at the bath");
    }

    // Every stretch between two edges in which the cover is open, cut to what lies between blade and bath.
    private static double OpenS(TwinRun run, PlatePoint point)
    {
        long castUs = run.Twin.Motion.CastUs(point)!.Value, wetUs = run.Twin.Motion.WetUs(point)!.Value;
        List<long> times = [castUs, wetUs, .. run.Twin.Motion.CoverEdges.Select(e => e.AtUs).Where(us => us > castUs && us < wetUs)];
        times.Sort();
        return times.Zip(times.Skip(1)).Where(s => OpenAt(run, (s.First + s.Second) / 2)).Sum(s => s.Second - s.First) / 1e6;
    }

    private static bool OpenAt(TwinRun run, long us) =>
        run.Twin.Motion.CoverEdges.Where(edge => edge.AtUs <= us).Select(edge => edge.IsOpen).DefaultIfEmpty(true).Last();
}
