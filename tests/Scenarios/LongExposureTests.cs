using System;
using System.Diagnostics;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;
using ChamberFirmware.Safety;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Scenarios;

/// <summary>Exposures above two minutes, whose immersion is armed later: as exact as short ones, in air that is held.</summary>
[TestClass]
public sealed class LongExposureTests
{
    private const string Times = "120, 125, 300, 1800";

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    [DataRow("example-3", 1800.0, true)]
    [DataRow("example-2", 1800.0, true)]
    [DataRow("example-3", 300.0, true)]
    [DataRow("example-3", 125.0, true)]
    [DataRow("example-3", 120.0, false)]
    public void A_long_exposure_is_within_a_tenth_of_a_millisecond_in_its_air_and_with_dry_walls(
        string reference, double exposureS, bool isLater)
    {
        var run = new TwinRun();
        var watch = new ExposureWatch(run);
        var took = Stopwatch.StartNew();
        run.Start(DraftedRecipe.Like(reference, "exposureS", Times), exposureS);
        watch.AssertCastIsRight($"{reference}, {exposureS} s");
        RunRecord record = run.Chamber.Record;
        Console.WriteLine($"{watch.ExposedS:F6} s, told {record.CastStartErrorUs} us, {took.Elapsed.TotalSeconds:F1} s of computing");
        Assert.AreEqual(FaultCode.None, run.Fault);
        Assert.IsTrue(record.AirWasHeld);
        Assert.AreEqual(record.CastStartErrorUs, (watch.ExposedS - exposureS) * 1e6, 30.0, "the record says by how much it is off");
        Assert.AreEqual(isLater, CastTimer.IsArmedLater(record.Plan!));
        Assert.AreEqual(exposureS * 10.0, record.TemperatureC.Count, 2.0);
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    [DataRow(PlatePoint.First)]
    [DataRow(PlatePoint.Middle)]
    public void The_points_name_counts_for_long_exposures_too(PlatePoint point)
    {
        var run = new TwinRun();
        var watch = new ExposureWatch(run);
        Recipe recipe = DraftedRecipe.Like("example-3", "exposureS", "200", "exposurePoint", PlatePointWords.Name(point));
        run.Start(recipe, 200.0);
        watch.AssertCastIsRight($"{point}");
    }

    /// <summary>Calls of 100 to 400 us at random and collections of milliseconds: none of 40 boards is off by more, or unnoticed.</summary>
    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void Boards_whose_calls_scatter_and_that_collect_garbage_are_as_exact()
    {
        double greatestUs = 0.0;
        int repeated = 0;
        for (ulong seed = 1; seed <= 40; seed++)
        {
            var run = new TwinRun(TwinParameters.Reference with { ClockReadCostUs = 5, CollectionEveryUs = 2_000 }, seed);
            run.Start(DraftedRecipe.Like("example-3", "exposureS", "125", "filmWaterPct", "0"), 125.0).Cast();
            run.Until(() => run.Phase == Phase.Complete, 200.0, "Complete");
            double errorUs = run.Twin.Motion.PlateWetUs!.Value - run.Twin.Motion.BladeEndUs!.Value - 125e6;
            Assert.AreEqual(run.Chamber.Record.CastStartErrorUs, errorUs, CastTimer.StartUncertaintyUs + 7.0, $"seed {seed}");
            greatestUs = Math.Max(greatestUs, Math.Abs(errorUs));
            repeated += run.Chamber.Record.CastStartTries > 2 ? 1 : 0;
        }

        Console.WriteLine($"off by {greatestUs:F0} us at the most, {repeated} of 40 armed or started more than once");
        Assert.IsLessThan(100.0, greatestUs);
        Assert.IsGreaterThan(5, repeated, "else nothing was tried");
    }

    [TestMethod]
    [DataRow("example-1", 120.0, "")]
    [DataRow("example-1", 120.1, "Exposure 120.1 s at 60 C: in more than 120 s a film may give off all its solvent. Choose air of 40 C or "
        + "cooler, or set FillingBelowC to 15 K below the solvent's flash point.")]
    [DataRow("example-2", 1800.0, "")]
    public void A_film_that_may_give_off_all_its_solvent_is_not_exposed_in_air_near_its_flash_point(string reference, double s, string said)
    {
        var run = new TwinRun();
        run.RunS(3.0);
        Recipe recipe = DraftedRecipe.Like(reference, "exposureS", s.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.AreEqual(said, run.Chamber.Operator.Start(recipe, s).Said());
    }

    [TestMethod]
    public void Whoever_knows_the_flash_point_says_so_by_the_setting()
    {
        var run = new TwinRun();
        run.Chamber.Settings.FillingBelowC = 60.0;
        run.RunS(3.0);
        Assert.AreEqual("", run.Chamber.Operator.Start(DraftedRecipe.Like("example-1", "exposureS", "1800"), 1800.0).Said());
    }
}
