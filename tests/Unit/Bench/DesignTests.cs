using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Bench;
using ChamberFirmware.Recipes;
using CsCheck;

namespace ChamberFirmware.Tests.Unit.Bench;

[TestClass]
public sealed class DesignTests
{
    [TestMethod]
    public void A_factorial_has_every_combination_of_levels_once()
    {
        Gen.Int[1, 4].Array[1, 4].Sample(levels =>
        {
            List<int[]> points = Designs.Factorial(levels);
            Assert.HasCount(levels.Aggregate(1, (a, b) => a * b), points);
            Assert.AreEqual(points.Count, points.Select(p => string.Join(',', p)).Distinct().Count());
            Assert.IsTrue(points.All(p => p.Length == levels.Length));
            Assert.IsTrue(points.All(p => p.Zip(levels, (level, count) => level >= 0 && level < count).All(x => x)));
        }, iter: 100);
    }

    [TestMethod]
    public void A_latin_hypercube_has_one_point_in_every_stratum_of_every_factor()
    {
        Gen.Select(Gen.Int[1, 5], Gen.Int[2, 20], Gen.ULong).Sample((factors, points, seed) =>
        {
            List<int[]> drawn = Designs.LatinHypercube(factors, points, new PlanRandom(seed, "test"));
            Assert.HasCount(points, drawn);
            for (int factor = 0; factor < factors; factor++)
            {
                CollectionAssert.AreEqual(
                    Enumerable.Range(0, points).ToArray(), drawn.Select(p => p[factor]).Order().ToArray());
            }

            List<int[]> again = Designs.LatinHypercube(factors, points, new PlanRandom(seed, "test"));
            Assert.IsTrue(drawn.Zip(again, (a, b) => a.SequenceEqual(b)).All(same => same));
        }, iter: 50);
    }

    /// <summary>Of two factors and eight points the diagonal is Latin too, and covers nothing.</summary>
    [TestMethod]
    public void A_latin_hypercube_fills_the_space()
    {
        for (ulong seed = 0; seed < 20; seed++)
        {
            List<int[]> points = Designs.LatinHypercube(2, 8, new PlanRandom(seed, "test"));
            double nearest = Math.Sqrt(
                (from a in points from b in points where a != b select Square(a[0] - b[0]) + Square(a[1] - b[1])).Min());
            Assert.IsGreaterThanOrEqualTo(2.0, nearest, $"seed {seed}");
        }
    }

    [TestMethod]
    public void Every_block_has_every_treatment_equally_often_and_the_same_seed_gives_the_same_plan()
    {
        var drawn = Gen.Select(Gen.Int[1, 3], Gen.Int[1, 3], Gen.Int[0, 2], Gen.ULong, Gen.Enum<PlateOrder>());
        drawn.Sample((blocks, times, centres, seed, order) =>
        {
            CampaignDesign design = Drawn(seed, order) with { Blocks = blocks, Repeats = blocks * times, CentrePoints = centres };
            List<PlannedPlate> plan = design.Plan();
            CollectionAssert.AreEqual(Enumerable.Range(1, plan.Count).ToArray(), plan.Select(p => p.Number).ToArray());
            int[] inOrder = [.. plan.Select(p => p.Block)];
            CollectionAssert.AreEqual(inOrder.Order().ToArray(), inOrder, "one after another");
            foreach (IGrouping<int, PlannedPlate> block in plan.GroupBy(p => p.Block))
            {
                Assert.HasCount(times * design.Treatments.Count + centres, block);
                Assert.IsTrue(design.Treatments.All(t => block.Count(p => p.Treatment == t) == times));
                Assert.AreEqual(centres, block.Count(p => p.Treatment == design.Centre));
                Assert.IsTrue(order != PlateOrder.Together || Changes(block) == (centres > 0 ? 2 : 1), "no climate twice");
            }

            CollectionAssert.AreEqual(plan, design.Plan());
        }, iter: 100);
    }

    [TestMethod]
    public void Another_seed_or_block_has_another_order_and_a_written_one_has_none()
    {
        CampaignDesign design = Drawn(1, PlateOrder.Random) with { Blocks = 2, Repeats = 8 };
        List<PlannedPlate> plan = design.Plan();
        CollectionAssert.AreNotEqual(plan, (design with { Seed = 2 }).Plan());
        CollectionAssert.AreNotEqual(
            plan.Where(p => p.Block == 1).Select(p => p.Treatment).ToArray(),
            plan.Where(p => p.Block == 2).Select(p => p.Treatment).ToArray());
        CollectionAssert.AreEqual(
            design.Treatments.ToArray(), (design with { Order = PlateOrder.Written }).Plan().Take(3).Select(p => p.Treatment).ToArray());
    }

    [TestMethod]
    public void A_shuffle_is_even()
    {
        int[] firsts = new int[4];
        for (ulong seed = 0; seed < 4000; seed++)
        {
            firsts[new PlanRandom(seed, "order").Shuffled(Enumerable.Range(0, 4))[0]]++;
        }

        Assert.IsTrue(firsts.All(count => count is > 850 and < 1150), string.Join(' ', firsts));
    }

    private static int Changes(IEnumerable<PlannedPlate> plates) =>
        plates.Zip(plates.Skip(1), (a, b) => a.Treatment.Climate != b.Treatment.Climate ? 1 : 0).Sum();

    private static CampaignDesign Drawn(ulong seed, PlateOrder order)
    {
        Treatment[] treatments = [Of("example-2"), Of("example-3"), Of("comparative")];
        return new CampaignDesign("drawn", seed, order, 1, 1, treatments, Of("example-1"), 0);
    }

    // Example 3 and the comparative have one climate.
    private static Treatment Of(string recipe) => new(ReferenceRecipes.Load(recipe, out _)!, recipe.Length);

    private static double Square(double x) => x * x;
}
