using System;
using System.Collections.Generic;
using System.Linq;

namespace ChamberFirmware.Films;

/// <summary>What one more film would tell.</summary>
/// <param name="Film">Its conditions; the depth is what the fit expects.</param>
/// <param name="AreaAfter01">Area of the region afterwards over now, as expected.</param>
public sealed record NextFilm(MeasuredDepth Film, double AreaAfter01)
{
    /// <summary>
    /// Candidates, the most telling first (D-optimal: Atkinson and Donev, Optimum Experimental Designs, 1992, chapter 9). Each is looked
    /// at in all films that the fit finds likely: a film that leaves the layer at the surface in some of them and inside in others tells
    /// much, which a slope at the best fit alone would not see.
    /// </summary>
    public static IReadOnlyList<NextFilm> Of(FilmFit fit, KnownFilm known, IReadOnlyList<MeasuredDepth> candidates)
    {
        var likelihood = new FilmLikelihood(known, candidates);
        FitNode[] likely = [.. fit.Grid.Where(n => n.Weight > 1e-4)];
        Dictionary<double, FilmAtDiffusion> at = likely.Select(n => n.Diffusion).Distinct().AsParallel()
            .Select(d => (Diffusion: d, At: likelihood.At(d))).ToDictionary(d => d.Diffusion, d => d.At);
        return [.. Enumerable.Range(0, candidates.Count).Select(i => One(i, candidates[i], likely, at)).OrderBy(n => n.AreaAfter01)];
    }

    // A depth's logarithm as a straight line of both numbers, by weighted least squares over the likely films: what it tells of them.
    private static NextFilm One(int i, MeasuredDepth candidate, FitNode[] likely, Dictionary<double, FilmAtDiffusion> at)
    {
        double[] depthUm = [.. likely.Select(n => at[n.Diffusion].DepthUm(i, n.CloudPoint01))];
        double weight = likely.Sum(n => n.Weight);
        double Mean(Func<int, double> of) => Enumerable.Range(0, likely.Length).Sum(k => likely[k].Weight * of(k)) / weight;
        double meanUm = Mean(k => depthUm[k]);
        double x0 = Mean(k => Math.Log(likely[k].CloudPoint01)), y0 = Mean(k => Math.Log(likely[k].Diffusion));
        double X(int k) => Math.Log(likely[k].CloudPoint01) - x0;
        double Y(int k) => Math.Log(likely[k].Diffusion) - y0;
        double xx = Mean(k => X(k) * X(k)), yy = Mean(k => Y(k) * Y(k)), xy = Mean(k => X(k) * Y(k));
        double xd = Mean(k => X(k) * (depthUm[k] - meanUm)), yd = Mean(k => Y(k) * (depthUm[k] - meanUm));
        double determinant = xx * yy - xy * xy;
        double bx = (xd * yy - yd * xy) / determinant, by = (yd * xx - xd * xy) / determinant;
        double toldUm2 = bx * bx * xx + 2 * bx * by * xy + by * by * yy;
        double scatterUm = FilmAtDiffusion.ScatterUm(candidate.Scatter01, meanUm);
        return new NextFilm(candidate with { DepthUm = meanUm }, 1 / Math.Sqrt(1 + toldUm2 / (scatterUm * scatterUm)));
    }
}
