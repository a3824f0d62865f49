using ChamberFirmware.Drivers;

namespace ChamberFirmware.Tests.Device;

/// <summary>Bosch's compensation on the device's own arithmetic.</summary>
[TestClass]
public class Bme280Tests
{
    [TestMethod]
    public void Compensation_gives_the_known_values()
    {
        Bme280Calibration c = Words();
        double fine = Bme280Compensation.FineTemperature(c, 519888);
        IsNear(128422.0, fine, 1.0);
        IsNear(25.0825, Bme280Compensation.TemperatureC(fine), 0.0001);
        IsNear(100653.27, Bme280Compensation.PressurePa(c, 415148, fine), 0.01);
        IsNear(46.7418, Bme280Compensation.RelativeHumidityPct(c, 30281, fine), 0.0002);
    }

    [TestMethod]
    public void Signed_twelve_bit_words_keep_their_sign()
    {
        var c = new Bme280Calibration();
        var high = new byte[7];
        high[3] = 0xFF; // H4 = 0xFFB = -5
        high[4] = 0xBB; // low nibble of H4, low nibble of H5
        high[5] = 0xFF; // H5 = 0xFFB = -5
        c.Unpack(new byte[26], high);
        Assert.AreEqual(-5, c.H4);
        Assert.AreEqual(-5, c.H5);
    }

    private static Bme280Calibration Words()
    {
        return new Bme280Calibration
        {
            T1 = 27504, T2 = 26435, T3 = -1000,
            P1 = 36477, P2 = -10685, P3 = 3024, P4 = 2855, P5 = 140, P6 = -7, P7 = 15500, P8 = -14600, P9 = 6000,
            H1 = 75, H2 = 355, H3 = 0, H4 = 338, H5 = 50, H6 = 30,
        };
    }

    private static void IsNear(double expected, double actual, double tolerance)
    {
        Assert.IsTrue(actual >= expected - tolerance && actual <= expected + tolerance, $"expected {expected:F5}, was {actual:F5}");
    }
}
