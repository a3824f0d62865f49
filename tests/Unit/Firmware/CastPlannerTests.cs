using System;
using ChamberFirmware.Casting;
using ChamberFirmware.Climate;
using ChamberFirmware.Drivers;
using ChamberFirmware.Settings;
using CsCheck;

namespace ChamberFirmware.Tests.Unit.Firmware;

[TestClass]
public sealed class CastPlannerTests
{
    [TestMethod]
    public void Latencies_are_taken_out_of_blade_and_immersion()
    {
        var settings = new ChamberSettings { CarriageLatencyUs = 40_000, ImmersionLatencyUs = 70_000 };
        CastPlan plan = CastPlanner.Plan(WithTravel("3"), 4.0, settings);
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
        CastPlan plan = CastPlanner.Plan(WithTravel("3"), 0.0, new ChamberSettings());
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
        CastPlan plan = CastPlanner.Plan(WithTravel("0.5"), 0.0, settings);
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
                CastPlan plan = CastPlanner.Plan(WithTravel($"{travelMs / 1000}.{travelMs % 1000:D3}"), exposureUs * 1e-6, settings);
                Assert.AreEqual(exposureUs, plan.PlateWetUs - plan.BladeEndUs);
                Assert.AreEqual(travelMs * 1000L, plan.BladeEndUs - plan.BladeOnUs - carriageUs);
                Assert.IsGreaterThanOrEqualTo(CastTimer.LeadInUs, Math.Min(plan.BladeOnUs, plan.ImmersionOnUs), "nothing in the lead-in");
                Assert.IsGreaterThan(plan.BladeOnUs, plan.BladeOffUs);
                Assert.IsGreaterThan(plan.ImmersionOnUs, plan.ImmersionOffUs);
                Assert.IsGreaterThanOrEqualTo(Math.Max(plan.BladeOffUs, plan.ImmersionOffUs), plan.EndUs);
            });
    }

    private static Recipe WithTravel(string bladeTravelS)
    {
        var draft = new RecipeDraft("plan");
        string[] keys =
        [
            "temperatureC", "25", "relativeHumidityPct", "40", "airVelocityMPerS", "0.7", "exposureS", "0", "bladeTravelS", bladeTravelS,
        ];
        for (int i = 0; i < keys.Length; i += 2)
        {
            Assert.AreEqual("", draft.Set(keys[i], keys[i + 1]));
        }

        return draft.Finish(out _)!;
    }
}
