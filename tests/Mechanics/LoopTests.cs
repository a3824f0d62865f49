using System;
using ChamberFirmware.Air;
using ChamberFirmware.Twin;
using static ChamberFirmware.Tests.Mechanics.Dimensions;

namespace ChamberFirmware.Tests.Mechanics;

/// <summary>What else must be so in the loop: clearances, a dry lid, a relief flap that the fans do not lift.</summary>
[TestClass]
public sealed class LoopTests
{
    private const double SeaLevelPa = 101325;
    private const double SteelKgPerM3 = 7900;

    [TestMethod]
    public void The_heater_has_air_all_round()
    {
        double above = (Of("plenum_height") - Of("heater_height")) / 2, beside = (Of("width") - Of("heater_width")) / 2;
        double behind = Of("plenum_length") - Of("heater_place") - (Of("heater_depth") / 2);
        double before = Of("heater_place") - (Of("heater_depth") / 2);
        foreach (double clearance in new[] { above, beside, behind, before })
        {
            Assert.IsGreaterThanOrEqualTo(Of("heater_clearance"), clearance);
        }

        Assert.IsGreaterThanOrEqualTo(150, Of("heater_place") + Of("straightener_begin"), "assembly, section 3: before the honeycomb");
        double fallsAt = Of("plenum_length") - Of("riser_length"); // drops of the drip edge, before the channel
        double shift = Of("plenum_height") * Math.Tan(TiltRad); // a straight fall in a loop that leans
        Assert.IsGreaterThan(10, fallsAt - shift - Of("heater_place") - (Of("heater_depth") / 2), "drops miss the heater");
    }

    [TestMethod]
    public void The_double_lid_stays_dry_in_Example_1_where_one_pane_hardly_does()
    {
        double dewC = Psychrometrics.DewPointC(Psychrometrics.HumidityRatioGPerKg(60, 30, SeaLevelPa), SeaLevelPa);
        double roomC = TwinParameters.Reference.RoomTemperatureC;
        Assert.IsGreaterThan(dewC + 8, LoopWalls.PaneC(60, roomC, 0.8, LoopWalls.LidWPerM2K));
        Assert.IsLessThan(dewC + 3, LoopWalls.PaneC(60, roomC, 0.8, LoopWalls.SinglePaneWPerM2K));
    }

    [TestMethod]
    public void The_relief_flap_opens_between_two_and_five_millibar_and_not_by_the_fans()
    {
        double opensPa = FlapPa;
        Assert.IsGreaterThan(200, opensPa);
        Assert.IsLessThan(500, opensPa);
        double fansPa = FanCurve.Nominal.PressurePa(0.0001, Of("fan_full_speed"));
        Assert.IsGreaterThan(1.5 * fansPa, opensPa);
        double outLPerS = 1000 * 0.6 * Metres("flap_seat") * Metres("flap_seat") * Math.Sqrt(2 * 500 / LoopFlow.DensityKgPerM3);
        Assert.IsGreaterThan(20 * TwinParameters.Reference.DryAirLPerMin / 60, outLPerS, "what it lets out at 5 mbar");
    }

    /// <summary>Hinged at the upper edge of a leaning roof: weight's moment over that of the pressure, both at half length.</summary>
    public static double FlapPa
    {
        get
        {
            double area = (Of("flap_size") * Of("flap_size")) + (10 * 40);
            double kg = area * Of("flap_thickness") / 1e9 * SteelKgPerM3;
            return kg * 9.81 * Math.Cos(TiltRad) / (Metres("flap_seat") * Metres("flap_seat"));
        }
    }

    [TestMethod]
    public void The_vent_is_at_the_lowest_pressure_and_lets_the_dry_air_out()
    {
        double area = Math.PI / 4 * Metres("vent_diameter") * Metres("vent_diameter");
        double velocity = TwinParameters.Reference.DryAirLPerMin / 60000 / area;
        double risesPa = 0.5 * LoopFlow.DensityKgPerM3 * Math.Pow(velocity / 0.6, 2);
        Assert.IsLessThan(FlapPa / 5, risesPa);
        Assert.IsLessThan(Of("fan_stand"), Of("vent_height") + (Of("vent_diameter") / 2), "before the fans");
    }

    [TestMethod]
    public void The_water_of_the_humidifier_stands_below_the_ducts_floor()
    {
        double underFloorMm = Of("tank_below_inlet") - (Of("duct_height") / 2 / Math.Cos(TiltRad));
        Assert.IsGreaterThan(100, underFloorMm, "under the duct's floor at the inlet");
        Assert.IsLessThan(200, Of("tank_below_inlet"), "the hose is 0.2 m");
    }

    [TestMethod]
    public void A_hand_goes_between_lid_and_duct_and_the_lid_comes_out()
    {
        double lid = Of("lid_inner_thickness") + Of("lid_gap") + Of("lid_outer_thickness");
        double gap = Of("duct_floor") - Of("foam_thickness") - Of("channel_height") - lid;
        Assert.IsGreaterThan(100, gap);
    }

    [TestMethod]
    public void The_blade_holds_the_dope_of_a_film_and_fits_under_the_lid()
    {
        double holdsMl = Of("blade_chamber") * (Of("blade_chamber_height") - Of("blade_gap")) * Of("film_width") / 1000;
        double filmMl = Of("film_width") * Of("plate_length") * 0.15 / 1000;
        Assert.IsGreaterThan(1.3 * filmMl, holdsMl);
        Assert.IsLessThan(Of("channel_height") / 3, Of("blade_height") + Of("blade_gap"), "a low wake");
        double bars = (Of("width") - Of("plate_width")) / 2;
        Assert.IsLessThan(bars, Of("side_bar") + 5);
    }
}
