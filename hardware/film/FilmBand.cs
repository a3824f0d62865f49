using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace ChamberFirmware.Films;

/// <summary>A depth that a film of the laboratory was seen to have.</summary>
/// <param name="ExposureS">How long, s; one of the band's times.</param>
/// <param name="DepthUm">From the top, um.</param>
/// <param name="Scatter01">One standard deviation over the depth: 0.15 to 0.2 within a sample is usual.</param>
public sealed record SeenDepth(double ExposureS, double DepthUm, double Scatter01);

/// <summary>All films that agree with what is known, with a weight each.</summary>
public sealed class FilmBand
{
    private readonly double[][] _depthUm; // by draw and time
    private readonly double[][] _share01; // of the film
    private readonly double[] _weight;

    private FilmBand(
        IReadOnlyList<double> timesS, IReadOnlyList<FilmDraw> draws, IReadOnlyList<FilmMoment>[] moments, double[][] depthUm,
            double[][] share01,
        double[] weight)
    {
        TimesS = timesS;
        Draws = draws;
        Moments = moments;
        _depthUm = depthUm;
        _share01 = share01;
        _weight = weight;
    }

    /// <summary>Exposures, s.</summary>
    public IReadOnlyList<double> TimesS { get; }

    /// <summary>The films.</summary>
    public IReadOnlyList<FilmDraw> Draws { get; }

    /// <summary>Their moments, by draw and time.</summary>
    public IReadOnlyList<FilmMoment>[] Moments { get; }

    /// <summary>Draws as if all had the same weight: (sum of weights)² over the sum of their squares.</summary>
    public double EffectiveDraws => _weight.Sum() * _weight.Sum() / _weight.Sum(w => w * w);

    /// <summary>
    /// Reckons that many films at a place, m from the upstream edge of the film; on the usual grid where none is given.
    /// </summary>
    public static FilmBand Of(
        KnownFilm known, double placeM, IReadOnlyList<double> timesS, int draws, int seed, FilmGrid? grid = null)
    {
        double[][] shares = LatinCube.Shares(draws, FilmDraw.Numbers, seed);
        var films = new FilmDraw[draws];
        var moments = new IReadOnlyList<FilmMoment>[draws];
        var depthUm = new double[draws][];
        var share01 = new double[draws][];
        Parallel.For(0, draws, i =>
        {
            FilmDraw film = films[i] = FilmDraw.Of(known, shares[i]);
            FilmCourse course = film.At(placeM, timesS, grid ?? FilmGrid.Usual);
            moments[i] = course.Moments;
            share01[i] = [.. course.Moments.Select(m => Front.Depth01(course.Places, m.Deepest01, film.CloudPoint01))];
            depthUm[i] = [.. share01[i].Select(s => 1e6 * known.FilmM * film.Shrunk01 * s)];
        });
        return new FilmBand(timesS, films, moments, depthUm, share01, [.. Enumerable.Repeat(1.0 / draws, draws)]);
    }

    /// <summary>The same films, those that had that depth counting more (Bayes' rule; normal scatter).</summary>
    /// <exception cref="ArgumentException">The exposure is none of the band's.</exception>
    public FilmBand With(SeenDepth seen)
    {
        int at = IndexOf(seen.ExposureS);
        var weight = new double[_weight.Length];
        for (int i = 0; i < weight.Length; i++)
        {
            double off = (_depthUm[i][at] - seen.DepthUm) / (seen.Scatter01 * seen.DepthUm);
            weight[i] = _weight[i] * Math.Exp(-0.5 * off * off);
        }

        return new FilmBand(TimesS, Draws, Moments, _depthUm, _share01, weight);
    }

    /// <summary>The same films with the weights of another band of the same draws.</summary>
    public FilmBand WeighedAs(FilmBand other) => new(TimesS, Draws, Moments, _depthUm, _share01, other._weight);

    /// <summary>A film at one of the times.</summary>
    public FilmMoment MomentOf(int film, double exposureS) => Moments[film][IndexOf(exposureS)];

    /// <summary>Depth below which that share of the films lies, um.</summary>
    public double DepthUm(double exposureS, double share01)
    {
        int at = IndexOf(exposureS);
        return Quantile(i => _depthUm[i][at], share01);
    }

    /// <summary>A number of the films below which that share of them lies.</summary>
    public double Quantile(Func<int, double> number, double share01)
    {
        int[] order = [.. Enumerable.Range(0, _weight.Length).OrderBy(number)];
        double whole = _weight.Sum(), sum = 0;
        foreach (int i in order)
        {
            sum += _weight[i];
            if (sum >= share01 * whole)
            {
                return number(i);
            }
        }

        return number(order[^1]);
    }

    /// <summary>State of the layer in the median film.</summary>
    public LayerState State(double exposureS)
    {
        int at = IndexOf(exposureS);
        return Front.StateOf(Quantile(i => _share01[i][at], 0.5));
    }

    /// <summary>Share of the films whose layer is in that state, 0 to 1.</summary>
    public double Share01(double exposureS, LayerState state)
    {
        int at = IndexOf(exposureS);
        return Share01(i => Front.StateOf(_share01[i][at]) == state);
    }

    /// <summary>Share of the films of which that is so, 0 to 1.</summary>
    public double Share01(Func<int, bool> isSo) =>
        Enumerable.Range(0, _weight.Length).Where(isSo).Sum(i => _weight[i]) / _weight.Sum();

    private int IndexOf(double exposureS)
    {
        for (int i = 0; i < TimesS.Count; i++)
        {
            if (TimesS[i] == exposureS)
            {
                return i;
            }
        }

        throw new ArgumentException($"exposureS = {exposureS}: the band has {string.Join(", ", TimesS)} s.", nameof(exposureS));
    }
}
