using System;
using System.Collections.Generic;

namespace ChamberFirmware.Films;

/// <summary>A film at one of the times asked for.</summary>
/// <param name="TimeS">Since it was cast there, s.</param>
/// <param name="WaterPerM2G">Water taken up so far, g/m²: the dose.</param>
/// <param name="SolventLostPerM2G">Solvent that has left, g/m².</param>
/// <param name="SurfaceC">Of the surface, °C.</param>
/// <param name="HasCondensed">The surface was below the air's dew point at some time.</param>
/// <param name="Deepest01">
/// How deep a share of water was ever reached: at the surface first, then at the middles of the cells, water in water and solvent by mass.
/// </param>
public sealed record FilmMoment(
    double TimeS, double WaterPerM2G, double SolventLostPerM2G, double SurfaceC, bool HasCondensed, double[] Deepest01);

/// <summary>A place of the film from its cast on, looked at at the times asked for.</summary>
public sealed class FilmCourse
{
    private FilmCourse(double[] places, List<FilmMoment> moments)
    {
        Places = places;
        Moments = moments;
    }

    /// <summary>Where <see cref="FilmMoment.Deepest01"/> stands: 0 for the surface, then the middles of the cells.</summary>
    public IReadOnlyList<double> Places { get; }

    /// <summary>One for each time, in their order.</summary>
    public IReadOnlyList<FilmMoment> Moments { get; }

    /// <summary>Reckons a film; times ascend, s, and may begin with 0.</summary>
    public static FilmCourse Of(WetFilm film, FilmGrid grid, IReadOnlyList<double> timesS)
    {
        double[] places = [0, .. film.Places];
        var deepest = new double[places.Length];
        var moments = new List<FilmMoment>(timesS.Count);
        double nowS = 0, endS = timesS[^1];
        bool hasCondensed = false;
        Look(film, deepest);
        int step = 0;
        foreach (double timeS in timesS)
        {
            // Steps that grow with time, as the film's changes slow down; the last before a time that is asked for ends there.
            while (nowS < timeS)
            {
                double share = (double)++step / grid.Steps;
                double nextS = Math.Max(nowS, endS * share * share);
                nextS = nextS >= timeS - 1e-9 * endS ? timeS : nextS;
                if (nextS == timeS)
                {
                    step = Math.Min(step, (int)Math.Floor(grid.Steps * Math.Sqrt(timeS / endS) + 1e-9));
                }

                if (nextS > nowS)
                {
                    film.Step(nextS - nowS);
                    hasCondensed |= film.Condenses;
                    Look(film, deepest);
                    nowS = nextS;
                }
            }

            moments.Add(new FilmMoment(
                timeS, 1000 * film.WaterKgPerM2, 1000 * film.LostKgPerM2, film.SurfaceC, hasCondensed, (double[])deepest.Clone()));
        }

        return new FilmCourse(places, moments);
    }

    private static void Look(WetFilm film, double[] deepest)
    {
        deepest[0] = Math.Max(deepest[0], film.SurfaceWater01);
        for (int i = 1; i < deepest.Length; i++)
        {
            deepest[i] = Math.Max(deepest[i], film.Water01(i - 1));
        }
    }
}
