using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Benchmarks.Uncertainty;

namespace ChamberFirmware.Tests.Unit.Bench.Records;

/// <summary>
/// The records' uncertainty against the twin's truth, in a few casts: the gate `benchmarks uncertainty --quick` does 60 of each family, and
/// without --quick it is 300.
/// </summary>
[TestClass]
[TestCategory(TestGroup.Slow)]
public sealed class CoverageTests
{
    [TestMethod]
    [DataRow(false, 12)]
    [DataRow(true, 6)]
    public void The_expanded_uncertainty_covers_the_truth_in_as_many_casts_as_are_promised_on_random_chambers(bool isBuilt, int casts)
    {
        IReadOnlyList<Covered> all = Coverage.Of(casts, isBuilt, thermometers: isBuilt, Environment.ProcessorCount, () => { });
        Assert.HasCount(6 * casts, all);
        foreach (IGrouping<string, Covered> quantity in all.GroupBy(c => c.Quantity))
        {
            int covered = quantity.Count(c => c.Holds);
            Assert.IsGreaterThanOrEqualTo((int)Math.Ceiling(CoverageTable.Least01 * casts), covered, quantity.Key);
            Assert.IsGreaterThan(0.2, quantity.Max(c => c.Off01), $"{quantity.Key}: an uncertainty that nothing comes near says nothing");
        }
    }
}
