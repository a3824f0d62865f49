using System.Collections.Generic;
using System.Linq;
using static ChamberFirmware.Tests.Mechanics.Dimensions;

namespace ChamberFirmware.Tests.Mechanics;

/// <summary>A wall of the loop: what the air touches, m², and what is warmed with it, J/K.</summary>
internal readonly record struct Wall(string Name, double AirM2, double HeatJPerK);

/// <summary>A folded strip, mm.</summary>
internal readonly record struct Strip(string Name, double LengthMm);

/// <summary>Areas, heat capacity and heat loss of the loop, from the numbers.</summary>
internal static class LoopWalls
{
    private const double AluminiumJPerM3K = 2.43e6;
    private const double GlassJPerM3K = 2.1e6;
    private const double GlassWPerMK = 1.0;
    private const double AngleMm2 = 33.75; // 12 x 12 x 1.5 mm

    /// <summary>Heat from the room-side of what is bare, W/K a square metre: a sheet has no resistance.</summary>
    private static double Bare => Of("outside_transfer");

    public static double ChannelLidM2 => Metres("channel_length") * Metres("width");

    /// <summary>Floor over the bath, plate among it: no foam there.</summary>
    public static double BareM2 => (Metres("plate_length") + Metres("bath_beyond") + 0.032) * Metres("width");

    public static double AirM2 => All.Sum(wall => wall.AirM2);

    /// <summary>Without plate and carrier; the lid's inner pane counts as far as it follows the air.</summary>
    public static double HeatJPerK => All.Sum(wall => wall.HeatJPerK);

    public static double LossWPerK => FoamWPerK + (ChannelLidM2 * LidWPerM2K) + (BareM2 * Bare);

    public static double FoamWPerK
    {
        get
        {
            double foam = (Metres("foam_thickness") / Of("foam_conductivity")) + (1 / Of("outside_transfer"));
            return (AirM2 - ChannelLidM2 - BareM2) * (1 + Of("joints_share")) / foam;
        }
    }

    /// <summary>Lid from the inner pane's surface to the room.</summary>
    public static double LidWPerM2K => 1 / (Panes + Of("lid_gap_resistance") + (1 / Of("outside_transfer")));

    public static double SinglePaneWPerM2K => 1 / (Metres("lid_outer_thickness") / GlassWPerMK + (1 / Of("outside_transfer")));

    /// <summary>All that is folded from thin sheet, with its length along the air.</summary>
    public static IReadOnlyList<Strip> Strips
    {
        get
        {
            double top = Of("duct_floor") + Of("duct_height"), riser = Of("riser_length");
            return
            [
                new("roof of the duct", PlenumEnd), new("end over the plenum", top), new("end over the fan box", top),
                new("floor of the duct", PlenumEnd - (2 * riser)), new("roof of the plenum", Of("plenum_length") - riser),
                new("plenum over the channel", Of("plenum_height") - Of("channel_height")),
                new("riser over the plenum, inside", Of("duct_floor") - Of("plenum_height")),
                new("fan box over the channel", Of("box_height") - Of("channel_height")),
                new("roof of the fan box", Of("box_length") - riser),
                new("riser over the fan box, inside", Of("duct_floor") - Of("box_height")),
            ];
        }
    }

    public static IReadOnlyList<Wall> All
    {
        get
        {
            double width = Of("width"), strips = Strips.Sum(strip => strip.LengthMm);
            double supplySide = (Of("plenum_length") * Of("plenum_height")) + (Of("channel_length") * Of("channel_height"));
            double side = PartVolume.ReturnSide + supplySide;
            double blank = width + (2 * Of("flange")) - (2 * Of("fold_deduction"));
            double angles = 2 * PlenumEnd * AngleMm2 / 1e9 * AluminiumJPerM3K;
            return
            [
                new("floor", PlenumEnd * width / 1e6, (Sheet("floor") * AluminiumJPerM3K) + angles),
                new("two cheeks", 2 * side / 1e6, 2 * Sheet("cheek") * AluminiumJPerM3K),
                new("roofs, ends, duct", strips * width / 1e6, strips * blank * Of("strip_thickness") / 1e9 * AluminiumJPerM3K),
                new("lid", ChannelLidM2, ChannelLidM2 * Metres("lid_inner_thickness") * GlassJPerM3K * PaneFollows01),
            ];
        }
    }

    /// <summary>Temperature of a lid's inner surface, °C, in air that moves so.</summary>
    public static double PaneC(double airC, double roomC, double velocityMPerS, double lidWPerM2K)
    {
        double inside = FilmAir.HeatWPerM2K(velocityMPerS, Metres("channel_length"));
        return airC - ((airC - roomC) * (1 / inside) / ((1 / inside) + (1 / lidWPerM2K)));
    }

    /// <summary>Rise of the inner pane over that of a wall behind foam, Example 1.</summary>
    private static double PaneFollows01
    {
        get
        {
            double inside = FilmAir.HeatWPerM2K(0.8, Metres("channel_length"));
            double foam = (Metres("foam_thickness") / Of("foam_conductivity")) + (1 / Of("outside_transfer"));
            return (1 / LidWPerM2K) / ((1 / inside) + (1 / LidWPerM2K)) / (foam / ((1 / inside) + foam));
        }
    }

    private static double Panes => (Metres("lid_inner_thickness") + Metres("lid_outer_thickness")) / GlassWPerMK;

    private static double Sheet(string name) => PartVolume.All.Single(part => part.Name == name).Mm3 / 1e9;
}
