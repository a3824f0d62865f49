using System;
using ChamberFirmware.Films;
using ChamberFirmware.Tests.Golden;

namespace ChamberFirmware.Tests.Unit.Films;

/// <summary>The film's cells and steps against another arithmetic of the same equations: nodes, and SciPy's stiff integrator
/// (film.py).</summary>
[TestClass]
public sealed class FilmGoldenTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Every_film_of_the_other_program_is_met_within_a_per_cent()
    {
        double worst01 = 0, worstK = 0, worstShare = 0;
        foreach (CsvRow row in CsvTable.Read("film.csv", 25).Rows)
        {
            FilmCourse course = Course(row);
            FilmMoment moment = course.Moments[0];
            worst01 = Math.Max(worst01, Math.Abs(moment.WaterPerM2G / row.Number("waterPerM2G") - 1));
            worst01 = Math.Max(worst01, Math.Abs(moment.SolventLostPerM2G / row.Number("solventLostPerM2G") - 1));
            worstK = Math.Max(worstK, Math.Abs(moment.SurfaceC - row.Number("surfaceC")));
            foreach ((string name, double place) in new[] { ("surface01", 0.0), ("at02", 0.02), ("at10", 0.1), ("at30", 0.3),
                ("at70", 0.7) })
            {
                worstShare = Math.Max(worstShare, Math.Abs(At(course, moment, place) - row.Number(name)));
            }
        }

        TestContext.WriteLine($"worst flow {100 * worst01:0.00} %, surface {worstK:0.000} K, share of water {1e4 * worstShare:0.0}e-4");
        Assert.IsLessThan(0.01, worst01);
        Assert.IsLessThan(0.05, worstK);
        Assert.IsLessThan(5e-4, worstShare);
    }

    private static FilmCourse Course(CsvRow row)
    {
        Solvent solvent = row.Text("solvent") switch { "NMP" => Solvent.Nmp, "DMAc" => Solvent.Dmac, _ => Solvent.Dmf };
        var dope = new Dope(solvent, row.Number("nonVolatile01"), row.Number("water01"));
        var air = new GasSide(row.Number("airC"), row.Number("relativeHumidityPct"), 1, 101325, 0.03);
        double filmC = row.Number("filmC");
        var film = new WetFilm(
            dope, new FreshFilm(row.Number("filmUm") * 1e-6, filmC, filmC), air, row.Number("transferMPerS"), FilmGrid.Usual);
        return FilmCourse.Of(film, FilmGrid.Usual, [row.Number("timeS")]);
    }

    private static double At(FilmCourse course, FilmMoment moment, double place)
    {
        int i = 1;
        while (course.Places[i] < place)
        {
            i++;
        }

        double part = (place - course.Places[i - 1]) / (course.Places[i] - course.Places[i - 1]);
        return moment.Deepest01[i - 1] + part * (moment.Deepest01[i] - moment.Deepest01[i - 1]);
    }
}
