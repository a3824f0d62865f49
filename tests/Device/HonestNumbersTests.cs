using ChamberFirmware.Drivers;
using ChamberFirmware.Learning;
using ChamberFirmware.Sensing;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Tests.Device;

/// <summary>How well humidity is known, and the salts it is calibrated with.</summary>
[TestClass]
public class HonestNumbersTests
{
    [TestMethod]
    public void Uncertainty_of_one_uncalibrated_chip_is_that_of_its_class()
    {
        var settings = new ChamberSettings();
        IsNear(0.64, HumidityUncertainty.OfOneChipGPerKg(settings, new SilentBus().Sensor, 25.0, 40.0, 101325.0), 0.005);
        IsNear(2.17, HumidityUncertainty.OfOneChipGPerKg(settings, new SilentBus().Sensor, 40.0, 60.0, 101325.0), 0.005);
        IsNear(4.57, HumidityUncertainty.OfOneChipGPerKg(settings, new SilentBus().Sensor, 60.0, 30.0, 101325.0), 0.005);
    }

    [TestMethod]
    public void Two_salts_and_a_thermometer_make_it_less()
    {
        var settings = new ChamberSettings { SaltLowPct = 11.3, SaltHighPct = 75.29, ThermometerLimitK = 0.2 };
        IsNear(0.25, HumidityUncertainty.OfOneChipGPerKg(settings, new SilentBus().Sensor, 25.0, 40.0, 101325.0), 0.005);
        IsNear(1.04, HumidityUncertainty.OfOneChipGPerKg(settings, new SilentBus().Sensor, 40.0, 60.0, 101325.0), 0.005);
    }

    [TestMethod]
    public void Salts_at_25_C_have_the_humidities_of_the_table()
    {
        IsNear(11.30, SaltSolution.RelativeHumidityPct(SaltSolution.Find("LiCl"), 25.0), 0.01);
        IsNear(32.78, SaltSolution.RelativeHumidityPct(SaltSolution.Find("MgCl2"), 25.0), 0.01);
        IsNear(75.29, SaltSolution.RelativeHumidityPct(SaltSolution.Find("NaCl"), 25.0), 0.01);
        IsNear(84.34, SaltSolution.RelativeHumidityPct(SaltSolution.Find("KCl"), 25.0), 0.01);
        Assert.AreEqual(-1, SaltSolution.Find("salt"));
    }

    private static void IsNear(double expected, double actual, double tolerance)
    {
        Assert.IsTrue(actual >= expected - tolerance && actual <= expected + tolerance, $"expected {expected:F5}, was {actual:F5}");
    }

    // A sensor has the limits of its kind whether it answers or not.
    private sealed class SilentBus : IRegisterBus, IBme280BringUp
    {
        public Bme280Sensor Sensor => new Bme280Sensor(this, this);

        public bool TryRead(byte register, byte[] buffer, int count) => false;

        public bool TryWrite(byte register, byte value) => false;

        public bool TryConfigure() => false;
    }
}
