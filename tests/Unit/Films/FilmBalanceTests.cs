using System;
using System.Linq;
using ChamberFirmware.Films;
using CsCheck;

namespace ChamberFirmware.Tests.Unit.Films;

[TestClass]
public sealed class FilmBalanceTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Water_solvent_and_heat_balance_to_a_billionth_in_any_film()
    {
        Gen<(double NonVolatile, double Air, double Humidity, double Film, double Transfer, double End)> any = Gen.Select(
            Gen.Double[0.08, 0.45], Gen.Double[15, 65], Gen.Double[2, 95], Gen.Double[10, 60], Gen.Double[0.002, 0.03],
                Gen.Double[0.2, 1800]);
        any.Sample(
            of =>
            {
                var dope = new Dope(Solvent.Dmac, of.NonVolatile, 0.01);
                var film = new WetFilm(
                    dope, new FreshFilm(150e-6, of.Film, of.Film), new GasSide(of.Air, of.Humidity, 1, 101325, 0), of.Transfer,
                        FilmGrid.Usual);
                double water = film.HeldWaterKgPerM2, solvent = film.HeldSolventKgPerM2, heat = film.HeldHeatJPerM2;
                FilmCourse.Of(film, FilmGrid.Usual, [of.End / 2, of.End]);
                Assert.AreEqual(0, (film.HeldWaterKgPerM2 - water - film.WaterKgPerM2) / water, 1e-9);
                Assert.AreEqual(0, (film.HeldSolventKgPerM2 - solvent + film.LostKgPerM2) / solvent, 1e-9);
                Assert.AreEqual(0, (film.HeldHeatJPerM2 - heat - film.HeatJPerM2) / heat, 1e-9);
                Assert.IsTrue(
                    Enumerable.Range(0, film.Places.Length).All(i => film.Water01(i) is >= 0 and <= 1),
                        "a share of water below 0 or above 1");
            },
            iter: 200, seed: "0000000000001");
    }

    [TestMethod]
    public void Half_the_cells_and_steps_change_water_and_depth_by_less_than_a_per_cent()
    {
        FilmCourse usual = Example2.Course(FilmGrid.Usual).Course, fine = Example2.Course(FilmGrid.Usual.Halved).Course;
        for (int i = 0; i < Example2.ExposureS.Length; i++)
        {
            double cloud01 = 0.03, depth = Depth(usual, i, cloud01), fineDepth = Depth(fine, i, cloud01);
            TestContext.WriteLine($"{Example2.ExposureS[i]} s: {150 * depth:0.00} and {150 * fineDepth:0.00} um of the fresh film");
            Assert.AreEqual(1, usual.Moments[i].WaterPerM2G / fine.Moments[i].WaterPerM2G, 0.01);
            Assert.AreEqual(fineDepth, depth, Math.Max(0.01 * fineDepth, 0.001));
        }
    }

    [TestMethod]
    public void A_time_that_is_asked_for_changes_nothing_of_the_others()
    {
        FilmCourse six = Example2.Course(FilmGrid.Usual).Course;
        WetFilm film = new(Example2.Dope, new FreshFilm(150e-6, 40, 40), Example2.Air(), Example2.Air().TransferMPerS(0.075),
            FilmGrid.Usual);
        FilmCourse one = FilmCourse.Of(film, FilmGrid.Usual, [30]);
        Assert.AreEqual(1, one.Moments[0].WaterPerM2G / six.Moments[^1].WaterPerM2G, 0.002);
    }

    private static double Depth(FilmCourse course, int moment, double cloud01) =>
        Front.Depth01(course.Places, course.Moments[moment].Deepest01, cloud01);
}
