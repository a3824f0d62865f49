using System;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Model;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;
using CsCheck;

namespace ChamberFirmware.Tests.Unit.Casting;

[TestClass]
public sealed class CastPlanTests
{
    [TestMethod]
    public void Latencies_are_taken_out_of_blade_and_immersion()
    {
        var settings = new ChamberSettings { CarriageLatencyUs = 40_000, ImmersionLatencyUs = 70_000 };
        CastPlan plan = Cast.PlanOf(WithTravel("3"), 4.0, settings);
        Assert.AreEqual(plan.BladeOnUs + 40_000 + 3_000_000, plan.BladeEndUs);
        Assert.AreEqual(plan.BladeEndUs + 4_000_000, plan.PlateWetUs, "exposure is from the blade's leaving to the bath");
        Assert.AreEqual(plan.PlateWetUs - 70_000, plan.ImmersionOnUs);
        Assert.AreEqual(plan.BladeEndUs + settings.CarriageOverrunUs, plan.BladeOffUs, "the end stop ends the travel, not the relay");
        Assert.AreEqual(plan.PlateWetUs + settings.ImmersionHoldUs, plan.ImmersionOffUs);
        Assert.AreEqual(plan.ImmersionOffUs, plan.EndUs);
    }

    [TestMethod]
    public void Exposure_zero_commands_the_immersion_while_the_blade_still_moves()
    {
        CastPlan plan = Cast.PlanOf(WithTravel("3"), 0.0, new ChamberSettings());
        Assert.AreEqual(plan.BladeEndUs, plan.PlateWetUs);
        Assert.IsLessThan(plan.BladeEndUs, plan.ImmersionOnUs);
    }

    [TestMethod]
    public void The_slowest_immersion_after_the_shortest_travel_still_fits_behind_the_lead_in()
    {
        var settings = new ChamberSettings
        {
            ImmersionLatencyUs = 2_000_000, CarriageLatencyUs = 0, HumidifierDeadTimeS = 0.0,
        };
        double leadS = FilmWater.LongestLeadS(settings);
        CastPlan plan = Cast.PlanOf(WithTravel("0.5"), 0.0, settings);
        Assert.IsGreaterThanOrEqualTo(CastTimer.LeadInUs, plan.ImmersionOnUs);
        Assert.IsGreaterThanOrEqualTo(CastTimer.LeadInUs + (long)(leadS * 1e6), plan.BladeOnUs);
        Assert.AreEqual(plan.BladeEndUs, plan.PlateWetUs);
        Assert.AreEqual(plan.BladeOnUs + 500_000, plan.BladeEndUs);
    }

    [TestMethod]
    public void Every_plan_has_its_lead_in_its_order_and_its_exposure_to_the_microsecond()
    {
        Gen.Select(Gen.Int[500, 60_000], Gen.Int[0, 120_000_000], Gen.Int[0, 2_000_000], Gen.Int[0, 2_000_000], Gen.Int[0, 10])
            .Sample((travelMs, exposureUs, carriageUs, immersionUs, deadTimeS) =>
            {
                var settings = new ChamberSettings
                {
                    CarriageLatencyUs = carriageUs, ImmersionLatencyUs = immersionUs, HumidifierDeadTimeS = deadTimeS,
                };
                CastPlan plan = Cast.PlanOf(WithTravel($"{travelMs / 1000}.{travelMs % 1000:D3}"), exposureUs * 1e-6, settings);
                Assert.AreEqual(exposureUs, plan.PlateWetUs - plan.BladeEndUs);
                Assert.AreEqual(travelMs * 1000L, plan.BladeEndUs - plan.BladeOnUs - carriageUs);
                Assert.IsGreaterThanOrEqualTo(CastTimer.LeadInUs, Math.Min(plan.BladeOnUs, plan.ImmersionOnUs), "nothing in the lead-in");
                Assert.IsGreaterThan(plan.BladeOnUs, plan.BladeOffUs);
                Assert.IsGreaterThan(plan.ImmersionOnUs, plan.ImmersionOffUs);
                Assert.IsGreaterThanOrEqualTo(Math.Max(plan.BladeOffUs, plan.ImmersionOffUs), plan.EndUs);
            });
    }

    [TestMethod]
    public void The_recipes_point_gets_its_exposure_to_the_microsecond_wherever_it_is()
    {
        Gen.Select(Gen.Int[500, 60_000], Gen.Int[0, 60_000], Gen.Int[0, 120_000_000], Gen.Int[0, 2])
            .Sample((bladeMs, immersionMs, exposureUs, halves) =>
            {
                var point = (PlatePoint)halves;
                Recipe recipe = With(
                    "bladeTravelS", Seconds(bladeMs), "immersionTravelS", Seconds(immersionMs), "exposurePoint", $"{point}".ToLower());
                CastPlan plan = Cast.PlanOf(recipe, exposureUs * 1e-6, new ChamberSettings());
                Assert.AreEqual(exposureUs, plan.ExposureUs(point));
                Assert.AreEqual((immersionMs - bladeMs) * 1000L, plan.ExposureUs(PlatePoint.Last) - plan.ExposureUs(PlatePoint.First));
                Assert.AreEqual(Math.Abs(immersionMs - bladeMs) * 1000L, plan.SpreadUs);
                Assert.AreEqual(plan.BladeEndUs, plan.CastUs(PlatePoint.Last));
                Assert.AreEqual(plan.PlateWetUs, plan.WetUs(PlatePoint.First));
                Assert.IsGreaterThan(plan.WetUs(PlatePoint.Last), plan.ImmersionOffUs, "the relay holds until the whole plate is wet");
            });
    }

    [TestMethod]
    public void A_speed_is_a_time_over_this_chambers_plate()
    {
        var settings = new ChamberSettings { PlateLengthM = 0.3 };
        CastPlan plan = Cast.PlanOf(With("bladeSpeedMmPerS", "50", "immersionSpeedMmPerS", "100"), 2.0, settings);
        Assert.AreEqual(6_000_000, plan.BladeTravelUs);
        Assert.AreEqual(3_000_000, plan.ImmersionTravelUs);
        Assert.AreEqual(2_000_000, plan.ExposureUs(PlatePoint.Last));
        Assert.AreEqual(5_000_000, plan.ExposureUs(PlatePoint.First));
    }

    private static string Seconds(int ms) => $"{ms / 1000}.{ms % 1000:D3}";

    private static Recipe WithTravel(string bladeTravelS) => With("bladeTravelS", bladeTravelS);

    private static Recipe With(params string[] more) => DraftedRecipe.Of(
        ["temperatureC", "25", "relativeHumidityPct", "40", "airVelocityMPerS", "0.7", "exposureS", "0", .. more]);
}
