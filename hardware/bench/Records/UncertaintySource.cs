using System;

namespace ChamberFirmware.Bench.Records;

/// <summary>
/// One source of a budget: a limit that its value stays within, any place between them as likely as another. GUM, JCGM 100:2008, 4.3.7:
/// the standard uncertainty of such a rectangular distribution is the limit over the root of three. Every source here is of type B: data
/// sheets, calibrations, and what readings moved by, whose ticks follow each other too closely to be counted as independent.
/// </summary>
/// <param name="Name">What it is, for a reader.</param>
/// <param name="Limit">Half of the way from limit to limit, in <paramref name="LimitUnit"/>.</param>
/// <param name="LimitUnit">Its unit.</param>
/// <param name="Sensitivity">How much the quantity moves by for one unit of it.</param>
/// <param name="IsStated">The firmware has it in the number that it states.</param>
public sealed record UncertaintySource(string Name, double Limit, string LimitUnit, double Sensitivity, bool IsStated)
{
    /// <summary>The limit in the quantity's unit: what the firmware adds up.</summary>
    public double Reach => Math.Abs(Sensitivity) * Limit;

    /// <summary>Standard uncertainty, in the quantity's unit.</summary>
    public double Standard => Reach / Math.Sqrt(3.0);
}
