using System;
using System.Collections.Generic;
using System.Linq;

namespace ChamberFirmware.Bench;

/// <summary>Which combinations of levels a design asks for. A point is a level's place for each factor.</summary>
public static class Designs
{
    private const int Tries = 200;

    /// <summary>Every combination once, the last factor running fastest.</summary>
    public static List<int[]> Factorial(IReadOnlyList<int> levels)
    {
        List<int[]> points = [[]];
        foreach (int count in levels)
        {
            points = [.. from point in points from level in Enumerable.Range(0, count) select (int[])[.. point, level]];
        }

        return points;
    }

    /// <summary>
    /// A Latin hypercube (McKay, Beckman and Conover, Technometrics 21, 1979): each factor's range is cut into as many strata as there are
    /// points, and each stratum has one. Of many the one whose nearest two points are farthest apart (Morris and Mitchell, 1995).
    /// </summary>
    public static List<int[]> LatinHypercube(int factors, int points, PlanRandom random)
    {
        List<int[]> best = Draw(factors, points, random);
        long bestSquared = Nearest(best);
        for (int i = 1; i < Tries; i++)
        {
            List<int[]> other = Draw(factors, points, random);
            long otherSquared = Nearest(other);
            if (otherSquared > bestSquared)
            {
                (best, bestSquared) = (other, otherSquared);
            }
        }

        return best;
    }

    /// <summary>The middle of a stratum, in the factor's own unit.</summary>
    public static double MiddleOf(int stratum, int strata, double lowest, double highest) =>
        lowest + (stratum + 0.5) / strata * (highest - lowest);

    private static List<int[]> Draw(int factors, int points, PlanRandom random)
    {
        List<List<int>> columns = [.. Enumerable.Range(0, factors).Select(_ => random.Shuffled(Enumerable.Range(0, points)))];
        return [.. Enumerable.Range(0, points).Select(point => columns.Select(column => column[point]).ToArray())];
    }

    private static long Nearest(List<int[]> points)
    {
        long nearest = long.MaxValue;
        for (int i = 0; i < points.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                nearest = Math.Min(nearest, points[i].Zip(points[j], (a, b) => (long)(a - b) * (a - b)).Sum());
            }
        }

        return nearest;
    }
}
