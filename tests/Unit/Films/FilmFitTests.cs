using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Films;

namespace ChamberFirmware.Tests.Unit.Films;

/// <summary>Fits of six made-up films whose cloud point and diffusion are known to the test alone; depths scatter by 20 %.</summary>
[TestClass]
public sealed class FilmFitTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void The_region_holds_the_truth_in_at_least_85_of_100_laboratories()
    {
        int holds = Enumerable.Range(0, 100).Count(seed =>
        {
            var lab = new MadeUpLab(seed);
            return FilmFit.Of(MadeUpLab.Known, lab.SixFilms()).Holds(lab.CloudPoint01, lab.Diffusion);
        });
        TestContext.WriteLine($"{holds} of 100");
        Assert.IsGreaterThanOrEqualTo(85, holds);
        Assert.IsLessThan(100, holds, "A region that always holds the truth is too large.");
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void The_film_proposed_next_shrinks_the_region_at_least_twice_as_much_as_any_film()
    {
        var proposed = new List<double>();
        var any = new List<double>();
        for (int seed = 0; seed < 9; seed++)
        {
            var lab = new MadeUpLab(seed);
            MeasuredDepth[] films = lab.SixFilms(), candidates = MadeUpLab.Candidates();
            FilmFit fit = FilmFit.Of(MadeUpLab.Known, films);
            MeasuredDepth next = NextFilm.Of(fit, MadeUpLab.Known, candidates)[0].Film;
            proposed.Add(FilmFit.Of(MadeUpLab.Known, [.. films, lab.See(next)]).Area / fit.Area);
            any.Add(FilmFit.Of(MadeUpLab.Known, [.. films, lab.See(candidates[lab.Pick(candidates.Length)])]).Area / fit.Area);
        }

        double after = Median(proposed), afterAny = Median(any);
        TestContext.WriteLine($"area over the area before: proposed {after:0.00}, any {afterAny:0.00}");
        Assert.IsGreaterThan(2 * (1 - afterAny), 1 - after);
        Assert.IsLessThan(0.8, after);
    }

    [TestMethod]
    public void Films_without_scatter_give_the_truth_back()
    {
        var lab = new MadeUpLab(5) { Scatter01 = 0 };
        FilmFit fit = FilmFit.Of(MadeUpLab.Known, [.. lab.SixFilms().Select(f => f with { Scatter01 = 0.02 })]);
        Assert.AreEqual(1, fit.Best.CloudPoint01 / lab.CloudPoint01, 0.03);
        Assert.AreEqual(1, fit.Best.Diffusion / lab.Diffusion, 0.1);
        Assert.IsFalse(fit.IsOpen);
    }

    [TestMethod]
    public void A_single_film_leaves_the_region_open_or_is_refused()
    {
        var lab = new MadeUpLab(1);
        Assert.Contains("at least 2",
            Assert.ThrowsExactly<ArgumentException>(() => FilmFit.Of(MadeUpLab.Known, [lab.SixFilms()[0]])).Message);
        MeasuredDepth film = lab.SixFilms()[1];
        FilmFit twice = FilmFit.Of(MadeUpLab.Known, [film, film]);
        Assert.IsTrue(twice.IsOpen, "One condition, seen twice, does not tell two numbers.");
    }

    private static double Median(List<double> values) => values.OrderBy(v => v).ElementAt(values.Count / 2);
}
