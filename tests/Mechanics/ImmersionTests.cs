using System;
using System.Globalization;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Portability;
using ChamberFirmware.Tests.Scenarios;
using static ChamberFirmware.Tests.Mechanics.Dimensions;

namespace ChamberFirmware.Tests.Mechanics;

/// <summary>The plate gets wet edge first, calmly, in a time that the firmware's plan knows; nothing is in its way.</summary>
[TestClass]
public sealed class ImmersionTests
{
    [TestMethod]
    public void The_plan_of_a_cast_wets_the_plate_as_the_geometry_does()
    {
        var settings = new ChamberSettings { ImmersionLatencyUs = (long)(1000 * Immersion.LatencyMs) };
        CastPlan plan = Cast.PlanOf(RecipeWith(Immersion.WettingMmPerS), 4, settings);
        Assert.AreEqual(Immersion.WettingMsPerMm * Of("plate_length"), plan.ImmersionTravelUs / 1000.0, 0.01);
        Assert.AreEqual(Immersion.LatencyMs, (plan.PlateWetUs - plan.ImmersionOnUs) / 1000.0, 0.01);
        double first = FilmAir.ExposureS(Metres("plate_length"), 4, plan.BladeTravelUs / 1e6, plan.ImmersionTravelUs / 1e6);
        Assert.AreEqual(first, plan.ExposureUs(PlatePoint.First) / 1e6, 1e-5, "the end cast first is the low one, and enters first");
        Assert.AreEqual(4, plan.ExposureUs(PlatePoint.Last) / 1e6, 1e-5);
    }

    [TestMethod]
    public void The_latency_and_the_speed_are_what_settings_and_recipes_can_say()
    {
        string page = SourceTree.Read(Folder + "README.md");
        Assert.Contains(FormattableString.Invariant($"ImmersionLatencyUs {1000 * Immersion.LatencyMs:F0}`"), page);
        Assert.Contains(FormattableString.Invariant($"immersionSpeedMmPerS = {Immersion.WettingMmPerS:F0}`"), page);
    }

    [TestMethod]
    public void The_picture_says_the_same()
    {
        string picture = SourceTree.Read(Folder + "pictures/immersion.svg");
        Assert.Contains(FormattableString.Invariant($"{Immersion.WettingMsPerMm:F1} ms a mm"), picture);
        Assert.Contains(FormattableString.Invariant($"{Immersion.LatencyMs:F0} ms after the relay"), picture);
        Assert.Contains(FormattableString.Invariant($"{Immersion.ShutterS:F1} s later the hole is closed"), picture);
    }

    /// <summary>What touches the water first is the carrier's underside; then the feed control has it already.</summary>
    [TestMethod]
    public void The_water_is_met_at_the_feeds_speed_and_follows_the_film()
    {
        double left = Of("water_below") - Immersion.UndersideMm - Of("free_fall");
        Assert.IsGreaterThan(0.5, left);
        Assert.IsLessThan(2, left, "no time is wasted");
        Assert.IsLessThan(3, Immersion.HeadMm, "the film's water lags by less than the depth 12 mm behind its front");
        Assert.IsLessThan(Of("feed_stroke"), Immersion.StrokeMm);
    }

    [TestMethod]
    public void An_error_of_the_level_is_a_small_part_of_the_tolerance_of_an_exposure()
    {
        Assert.IsLessThan(new ChamberSettings().ExposureToleranceUs / 1000.0 / 4, Immersion.LevelMs);
    }

    [TestMethod]
    public void The_bath_has_room_for_the_carrier_and_under_the_floor()
    {
        double beyond = ((Of("plate_gap") + Of("carrier_rim")) * Math.Cos(TiltRad))
            - ((Of("plate_thickness") + Of("carrier_thickness")) * Math.Sin(TiltRad));
        Assert.IsGreaterThan(5, Of("bath_beyond") - beyond, "carrier to the low wall");
        double floor = Of("water_below") - (Of("bath_beyond") * Math.Tan(TiltRad)) - (Of("floor_thickness") / Math.Cos(TiltRad));
        Assert.IsGreaterThan(8, floor, "floor over the water at that wall");
        double deepest = Immersion.StrokeMm + Of("free_fall") - Of("water_below") + Immersion.UndersideMm;
        Assert.IsGreaterThan(20, Of("bath_depth") - deepest, "under the carrier at the end");
        double litres = Of("bath_length") * Of("bath_width") * Of("bath_depth") / 1e6;
        Assert.IsGreaterThan(2, litres, "assembly, section 6");
        double far = (Of("plate_length") + Of("plate_gap") + Of("carrier_rim")) * Math.Cos(TiltRad);
        Assert.IsGreaterThan(20, Of("bath_length") - Of("bath_beyond") - far, "carrier to the high wall");
    }

    [TestMethod]
    public void The_plate_comes_out_of_the_floor_without_touching_it()
    {
        double along = Of("floor_thickness") * Math.Tan(TiltRad);
        Assert.IsLessThan(Of("plate_gap") / 2, along, "a straight fall shifts the plate along the floor");
    }

    [TestMethod]
    public void The_shutter_slides_by_itself_covers_the_hole_and_passes_under_the_trough()
    {
        Assert.IsGreaterThan(Of("shutter_friction") * 1.5, Math.Tan(TiltRad));
        Assert.IsLessThan(1, Immersion.ShutterS);
        Assert.IsGreaterThan(Hole + 15, Of("shutter_length"));
        Assert.IsGreaterThan(Of("plate_width") + (2 * Of("plate_gap")) + 15, Of("shutter_width"));
        Assert.IsGreaterThan(Of("trough_depth") + 1, Of("shutter_depth") - Of("shutter_thickness"));
        Assert.IsLessThan((CarrierSide / 2) + (Of("carrier_lug") / 2) - (Of("guide_rod") / 2), Of("shutter_width") / 2, "beside the rods");
    }

    private static Recipe RecipeWith(double immersionMmPerS) => DraftedRecipe.Of(
        "temperatureC", "40", "relativeHumidityPct", "60", "airVelocityMPerS", "2", "exposureS", "4", "bladeTravelS", "3",
        "immersionSpeedMmPerS", immersionMmPerS.ToString("F6", CultureInfo.InvariantCulture));
}
