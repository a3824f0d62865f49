using System;
using System.Linq;
using ChamberFirmware.Films;

namespace ChamberFirmware.Tests.Unit.Films;

/// <summary>Small rules by hand, so that a slip in one of them does not hide in a band.</summary>
[TestClass]
public sealed class FilmRulesTests
{
    [TestMethod]
    public void The_front_is_the_deepest_place_at_the_cloud_point_between_two_cells()
    {
        double[] places = [0, 0.1, 0.5, 0.9], shares = [0.06, 0.05, 0.03, 0.01];
        Assert.AreEqual(0.3, Front.Depth01(places, shares, 0.04), 1e-12);
        Assert.AreEqual(0, Front.Depth01(places, shares, 0.07));
        Assert.AreEqual(1, Front.Depth01(places, shares, 0.01));
        Assert.AreEqual(LayerState.AtSurface, Front.StateOf(0));
        Assert.AreEqual(LayerState.Inside, Front.StateOf(0.899));
        Assert.AreEqual(LayerState.Through, Front.StateOf(0.901));
    }

    [TestMethod]
    public void A_seen_depth_leaves_a_band_as_wide_as_its_scatter()
    {
        // Much is open before, so that after it the depth is nearly normal: 10 um and 1.28 standard deviations of 2 um each way.
        FilmBand seen = FilmBand.Of(Example2.Known(), 0.075, [4], 3000, 1).With(new SeenDepth(4, 10, 0.2));
        Assert.AreEqual(10 - 2.56, seen.DepthUm(4, 0.1), 0.5);
        Assert.AreEqual(10 + 2.56, seen.DepthUm(4, 0.9), 0.5);
    }

    [TestMethod]
    public void The_likelihood_is_that_of_normal_scatter()
    {
        MeasuredDepth[] films = new MadeUpLab(3).SixFilms();
        FilmAtDiffusion at = new FilmLikelihood(MadeUpLab.Known, films).At(1.1);
        double expected = films.Select((film, i) =>
        {
            double um = at.DepthUm(i, 0.03), scatterUm = Math.Sqrt(0.04 * um * um + 1);
            return Math.Pow((film.DepthUm - um) / scatterUm, 2) + 2 * Math.Log(scatterUm);
        }).Sum();
        Assert.AreEqual(expected, at.MinusTwoLog(0.03), 1e-9);
    }

    [TestMethod]
    public void Water_has_condensed_on_a_film_below_the_dew_point_and_on_no_other()
    {
        Assert.IsTrue(Example2.Course(FilmGrid.Usual, filmC: 25).Course.Moments[0].HasCondensed);
        Assert.IsFalse(Example2.Course(FilmGrid.Usual, filmC: 33).Course.Moments[^1].HasCondensed);
    }

    [TestMethod]
    public void Films_of_a_fit_are_drawn_by_their_weight_and_what_was_fitted_with_stays()
    {
        FitNode[] nodes = [new(0.03, 1.2, 0.25, true), new(0.04, 0.8, 0.75, true)];
        FilmBand band = FilmBand.Of(Example2.Known().With(nodes), 0.075, [4], 400, 1);
        Assert.AreEqual(0.25, band.Share01(i => band.Draws[i].CloudPoint01 == 0.03), 0.005);
        Assert.IsTrue(band.Draws.All(d => d.CloudPoint01 == 0.03 == (d.Dope.DiffusionM2PerS == 1.2 * Example2.Dope.DiffusionM2PerS)));
        Assert.AreEqual(1, band.Draws.Select(d => d.Air.TransferFactor).Distinct().Count());
    }

    [TestMethod]
    public void The_film_that_tells_most_comes_first_and_no_film_makes_the_region_larger()
    {
        FilmFit fit = FilmFit.Of(MadeUpLab.Known, new MadeUpLab(2).SixFilms());
        double[] after = [.. NextFilm.Of(fit, MadeUpLab.Known, [.. MadeUpLab.Candidates().Take(24)]).Select(n => n.AreaAfter01)];
        CollectionAssert.AreEqual(after.Order().ToArray(), after);
        Assert.IsInRange(0.01, 1.0, after[0]);
        Assert.IsLessThan(after[^1], after[0]);
        Assert.IsLessThanOrEqualTo(1.0, after[^1]);
    }
}
