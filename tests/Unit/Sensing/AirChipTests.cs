using System;
using System.Collections.Generic;
using ChamberFirmware.Drivers;
using ChamberFirmware.Sensing;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Unit.Drivers;

namespace ChamberFirmware.Tests.Unit.Sensing;

/// <summary>What a reading must be to be believed: where air can have come since the last one, and at the site's pressure.</summary>
[TestClass]
public sealed class AirChipTests
{
    private const double SeaPa = 101325.0;

    private readonly ChamberSettings _settings = new();
    private readonly OtherSensor _sensor = new() { MeasuresPressure = true, PressurePa = SeaPa };
    private readonly AirChip _chip;

    public AirChipTests() => _chip = new AirChip(_sensor, _settings, 0);

    // Codes of pressure, temperature and humidity.
    public static IEnumerable<object[]> Climates =>
    [
        [415148, 519888, 24000], // 25.1 C, 12 %RH
        [415148, 519888, 30281], // 47 %RH
        [415148, 519888, 37000],
        [430000, 489216, 28000], // 15 C
        [400000, 572000, 28000], // 41.4 C, 34 %RH
        [395000, 600000, 30281], // 50.1 C
        [430000, 631000, 27000], // 59.8 C
        [415148, 524287, 32767], // all bits of T and RH change next door
    ];

