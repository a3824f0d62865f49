using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics;
using ChamberFirmware.Benchmarks.Uncertainty;
using ChamberFirmware.Tests.Portability;

namespace ChamberFirmware.Tests.Unit.Benchmarks;

/// <summary>The gate of the records' uncertainty, and what so many casts can show.</summary>
[TestClass]
public sealed class CoverageGateTests
{
    // All of n: the limit is the n-th root of 0.05. None: 0. The others from a table of Clopper and Pearson's limits.
    [TestMethod]
    [DataRow(120, 120, 0.97534)]
    [DataRow(60, 60, 0.95130)]
    [DataRow(1, 1, 0.05)]
    [DataRow(0, 10, 0.0)]
    [DataRow(5, 10, 0.22244)]
    [DataRow(9, 10, 0.60584)]
    public void A_lower_limit_is_that_of_the_tables(int good, int all, double limit) =>
        Assert.AreEqual(limit, Binomial.Least01(good, all, 0.95), 1e-4);

    // Another arithmetic: whole numbers, with shares of tenths.
    [TestMethod]
    public void A_tail_is_what_whole_numbers_make_of_it()
    {
        foreach ((int good, int all, int tenths) in new[] { (114, 120, 9), (285, 300, 9), (3, 7, 5), (0, 5, 1), (1, 1, 1) })
        {
            BigInteger sum = 0, ways = 1;
            for (int k = 0; k <= all; k++)
            {
                sum += k >= good ? ways * BigInteger.Pow(tenths, k) * BigInteger.Pow(10 - tenths, all - k) : 0;
                ways = ways * (all - k) / (k + 1);
            }

            double share01 = Math.Exp(BigInteger.Log(sum) - BigInteger.Log(BigInteger.Pow(10, all)));
            Assert.AreEqual(share01, Binomial.AtLeast(good, all, tenths / 10.0), 1e-9 * share01);
        }
    }

    [TestMethod]
    [DataRow(114, false)]
    [DataRow(113, true)]
    public void Of_120_casts_114_are_enough_and_113_are_not_in_any_quantity(int good, bool isTooFew)
    {
        List<Covered> all =
        [
            .. Enumerable.Range(0, 120).Select(_ => new Covered("temperatureC", 25.0, 1.0, 25.5)),
            .. Enumerable.Range(0, 120).Select(i => new Covered("last", 2.0, 0.01, i < good ? 2.0 : 2.02)),
        ];
        var table = new CoverageTable("both families", 120, all);
        Assert.AreEqual(isTooFew, table.IsTooFew);
        var text = new StringWriter();
        table.Write(text);
        StringAssert.Contains(text.ToString(), $"{100.0 * good / 120.0:F1} %");
        StringAssert.Contains(text.ToString(), "97.5 %");
    }

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void Another_seed_casts_other_films_on_other_chambers()
    {
        int[] numbers = [.. new[] { 0, 1, RandomCasts.LargestSeed }.Select(seed => RandomCasts.Number(seed, 3))];
        Assert.HasCount(3, numbers.Distinct().ToArray());
        Assert.IsTrue(numbers.All(n => n > 0 && n % 2 == 1), "odd chambers have the thermometer, whatever the seed");
        IReadOnlyList<Covered> one = Of(seed: 0), again = Of(seed: 0), other = Of(seed: 1);
        CollectionAssert.AreEqual(one.ToArray(), again.ToArray());
        CollectionAssert.AreNotEqual(one.ToArray(), other.ToArray());
    }

    [TestMethod]
    public void Wrong_numbers_are_told_and_the_gate_is_one_of_the_build()
    {
        foreach (string[] wrong in new string[][] { ["--casts", "0"], ["--seed", "-1"], ["--seed", "many"] })
        {
            var error = new StringWriter();
            Assert.AreEqual(2, ChamberFirmware.Benchmarks.Program.Run(["uncertainty", .. wrong], TextWriter.Null, error));
            StringAssert.Contains(error.ToString(), $"{wrong[0]} = '{wrong[1]}' is no number of");
        }

        Assert.Contains("gate uncertainty --quick", SourceTree.Read(".ci/run"));
    }

    private static IReadOnlyList<Covered> Of(int seed) => Coverage.Of(1, false, thermometers: true, 1, () => { }, seed);
}
