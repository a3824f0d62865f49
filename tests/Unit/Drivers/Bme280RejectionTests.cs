using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Tests.Unit.Drivers;

/// <summary>Nothing false passes as a measurement.</summary>
[TestClass]
public sealed class Bme280RejectionTests
{
    private const int P = 415148;
    private const int T = 519888;
    private const int H = 30281;

    private readonly ScriptedChip _chip = new();
    private readonly AirReading _air = new();
    private readonly Bme280Sensor _sensor;

    public Bme280RejectionTests() => _sensor = new Bme280Sensor(_chip, _chip);

    [TestMethod]
    [DataRow(P, 0x80000, H)] // temperature
    [DataRow(0x80000, T, H)] // pressure
    [DataRow(P, T, 0x8000)] // humidity
    [DataRow(0x80000, 0x80000, 0x8000)] // all three
    public void A_skip_code_out_of_nothing_is_no_measurement(int adcP, int adcT, int adcH)
    {
        _chip.SetCodes(adcP, adcT, adcH);
        ReadTimes(2);
        Assert.AreEqual(SensorStatus.NoMeasurement, _air.Status);
        Assert.IsFalse(_air.IsValid);
    }

    [TestMethod]
    [DataRow(P, 0x80000, H)] // temperature
    [DataRow(0x80000, T, H)] // pressure
    [DataRow(P, T, 0x8000)] // humidity
    [DataRow(0x80000, 0x80000, 0x8000)] // all three
    public void A_skip_code_far_from_the_last_good_reading_is_no_measurement_and_changes_no_value(int adcP, int adcT, int adcH)
    {
        GoodReading();
        double temperatureC = _air.TemperatureC, pressurePa = _air.PressurePa, humidityPct = _air.RelativeHumidityPct;
        _chip.SetCodes(adcP, adcT, adcH);
        ReadTimes(1);
        Assert.AreEqual(SensorStatus.NoMeasurement, _air.Status);
        Assert.AreEqual((temperatureC, pressurePa, humidityPct), (_air.TemperatureC, _air.PressurePa, _air.RelativeHumidityPct));
    }

    [TestMethod]
    public void A_skip_code_next_to_what_was_measured_before_the_chip_started_again_is_no_measurement()
    {
        const int t = 0x80000 + 300;
        foreach (bool startsAgain in new[] { false, true })
        {
            _chip.SetCodes(t, t, 0x8000 + 100);
            ReadTimes(3);
            if (startsAgain)
            {
                _chip.BrownOut();
                ReadTimes(1);
            }

            _chip.SetCodes(t, 0x80000, 0x8000 + 100);
            ReadTimes(1);
            Assert.AreEqual(startsAgain ? SensorStatus.NoMeasurement : SensorStatus.Good, _air.Status);
        }
    }

    [TestMethod]
    public void Words_that_differ_in_two_bytes_from_one_read_to_the_next_are_not_taken()
    {
        int reads = 0;
        _chip.BeforeRead = () =>
        {
            byte wrong = (byte)(++reads == 3 ? 0x01 : 0x00); // the id, the words, and the words again
            _chip.Memory[0x89] ^= wrong;
            _chip.Memory[0x8B] ^= wrong;
        };
        ReadTimes(2);
        Assert.AreEqual(SensorStatus.BadCalibration, _air.Status);
    }

    [TestMethod]
    public void All_three_skip_codes_together_are_no_measurement_even_next_to_their_like()
    {
        _chip.SetCodes(0x80000 + 300, 0x80000 + 300, 0x8000 + 100);
        ReadTimes(2);
        Assert.AreEqual(SensorStatus.Good, _air.Status, $"{_air.PressurePa} Pa");
        _chip.SetCodes(0x80000, 0x80000, 0x8000);
        ReadTimes(1);
        Assert.AreEqual(SensorStatus.NoMeasurement, _air.Status);
    }

    [TestMethod]
    [DataRow(0x00)]
    [DataRow(0xFF)]
    public void Eight_equal_bytes_of_a_stuck_line_are_no_measurement(int value)
    {
        GoodReading();
        _chip.Memory.AsSpan(0xF7, 8).Fill((byte)value);
        ReadTimes(1);
        Assert.AreEqual(SensorStatus.NoMeasurement, _air.Status);
    }

