using System;
using ChamberFirmware.Benchmarks.Control;

namespace ChamberFirmware.Tests.Unit.Benchmarks;

/// <summary>Settling, overshoot, error and swing of air that a test writes.</summary>
[TestClass]
public sealed class LegMetricsTests
{
    private const double LengthS = 200.0;

    private static readonly TrueTarget Target = new(40.0, 28.0, 2.0);

    [TestMethod]
    public void Settling_ends_when_the_last_of_the_three_is_in_band_for_good()
    {
        // In band from 30 s (T), 50 s (W) and 10 s (v) on, exactly on target: the mean over 1 s is in band at once, or up to 1 s later.
        LegResult leg = Judge(s => s < 30 ? 30 : 40, s => s < 50 ? 20 : 28, s => s < 10 ? 1 : 2);
        Assert.IsTrue(leg.Settled);
        Assert.AreEqual(51.0, leg.SettleS, 0.2);
        Assert.IsFalse(leg.Oscillates);
    }

    [TestMethod]
    public void Air_that_leaves_the_band_again_settles_when_it_is_back_and_that_is_told()
    {
        LegResult leg = Judge(s => s is > 100 and < 110 ? 41 : 40, _ => 28, _ => 2);
        Assert.AreEqual(111.0, leg.SettleS, 0.5);
        Assert.IsTrue(leg.Oscillates);
    }

    [TestMethod]
    public void A_gust_of_a_third_of_a_second_does_not_count()
    {
        LegResult leg = Judge(_ => 40, _ => 28, s => s is > 100 and < 100.25 ? 2.06 : 2.0);
        Assert.AreEqual(0.0, leg.SettleS);
    }

    [TestMethod]
    public void Air_outside_the_band_at_the_end_is_not_settled_and_counts_with_the_length()
    {
        LegResult leg = Judge(_ => 40.31, _ => 28, _ => 2);
        Assert.IsFalse(leg.Settled);
        Assert.AreEqual(LengthS, leg.SettleS, 0.2);
    }

    [TestMethod]
    public void A_swing_through_the_band_is_not_settled_and_oscillates()
    {
        LegResult leg = Judge(s => 40 + Math.Sin(2 * Math.PI * s / 40), _ => 28, _ => 2);
        Assert.IsFalse(leg.Settled);
        Assert.IsTrue(leg.Oscillates);
    }

    [TestMethod]
    public void A_steady_error_outside_the_band_is_no_swing() =>
        Assert.IsFalse(Judge(_ => 41, _ => 28, _ => 2).Oscillates);

    [TestMethod]
    public void After_a_disturbance_the_way_back_is_measured_and_the_approach_is_not_touched()
    {
        LegResult leg = Judge(s => s is > 100 and < 120 ? 38 : 40, s => s < 20 ? 20 : 28, _ => 2, strike: 1000);
        Assert.AreEqual(21.0, leg.SettleS, 0.2);
        Assert.AreEqual(21.0, leg.RecoverS, 0.3);
        Assert.IsTrue(leg.Recovered);
        Assert.IsFalse(leg.Oscillates);
    }

    [TestMethod]
    public void Overshoot_is_beyond_the_target_on_the_far_side_of_the_start()
    {
        Assert.AreEqual(5.0, LegMetrics.OvershootPct([10.0, 20.0, 21.0, 19.0], 20.0), 1e-9);
        Assert.AreEqual(10.0, LegMetrics.OvershootPct([30.0, 20.0, 18.0, 21.0], 20.0), 1e-9);
        Assert.AreEqual(0.0, LegMetrics.OvershootPct([10.0, 15.0, 19.9], 20.0), 1e-9);
    }

    [TestMethod]
    public void The_exposure_begins_half_a_minute_after_settling()
    {
        // Settled at 11 s, so the exposure is 41 to 71 s: an error of 0.2 K in just these seconds is all of its error.
        LegResult leg = Judge(s => s < 10 ? 30 : s is > 40.5 and < 71.5 ? 40.2 : 40, _ => 28, _ => 2);
        Assert.AreEqual(0.2, leg.RmsTemperatureK, 0.005);
        Assert.AreEqual(0.0, leg.RmsHumidityRatioPct, 1e-9);
    }

    private static LegResult Judge(
        Func<double, double> temperatureC,
        Func<double, double> humidityRatioGPerKg,
        Func<double, double> airVelocityMPerS,
        int? strike = null)
    {
        var trace = new LegTrace(LengthS);
        for (double s = 0.0; s <= LengthS + 1e-9; s += LegTrace.SampleS)
        {
            trace.Add(temperatureC(s), humidityRatioGPerKg(s), airVelocityMPerS(s), s);
        }

        var leg = new LegResult
        {
            Plant = 0, Chain = "A", Leg = 0, Climate = "", LengthS = LengthS, Disturbed = strike != null, Obstacle = "", Accepted = true,
            LoadSwitchings = [],
        };
        return LegMetrics.Judge(leg, trace, Target, strike);
    }
}
