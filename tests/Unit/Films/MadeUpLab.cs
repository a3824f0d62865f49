using System;
using System.Linq;
using ChamberFirmware.Films;
using MathNet.Numerics.Distributions;

namespace ChamberFirmware.Tests.Unit.Films;

/// <summary>A laboratory that casts the model's films and sees their depths with scatter.</summary>
internal sealed class MadeUpLab
{
    private const double PlaceM = 0.075;
    private const double FilmC = 38;
    private readonly Random _random;

    public MadeUpLab(int seed)
    {
        _random = new Random(seed);
        CloudPoint01 = 0.025 * Math.Pow(2.2, _random.NextDouble());
        Diffusion = Math.Pow(2, 2 * _random.NextDouble() - 1);
    }

    /// <summary>What everybody knows.</summary>
    public static KnownFilm Known { get; } = Example2.Known();

    /// <summary>The truth.</summary>
    public double CloudPoint01 { get; }

    /// <inheritdoc cref="CloudPoint01"/>
    public double Diffusion { get; }

    /// <summary>One standard deviation of what is seen.</summary>
    public double Scatter01 { get; init; } = 0.2;

    /// <summary>Four exposures, one other humidity, one other velocity.</summary>
    public MeasuredDepth[] SixFilms() =>
        [.. new[] { At(60, 2, 4), At(60, 2, 6), At(60, 2, 10), At(60, 2, 15), At(75, 2, 6), At(60, 1, 10) }.Select(See)];

    /// <summary>What could be cast next.</summary>
    public static MeasuredDepth[] Candidates() =>
    [
        .. from exposureS in new double[] { 1, 2, 3, 4, 6, 8, 10, 15, 20, 30 }
           from humidityPct in new double[] { 45, 60, 75, 90 }
           from velocity in new[] { 0.5, 1, 2, 3 }
           select At(humidityPct, velocity, exposureS),
    ];

    /// <summary>The film's depth as this laboratory sees it.</summary>
    public MeasuredDepth See(MeasuredDepth film)
    {
        FilmDraw middle = FilmDraw.Middle(Known);
        Dope dope = middle.Dope with { DiffusionM2PerS = Known.Dope.DiffusionM2PerS * Diffusion };
        var truth = new FilmDraw(dope, new FreshFilm(film.FilmM, film.FilmC, film.FilmC), film.Air, CloudPoint01, middle.Shrunk01);
        FilmCourse course = truth.At(film.PlaceM, [film.ExposureS], FilmGrid.Usual);
        double depthUm = truth.DepthUm(course, course.Moments[0]);
        return film with { DepthUm = Math.Max(0, depthUm * (1 + Scatter01 * Normal.Sample(_random, 0, 1))) };
    }

    /// <summary>Any of so many.</summary>
    public int Pick(int count) => _random.Next(count);

    private static MeasuredDepth At(double humidityPct, double velocity, double exposureS) => new(
        Example2.Air() with { RelativeHumidityPct = humidityPct, VelocityMPerS = velocity, TransferFactor = Known.Transfer.Median },
        FilmC, 150e-6, PlaceM, exposureS, 0, 0.2);
}
