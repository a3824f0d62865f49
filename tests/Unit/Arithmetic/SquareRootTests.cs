using System;
using ChamberFirmware.Arithmetic;

namespace ChamberFirmware.Tests.Unit.Arithmetic;

/// <summary>The firmware's own root beside that of this machine's floating-point unit, which IEEE 754 binds to the nearest.</summary>
[TestClass]
public sealed class SquareRootTests
{
    private const int Random = 10_000_000;

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void Ten_million_random_doubles_of_all_sizes_have_the_root_of_IEEE_754_to_the_last_bit()
    {
        var random = new Random(754);
        for (int i = 0; i < Random; i++)
        {
            IsNearest(BitConverter.Int64BitsToDouble(random.NextInt64(0, 0x7FF0000000000000)));
        }
    }

    [TestMethod]
    public void Numbers_whose_root_lies_next_to_the_middle_of_two_doubles_are_rounded_to_the_nearer()
    {
        // In units of the root's last place, r (r + 1) = c + a multiple of 2^52 (of 2^53 from a root of sqrt 2 on) has one solution for
        // every even c and r's last bit, found bit by bit. That multiple is a double, and its root is off the middle r + 1/2 by c / 2r.
        for (int c = -4000; c <= 4000; c += 2)
        {
            for (int bits = 52; bits <= 53; bits++)
            {
                for (long last = 0; last <= 1; last++)
                {
                    long root = Solution(c, last, bits) | (1L << 52);
                    Int128 square = ((Int128)root * (root + 1)) - c;
                    IsNearest((double)square * Math.ScaleB(1.0, -104));
                }
            }
        }
    }

    [TestMethod]
    public void The_hardest_numbers_are_doubles_next_to_the_square_of_a_middle()
    {
        long root = Solution(2, 1, 52) | (1L << 52);
        Int128 square = ((Int128)root * (root + 1)) - 2;
        Assert.AreEqual(square, (Int128)(double)square, "it is a double");
    }

    private static long Solution(int c, long last, int bits)
    {
        long root = last;
        for (int bit = 1; bit < bits; bit++)
        {
            long miss = (long)(((Int128)root * (root + 1)) - c);
            root |= (miss & (1L << bit)) != 0 ? 1L << bit : 0;
        }

        return root;
    }

    [TestMethod]
    public void Squares_have_whole_roots_and_their_neighbours_the_nearest()
    {
        for (int i = 1; i < 200_000; i++)
        {
            double square = (double)i * i;
            Assert.AreEqual(i, SquareRoot.Of(square));
            IsNearest(Math.BitIncrement(square));
            IsNearest(Math.BitDecrement(square));
        }
    }

    [TestMethod]
    public void Every_power_of_two_and_its_neighbours_from_the_least_subnormal_to_the_greatest_number()
    {
        for (int exponent = -1074; exponent <= 1023; exponent++)
        {
            double power = Math.ScaleB(1.0, exponent);
            IsNearest(power);
            IsNearest(Math.BitIncrement(power));
            IsNearest(Math.BitDecrement(power));
        }

        IsNearest(double.MaxValue);
        IsNearest(double.Epsilon);
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(-0.0)]
    [DataRow(double.PositiveInfinity)]
    [DataRow(double.NegativeInfinity)]
    [DataRow(-1e-320)]
    [DataRow(-4.0)]
    public void Edges_are_those_of_IEEE_754(double x) => IsNearest(x);

    [TestMethod]
    public void What_is_not_a_number_has_no_root() => Assert.IsTrue(double.IsNaN(SquareRoot.Of(double.NaN)));

    private static void IsNearest(double x)
    {
        double expected = Math.Sqrt(x);
        double actual = SquareRoot.Of(x);
        bool same = BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual)
            || (double.IsNaN(expected) && double.IsNaN(actual));
        if (!same)
        {
            Assert.Fail($"the root of {x:R} is {expected:R}, not {actual:R}");
        }
    }
}
