using System;

namespace ChamberFirmware.Benchmarks.Uncertainty;

/// <summary>What so many casts of so many show of all casts.</summary>
public static class Binomial
{
    private const int Halvings = 60;

    /// <summary>
    /// Clopper and Pearson's lower limit: were the true share smaller than this, so many or more would be found with less than the
    /// complement of <paramref name="confidence01"/>.
    /// </summary>
    /// <param name="good">How many were good, 0 to <paramref name="all"/>.</param>
    /// <param name="all">Of how many, from 1.</param>
    /// <param name="confidence01">One-sided, 0.95 for example.</param>
    public static double Least01(int good, int all, double confidence01)
    {
        double low = 0.0, high = 1.0;
        for (int i = 0; i < Halvings && good > 0; i++)
        {
            double middle = (low + high) / 2.0;
            (low, high) = AtLeast(good, all, middle) < 1.0 - confidence01 ? (middle, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Probability of so many good ones or more, each good with the same probability.</summary>
    public static double AtLeast(int good, int all, double share01)
    {
        if (share01 <= 0.0 || share01 >= 1.0)
        {
            return share01 >= 1.0 || good <= 0 ? 1.0 : 0.0;
        }

        double sum = 0.0, lnWays = 0.0; // logarithms: 300 over 150 is no number of its own
        for (int k = 0; k <= all; k++)
        {
            sum += k >= good ? Math.Exp(lnWays + k * Math.Log(share01) + (all - k) * Math.Log(1.0 - share01)) : 0.0;
            lnWays += Math.Log(all - k) - Math.Log(k + 1.0);
        }

        return sum;
    }
}
