using System;
using ChamberFirmware.Arithmetic;

namespace ChamberFirmware.Learning;

/// <summary>
/// The normal equations of least squares, added up sample by sample, kept for the best guess, and solved with Marquardt's damping by
/// Cholesky's method (Golub and Van Loan, Matrix Computations, section 4.2). The matrices are symmetric: their lower halves, row by row.
/// </summary>
public sealed class NormalEquations
{
    private const double LeastPivot = 1e-12; // of a diagonal that damping has scaled to about one

    private readonly int _n;
    private readonly double[] _sum; // while solving: the factor
    private readonly double[] _right;
    private readonly double[] _keptSum;
    private readonly double[] _keptRight;
    private readonly double[] _scale;
    private readonly double[] _move;

    /// <summary>Equations of so many unknowns, all sums 0.</summary>
    public NormalEquations(int n)
    {
        _n = n;
        _sum = new double[n * (n + 1) / 2];
        _right = new double[n];
        _keptSum = new double[n * (n + 1) / 2];
        _keptRight = new double[n];
        _scale = new double[n];
        _move = new double[n];
    }

    /// <summary>All sums are 0 again; what was kept stays.</summary>
    public void Clear()
    {
        Array.Clear(_right, 0, _n);
        Array.Clear(_sum, 0, _sum.Length);
    }

    /// <summary>One sample: its slopes and by how much the guess misses it, both over its standard deviation.</summary>
    public void Add(double[] slope, double miss)
    {
        int row = 0;
        for (int i = 0; i < _n; i++)
        {
            double own = slope[i];
            row += i;
            _right[i] += own * miss;
            for (int j = 0; j <= i; j++)
            {
                _sum[row + j] += own * slope[j];
            }
        }
    }

    /// <summary>What is known of unknown <paramref name="i"/> without any sample, as a sample that depends on it alone.</summary>
    public void AddPrior(int i, double slope, double miss)
    {
        _right[i] += slope * miss;
        _sum[Row(i) + i] += slope * slope;
    }

    /// <summary>Keeps these sums: they belong to the best guess so far.</summary>
    public void Keep()
    {
        Array.Copy(_right, _keptRight, _n);
        Array.Copy(_sum, _keptSum, _sum.Length);
    }

    /// <summary>How far to move one unknown from the best guess, in its own unit; after <see cref="Solve"/>.</summary>
    public double Move(int i) => _move[i];

    /// <summary>
    /// Solves the kept equations; false when they have no solution. Works in the place of the sums: <see cref="Clear"/> before adding
    /// again.
    /// </summary>
    public bool Solve(double damping)
    {
        for (int i = 0; i < _n; i++)
        {
            double diagonal = _keptSum[Row(i) + i];
            if (double.IsNaN(diagonal) || diagonal <= 0.0)
            {
                return false;
            }

            _scale[i] = SquareRoot.Of(diagonal);
        }

        return Factor(damping) && Substitute();
    }

    private static int Row(int i) => i * (i + 1) / 2;

    private bool Factor(double damping)
    {
        for (int i = 0; i < _n; i++)
        {
            int row = Row(i);
            for (int j = 0; j <= i; j++)
            {
                int other = Row(j);
                double sum = _keptSum[row + j] / (_scale[i] * _scale[j]) + (i == j ? damping : 0.0);
                for (int k = 0; k < j; k++)
                {
                    sum -= _sum[row + k] * _sum[other + k];
                }

                if (i == j && (double.IsNaN(sum) || sum < LeastPivot))
                {
                    return false;
                }

                _sum[row + j] = i == j ? SquareRoot.Of(sum) : sum / _sum[other + j];
            }
        }

        return true;
    }

    private bool Substitute()
    {
        for (int i = 0; i < _n; i++)
        {
            double sum = _keptRight[i] / _scale[i];
            for (int k = 0; k < i; k++)
            {
                sum -= _sum[Row(i) + k] * _move[k];
            }

            _move[i] = sum / _sum[Row(i) + i];
        }

        for (int i = _n - 1; i >= 0; i--)
        {
            double sum = _move[i];
            for (int k = i + 1; k < _n; k++)
            {
                sum -= _sum[Row(k) + i] * _move[k];
            }

            _move[i] = sum / _sum[Row(i) + i];
        }

        for (int i = 0; i < _n; i++)
        {
            _move[i] /= _scale[i];
        }

        return true;
    }
}
