using System;
using System.Collections.Generic;
using System.Linq;

namespace ChamberFirmware.Films;

/// <summary>
/// How well a cloud point and a diffusion explain depths: minus twice the logarithm of the likelihood, scatter normal, a share of the depth
/// and never less than what a section shows. Films of the same air and place are one course with several looks.
/// </summary>
public sealed class FilmLikelihood
{
    /// <summary>What a section shows at best, one standard deviation, um. Engineering estimate.</summary>
    public const double LeastScatterUm = 1;

    private readonly KnownFilm _known;
    private readonly MeasuredDepth[] _films;
    private readonly int[][] _groups;
    private readonly double[][] _timesS;

    /// <summary>Numbers that are not fitted are in the middle of what is known.</summary>
    public FilmLikelihood(KnownFilm known, IEnumerable<MeasuredDepth> films)
    {
        _known = known;
        _films = [.. films];
        _groups = [.. Enumerable.Range(0, _films.Length)
            .GroupBy(i => (_films[i].Air, _films[i].FilmC, _films[i].FilmM, _films[i].PlaceM))
            .Select(g => g.OrderBy(i => _films[i].ExposureS).ToArray())];
        _timesS = [.. _groups.Select(g => g.Select(i => _films[i].ExposureS).Distinct().ToArray())];
    }

    /// <summary>The films that are to be explained.</summary>
    public IReadOnlyList<MeasuredDepth> Films => _films;

    /// <summary>Everything a cloud point needs to know of the films at a diffusion, as a factor.</summary>
    public FilmAtDiffusion At(double diffusion)
    {
        FilmDraw middle = FilmDraw.Middle(_known);
        Dope dope = middle.Dope with { DiffusionM2PerS = _known.Dope.DiffusionM2PerS * diffusion };
        var courses = new FilmCourse[_films.Length];
        var moments = new FilmMoment[_films.Length];
        for (int g = 0; g < _groups.Length; g++)
        {
            MeasuredDepth first = _films[_groups[g][0]];
            var draw = new FilmDraw(dope, new FreshFilm(first.FilmM, first.FilmC, first.FilmC), first.Air, 0, middle.Shrunk01);
            FilmCourse course = draw.At(first.PlaceM, _timesS[g], FilmGrid.Usual);
            foreach (int i in _groups[g])
            {
                courses[i] = course;
                moments[i] = course.Moments[Array.IndexOf(_timesS[g], _films[i].ExposureS)];
            }
        }

        return new FilmAtDiffusion(_films, courses, moments, middle.Shrunk01);
    }
}

/// <summary>Films at one diffusion; the cloud point is still free.</summary>
public sealed class FilmAtDiffusion
{
    private readonly MeasuredDepth[] _films;
    private readonly FilmCourse[] _courses;
    private readonly FilmMoment[] _moments;
    private readonly double _shrunk01;

    internal FilmAtDiffusion(MeasuredDepth[] films, FilmCourse[] courses, FilmMoment[] moments, double shrunk01)
    {
        _films = films;
        _courses = courses;
        _moments = moments;
        _shrunk01 = shrunk01;
    }

    /// <summary>Depth that a film should have, um.</summary>
    public double DepthUm(int film, double cloud01) =>
        1e6 * _films[film].FilmM * _shrunk01 * Front.Depth01(_courses[film].Places, _moments[film].Deepest01, cloud01);

    /// <summary>Minus twice the logarithm of the likelihood, but for a constant.</summary>
    public double MinusTwoLog(double cloud01)
    {
        double sum = 0;
        for (int i = 0; i < _films.Length; i++)
        {
            double expectedUm = DepthUm(i, cloud01);
            double scatterUm = ScatterUm(_films[i].Scatter01, expectedUm);
            double off = (_films[i].DepthUm - expectedUm) / scatterUm;
            sum += off * off + 2 * Math.Log(scatterUm);
        }

        return sum;
    }

    /// <summary>One standard deviation of a depth that is expected to be this, um.</summary>
    public static double ScatterUm(double scatter01, double expectedUm) =>
        Math.Sqrt(scatter01 * expectedUm * scatter01 * expectedUm + FilmLikelihood.LeastScatterUm * FilmLikelihood.LeastScatterUm);
}
