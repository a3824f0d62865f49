using System;
using ChamberFirmware.Air;
using ChamberFirmware.Drivers;
using ChamberFirmware.Sensing;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Unit.Drivers;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Sensing;

/// <summary>How well W, T and v are known: the numbers of the data sheet, and what a calibration does to them.</summary>
[TestClass]
public sealed class HumidityUncertaintyTests
{
    private const double Pa = Psychrometrics.StandardPressurePa;

    private static readonly IAirSensor Kind = ScriptedChip.Sensor();

    private readonly ChamberSettings _settings = new();

    // Reckoned outside, with Hyland-Wexler's own formula and the limits +-3 %RH, +-1 C (0.5 at 25 C), +-1 hPa.
    [TestMethod]
    [DataRow(25.0, 40.0, 7.88, 0.64)]
    [DataRow(40.0, 60.0, 28.44, 2.17)]
    [DataRow(60.0, 30.0, 39.03, 4.57)]
    [DataRow(25.0, 10.248, 2.00, 0.59)]
    [DataRow(60.0, 1.629, 2.00, 3.70)]
    public void The_class_of_the_chip_gives_the_humidity_ratio_with_this_uncertainty(double t, double rh, double w, double uncertainty)
    {
        Assert.AreEqual(w, Psychrometrics.HumidityRatioGPerKg(t, rh, Pa), 0.005);
        Assert.AreEqual(uncertainty, HumidityUncertainty.OfOneChipGPerKg(_settings, Kind, t, rh, Pa), 0.005);
        double ratio = Psychrometrics.HumidityRatioGPerKg(t, rh, Pa);
        Assert.AreEqual(uncertainty, HumidityUncertainty.AtSetPointGPerKg(_settings, Kind, t, ratio, Pa), 0.005);
    }

    [TestMethod]
    [DataRow(25.0, 0.5)]
    [DataRow(24.1, 0.5)]
    [DataRow(28.5, 0.75)]
    [DataRow(21.5, 0.75)]
    [DataRow(31.0, 1.0)]
    [DataRow(65.0, 1.0)]
    [DataRow(0.0, 1.0)]
    [DataRow(66.0, 1.5)]
    [DataRow(-1.0, 1.5)]
    public void The_temperature_limit_is_tight_at_25_C_and_wide_elsewhere(double temperatureC, double limitK)
    {
        Assert.AreEqual(limitK, SensorClass.TemperatureLimitK(_settings, Kind, temperatureC), 1e-12);
    }

    [TestMethod]
    public void A_thermometer_in_the_jar_takes_the_place_of_the_class_at_25_C_only()
    {
        _settings.ThermometerLimitK = 0.2;
        Assert.AreEqual(0.2, SensorClass.TemperatureLimitK(_settings, Kind, 25.0), 1e-12);
        Assert.AreEqual(Math.Sqrt(0.2 * 0.2 + 0.5 * 0.5), SensorClass.TemperatureLimitK(_settings, Kind, 60.0), 1e-12);
    }

    [TestMethod]
    public void Salts_narrow_the_humidity_between_them_and_less_beyond_them()
    {
        Assert.AreEqual(3.0, SensorClass.RelativeHumidityLimitPct(_settings, Kind, 40.0));
        (_settings.SaltLowPct, _settings.SaltHighPct) = (32.78, 75.29);
        double middle = SensorClass.RelativeHumidityLimitPct(_settings, Kind, 54.0);
        double at = SensorClass.RelativeHumidityLimitPct(_settings, Kind, 32.78);
        double dry = SensorClass.RelativeHumidityLimitPct(_settings, Kind, 2.0);
        Assert.AreEqual(Math.Sqrt(1.0 + 0.25 + 0.125), middle, 0.001);
        Assert.AreEqual(Math.Sqrt(1.0 + 0.25 + 0.25), at, 1e-9);
        Assert.IsInRange(1.3, 1.6, dry);
        (_settings.SaltLowPct, _settings.SaltHighPct) = (75.29, 84.34);
        Assert.AreEqual(3.0, SensorClass.RelativeHumidityLimitPct(_settings, Kind, 2.0), "never worse than the class");
    }

    [TestMethod]
    [DataRow(25.0, 40.0, 0.38, 0.45)]
    [DataRow(40.0, 60.0, 0.44, 0.50)]
    [DataRow(60.0, 30.0, 0.40, 0.46)]
    [DataRow(25.0, 10.248, 0.38, 0.44)]
    public void Two_salts_and_a_thermometer_narrow_the_humidity_ratio_to_less_than_half(double t, double rh, double least, double most)
    {
        double before = HumidityUncertainty.OfOneChipGPerKg(_settings, Kind, t, rh, Pa);
        (_settings.SaltLowPct, _settings.SaltHighPct, _settings.ThermometerLimitK) = (11.30, 75.29, 0.2);
        Assert.IsInRange(least, most, HumidityUncertainty.OfOneChipGPerKg(_settings, Kind, t, rh, Pa) / before);
    }

    [TestMethod]
    public void The_mean_of_two_chips_is_known_better_by_the_root_of_two()
    {
        Assert.AreEqual(Math.Sqrt(0.5), HumidityUncertainty.OfBoth(true, 1.0, 1.0), 1e-15);
        Assert.AreEqual(0.5, HumidityUncertainty.FirstShare01(true, 1.0, 3.0), "two of a kind count alike");
    }

    [TestMethod]
    [DataRow(0.2, 0.036)]
    [DataRow(1.0, 0.06)]
    public void The_velocity_is_known_as_well_as_the_anemometer_knew_it(double velocity, double uncertainty)
    {
        Assert.AreEqual(uncertainty, SensorClass.VelocityLimitMPerS(_settings, velocity), 1e-12);
    }

    [TestMethod]
    public void Chips_anywhere_within_their_limits_are_within_the_uncertainty_nearly_always()
    {
        var random = new Random(1);
        int outside = 0;
        double uncertainty = HumidityUncertainty.OfOneChipGPerKg(_settings, Kind, 40.0, 60.0, Pa);
        double truth = HylandWexlerRatio(40.0, 60.0, Pa);
        for (int i = 0; i < 2000; i++)
        {
            double w = HylandWexlerRatio(40.0 + Even(1.0), 60.0 + Even(3.0), Pa + Even(100.0));
            outside += Math.Abs(w - truth) > uncertainty ? 1 : 0;
        }

        Assert.IsInRange(1, 200, outside, "Limits that meet in one chip do leave it: about one in twenty, no more.");

        double Even(double limit) => (2.0 * random.NextDouble() - 1.0) * limit;
    }

    private static double HylandWexlerRatio(double t, double rh, double pa)
    {
        double vapour = rh / 100.0 * HylandWexler.SaturationPressurePa(t);
        return 621.945 * vapour / (pa - vapour);
    }
}
