using System;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Tick;
using CsCheck;

namespace ChamberFirmware.Tests.Unit.Casting;

/// <summary>A cast under a cover: what moves when, and what the run keeps of it.</summary>
[TestClass]
public sealed class CoverPlanTests
{
    [TestMethod]
    public void Nothing_else_moves_while_it_is_open_and_it_is_open_for_the_exposure_to_the_microsecond()
    {
        Gen.Select(Gen.Int[500, 60_000], Gen.Int[1, 120_000_000], Gen.Int[0, 2_000_000], Gen.Int[0, 2_000_000], Gen.Int[0, 2_000_000])
            .Sample((travelMs, exposureUs, opensUs, shutsUs, immersionUs) =>
            {
                var settings = new ChamberSettings
                {
                    CoverOpenUs = opensUs, CoverShutUs = shutsUs, ImmersionLatencyUs = immersionUs, HumidifierDeadTimeS = 0.0,
                };
                Recipe recipe = Covered("bladeTravelS", $"{travelMs / 1000}.{travelMs % 1000:D3}");
                CastPlan plan = Cast.PlanOf(recipe, exposureUs * 1e-6, settings);
                CoverPlan cover = plan.Cover!;
                Assert.AreEqual(exposureUs, cover.ShutUs - cover.OpenUs);
                Assert.AreEqual((opensUs, shutsUs), (cover.OpenUs - cover.OffUs, cover.ShutUs - cover.OnAgainUs), "its own latencies");
                Assert.IsGreaterThan(CastTimer.LeadInUs, cover.OnUs, "nothing in the lead-in");
                Assert.AreEqual(plan.BladeOnUs - 200_000, cover.OnUs + shutsUs, "shut before the blade begins");
                Assert.AreEqual(plan.BladeEndUs + 200_000, cover.OffUs, "the blade is off the plate");
                Assert.AreEqual(cover.ShutUs + 200_000, plan.ImmersionOnUs, "the plate stays until it is shut");
                Assert.AreEqual(plan.ImmersionOffUs, cover.OffAgainUs, "shut until the plate is in the bath");
            });
    }

    [TestMethod]
    [DataRow("first")]
    [DataRow("middle")]
    [DataRow("last")]
    public void Every_point_has_the_same_exposure_whatever_point_the_recipe_names(string point)
    {
        CastPlan plan = Cast.PlanOf(Covered("exposurePoint", point, "immersionTravelS", "1"), 0.25, new ChamberSettings());
        foreach (PlatePoint each in new[] { PlatePoint.First, PlatePoint.Middle, PlatePoint.Last })
        {
            Assert.AreEqual(250_000, plan.ExposureUs(each));
            Assert.AreEqual((plan.Cover!.OpenUs, plan.Cover.ShutUs), (plan.ExposedFromUs(each), plan.ExposedToUs(each)));
        }
    }

    [TestMethod]
    public void An_exposure_of_nothing_leaves_it_shut_from_before_the_blade_until_the_bath()
    {
        CastPlan plan = Cast.PlanOf(Covered(), 0.0, new ChamberSettings());
        CoverPlan cover = plan.Cover!;
        Assert.AreEqual(cover.OffUs, cover.OnAgainUs);
        Assert.AreEqual((0L, 0L), (plan.ExposureUs(PlatePoint.First), plan.ExposureUs(PlatePoint.Last)));
        Assert.AreEqual(plan.BladeEndUs + 400_000, plan.ImmersionOnUs);
    }

    /// <summary>A tenth comes through: 3.0 s under the blade, 0.2 and 0.07 until it opens, 0.2 and 0.09 on the way to the bath.</summary>
    [TestMethod]
    public void What_comes_through_the_shut_cover_counts_by_its_share()
    {
        CastPlan plan = Cast.PlanOf(Covered(), 4.0, new ChamberSettings());
        Assert.AreEqual(4_000_000 + 356_000, plan.EquivalentUs(PlatePoint.First));
        Assert.AreEqual(4_000_000 + 56_000, plan.EquivalentUs(PlatePoint.Last));
        Assert.AreEqual(300_000, plan.SpreadUs);
        var open = Cast.PlanOf(Covered("cover", "no"), 4.0, new ChamberSettings());
        Assert.AreEqual((open.ExposureUs(PlatePoint.First), 3_000_000L), (open.EquivalentUs(PlatePoint.First), open.SpreadUs));
    }

    [TestMethod]
    public void A_recipe_that_says_nothing_of_a_cover_has_none()
    {
        Recipe recipe = ReferenceRecipes.Load("example-2", out _)!;
        Assert.IsFalse(recipe.UsesCover);
        Assert.IsNull(Cast.PlanOf(recipe, 4.0, new ChamberSettings { CoverFitted = 1 }).Cover);
    }

    /// <summary>Both switches are closed when they should be, and still nobody knows how long the film was open.</summary>
    [TestMethod]
    public void Travel_switches_do_not_verify_an_exposure_that_a_cover_made()
    {
        foreach (bool isCovered in new[] { false, true })
        {
            var motion = new MotionRecord();
            var run = new CastingRun(new ChamberSettings());
            run.Load(Covered("cover", isCovered ? "yes" : "no"), 4.0);
            run.Cast = new Cast(run.Recipe!, 4.0, run.Settings);
            var readings = new Readings();
            readings.BladeSwitch.HasClosed = readings.PlateSwitch.HasClosed = true;
            readings.BladeSwitch.AfterUs = readings.BladeSwitch.NotLaterUs = run.Plan!.BladeSwitchUs;
            readings.PlateSwitch.AfterUs = readings.PlateSwitch.NotLaterUs = run.Plan.PlateSwitchUs;
            motion.Note(run, readings);
            Assert.IsTrue(motion.BladeWasSeen && motion.PlateWasSeen);
            Assert.AreEqual(!isCovered, motion.IsVerified);
            Assert.AreEqual(isCovered ? ExposureVerdict.Unknown : ExposureVerdict.Within, motion.Verdict);
        }
    }

    private static Recipe Covered(params string[] more) => DraftedRecipe.Like("example-2", [.. CoverUnless(more), .. more]);

    private static string[] CoverUnless(string[] more) => Array.IndexOf(more, "cover") < 0 ? ["cover", "yes"] : [];
}
