using System;
using MathNet.Numerics;
using MathNet.Numerics.Random;

namespace ChamberFirmware.Films;

/// <summary>
/// Shares for many draws, each number's spread evenly over its range whatever the others are (Latin hypercube; McKay, Beckman and Conover,
/// Technometrics 21, 1979): a tenth of the draws that pure chance would need. The same seed, the same shares.
/// </summary>
public static class LatinCube
{
    /// <summary>Rows are draws; every entry lies between 0 and 1, without the ends.</summary>
    public static double[][] Shares(int draws, int numbers, int seed)
    {
        var random = new Xoshiro256StarStar(seed);
        var rows = new double[draws][];
        for (int i = 0; i < draws; i++)
        {
            rows[i] = new double[numbers];
        }

        for (int n = 0; n < numbers; n++)
        {
            int[] order = Combinatorics.GeneratePermutation(draws, random);
            for (int i = 0; i < draws; i++)
            {
                rows[i][n] = (order[i] + Math.Clamp(random.NextDouble(), 1e-6, 1 - 1e-6)) / draws;
            }
        }

        return rows;
    }
}
