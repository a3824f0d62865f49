using System;
using System.Collections.Generic;
using static ChamberFirmware.Tests.Mechanics.Dimensions;

namespace ChamberFirmware.Tests.Mechanics;

/// <summary>Volumes of the parts by hand: cuboids and cylinders, no CAD.</summary>
internal sealed record PartVolume(string Name, double Mm3)
{
    private static double Screw => Circle("screw_hole");

    private static double Blank => Of("width") + (2 * Of("flange")) - (2 * Of("fold_deduction"));

    private static double Top => Of("duct_floor") + Of("duct_height");

    public static IReadOnlyList<PartVolume> All =>
    [
        new("air-plenum", Of("plenum_length") * Of("plenum_height") * Of("width")),
        new("air-channel", Of("channel_length") * Of("channel_height") * Of("width")),
        new("air-return", ReturnSide * Of("width")),
        new("cheek", Cheek * Of("cheek_thickness")),
        new("floor", Floor * Of("floor_thickness")),
        new("roof", ((PlenumEnd * Blank) - Square(Of("flap_seat")) - (26 * Screw)) * Of("strip_thickness")),
        new("back", ((Top * Blank) - Circle("mist_diameter") - Circle("dry_air_diameter") - (10 * Screw)) * Of("strip_thickness")),
        new("end", ((Top * Blank) - Circle("vent_diameter") - (10 * Screw)) * Of("strip_thickness")),
        new("lid", ((Of("channel_length") * (Of("width") + (2 * Of("lid_overlap")))) - (2 * Circle("port_diameter")))
            * (Of("lid_inner_thickness") + Of("lid_outer_thickness"))),
        new("carrier", Carrier * Of("carrier_thickness")),
        new("shutter", ((Of("shutter_length") * Of("shutter_width")) - (6 * 40)) * Of("shutter_thickness")),
        new("throttle-middle", (Throttle - (Of("throttle_mid_holes") * Circle("throttle_mid_diameter"))) * 1.5),
        new("throttle-low", (Throttle - Circle("throttle_low_diameter")) * 1.5),
        new("fan-plate", ((Of("box_length") * Of("width")) - Circle("fan_hole") - (4 * Screw)) * 1.5),
        new("flap", (Square(Of("flap_size")) + (10 * 40) - (2 * Screw)) * Of("flap_thickness")),
        new("blade", Blade),
        new("trough", Trough),
        new("yoke", Yoke),
        new("latch-block", (24 * 20 * 40) - (Math.PI / 4 * ((20 * Square(Of("bolt") + 0.2)) + (2 * 12 * Square(3.3))))),
        new("rod-bar", (((Of("bath_width") - 2) * Of("yoke_bar")) - (2 * Circle("guide_rod"))) * 5),
        new("plate-far", CarriagePlate(2)),
        new("plate-near", CarriagePlate(1)),
        new("rail-bar", ((274 * Of("rail_width")) - (18 * Circle("rail_screw"))) * Of("rail_backing")),
    ];

    /// <summary>Duct, risers and fan box from the side, mm².</summary>
    public static double ReturnSide => (Of("box_length") * Of("box_height")) + (Of("duct_height") * PlenumEnd)
        + (Of("riser_length") * ((2 * Of("duct_floor")) - Of("box_height") - Of("plenum_height")));

    /// <summary>The rectangle round all, less the window, which the rim narrows; 65 screws, two slots, one sensor.</summary>
    private static double Cheek
    {
        get
        {
            double rim = Of("flange"), high = Of("duct_floor") - rim;
            double left = Of("plenum_length") - Of("riser_length"), right = Of("box_length") - Of("riser_length");
            double window = (left * (high - Of("plenum_height") - rim))
                + ((Of("channel_length") - (2 * rim)) * (high - Of("channel_height") - rim))
                + (right * (high - Of("box_height") - rim));
            double arms = (Of("plate_length") + Of("blade_run") + Of("blade_run_out") + (2 * Of("blade_length")) + 14) * Of("arm_height");
            double sensor = Math.PI / 4 * Square(Of("sensor_tube") + 0.5);
            return ((PlenumEnd + (2 * rim)) * (Top + (2 * rim))) - window - arms - (2 * Of("duct_height")) - sensor - (CheekScrews * Screw)
                - (2 * rim); // two slits of a millimetre
        }
    }

    private const int CheekScrews = 65;

    private static double Floor => (PlenumEnd * Of("width")) - (Hole * (Of("plate_width") + (2 * Of("plate_gap"))))
        - ((Of("blade_length") + (2 * Of("trough_clearance"))) * (Of("plate_width") + (2 * Of("trough_clearance"))))
        - Circle("drain_diameter") - (24 * Screw);

    private static double Carrier => Square(CarrierSide) + (2 * 2 * Of("carrier_lug") * Of("carrier_lug"))
        - (2 * Math.PI / 4 * Square(Of("guide_hole") + 6)) - (8 * Screw);

    private static double Throttle => ((Of("width") + 25) * Of("duct_height")) - (Math.PI / 4 * Square(8));

    /// <summary>Body less the gap under it, less the chamber above the gap, less what is left of needle's and pins' bores.</summary>
    private static double Blade => (Of("blade_length") * Of("plate_width") * Of("blade_height"))
        - (Of("blade_length") * Of("film_width") * Of("blade_gap"))
        - (Of("blade_chamber") * Of("film_width") * (Of("blade_chamber_height") - Of("blade_gap")))
        - (Math.PI / 4 * Square(5) * (Of("blade_height") - Of("blade_chamber_height")))
        - (2 * Math.PI / 4 * Square(4) * Of("blade_height"));

    private static double Trough
    {
        get
        {
            double length = Of("blade_length") + (2 * Of("trough_clearance")), wide = Of("plate_width") + (2 * Of("trough_clearance"));
            double deep = Of("trough_depth") - Of("floor_thickness");
            double body = (length + 2) * (wide + 2) * (deep + 1);
            double rim = ((length + 12) * (wide + 12)) - ((length + 2) * (wide + 2));
            return body + rim - (length * wide * deep);
        }
    }

    /// <summary>Its flat bar's way in the plane across the loop, corners counted once, less two screws.</summary>
    private static double Yoke
    {
        get
        {
            double thick = Of("yoke_thickness"), outside = Of("yoke_outside"), rise = Of("yoke_rise");
            double fromLug = Of("yoke_inside") + thick - LugEnd;
            double side = fromLug + rise + (outside + thick - Of("yoke_inside")) + YokeTests.DropMm + rise;
            return (((2 * side) + (2 * (outside + thick))) * thick * Of("yoke_bar")) - (2 * thick * Screw);
        }
    }

    private static double LugEnd => (CarrierSide / 2) + (Of("carrier_lug") / 2) + 14;

    private static double CarriagePlate(int blocks) => 3
        * ((blocks * Of("drive_block") * (Of("rail_floor") + Of("rail_width") - Of("arm_floor")))
            - (((4 * blocks) + 2) * Circle("rail_screw")));

    private static double Circle(string name) => Math.PI / 4 * Square(Of(name));

    private static double Square(double value) => value * value;
}
