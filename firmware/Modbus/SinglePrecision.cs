using System;

namespace ChamberFirmware.Modbus;

/// <summary>
/// The 32 bits of a number in single precision (IEEE 754), as two registers carry it. By whole numbers: the device's own way makes an array
/// each time. What is smaller than 1.2e-38 is 0.
/// </summary>
public static class SinglePrecision
{
    /// <summary>No value: the quiet NaN.</summary>
    public const uint NoValue = 0x7FC00000;

    private const uint Infinite = 0x7F800000;
    private const int ExponentShift = 23;
    private const int BiasDifference = 1023 - 127;
    private const int MantissaShift = 52 - ExponentShift;
    private const int MostExponent = 254;
    private const uint Mantissa = 0x7FFFFF;

    /// <summary>The nearest number in single precision; of NaN <see cref="NoValue"/>.</summary>
    public static uint Bits(double value)
    {
        if (double.IsNaN(value))
        {
            return NoValue;
        }

        double single = (float)value; // rounded here; what follows only moves bits
        long bits = BitConverter.DoubleToInt64Bits(single);
        uint sign = bits < 0 ? 0x80000000 : 0;
        int exponent = (int)((bits >> 52) & 0x7FF) - BiasDifference;
        return exponent <= 0 ? sign
            : exponent > MostExponent ? sign | Infinite
            : sign | ((uint)exponent << ExponentShift) | ((uint)(bits >> MantissaShift) & Mantissa);
    }

    /// <summary>The number that has these bits; NaN also for what is infinite.</summary>
    public static double Value(uint bits)
    {
        int exponent = (int)(bits >> ExponentShift) & 0xFF;
        if (exponent == 0 || exponent > MostExponent)
        {
            return exponent == 0 ? 0.0 : double.NaN;
        }

        long wide = ((long)(exponent + BiasDifference) << 52) | ((long)(bits & Mantissa) << MantissaShift);
        double size = BitConverter.Int64BitsToDouble(wide);
        return (bits & 0x80000000) != 0 ? -size : size;
    }
}
