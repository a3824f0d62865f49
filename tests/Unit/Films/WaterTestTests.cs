using System;
using ChamberFirmware.Films;

namespace ChamberFirmware.Tests.Unit.Films;

/// <summary>Weighed water, against the psychrometer's equation, ASHRAE's wet bulb and a plate's heat by hand: none has a transfer in
/// it.</summary>
[TestClass]
public sealed class WaterTestTests
{
    [TestMethod]
    [DataRow(25.0, 40.0)]
    [DataRow(40.0, 20.0)]
    [DataRow(40.0, 60.0)]
    [DataRow(60.0, 30.0)]
    public void The_wet_bulb_is_that_of_the_psychrometers_equation_and_of_ASHRAE(double airC, double humidityPct)
    {
        double wetC = WaterTest.WetBulbC(new GasSide(airC, humidityPct, 1.0, 101325, 0.04));
        Assert.AreEqual(ByPsychrometer(airC, humidityPct), wetC, 0.7);
        Assert.AreEqual(ByAshrae(airC, humidityPct), wetC, 0.7); // adiabatic saturation: near, not the same
    }

    [TestMethod]
    [DataRow(25.0, 40.0, 0.7)]
    [DataRow(40.0, 20.0, 2.0)]
    public void Water_that_takes_the_heat_of_Pohlhausens_plate_is_that_of_a_quiet_plate(double airC, double humidityPct, double velocity)
    {
        // Nu = 0.664 Re^1/2 Pr^1/3 by hand, at the wet bulb by ASHRAE; all that heat leaves as vapour. Air from tables at 30 °C.
        const double lengthM = 0.15, seconds = 1800, conductivity = 0.0265, viscosity = 16.0e-6, prandtl = 0.707, vaporisation = 2.44e6;
        double wetC = ByAshrae(airC, humidityPct);
        double heat = 0.664 * Math.Sqrt(velocity * lengthM / viscosity) * Math.Cbrt(prandtl) * conductivity / lengthM;
        double lostG = 1000 * heat * 0.0225 * seconds * (airC - wetC) / vaporisation;
        WaterTest test = Of(lostG, airC, humidityPct, velocity) with { WaterC = wetC };
        Assert.AreEqual(1.0, test.Ratio, 0.08, $"{lostG:F2} g");
    }

    [TestMethod]
    public void A_lively_channel_shows_by_what_it_takes_more()
    {
        double quietG = 5.0;
        double quiet = Of(quietG, 25, 40, 0.7).Ratio;
        Assert.AreEqual(1.3 * quiet, Of(1.3 * quietG, 25, 40, 0.7).Ratio, 1e-9);
        Assert.AreEqual(quiet, (Of(2 * quietG, 25, 40, 0.7) with { TimeS = 3600 }).Ratio, 1e-9);
        Assert.AreEqual(quiet / 2, (Of(quietG, 25, 40, 0.7) with { AreaM2 = 0.045 }).Ratio, 1e-9);
        Assert.AreEqual(quiet * Of(quietG, 25, 40, 0.7).Air.MeanTransferMPerS(0.15), Of(quietG, 25, 40, 0.7).TransferMPerS, 1e-12);
    }

    [TestMethod]
    public void The_uncertainty_grows_with_each_limit_and_covers_numbers_drawn_within_them()
    {
        WaterTest test = Of(5.0, 25, 40, 0.7);
        double u = test.ExpandedUncertainty;
        Assert.IsGreaterThan(u, (test with { LostLimitG = 1 }).ExpandedUncertainty);
        Assert.IsGreaterThan(u, (test with { AreaLimit01 = 0.2 }).ExpandedUncertainty);
        Assert.IsGreaterThan(u, (test with { HumidityLimitPct = 10 }).ExpandedUncertainty);
        Assert.IsGreaterThan(u, (test with { AirLimitK = 5 }).ExpandedUncertainty);
        Assert.IsGreaterThan(u, (test with { VelocityLimit01 = 0.4 }).ExpandedUncertainty);

        var random = new Random(1);
        double Draw(double limit) => limit * (2 * random.NextDouble() - 1);
        int within = 0;
        for (int i = 0; i < 2000; i++)
        {
            // What was true: the wet bulb is that of the true air.
            GasSide air = test.Air with
            {
                TemperatureC = test.Air.TemperatureC + Draw(test.AirLimitK),
                RelativeHumidityPct = test.Air.RelativeHumidityPct + Draw(test.HumidityLimitPct),
                VelocityMPerS = test.Air.VelocityMPerS * (1 + Draw(test.VelocityLimit01)),
            };
            WaterTest other = test with
            {
                LostG = test.LostG + Draw(test.LostLimitG),
                AreaM2 = test.AreaM2 * (1 + Draw(test.AreaLimit01)),
                WaterC = WaterTest.WetBulbC(air) + WaterTest.CarrierK * random.NextDouble(),
                Air = air,
            };
            within += Math.Abs(other.Ratio - test.Ratio) <= u ? 1 : 0;
        }

        Assert.IsInRange(1860, 2000, within, "95 of 100 and more");
    }

    private static WaterTest Of(double lostG, double airC, double humidityPct, double velocity) => new()
    {
        LostG = lostG, LostLimitG = 0.02, AreaM2 = 0.0225, TimeS = 1800, LengthM = 0.15, AirLimitK = 0.6, HumidityLimitPct = 3,
        VelocityLimit01 = 0.05, Air = new GasSide(airC, humidityPct, velocity, 101325, 0),
    };

    // e = es(t') - A p (t - t'), A = 6.53e-4 (1 + 9.44e-4 t') (WMO-No. 8, annex 4.B); es by Magnus, in hPa.
    private static double ByPsychrometer(double airC, double humidityPct) => Root(airC, t =>
        6.112 * Math.Exp(17.62 * t / (243.12 + t)) - 6.53e-4 * (1 + 9.44e-4 * t) * 1013.25 * (airC - t)
            - humidityPct / 100 * 6.112 * Math.Exp(17.62 * airC / (243.12 + airC)));

    // ASHRAE Handbook, Fundamentals 2009, chapter 1, equation 35.
    private static double ByAshrae(double airC, double humidityPct)
    {
        static double Ratio(double hPa) => 0.621945 * hPa / (1013.25 - hPa);
        static double Saturation(double c) => 6.112 * Math.Exp(17.62 * c / (243.12 + c));
        double w = Ratio(humidityPct / 100 * Saturation(airC));
        return Root(airC, t =>
            ((2501 - 2.326 * t) * Ratio(Saturation(t)) - 1.006 * (airC - t)) / (2501 + 1.86 * airC - 4.186 * t) - w);
    }

    private static double Root(double high, Func<double, double> rising)
    {
        double low = -10;
        for (int i = 0; i < 60; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = rising(middle) < 0 ? (middle, high) : (low, middle);
        }

        return low;
    }
}
