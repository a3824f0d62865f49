using System;

namespace ChamberFirmware.Films;

/// <summary>How well a number is known: fixed, somewhere between two limits, or about a value within a factor.</summary>
public readonly record struct KnownNumber
{
    private enum Kind
    {
        Fixed,
        Between,
        About,
        Normal,
    }

    private readonly Kind _kind;
    private readonly double _first;
    private readonly double _second;

    private KnownNumber(Kind kind, double first, double second) => (_kind, _first, _second) = (kind, first, second);

    /// <summary>Known.</summary>
    public static KnownNumber Of(double value) => new(Kind.Fixed, value, 0);

    /// <summary>Anywhere between, all alike.</summary>
    public static KnownNumber Between(double low, double high) => new(Kind.Between, Math.Min(low, high), Math.Max(low, high));

    /// <summary>Log-normal about a median; nine of ten lie within the factor, which is at least 1.</summary>
    public static KnownNumber About(double median, double factor) => new(Kind.About, median, Math.Log(factor) / 1.6449);

    /// <summary>Normal, with an expanded uncertainty (k = 2).</summary>
    public static KnownNumber Normal(double mean, double expanded) => new(Kind.Normal, mean, expanded / 2);

    /// <summary>The value below which that share of all lies, 0 to 1 without the ends.</summary>
    public double At(double share01) => _kind switch
    {
        Kind.Fixed => _first,
        Kind.Between => _first + share01 * (_second - _first),
        Kind.About => _first * Math.Exp(_second * Normal01(share01)),
        _ => _first + _second * Normal01(share01),
    };

    /// <summary>Half lie below it.</summary>
    public double Median => At(0.5);

    private static double Normal01(double share01) => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, share01);
}
