using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Tests.Portability;
using static ChamberFirmware.Tests.Mechanics.Dimensions;

namespace ChamberFirmware.Tests.Mechanics;

/// <summary>The committed outlines have the sizes of the table and holes where they must meet something else.</summary>
[TestClass]
public sealed class OutlineTests
{
    private const double HundredthMm = 0.01;

    [TestMethod]
    public void Outlines_are_as_large_as_the_numbers_say()
    {
        double rim = 2 * Of("flange"), blank = Of("width") + rim - (2 * Of("fold_deduction")), top = Of("duct_floor") + Of("duct_height");
        Is("cheek", PlenumEnd + rim, top + rim);
        Is("floor", PlenumEnd, Of("width"));
        Is("roof", PlenumEnd, blank);
        Is("back", top, blank);
        Is("end", top, blank);
        Is("lid", Of("channel_length"), Of("width") + (2 * Of("lid_overlap")));
        Is("carrier", CarrierSide, CarrierSide + (2 * Of("carrier_lug")));
        Is("shutter", Of("shutter_length"), Of("shutter_width"));
        Is("fan-plate", Of("box_length"), Of("width"));
    }

    [TestMethod]
    public void A_sheets_area_is_what_its_solid_has_in_it()
    {
        foreach (PartVolume part in PartVolume.All.Where(part => part.Name is "floor" or "fan-plate" or "flap" or "carrier" or "cheek"))
        {
            double thickness = Of(part.Name switch { "fan-plate" => "floor_thickness", _ => part.Name + "_thickness" });
            Assert.AreEqual(part.Mm3 / thickness, Sheet(part.Name).AreaMm2, 1e-4 * part.Mm3 / thickness, part.Name);
        }
    }

    [TestMethod]
    public void The_fans_screws_are_those_of_the_fan()
    {
        Dxf plate = Sheet("fan-plate");
        SheetCircle fan = plate.HolesOf(Of("fan_hole")).Single();
        SheetCircle[] screws = plate.HolesOf(Of("screw_hole"));
        Assert.HasCount(4, screws);
        Assert.AreEqual(Of("box_length") / 2, fan.X, HundredthMm);
        foreach (SheetCircle screw in screws)
        {
            Assert.AreEqual(Of("fan_pitch") / 2, Math.Abs(screw.X - fan.X), HundredthMm);
            Assert.AreEqual(Of("fan_pitch") / 2, Math.Abs(screw.Y - fan.Y), HundredthMm);
        }

        Assert.IsLessThan(Of("box_length"), Of("fan_size"), "and the fan goes into its box");
        Assert.IsLessThan(Of("box_height"), Of("fan_stand") + (Of("fan_count") * Of("fan_thickness")));
    }

    [TestMethod]
    public void Ports_are_over_the_plates_middle_and_over_the_waiting_blade()
    {
        double[] places = [.. Sheet("lid").HolesOf(Of("port_diameter")).Select(port => port.X).Order()];
        double blade = Of("plate_begin") + Of("plate_length") + Of("blade_run") + (Of("blade_length") / 2);
        CollectionAssert.AreEqual(new[] { Of("plate_begin") + (Of("plate_length") / 2), blade }, places);
    }

    [TestMethod]
    public void The_floor_has_plate_trough_and_drain_where_they_must_be()
    {
        Dxf floor = Sheet("floor");
        IReadOnlyList<SheetPoint> hole = floor.Outlines[1], trough = floor.Outlines[2];
        Assert.AreEqual(Of("plate_begin") - Of("plate_gap"), hole.Min(p => p.X), HundredthMm);
        Assert.AreEqual(Of("plate_begin") + Of("plate_length") + Of("plate_gap"), hole.Max(p => p.X), HundredthMm);
        Assert.AreEqual(154.0, Hole, HundredthMm, "assembly, section 1");
        Assert.IsGreaterThanOrEqualTo(6.0, hole.Min(p => p.X) - trough.Max(p => p.X), "floor between trough and hole");
        Assert.IsGreaterThanOrEqualTo(Of("straightener_begin") + Of("straightener_length"), trough.Min(p => p.X), "behind the honeycomb");
        Assert.AreEqual(Of("channel_length") + Of("box_length") - 15, floor.HolesOf(Of("drain_diameter")).Single().X, HundredthMm);
    }

    [TestMethod]
    public void Screws_of_a_flange_are_not_further_apart_than_their_gasket_bears()
    {
        foreach (string sheet in new[] { "floor", "roof", "back", "end" })
        {
            foreach (IGrouping<double, SheetCircle> row in Sheet(sheet).HolesOf(Of("screw_hole")).GroupBy(screw => Math.Round(screw.Y, 2))
                .Where(row => row.Count() > 1))
            {
                double[] places = [.. row.Select(screw => screw.X).Order()];
                double most = places.Zip(places.Skip(1), (a, b) => b - a).Max();
                Assert.IsLessThanOrEqualTo(Of("screw_pitch"), most, $"{sheet}: {row.Key}");
            }
        }
    }

    private static void Is(string sheet, double wide, double high)
    {
        Assert.AreEqual(wide, Sheet(sheet).Wide, HundredthMm, sheet);
        Assert.AreEqual(high, Sheet(sheet).High, HundredthMm, sheet);
    }

    private static Dxf Sheet(string name) => new(SourceTree.Read($"{Folder}dxf/{name}.dxf"));
}
