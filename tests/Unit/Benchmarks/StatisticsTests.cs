using ChamberFirmware.Benchmarks.Control;

namespace ChamberFirmware.Tests.Unit.Benchmarks;

[TestClass]
public sealed class StatisticsTests
{
    [TestMethod]
    public void Median_and_95th_percentile_are_those_of_R_and_NumPy()
    {
        Statistics statistics = Statistics.Of([4.0, 1.0, 3.0, 2.0]); // numpy.percentile([1, 2, 3, 4], [50, 95]) = 2.5, 3.85
        Assert.AreEqual(2.5, statistics.Median, 1e-12);
        Assert.AreEqual(3.85, statistics.P95, 1e-12);
        Assert.AreEqual(4, statistics.Count);
    }

    [TestMethod]
    public void One_figure_is_its_own_median_and_percentile()
    {
        Statistics statistics = Statistics.Of([7.0]);
        Assert.AreEqual(7.0, statistics.Median);
        Assert.AreEqual(7.0, statistics.P95);
    }

    [TestMethod]
    public void Nothing_has_no_median() => Assert.IsTrue(double.IsNaN(Statistics.Of([]).Median));
}
