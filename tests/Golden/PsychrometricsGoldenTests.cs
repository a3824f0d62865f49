using System;
using ChamberFirmware.Air;

namespace ChamberFirmware.Tests.Golden;

/// <summary>The firmware's sums against Hyland-Wexler in 50 digits. The worst row is printed, so that a reader sees the margin.</summary>
[TestClass]
public sealed class PsychrometricsGoldenTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Humidity_ratio_is_within_10_ppm_of_Hyland_Wexler_in_every_row()
    {
        var worst = new Worst();
        foreach (CsvRow row in CsvTable.Read("psychrometrics.csv", 700).Rows)
        {
            double expected = row.Number("humidityRatioGPerKg");
            double actual = Psychrometrics.HumidityRatioGPerKg(
                row.Number("temperatureC"), row.Number("relativeHumidityPct"), row.Number("pressurePa"));
            worst.Note(actual / expected - 1.0, row);
        }

        TestContext.WriteLine($"worst humidity ratio: {worst.Size * 1e6:F2} ppm at {worst.Row}");
        Assert.IsLessThan(10e-6, worst.Size, worst.Row);
    }

    [TestMethod]
    public void Dew_point_is_within_2_mK_of_Hyland_Wexler_in_every_row_also_over_ice()
    {
        var worst = new Worst();
        int frost = 0;
        foreach (CsvRow row in CsvTable.Read("psychrometrics.csv", 700).Rows)
        {
            double expected = row.Number("dewPointC");
            frost += expected < 0.0 ? 1 : 0;
            worst.Note(Psychrometrics.DewPointC(row.Number("humidityRatioGPerKg"), row.Number("pressurePa")) - expected, row);
        }

        TestContext.WriteLine($"worst dew point: {worst.Size * 1e3:F3} mK at {worst.Row}; {frost} rows over ice");
        Assert.IsGreaterThan(100, frost);
        Assert.IsLessThan(0.002, worst.Size, worst.Row);
    }

    [TestMethod]
    public void Relative_humidity_comes_back_from_humidity_ratio_in_every_row()
    {
        var worst = new Worst();
        foreach (CsvRow row in CsvTable.Read("psychrometrics.csv", 700).Rows)
        {
            double actual = Psychrometrics.RelativeHumidityPct(
                row.Number("temperatureC"), row.Number("humidityRatioGPerKg"), row.Number("pressurePa"));
            worst.Note(actual / row.Number("relativeHumidityPct") - 1.0, row);
        }

        Assert.IsLessThan(10e-6, worst.Size, worst.Row);
    }

    [TestMethod]
    public void Saturation_pressure_is_Hyland_Wexlers_and_within_three_parts_in_ten_thousand_of_IAPWS()
    {
        var worst = new Worst();
        var worstIapws = new Worst();
        foreach (CsvRow row in CsvTable.Read("saturation.csv", 8).Rows)
        {
            double actual = SaturationCurve.PressurePa(row.Number("temperatureC"));
            worst.Note(actual / row.Number("hylandWexlerPa") - 1.0, row);
            worstIapws.Note(actual / row.Number("iapwsPa") - 1.0, row);
        }

        TestContext.WriteLine($"worst: {worst.Size * 1e6:F2} ppm of Hyland-Wexler, {worstIapws.Size * 100.0:F4} % of IAPWS");
        Assert.IsLessThan(2e-6, worst.Size, worst.Row);
        Assert.IsLessThan(0.0003, worstIapws.Size, worstIapws.Row);
    }

    [TestMethod]
    [DataRow(25.0, 10.248)]
    [DataRow(40.0, 4.399)]
    [DataRow(60.0, 1.629)]
    public void Two_grams_per_kilogram_is_the_relative_humidity_that_claim_11_asks_for(double temperatureC, double pct)
    {
        Assert.AreEqual(pct, Psychrometrics.RelativeHumidityPct(temperatureC, 2.0, Psychrometrics.StandardPressurePa), 0.0006);
    }

    private sealed class Worst
    {
        public double Size { get; private set; }

        public string Row { get; private set; } = "(none)";

        public void Note(double error, CsvRow row)
        {
            double size = Math.Abs(error);
            Assert.IsFalse(double.IsNaN(size), row.ToString());
            if (size > Size)
            {
                Size = size;
                Row = row.ToString();
            }
        }
    }
}
