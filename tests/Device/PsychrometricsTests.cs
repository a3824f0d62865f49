using ChamberFirmware.Air;

namespace ChamberFirmware.Tests.Device;

/// <summary>
/// Sums that must come out the same on every runtime. The bits were computed on a PC; the device must give the very same.
/// </summary>
[TestClass]
public class PsychrometricsTests
{
    [TestMethod]
    public void Humidity_ratio_of_the_patents_examples_is_right()
    {
        IsNear(39.02983, Psychrometrics.HumidityRatioGPerKg(60.0, 30.0, 101325.0), 0.0005);
        IsNear(28.43558, Psychrometrics.HumidityRatioGPerKg(40.0, 60.0, 101325.0), 0.0005);
        IsNear(7.87980, Psychrometrics.HumidityRatioGPerKg(25.0, 40.0, 101325.0), 0.0005);
    }

    [TestMethod]
    public void Dew_point_is_right_above_and_frost_point_below_zero()
    {
        IsNear(10.4757, Psychrometrics.DewPointC(7.87980, 101325.0), 0.002);
        IsNear(-7.7466, Psychrometrics.DewPointC(1.95141, 101325.0), 0.002);
    }

    [TestMethod]
    public void Relative_humidity_and_humidity_ratio_undo_each_other()
    {
        double ratio = Psychrometrics.HumidityRatioGPerKg(40.0, 60.0, 95000.0);
        IsNear(60.0, Psychrometrics.RelativeHumidityPct(40.0, ratio, 95000.0), 0.000001);
    }

    private static void IsNear(double expected, double actual, double tolerance)
    {
        Assert.IsTrue(actual >= expected - tolerance && actual <= expected + tolerance, $"expected {expected:F5}, was {actual:F5}");
    }
}
