using System;
using ChamberFirmware.Air;
using ChamberFirmware.Bench.Records;

namespace ChamberFirmware.Tests.Unit.Bench.Records;

/// <summary>The sensitivity coefficients of W, against two sources that know nothing of them.</summary>
[TestClass]
public sealed class HumiditySensitivityTests
{
    private const double Pa = 101_325.0;

    [TestMethod]
    [DataRow(25.0, 40.0, Pa)]
    [DataRow(40.0, 60.0, Pa)]
    [DataRow(60.0, 30.0, Pa)]
    [DataRow(60.0, 30.0, 80_000.0)]
    [DataRow(25.0, 10.0, Pa)]
    [DataRow(5.0, 90.0, Pa)]
    public void They_are_the_slopes_of_the_firmwares_own_formula(double t, double rh, double pa)
    {
        AssertSlopes(Psychrometrics.HumidityRatioGPerKg, t, rh, pa, share01: 2e-4);
    }

    // Another formula altogether: IAPWS-IF97, region 4, which ASHRAE's has nothing in common with but the water.
    [TestMethod]
    [DataRow(25.0, 40.0, Pa)]
    [DataRow(40.0, 60.0, Pa)]
    [DataRow(60.0, 30.0, Pa)]
    [DataRow(60.0, 30.0, 80_000.0)]
    [DataRow(25.0, 10.0, Pa)]
    public void They_are_the_slopes_of_the_steam_tables_too(double t, double rh, double pa)
    {
        Assert.AreEqual(3169.8, SteamTables.SaturationPa(25.0), 0.2, "the tables' own check");
        AssertSlopes(SteamTables.HumidityRatioGPerKg, t, rh, pa, share01: 2e-3);
    }

    // Outside, by hand: dew of 3 %RH at 25 C and 40 %RH is 0.598 g/kg, of half a kelvin 0.239.
    [TestMethod]
    public void At_25_C_and_40_percent_they_are_what_is_reckoned_by_hand()
    {
        HumiditySensitivity by = HumiditySensitivity.Of(25.0, 40.0, Pa);
        Assert.AreEqual(0.598, 3.0 * by.GPerKgPerPct, 0.002);
        Assert.AreEqual(0.239, 0.5 * by.GPerKgPerK, 0.002);
        Assert.AreEqual(-7.9e-5, by.GPerKgPerPa, 1e-6);
    }

    [TestMethod]
    public void Over_ice_the_slope_is_that_of_ice() => AssertSlopes(Psychrometrics.HumidityRatioGPerKg, -10.0, 50.0, Pa, 2e-4);

    private static void AssertSlopes(Func<double, double, double, double> ratio, double t, double rh, double pa, double share01)
    {
        HumiditySensitivity by = HumiditySensitivity.Of(t, rh, pa);
        double perK = (ratio(t + 0.01, rh, pa) - ratio(t - 0.01, rh, pa)) / 0.02;
        double perPct = (ratio(t, rh + 0.01, pa) - ratio(t, rh - 0.01, pa)) / 0.02;
        double perPa = (ratio(t, rh, pa + 10.0) - ratio(t, rh, pa - 10.0)) / 20.0;
        Assert.AreEqual(perK, by.GPerKgPerK, share01 * perK);
        Assert.AreEqual(perPct, by.GPerKgPerPct, share01 * perPct);
        Assert.AreEqual(perPa, by.GPerKgPerPa, -share01 * perPa);
        Assert.IsLessThan(0.0, by.GPerKgPerPa);
    }
}
