using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using MathNet.Numerics.Distributions;

namespace ChamberFirmware.Films;

/// <summary>A cloud point and a diffusion with how likely they are.</summary>
/// <param name="CloudPoint01">Water in water and solvent by mass.</param>
/// <param name="Diffusion">Over what the tables give.</param>
/// <param name="Weight">Share of all likelihood, 0 to 1.</param>
/// <param name="IsInside">In the 90 % region.</param>
public sealed record FitNode(double CloudPoint01, double Diffusion, double Weight, bool IsInside);

/// <summary>
/// The two numbers of a film that nobody can look up, from depths: cloud point and diffusion, on a grid of their logarithms that is laid
/// anew about what the first grid found likely. The region is that of the likelihood's ratio (chi² with two degrees of freedom).
/// </summary>
public sealed class FilmFit
{
    private const int Nodes = 41;

    /// <summary>Share of such regions that hold the truth.</summary>
    public const double Region01 = 0.9;

    private static readonly double Threshold = new ChiSquared(2).InverseCumulativeDistribution(Region01);

    private FilmFit(FilmLikelihood likelihood, IReadOnlyList<FitNode> grid, double least, (double Cloud, double Diffusion) step)
    {
        Likelihood = likelihood;
        Grid = grid;
        Least = least;
        double Mean(Func<FitNode, double> of) => grid.Sum(n => n.Weight * of(n));
        double meanCloud = Mean(n => Math.Log(n.CloudPoint01)), meanDiffusion = Mean(n => Math.Log(n.Diffusion));
        CloudVariance = Mean(n => Square(Math.Log(n.CloudPoint01) - meanCloud));
        DiffusionVariance = Mean(n => Square(Math.Log(n.Diffusion) - meanDiffusion));
        Covariance = Mean(n => (Math.Log(n.CloudPoint01) - meanCloud) * (Math.Log(n.Diffusion) - meanDiffusion));
        Best = grid.MaxBy(n => n.Weight)!;
        Area = grid.Count(n => n.IsInside) * step.Cloud * step.Diffusion;
    }

    /// <summary>What was to be explained.</summary>
    public FilmLikelihood Likelihood { get; }

    /// <summary>All nodes that were tried, of the last grid.</summary>
    public IReadOnlyList<FitNode> Grid { get; }

    /// <summary>The most likely.</summary>
    public FitNode Best { get; }

    /// <summary>Minus twice the logarithm of its likelihood.</summary>
    public double Least { get; }

    /// <summary>Area of the 90 % region, in logarithms of both.</summary>
    public double Area { get; }

    /// <summary>Variance of the cloud point's logarithm.</summary>
    public double CloudVariance { get; }

    /// <summary>Variance of the diffusion's logarithm.</summary>
    public double DiffusionVariance { get; }

    /// <summary>Covariance of both.</summary>
    public double Covariance { get; }

    /// <summary>Correlation of both, -1 to 1.</summary>
    public double Correlation => Covariance / Math.Sqrt(CloudVariance * DiffusionVariance);

    /// <summary>Ends of the 90 % region: cloud point, then diffusion.</summary>
    public (double LowCloud, double HighCloud, double LowDiffusion, double HighDiffusion) Ends =>
        (Inside.Min(n => n.CloudPoint01), Inside.Max(n => n.CloudPoint01), Inside.Min(n => n.Diffusion), Inside.Max(n => n.Diffusion));

    /// <summary>The region touches the end of what was searched: the films do not say where it ends.</summary>
    public bool IsOpen => Ends.LowCloud <= LeastCloud * 1.001 || Ends.HighCloud >= MostCloud / 1.001
        || Ends.LowDiffusion <= LeastDiffusion * 1.001 || Ends.HighDiffusion >= MostDiffusion / 1.001;

    private const double LeastCloud = 0.005;
    private const double MostCloud = 0.3;
    private const double LeastDiffusion = 0.1;
    private const double MostDiffusion = 10;

    private IEnumerable<FitNode> Inside => Grid.Where(n => n.IsInside);

    /// <summary>Fits the films.</summary>
    /// <exception cref="ArgumentException">There are fewer than two films.</exception>
    public static FilmFit Of(KnownFilm known, IReadOnlyList<MeasuredDepth> films)
    {
        if (films.Count < 2)
        {
            throw new ArgumentException($"{films.Count} depth: a fit of two numbers needs at least 2, and 3 to be worth anything.",
                nameof(films));
        }

        var likelihood = new FilmLikelihood(known, films);
        double cloudLow = LeastCloud, cloudHigh = MostCloud, diffusionLow = LeastDiffusion, diffusionHigh = MostDiffusion;
        FilmFit fit = On(likelihood, cloudLow, cloudHigh, diffusionLow, diffusionHigh);
        for (int zoom = 0; zoom < 2; zoom++)
        {
            (cloudLow, cloudHigh) = Wider(fit.Ends.LowCloud, fit.Ends.HighCloud, cloudLow, cloudHigh);
            (diffusionLow, diffusionHigh) = Wider(fit.Ends.LowDiffusion, fit.Ends.HighDiffusion, diffusionLow, diffusionHigh);
            fit = On(likelihood, cloudLow, cloudHigh, diffusionLow, diffusionHigh);
        }

        return fit;
    }

    /// <summary>Whether the 90 % region holds these numbers.</summary>
    public bool Holds(double cloudPoint01, double diffusion) =>
        Likelihood.At(diffusion).MinusTwoLog(cloudPoint01) - Least <= Threshold;

    private static (double Low, double High) Wider(double low, double high, double oldLow, double oldHigh)
    {
        double step = Math.Pow(oldHigh / oldLow, 1.5 / (Nodes - 1));
        return (Math.Max(oldLow, low / step), Math.Min(oldHigh, high * step));
    }

    private static FilmFit On(FilmLikelihood likelihood, double cloudLow, double cloudHigh, double diffusionLow, double diffusionHigh)
    {
        var value = new double[Nodes][];
        double Cloud(int i) => cloudLow * Math.Pow(cloudHigh / cloudLow, (double)i / (Nodes - 1));
        double Diffusion(int j) => diffusionLow * Math.Pow(diffusionHigh / diffusionLow, (double)j / (Nodes - 1));
        Parallel.For(0, Nodes, j =>
        {
            FilmAtDiffusion at = likelihood.At(Diffusion(j));
            value[j] = [.. Enumerable.Range(0, Nodes).Select(i => at.MinusTwoLog(Cloud(i)))];
        });

        double least = value.Min(row => row.Min()), whole = value.Sum(row => row.Sum(v => Math.Exp(-0.5 * (v - least))));
        IEnumerable<FitNode> nodes = from j in Enumerable.Range(0, Nodes)
                                     from i in Enumerable.Range(0, Nodes)
                                     let over = value[j][i] - least
                                     select new FitNode(Cloud(i), Diffusion(j), Math.Exp(-0.5 * over) / whole, over <= Threshold);
        return new FilmFit(
            likelihood, [.. nodes], least,
            (Math.Log(cloudHigh / cloudLow) / (Nodes - 1), Math.Log(diffusionHigh / diffusionLow) / (Nodes - 1)));
    }

    private static double Square(double x) => x * x;
}