    [TestMethod]
    [DynamicData(nameof(Climates))]
    public void One_wrong_bit_in_one_reading_moves_nothing_far_and_is_gone_with_the_next(int adcP, int adcT, int adcH)
    {
        for (int bit = 0; bit < 64; bit++)
        {
            (AirChip chip, ScriptedChip wires) = Settled(adcP, adcT, adcH);
            (double c, double pct, double pa) = (chip.TemperatureC, chip.RelativeHumidityPct, chip.PressurePa);
            wires.WrongBit = 8 * 0xF7 + bit;
            wires.WrongReads = 1;
            Read(chip);
            string what = $"bit {bit % 8} of 0x{0xF7 + bit / 8:X2}: {chip.Status}";
            Assert.AreEqual(c, chip.TemperatureC, 1.01, what);
            Assert.AreEqual(pct, chip.RelativeHumidityPct, 14.1, what);
            Assert.IsTrue(!chip.IsValid || Math.Abs(chip.PressurePa - pa) <= 300.0, what);
            Read(chip);
            Assert.AreEqual(SensorStatus.Good, chip.Status, what);
            Assert.AreEqual((c, pct, pa), (chip.TemperatureC, chip.RelativeHumidityPct, chip.PressurePa), what);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Climates))]
    public void A_bit_that_stays_wrong_and_moves_it_far_is_not_believed_within_a_second(int adcP, int adcT, int adcH)
    {
        int far = 0;
        for (int bit = 0; bit < 64; bit++)
        {
            (AirChip chip, ScriptedChip wires) = Settled(adcP, adcT, adcH);
            double c = chip.TemperatureC;
            wires.WrongBit = 8 * 0xF7 + bit;
            wires.WrongReads = int.MaxValue;
            for (int i = 0; i < SensingLimits.SensorBadReads; i++)
            {
                Read(chip);
                Assert.AreEqual(c, chip.TemperatureC, 5.6, $"bit {bit % 8} of 0x{0xF7 + bit / 8:X2}");
            }

            far += chip.IsValid ? 0 : 1;
        }

        Assert.IsGreaterThan(8, far);
    }

    [TestMethod]
    [DynamicData(nameof(Climates))]
    public void The_first_reading_of_all_is_held_against_the_second(int adcP, int adcT, int adcH)
    {
        for (int bit = 0; bit < 64; bit++)
        {
            (AirChip good, _) = Settled(adcP, adcT, adcH);
            (AirChip chip, ScriptedChip wires) = Fresh(adcP, adcT, adcH);
            wires.WrongBit = 8 * 0xF7 + bit;
            wires.WrongReads = 1;
            int bad = 0;
            for (int i = 0; i < 8; i++)
            {
                Read(chip);
                bad += chip.IsValid ? 0 : 1;
                Assert.IsTrue(!chip.IsValid || Math.Abs(chip.TemperatureC - good.TemperatureC) < 1.01, $"bit {bit}");
            }

            Assert.IsLessThanOrEqualTo(4, bad, $"bit {bit}: a wrong first one shuts nothing out");
        }
    }

    [TestMethod]
    [DataRow(1.1, 0.0, 0.0, 1)]
    [DataRow(-1.6, 0.0, 0.0, 3)]
    [DataRow(-10.0, 0.0, 0.0, 19)]
    [DataRow(40.0, 0.0, 0.0, 79)]
    [DataRow(70.0, 0.0, 0.0, 139)]
    [DataRow(0.0, 14.2, 0.0, 1)]
    [DataRow(0.0, -30.0, 0.0, 11)]
    [DataRow(0.0, 55.0, 0.0, 26)]
    [DataRow(0.0, 0.0, 320.0, 2)]
    [DataRow(0.0, 0.0, -1000.0, 36)]
    [DataRow(0.0, 0.0, 5900.0, 281)]
    public void What_jumps_is_believed_again_after_the_time_in_which_air_could_have_come(double k, double pct, double pa, int ticks)
    {
        Good();
        _sensor.TemperatureC += k;
        _sensor.RelativeHumidityPct += pct;
        _sensor.PressurePa += pa;
        int lost = 0;
        for (Read(_chip); _chip.Status == SensorStatus.Jumped; lost++)
        {
            Read(_chip);
        }

        Assert.AreEqual(SensorStatus.Good, _chip.Status);
        Assert.IsInRange(ticks - 1, ticks + 1, lost);
        Assert.AreEqual(_sensor.TemperatureC, _chip.TemperatureC);
    }

    [TestMethod]
    public void A_sensor_that_was_started_anew_is_believed_at_its_second_reading_wherever_it_is()
    {
        Good();
        _sensor.TemperatureC += 35.0;
        _sensor.RelativeHumidityPct = 12.0;
        _sensor.StartCount++;
        Read(_chip);
        Assert.AreEqual(SensorStatus.Jumped, _chip.Status);
        Read(_chip);
        Assert.AreEqual((SensorStatus.Good, 60.0), (_chip.Status, _chip.TemperatureC));
    }

    [TestMethod]
    public void The_first_reading_of_one_that_was_started_anew_waits_for_its_like_even_where_the_last_one_was()
    {
        Good();
        _sensor.StartCount++;
        Read(_chip);
        Assert.AreEqual(SensorStatus.Jumped, _chip.Status);
        Read(_chip);
        Assert.AreEqual(SensorStatus.Good, _chip.Status);
    }

    [TestMethod]
    public void A_pressure_that_only_one_reading_has_shown_is_not_steady()
    {
        Read(_chip);
        Assert.AreEqual(0.0, _chip.SteadyPressurePa);
        Read(_chip);
        Assert.AreEqual(SeaPa, _chip.SteadyPressurePa);
    }

    [TestMethod]
    [DataRow(98.0, 5.0, 100.0)]
    [DataRow(2.0, -5.0, 0.0)]
    public void A_correction_makes_no_humidity_that_cannot_be(double pct, double offsetPct, double correctedPct)
    {
        _settings.SensorRhOffsetPct[0] = offsetPct;
        _sensor.RelativeHumidityPct = pct;
        Good();
        Assert.AreEqual(correctedPct, _chip.RelativeHumidityPct);
    }

    [TestMethod]
    public void One_without_pressure_that_is_silent_is_silent_and_not_without_a_measurement()
    {
        _sensor.MeasuresPressure = false;
        _sensor.Status = SensorStatus.NoAnswer;
        Read(_chip);
        Assert.AreEqual(SensorStatus.NoAnswer, _chip.Status);
    }

    [TestMethod]
    public void Lost_readings_leave_air_its_time()
    {
        Good();
        foreach (int lost in new[] { 1, 2, 5, 9, 30 })
        {
            _sensor.Status = SensorStatus.NoAnswer;
            for (int i = 0; i < lost; i++)
            {
                Read(_chip);
            }

            _sensor.Status = SensorStatus.Good;
            _sensor.TemperatureC += 0.27 * (lost + 1); // the fastest of the twin's chambers
            _sensor.RelativeHumidityPct -= 0.72 * (lost + 1);
            Read(_chip);
            Assert.AreEqual(SensorStatus.Good, _chip.Status, $"{lost} lost");
        }
    }

    [TestMethod]
    [DataRow(11.3, 75.3)] // LiCl to NaCl
    [DataRow(75.3, 11.3)]
    [DataRow(32.8, 84.3)] // MgCl2 to KCl
    [DataRow(84.3, 11.3)]
    [DataRow(50.0, 11.3)] // out of a room
    public void From_jar_to_jar_no_reading_is_lost(double fromPct, double toPct)
    {
        _sensor.RelativeHumidityPct = fromPct;
        Good();
        for (int i = 0; i < 100; i++)
        {
            _sensor.RelativeHumidityPct += (toPct - _sensor.RelativeHumidityPct) * 0.095; // 0.1 s of a lag of 1 s
            Read(_chip);
            Assert.AreEqual(SensorStatus.Good, _chip.Status);
        }
    }

    [TestMethod]
    [DataRow(SeaPa, 101325.0 - 5990.0, true)]
    [DataRow(SeaPa, 101325.0 + 5990.0, true)]
    [DataRow(SeaPa, 101325.0 - 6010.0, false)]
    [DataRow(SeaPa, 101325.0 + 6010.0, false)]
    [DataRow(SeaPa, 70000.0, false)]
    [DataRow(70000.0, SeaPa, false)]
    [DataRow(70000.0, 72000.0, true)]
    [DataRow(84000.0, 78000.1, true)]
    [DataRow(84000.0, 90010.0, false)]
    [DataRow(62000.0, 68100.0, false)]
    public void A_pressure_that_no_weather_makes_at_this_site_is_no_reading(double sitePa, double measuredPa, bool isValid)
    {
        _settings.SitePressurePa = sitePa;
        _sensor.PressurePa = measuredPa;
        Read(_chip);
        Read(_chip);
        Assert.AreEqual(isValid ? SensorStatus.Good : SensorStatus.OffSite, _chip.Status);
        Assert.AreEqual(measuredPa, _chip.SteadyPressurePa, "it can be made the site's");
    }

    [TestMethod]
    public void A_pressure_that_has_just_jumped_is_not_to_be_taken_for_the_sites()
    {
        Good();
        foreach (double pa in new[] { 3276.8, -10000.0, 512.0, 30000.0, -5000.0 })
        {
            _sensor.PressurePa = SeaPa + pa;
            Read(_chip);
            Assert.AreEqual(0.0, _chip.SteadyPressurePa);
            _sensor.PressurePa = SeaPa;
            Read(_chip);
            Assert.AreEqual(SeaPa, _chip.SteadyPressurePa);
        }
    }

    private static (AirChip Chip, ScriptedChip Wires) Fresh(int adcP, int adcT, int adcH)
    {
        var wires = new ScriptedChip();
        wires.SetCodes(adcP, adcT, adcH);
        var settings = new ChamberSettings();
        AirReading air = wires.FirstReading(new Bme280Sensor(wires, wires));
        Assert.AreEqual(SensorStatus.Good, air.Status, $"{air.PressurePa} Pa");
        settings.SitePressurePa = air.PressurePa;
        return (new AirChip(new Bme280Sensor(wires, wires), settings, 0), wires);
    }

    private static (AirChip Chip, ScriptedChip Wires) Settled(int adcP, int adcT, int adcH)
    {
        (AirChip chip, ScriptedChip wires) = Fresh(adcP, adcT, adcH);
        for (int i = 0; i < 5; i++)
        {
            Read(chip);
        }

        Assert.AreEqual(SensorStatus.Good, chip.Status);
        return (chip, wires);
    }

    private static void Read(AirChip chip)
    {
        chip.Read();
        chip.Reckon(null);
    }

    private void Good()
    {
        Read(_chip);
        Read(_chip);
        Assert.AreEqual(SensorStatus.Good, _chip.Status);
    }
}