    [TestMethod]
    [DataRow(0xF2)] // configuration
    [DataRow(0xF7)] // data
    public void A_failed_transfer_is_no_answer_whatever_the_buffer_holds(int register)
    {
        GoodReading();
        _chip.FailingRegister = register;
        ReadTimes(1);
        Assert.AreEqual(SensorStatus.NoAnswer, _air.Status);
        _chip.FailingRegister = -1;
        ReadTimes(3);
        Assert.AreEqual(SensorStatus.Good, _air.Status, "one disturbed transfer costs three readings, not a new start");
        Assert.AreEqual(1, _chip.ConfigureCount);
    }

    [TestMethod]
    [DataRow(0x58, SensorStatus.OtherChip)] // BMP280: no humidity
    [DataRow(0x56, SensorStatus.OtherChip)] // a BMP280's sample
    [DataRow(0x57, SensorStatus.OtherChip)]
    [DataRow(0x61, SensorStatus.OtherChip)] // BME680
    [DataRow(0x50, SensorStatus.OtherChip)] // BMP388
    [DataRow(0x55, SensorStatus.OtherChip)] // BMP180
    [DataRow(0x00, SensorStatus.NoAnswer)] // line stuck low
    [DataRow(0xFF, SensorStatus.NoAnswer)] // line stuck high
    public void Another_chip_is_never_configured_nor_read(int id, SensorStatus status)
    {
        _chip.Memory[0xD0] = (byte)id;
        ReadTimes(40);
        Assert.AreEqual(status, _air.Status);
        Assert.AreEqual(0, _chip.ConfigureCount);
        Assert.AreEqual(0, _chip.DataReads);
    }

    [TestMethod]
    [DataRow(0x88, 26, 0x00)]
    [DataRow(0x88, 26, 0xFF)]
    [DataRow(0xE1, 7, 0x00)]
    public void A_chip_without_calibration_is_not_read(int register, int count, int value)
    {
        _chip.Memory.AsSpan(register, count).Fill((byte)value);
        ReadTimes(30);
        Assert.AreEqual(SensorStatus.BadCalibration, _air.Status);
        _chip.Memory[0xE8] = _chip.SumOfCalibration();
        ReadTimes(30);
        Assert.AreEqual(SensorStatus.BadCalibration, _air.Status, "nor when its check sum fits");
    }

    [TestMethod]
    [DataRow(0xD0, SensorStatus.NoAnswer)]
    [DataRow(0x88, SensorStatus.BadCalibration)]
    [DataRow(0xE1, SensorStatus.BadCalibration)]
    public void A_start_with_a_failed_transfer_is_no_start(int register, SensorStatus status)
    {
        _chip.FailingRegister = register;
        ReadTimes(30);
        Assert.AreEqual(status, _air.Status);
        Assert.AreEqual(0, _chip.DataReads);
    }

    [TestMethod]
    [DataRow(T, 900000)] // pressure too low
    [DataRow(T, 200000)] // pressure too high
    [DataRow(360000, P)] // air too cold
    [DataRow(780000, 450000)] // air too hot
    public void Values_that_air_in_this_chamber_cannot_have_are_out_of_range_and_do_not_reset_the_chip(int adcT, int adcP)
    {
        GoodReading();
        double before = _air.TemperatureC;
        _chip.SetCodes(adcP, adcT, H);
        ReadTimes(30);
        Assert.AreEqual(SensorStatus.OutOfRange, _air.Status);
        Assert.AreEqual(before, _air.TemperatureC);
        Assert.AreEqual(1, _chip.ConfigureCount);
    }

    [TestMethod]
    [DataRow(P, T, 65000, SensorStatus.Wet)] // 100 %RH
    [DataRow(P, T, 50000, SensorStatus.Wet)]
    [DataRow(P, 600000, 65000, SensorStatus.Wet)] // 50 C
    [DataRow(P, T, 15000, SensorStatus.OutOfRange)] // 0 %RH: broken
    [DataRow(900000, T, 65000, SensorStatus.OutOfRange)] // and no pressure: nothing of it is air
    [DataRow(P, 360000, 65000, SensorStatus.OutOfRange)] // and frost
    public void The_ends_of_Boschs_clamp_are_a_broken_or_wet_element_and_no_humidity(int adcP, int adcT, int adcH, SensorStatus status)
    {
        GoodReading();
        _chip.SetCodes(adcP, adcT, adcH);
        ReadTimes(20);
        Assert.AreEqual(status, _air.Status);
        Assert.AreEqual(1, _chip.ConfigureCount, "a new start dries nothing");
    }

    private void GoodReading()
    {
        ReadTimes(2);
        Assert.AreEqual(SensorStatus.Good, _air.Status);
    }

    private void ReadTimes(int times)
    {
        for (int i = 0; i < times; i++)
        {
            _sensor.Read(_air);
        }
    }
}
