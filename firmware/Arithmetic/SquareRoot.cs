using System;

namespace ChamberFirmware.Arithmetic;

/// <summary>
/// The square root of IEEE 754, rounded to nearest, from sums, products, quotients and whole numbers only. Not System.Math: the official
/// ESP32 images compute it in single precision (their switch for double is off), a PC does not, and the bits of a run would differ.
/// </summary>
public static class SquareRoot
{
    private const long FractionBits = 0x000FFFFFFFFFFFFF;
    private const long One = 0x0010000000000000; // of a fraction of 52 bits
    private const double OneAsDouble = 4503599627370496.0;
    private const int Bias = 1023;
    private const int NoNumber = 0x7FF; // exponent of the infinities and of what is not a number

    private const double LiftSubnormal = 18014398509481984.0; // 2 to the 54
    private const double LowerRoot = 1.0 / 134217728.0; // 2 to the -27

    // The straight line nearest to the root between 1 and 4: never off by more than 3 %.
    private const double Slope = 0.3433;
    private const double Intercept = 0.6866;

    /// <summary>
    /// The double nearest to the root of <paramref name="x"/>, the same on every runtime. The root of 0 is 0 (of -0 it is -0), of infinity
    /// infinity; of less than 0 and of what is not a number it is not a number. Costs four quotients, ten sums and products, and about
    /// sixty other instructions (a subnormal twice that); allocates nothing.
    /// </summary>
    public static double Of(double x)
    {
        if (double.IsNaN(x) || x <= 0.0)
        {
            return x == 0.0 ? x : double.NaN;
        }

        long bits = BitConverter.DoubleToInt64Bits(x);
        int exponent = (int)(bits >> 52);
        if (exponent == 0)
        {
            return Of(x * LiftSubnormal) * LowerRoot;
        }

        if (exponent == NoNumber)
        {
            return x;
        }

        // x = fraction / One * 2 ^ exponent with an even exponent, so that the fraction is from 1 to just under 4 times One.
        exponent -= Bias;
        int odd = exponent & 1;
        long fraction = ((bits & FractionBits) | One) << odd;
        long root = Nearest(fraction, Guess(fraction / OneAsDouble));
        return BitConverter.Int64BitsToDouble(((long)((exponent - odd) / 2 + Bias - 1) << 52) + root); // adds root's leading one, too
    }

    // Heron's rule squares the error: 3e-2, 4e-4, 9e-8, 4e-15, then what rounding leaves: less than one unit of the last place.
    private static double Guess(double square)
    {
        double root = Slope * square + Intercept;
        root = (root + square / root) * 0.5;
        root = (root + square / root) * 0.5;
        root = (root + square / root) * 0.5;
        return (root + square / root) * 0.5;
    }

    // With whole numbers: the root r is the nearest when (r - 1/2)^2 < square < (r + 1/2)^2, that is when -r < square - r^2 <= r. The
    // squares have 106 bits, but their difference has few, so what does not fit into 64 bits may be lost of both.
    private static long Nearest(long fraction, double guess)
    {
        long root = (long)(guess * OneAsDouble);
        long miss = (fraction << 52) - root * root;
        return miss > root ? root + 1 : miss <= -root ? root - 1 : root;
    }
}
