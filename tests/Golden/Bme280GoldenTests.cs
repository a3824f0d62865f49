using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Drivers;
using ChamberFirmware.Tests.Unit.Drivers;

namespace ChamberFirmware.Tests.Golden;

/// <summary>Bosch's formulas from the calibration bytes on, so that a slip in a nibble or a sign shows as a wrong value.</summary>
[TestClass]
public sealed class Bme280GoldenTests
{
    private static IReadOnlyList<CsvRow> Rows => CsvTable.Read("bme280.csv", 250).Rows;

    [TestMethod]
    public void Calibration_words_keep_their_nibbles_and_signs_in_every_row()
    {
        foreach (CsvRow row in Rows)
        {
            Bme280Calibration c = Unpacked(row);
            Assert.AreEqual((row.Whole("h3"), row.Whole("h4"), row.Whole("h5")), (c.H3, c.H4, c.H5), row.ToString());
        }
    }

    [TestMethod]
    public void Bytes_and_codes_give_Boschs_values_in_every_row()
    {
        foreach (CsvRow row in Rows)
        {
            Bme280Calibration c = Unpacked(row);
            double fine = Bme280Compensation.FineTemperature(c, row.Whole("adcT"));
            Assert.AreEqual(row.Number("temperatureC"), Bme280Compensation.TemperatureC(fine), 1e-6, row.ToString());
            Assert.AreEqual(row.Number("pressurePa"), Bme280Compensation.PressurePa(c, row.Whole("adcP"), fine), 1e-3, row.ToString());
            double humidity = Bme280Compensation.RelativeHumidityPct(c, row.Whole("adcH"), fine);
            Assert.AreEqual(row.Number("relativeHumidityPct"), humidity, 1e-6, row.ToString());
        }
    }

    [TestMethod]
    public void The_driver_reads_Boschs_values_from_a_chip_with_these_registers_in_every_row()
    {
        foreach (CsvRow row in Rows)
        {
            var chip = new ScriptedChip(Bytes(row, "calibration88"), Bytes(row, "calibrationE1"));
            chip.SetCodes(row.Whole("adcP"), row.Whole("adcT"), row.Whole("adcH"));
            AirReading air = chip.FirstReading(new Bme280Sensor(chip, chip));
            bool isAir = row.Number("temperatureC") >= 0.0;
            if (!isAir || row.Number("relativeHumidityPct") is 0.0 or 100.0) // colder than a chamber can be, or the clamp: no measurement
            {
                bool isWet = isAir && row.Number("relativeHumidityPct") > 0.0;
                Assert.AreEqual(isWet ? SensorStatus.Wet : SensorStatus.OutOfRange, air.Status, row.ToString());
                continue;
            }

            Assert.AreEqual(SensorStatus.Good, air.Status, row.ToString());
            Assert.AreEqual(row.Number("temperatureC"), air.TemperatureC, 1e-6, row.ToString());
            Assert.AreEqual(row.Number("pressurePa"), air.PressurePa, 1e-3, row.ToString());
            Assert.AreEqual(row.Number("relativeHumidityPct"), air.RelativeHumidityPct, 1e-6, row.ToString());
        }
    }

    [TestMethod]
    public void The_table_has_what_the_package_gets_wrong()
    {
        Assert.IsTrue(Rows.Any(row => row.Whole("h3") == 40 && row.Number("temperatureC") > 50.0));
        Assert.IsTrue(Rows.Any(row => row.Whole("h4") < 0));
        Assert.IsTrue(Rows.Any(row => row.Whole("h5") == -5));
        Assert.IsTrue(Rows.Any(row => row.Number("temperatureC") == 15.0 && row.Whole("h3") == 40));
    }

    private static Bme280Calibration Unpacked(CsvRow row)
    {
        var c = new Bme280Calibration();
        c.Unpack(Bytes(row, "calibration88"), Bytes(row, "calibrationE1"));
        Assert.IsTrue(Bme280Calibration.IsPlausible(Bytes(row, "calibration88"), Bytes(row, "calibrationE1")), row.ToString());
        return c;
    }

    private static byte[] Bytes(CsvRow row, string column) => Convert.FromHexString(row.Text(column));
}
