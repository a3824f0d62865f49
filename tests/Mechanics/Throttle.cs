using System;
using System.Collections.Generic;
using static ChamberFirmware.Tests.Mechanics.Dimensions;

namespace ChamberFirmware.Tests.Mechanics;

/// <summary>A gear of the air: which plate stands in the duct.</summary>
internal sealed record Throttle(string Name, double OpenM2)
{
    public static Throttle Low { get; } = new("low", Holes(1, "throttle_low_diameter"));

    public static Throttle Middle { get; } = new("middle", Holes(Of("throttle_mid_holes"), "throttle_mid_diameter"));

    public static Throttle None { get; } = new("none", Metres("width") * Metres("duct_height"));

    public static IReadOnlyList<Throttle> All { get; } = [Low, Middle, None];

    private static double Holes(double count, string diameter) => count * Math.PI / 4 * Metres(diameter) * Metres(diameter);
}
