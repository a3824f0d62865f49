using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Tests.Circuit;
using ChamberFirmware.Tests.Portability;
using static ChamberFirmware.Tests.Mechanics.Dimensions;

namespace ChamberFirmware.Tests.Mechanics;

/// <summary>What falls passes by everything that stands: heights over the water by hand, not by the scripts that draw the parts.</summary>
[TestClass]
public sealed class YokeTests
{
    private const double LeastGapMm = 2;
    private const double BeamMm = 20;

    /// <summary>From the lugs' underside, plate up, to the cross-bar's upper face.</summary>
    public static double DropMm => LugOverWaterMm + Of("bath_depth") + Of("bath_sheet") + FallMm + Of("yoke_below");

    private static double FallMm => Of("water_below") + (Of("plate_length") * Math.Sin(TiltRad)) + Of("cover_depth");

    private static double LugOverWaterMm => Of("water_below") + (Of("plate_length") / 2 * Math.Sin(TiltRad))
        - ((Of("plate_thickness") + Of("carrier_thickness")) * Math.Cos(TiltRad));

    [TestMethod]
    public void The_yoke_passes_over_the_baths_walls_and_under_its_beams()
    {
        double bridgeMm = LugOverWaterMm - FallMm + Of("yoke_rise");
        Assert.IsGreaterThanOrEqualTo(LeastGapMm, bridgeMm - Of("bath_wall"), "over the wall with the plate down");
        Assert.IsGreaterThanOrEqualTo(LeastGapMm, Of("yoke_below") - BeamMm, "under the beams of the bath with the plate up to down");
    
    }

    [TestMethod]
    public void The_yoke_goes_down_between_the_lid_the_drive_and_the_wall_of_the_bath()
    {
        double lid = (Of("width") / 2) + Of("lid_overlap");
        double plate = (Of("width") / 2) + Of("cheek_thickness") + Of("rail_backing") + Of("rail_height") + 3;
        Assert.IsGreaterThanOrEqualTo(LeastGapMm, Of("yoke_inside") - Math.Max(lid, plate));
        Assert.IsGreaterThanOrEqualTo(LeastGapMm, (Of("bath_width") / 2) - Of("yoke_inside") - Of("yoke_thickness"));
        Assert.IsGreaterThanOrEqualTo(LeastGapMm, Of("yoke_outside") - (Of("bath_width") / 2) - Of("bath_sheet"));
        Assert.IsGreaterThanOrEqualTo(
            LeastGapMm, (Of("stand_wide") / 2) - Of("stand_profile") - Of("yoke_outside") - Of("yoke_thickness"), "and the posts");
        Assert.IsLessThan(lid, plate, "the carriage stays under the lid's edge");
        Assert.IsLessThan(Of("channel_height"), Of("rail_floor") + Of("rail_width"));
        Assert.IsGreaterThanOrEqualTo(1, Of("rail_floor") - Of("arm_floor") - Of("arm_height"), "the block is over the arms' slot");
    }

    [TestMethod]
    public void The_guide_rods_stay_under_the_cheeks_rims_and_in_their_wedges()
    {
        double wedgeEnd = Of("plate_thickness") + Of("carrier_thickness") + Of("wedge_size");
        Assert.IsGreaterThanOrEqualTo(LeastGapMm, Of("rod_top") - Of("flange"));
        Assert.IsGreaterThanOrEqualTo(2 * Of("guide_rod"), wedgeEnd - Of("rod_top"), "twice its thickness in the wedge, plate up");
        double wedgeHigh = (Of("wedge_size") * Math.Cos(TiltRad)) + (0.8 * Of("wedge_size") * Math.Sin(TiltRad));
        double wedgeUnderWater = FallMm - LugOverWaterMm + wedgeHigh;
        Assert.IsLessThan(Of("rod_foot"), wedgeUnderWater, "and the wedge does not meet the bar below");
        Assert.IsLessThanOrEqualTo(Of("bath_depth"), Of("rod_foot") + 5);
    }

