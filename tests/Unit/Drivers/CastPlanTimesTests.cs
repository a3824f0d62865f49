using ChamberFirmware.Drivers;

namespace ChamberFirmware.Tests.Unit.Drivers;

/// <summary>What follows from a plan's times, point by point.</summary>
[TestClass]
public sealed class CastPlanTimesTests
{
    // The blade takes 300 us and is at the end at 1000; the plate is wet from 5000 on, the last point 100 later.
    private readonly CastPlan _plan = new(700, 300, 1000, 1200, 4900, 5000, 100, 5400);

    [TestMethod]
    [DataRow(PlatePoint.First, 700, 5000)]
    [DataRow(PlatePoint.Middle, 850, 5050)]
    [DataRow(PlatePoint.Last, 1000, 5100)]
    public void A_point_is_cast_as_the_blade_passes_it_and_wet_as_the_bath_does(PlatePoint point, int castUs, int wetUs)
    {
        Assert.AreEqual((castUs, wetUs, wetUs - castUs), (_plan.CastUs(point), _plan.WetUs(point), _plan.ExposureUs(point)));
    }

    [TestMethod]
    [DataRow(300, 100, 200)]
    [DataRow(100, 300, 200)]
    [DataRow(100, 100, 0)]
    public void The_plates_ends_differ_by_the_difference_of_both_ways(int bladeUs, int bathUs, int spreadUs)
    {
        Assert.AreEqual(spreadUs, new CastPlan(700, bladeUs, 1000, 1200, 4900, 5000, bathUs, 5400).SpreadUs);
    }

    [TestMethod]
    [DataRow(1200, 5400, 5400)]
    [DataRow(5600, 5400, 5600)]
    public void It_ends_with_the_later_relay(int bladeOffUs, int immersionOffUs, int endUs)
    {
        Assert.AreEqual(endUs, new CastPlan(700, 300, 1000, bladeOffUs, 4900, 5000, 100, immersionOffUs).EndUs);
    }
}
