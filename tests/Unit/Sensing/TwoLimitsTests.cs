using System;
using ChamberFirmware.Air;
using ChamberFirmware.Recipes;
using ChamberFirmware.Sensing;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Unit.Drivers;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Sensing;

/// <summary>How well two sensors know together what each knows to its own limit.</summary>
[TestClass]
public sealed class TwoLimitsTests
{
    [TestMethod]
    public void Two_of_one_kind_count_alike_and_know_it_better_by_the_root_of_two()
    {
        Assert.AreEqual(0.5, HumidityUncertainty.FirstShare01(true, 3.0, 4.0));
        Assert.AreEqual(3.5 / Math.Sqrt(2.0), HumidityUncertainty.OfBoth(true, 3.0, 4.0), 1e-12);
        Assert.IsTrue(HumidityUncertainty.IsOneKind(ScriptedChip.Sensor(), ScriptedChip.Sensor()));
        Assert.IsFalse(HumidityUncertainty.IsOneKind(ScriptedChip.Sensor(), new OtherSensor()));
    }

    [TestMethod]
    public void A_pressure_that_is_known_to_one_percent_alone_lets_the_humidity_ratio_be_known_to_one()
    {
        var sensor = new OtherSensor { LimitK = 0.0, LimitPct = 0.0, PressureLimitPa = 1013.25 };
        double ratio = Psychrometrics.HumidityRatioGPerKg(25.0, 40.0, 101325.0);
        double known = HumidityUncertainty.OfOneChipGPerKg(new ChamberSettings(), sensor, 25.0, 40.0, 101325.0);
        Assert.AreEqual(0.01 * ratio, known, 0.0005 * ratio);
    }

    [TestMethod]
    public void Before_the_first_reading_nothing_is_known()
    {
        Recipe recipe = ReferenceRecipes.Load("example-2", out _)!;
        Assert.AreEqual(double.MaxValue, Verification.UncertaintyGPerKg(recipe, new ChamberSettings(), new Readings()));
    }

    [TestMethod]
    public void Of_two_kinds_each_counts_by_one_over_the_square_of_its_limit()
    {
        Assert.AreEqual(16.0 / 25.0, HumidityUncertainty.FirstShare01(false, 3.0, 4.0), 1e-12);
        Assert.AreEqual(12.0 / 5.0, HumidityUncertainty.OfBoth(false, 3.0, 4.0), 1e-12);
    }

    [TestMethod]
    [DataRow(4.999, 0.0)]
    [DataRow(-4.999, 0.0)]
    [DataRow(7.0, 2.0)]
    [DataRow(-7.0, 2.0)]
    public void What_they_differ_by_more_than_both_limits_let_expect_is_not_known(double difference, double excess)
    {
        Assert.AreEqual(excess, HumidityUncertainty.Excess(difference, 3.0, 4.0), 1e-12);
    }
}
