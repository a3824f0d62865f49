using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Twin;

[TestClass]
public sealed class HylandWexlerTests
{
    [TestMethod]
    public void Air_that_is_called_clearly_unsaturated_is_and_ordinary_air_is_called_so()
    {
        for (double temperatureC = -70; temperatureC < 130; temperatureC += 0.037)
        {
            double saturated = HylandWexler.SaturationHumidityRatio(temperatureC, 101325);
            if (!double.IsFinite(saturated))
                break;
            Assert.IsFalse(HylandWexler.IsClearlyUnsaturated(temperatureC, saturated, 101325), $"{temperatureC} C");
            if (temperatureC is > -60 and < 95)
                Assert.IsTrue(HylandWexler.IsClearlyUnsaturated(temperatureC, 0.8 * saturated, 101325), $"{temperatureC} C");
        }
    }

    [TestMethod]
    [DataRow(0.01, 611.6570)]
    [DataRow(5, 872.4867)]
    [DataRow(20, 2338.8037)]
    [DataRow(25, 3169.2165)]
    [DataRow(40, 7383.4600)]
    [DataRow(50, 12349.8565)]
    [DataRow(60, 19943.7606)]
    [DataRow(80, 47411.6115)]
    public void Saturation_pressure_of_the_twin_agrees_with_the_published_table(double temperatureC, double expectedPa) =>
        Assert.AreEqual(expectedPa, HylandWexler.SaturationPressurePa(temperatureC), 1e-4 * expectedPa * 0.01);

    [TestMethod]
    [DataRow(25, 40, 101325, 7.87980, 10.4757)]
    [DataRow(40, 60, 101325, 28.43558, 30.7412)]
    [DataRow(60, 30, 101325, 39.02983, 36.1115)]
    [DataRow(25, 10, 101325, 1.95141, -7.7466)]
    [DataRow(25, 40, 95000, 8.41152, 10.4757)]
    public void Humidity_ratio_and_dew_point_of_the_twin_agree_with_the_published_table(
        double temperatureC, double relativeHumidityPct, double pressurePa, double expectedGPerKg, double expectedDewPointC)
    {
        double vapourPa = HylandWexler.SaturationPressurePa(temperatureC) * relativeHumidityPct / 100;
        double humidityRatio = HylandWexler.HumidityRatio(vapourPa, pressurePa);
        Assert.AreEqual(expectedGPerKg, humidityRatio * 1000, 1e-5);
        Assert.AreEqual(expectedDewPointC, HylandWexler.DewPointC(vapourPa), 1e-4);
        Assert.AreEqual(vapourPa, HylandWexler.VapourPressurePa(humidityRatio, pressurePa), 1e-9 * vapourPa);
    }

    [TestMethod]
    public void Frost_point_of_the_dry_air_holds_a_tenth_of_a_gram_per_kilogram() =>
        Assert.AreEqual(0.0793, 1000 * HylandWexler.HumidityRatio(HylandWexler.SaturationPressurePa(-40), 101325), 0.0005);
}