    [TestMethod]
    public void The_feed_control_of_the_parts_list_has_the_stroke()
    {
        Assert.IsGreaterThanOrEqualTo(FallMm - Of("free_fall"), Of("feed_stroke"));
        string[] row = Csv.Rows("hardware/bom/bom.csv").Single(cells => cells[0] == "N6");
        Assert.AreEqual(Of("feed_stroke"), Number(row[2], @"stroke (\d+) mm"), row[2]);
        Assert.AreEqual(Of("feed_stroke"), Number(row[4], @"VC25(\d+)"), row[4]);
    }

    /// <summary>What pushes the feed control: steel of the yoke and of the carrier, the glass.</summary>
    [TestMethod]
    public void The_page_says_what_falls_weighs()
    {
        double steelMm3 = PartVolume.All.Where(part => part.Name is "yoke" or "carrier").Sum(part => part.Mm3);
        double glassMm3 = Of("plate_length") * Of("plate_width") * Of("plate_thickness");
        double said = Number(SourceTree.Read(Folder + "README.md"), @"yoke, carrier and plate \(([\d.]+) kg\)");
        Assert.AreEqual(((steelMm3 * 7.9) + (glassMm3 * 2.5)) / 1e6, said, 0.05);
    }

    [TestMethod]
    public void The_plate_switchs_magnet_is_as_long_as_the_rest_of_the_fall()
    {
        double said = Number(SourceTree.Read("hardware/assembly/carriage.md"), @"a bar of (\d+) mm, as long as what is left of the fall");
        Assert.AreEqual(FallMm - Of("water_below"), said, 0.5);
    }

    [TestMethod]
    public void Nothing_of_the_stand_is_under_what_falls()
    {
        double lugs = (Of("plate_begin") + (Of("plate_length") / 2)) * Math.Cos(TiltRad);
        double bathEnd = ((Of("plate_begin") + Of("plate_length")) * Math.Cos(TiltRad)) + Of("bath_beyond");
        Assert.IsLessThan(bathEnd - Of("bath_length") - Of("bath_sheet"), Of("stand_post_up") + Of("stand_profile"));
        Assert.IsGreaterThan(bathEnd + Of("bath_sheet"), Of("stand_post_low"));
        Assert.IsLessThan(lugs - (Of("yoke_bar") / 2), Of("stand_post_up") + Of("stand_profile"));
    }

    /// <summary>Screws of the rail and its blocks are on what is cut, with metal round them.</summary>
    [TestMethod]
    public void The_drives_sheets_have_the_holes_of_the_rail()
    {
        Dxf bar = new(SourceTree.Read($"{Folder}dxf/rail-bar.dxf")), far = new(SourceTree.Read($"{Folder}dxf/plate-far.dxf"));
        double[] row = [.. bar.HolesOf(Of("rail_screw")).Select(hole => hole.X).Order()];
        Assert.HasCount(18, row);
        Assert.AreEqual(Of("rail_pitch"), (row[^1] - row[0]) / 17, 0.01);
        double travel = Of("plate_length") + Of("blade_run") + Of("blade_run_out") + Of("blade_length");
        Assert.IsGreaterThanOrEqualTo(travel + (2 * Of("drive_block")), bar.Wide, "travel, and both blocks of the far side");
        Assert.HasCount(10, far.HolesOf(Of("rail_screw")));
        Assert.IsTrue(far.HolesOf(Of("rail_screw"))
            .All(hole => hole.X > 2 && hole.X < far.Wide - 2 && hole.Y > 2 && hole.Y < far.High - 2));
    }

    private static double Number(string text, string pattern)
    {
        Match found = Regex.Match(text, pattern);
        Assert.IsTrue(found.Success, $"{pattern} in: {text}");
        return double.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture);
    }
}
