using System;
using System.Globalization;

namespace ChamberFirmware.Bench.Report;

/// <summary>Numbers as a report says them: an uncertainty to two digits, its value to the same decimal (GUM 7.2.6).</summary>
public static class Said
{
    private const int LargestDecimals = 6;

    /// <summary>What stands for nothing known.</summary>
    public const string NotKnown = "not known";

    /// <summary>A value with its expanded uncertainty; without one the value to so many decimals.</summary>
    public static string With(double? value, double? expanded, int decimals = 3) => value is not { } v ? NotKnown
        : expanded is not { } u || u <= 0.0 ? Number(v, decimals) : $"{Number(v, DecimalsOf(u))} ± {Number(u, DecimalsOf(u))}";

    /// <summary>A number by itself to two significant digits, as an uncertainty or a tolerance is said.</summary>
    public static string TwoDigits(double? value) => value is { } v ? Number(v, v == 0.0 ? 0 : DecimalsOf(Math.Abs(v))) : NotKnown;

    /// <summary>A number to so many decimals, always with a point; never -0.</summary>
    public static string Number(double value, int decimals)
    {
        double rounded = Math.Round(value, decimals);
        return (rounded == 0.0 ? 0.0 : rounded).ToString("F" + decimals, CultureInfo.InvariantCulture);
    }

    /// <summary>As many decimals as leave two significant digits.</summary>
    public static int DecimalsOf(double uncertainty)
    {
        int decimals = 1 - (int)Math.Floor(Math.Log10(uncertainty));
        return Math.Clamp(decimals, 0, LargestDecimals);
    }
}
