using System;
using System.Collections.Generic;
using System.Linq;
using static ChamberFirmware.Tests.Mechanics.Dimensions;

namespace ChamberFirmware.Tests.Mechanics;

/// <summary>A part of the loop and the pressure that it takes, Pa.</summary>
internal readonly record struct Loss(string Part, double Pa);

/// <summary>
/// Pressure losses of the loop by textbook formulas, air of 40 °C. Shah and London, Laminar Flow Forced Convection in Ducts (1978), for
/// honeycomb and laminar ducts; Blasius where turbulent; Wieghardt (1953) for the screen; Idelchik, Handbook of Hydraulic Resistance, for
/// bends, edges and the throttle plate.
/// </summary>
internal static class LoopFlow
{
    public const double DensityKgPerM3 = 1.127;
    private const double ViscosityPaS = 1.91e-5;
    private const double TurbulentRe = 2300;
    private const double Mitre = 1.2; // Idelchik: elbow of 90 degrees with sharp corners
    private const double IntoBox = 1.0; // all of the channel's dynamic pressure is lost in the fan box
    private const double HeaterOfPlenum = 3.0; // estimate: elements stand in a seventh of the plenum's section
    private const double CellWalls = 0.05; // estimate: share of the honeycomb's section

    public static double AreaM2 => Metres("width") * Metres("channel_height");

    public static double DuctAreaM2 => Metres("width") * Metres("duct_height");

    public static double FlowM3PerS(double filmMPerS) => filmMPerS * AreaM2;

    /// <summary>Reynolds number of the channel with its hydraulic diameter.</summary>
    public static double ChannelRe(double filmMPerS) => Re(filmMPerS, Hydraulic("width", "channel_height"));

    public static IReadOnlyList<Loss> Losses(double filmMPerS, Throttle throttle)
    {
        double duct = FlowM3PerS(filmMPerS) / DuctAreaM2;
        double plenum = FlowM3PerS(filmMPerS) / (Metres("width") * Metres("plenum_height"));
        double contraction = 0.5 * (1 - (Of("channel_height") / Of("plenum_height")));
        double channelM = Metres("channel_length") - Metres("straightener_length");
        double ductM = (PlenumEnd + (2 * Of("duct_floor")) - Of("box_height") - Of("plenum_height")) / 1000;
        return
        [
            new("heater", HeaterOfPlenum * Dynamic(plenum)),
            new("into the channel", contraction * Dynamic(filmMPerS)),
            new("honeycomb", Honeycomb(filmMPerS)),
            new("screen", Screen(filmMPerS)),
            new("channel", Walls(filmMPerS, "channel_height", channelM)),
            new("into the fan box", IntoBox * Dynamic(filmMPerS)),
            new("into the riser", 0.5 * Dynamic(duct)),
            new("two bends of the duct", 2 * Mitre * Dynamic(duct)),
            new("duct", Walls(duct, "duct_height", ductM)),
            new("into the plenum", Dynamic(duct)),
            new("throttle", Plate(throttle.OpenM2 / DuctAreaM2) * Dynamic(duct)),
        ];
    }

    public static double TotalPa(double filmMPerS, Throttle throttle) => Losses(filmMPerS, throttle).Sum(loss => loss.Pa);

    /// <summary>Idelchik, diagram 4-11: sharp-edged opening in a thin plate across a duct, on the duct's dynamic pressure.</summary>
    public static double Plate(double open01)
    {
        double closed = 1 - open01;
        double jet = ((0.707 * Math.Pow(closed, 0.375)) + closed) / open01;
        return jet * jet;
    }

    /// <summary>
    /// Shah (1978): laminar flow that develops in a round tube, friction and acceleration together, on the velocity's dynamic pressure.
    /// </summary>
    public static double TubeEntry(double lengthM, double diameterM, double re)
    {
        double x = lengthM / (diameterM * re), entry = 3.44 / Math.Sqrt(x);
        double apparent = (entry + (((1.25 / (4 * x)) + 16 - entry) / (1 + (0.00021 / (x * x))))) / re;
        return 4 * apparent * lengthM / diameterM;
    }

    private static double Honeycomb(double filmMPerS)
    {
        double cell = filmMPerS / (1 - CellWalls), diameterM = Metres("straightener_cell");
        return TubeEntry(Metres("straightener_length"), diameterM, Re(cell, diameterM)) * Dynamic(cell);
    }

    private static double Screen(double filmMPerS)
    {
        double open = Math.Pow(1 - (Of("screen_wire") / Of("screen_mesh")), 2);
        return 6.5 * (1 - open) / (open * open) * Math.Pow(Re(filmMPerS / open, Metres("screen_wire")), -1.0 / 3) * Dynamic(filmMPerS);
    }

    private static double Walls(double mPerS, string height, double lengthM)
    {
        double diameterM = Hydraulic("width", height), re = Re(mPerS, diameterM);
        double flat = Of(height) / Of("width");
        double laminar = 24 * (1 - (1.3553 * flat) + (1.9467 * flat * flat) - (1.7012 * Math.Pow(flat, 3))) / re;
        double friction = re < TurbulentRe ? laminar : Math.Max(laminar, 0.0791 / Math.Pow(re, 0.25));
        return 4 * friction * lengthM / diameterM * Dynamic(mPerS);
    }

    private static double Hydraulic(string width, string height) => 2 * Metres(width) * Metres(height) / (Metres(width) + Metres(height));

    private static double Re(double mPerS, double lengthM) => DensityKgPerM3 * mPerS * lengthM / ViscosityPaS;

    private static double Dynamic(double mPerS) => 0.5 * DensityKgPerM3 * mPerS * mPerS;
}
