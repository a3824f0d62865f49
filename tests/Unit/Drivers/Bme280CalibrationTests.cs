using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Tests.Unit.Drivers;

/// <summary>The words that everything measured later is worth no more than: one wrong bit in them is never believed.</summary>
[TestClass]
public sealed class Bme280CalibrationTests
{
    private const double RightC = 25.0824779;

    // Registers of the calibration; 0xE8 is its check sum.
    private static int[] Registers { get; } = [.. Enumerable.Range(0x88, 26), .. Enumerable.Range(0xE1, 8)];

    [TestMethod]
    public void Words_that_would_divide_by_nought_give_no_pressure()
    {
        Assert.AreEqual(0.0, Bme280Compensation.PressurePa(new Bme280Calibration(), 415148, 128_000.0));
    }

    [TestMethod]
    public void The_check_sum_is_the_one_of_the_catalogue() => Assert.AreEqual(0x4B, ScriptedChip.Crc8("123456789"u8.ToArray()));

    [TestMethod]
    public void A_chip_with_any_wrong_bit_in_its_memory_is_never_read()
    {
        foreach (int bit in Bits())
        {
            var chip = new ScriptedChip { WrongBit = bit, WrongReads = int.MaxValue };
            AssertNever(chip, $"bit {bit % 8} of 0x{bit / 8:X2}");
        }
    }

    [TestMethod]
    [DataRow(1)] // the first of the two reads
    [DataRow(2)] // both
    public void A_wrong_bit_on_the_wires_costs_a_start_and_never_a_wrong_value(int reads)
    {
        foreach (int bit in Bits())
        {
            var chip = new ScriptedChip { WrongBit = bit, WrongReads = reads };
            AssertComes(chip, $"bit {bit % 8} of 0x{bit / 8:X2}");
        }
    }

    [TestMethod]
    public void A_wrong_bit_in_the_second_read_alone_is_found_too()
    {
        foreach (int bit in Bits())
        {
            var chip = new ScriptedChip { WrongBit = bit };
            int blocks = 0;
            int block = bit / 8 >= 0xE1 ? 4 : 2; // both blocks are read twice, id and configuration around them
            chip.BeforeRead = () => chip.WrongReads = ++blocks == 1 + block ? 1 : 0;
            AssertComes(chip, $"bit {bit % 8} of 0x{bit / 8:X2}");
            Assert.AreEqual(2, chip.ConfigureCount, "it was found");
        }
    }

    [TestMethod]
    public void A_burst_of_wrong_bits_is_found_wherever_it_begins()
    {
        for (int at = 0; at < Registers.Length - 1; at++)
        {
            foreach (int pattern in new[] { 0x81, 0xC3, 0xFF, 0x1D, 0xA5, 0x7E })
            {
                var chip = new ScriptedChip();
                chip.Memory[Registers[at]] ^= (byte)(pattern >> 4);
                chip.Memory[Registers[at + 1]] ^= (byte)(pattern << 4);
                AssertNever(chip, $"0x{pattern:X2} at 0x{Registers[at]:X2}");
            }
        }
    }

    [TestMethod]
    [DataRow(0x89, 0x00, 0x20, 0x57, 0x80, 0xC0, 0xFF)] // T1
    [DataRow(0x8B, 0x00, 0x20, 0x57, 0x78, 0x80, 0xFF)] // T2
    [DataRow(0x8D, 0x10, 0x40, 0x7F, 0x80, 0xC0, 0xEF)] // T3
    [DataRow(0x8F, 0x00, 0x40, 0x77, 0xB0, 0xC0, 0xFF)] // P1
    [DataRow(0x91, 0x00, 0x40, 0x7F, 0x80, 0xCB, 0xE0)] // P2
    [DataRow(0x93, 0x28, 0x40, 0x7F, 0x80, 0xA0, 0xEF)] // P3
    [DataRow(0x95, 0x60, 0x70, 0x7F, 0x80, 0xA0, 0xBF)] // P4
    [DataRow(0x97, 0x10, 0x40, 0x7F, 0x80, 0xC0, 0xEF)] // P5
    [DataRow(0x99, 0x04, 0x40, 0x7F, 0x80, 0xC0, 0xFB)] // P6
    [DataRow(0x9B, 0x60, 0x70, 0x7F, 0x80, 0xC0, 0xEF)] // P7
    [DataRow(0x9D, 0x10, 0x40, 0x7F, 0x80, 0x90, 0x9F)] // P8
    [DataRow(0x9F, 0x40, 0x50, 0x7F, 0x80, 0xC0, 0xDF)] // P9
    [DataRow(0xE2, 0x00, 0x04, 0x40, 0x7F, 0x80, 0xFF)] // H2
    public void A_word_that_no_chip_has_is_refused_although_the_check_sum_fits(int high, int a, int b, int c, int d, int e, int f)
    {
        foreach (int value in new[] { a, b, c, d, e, f })
        {
            var chip = new ScriptedChip();
            chip.Memory[high] = (byte)value;
            chip.Memory[0xE8] = chip.SumOfCalibration();
            AssertNever(chip, $"0x{value:X2} at 0x{high:X2}");
        }
    }

    [TestMethod]
    public void The_words_of_a_published_chip_are_taken()
    {
        // Read from a BME280 and published at Bosch Sensortec's community, September 2019; without its check sum.
        var chip = new ScriptedChip(
            Convert.FromHexString("6C6E77663200A89227D5D00B6F18CAFFF9FFAC260AD8BD10004B"), Convert.FromHexString("65010014" + "0B001E"));
        var air = new AirReading();
        var sensor = new Bme280Sensor(chip, chip);
        sensor.Read(air);
        sensor.Read(air);
        Assert.DoesNotContain(air.Status, new[] { SensorStatus.BadCalibration, SensorStatus.NotConfigured, SensorStatus.NoAnswer });
    }

    private static IEnumerable<int> Bits() => Registers.SelectMany(register => Enumerable.Range(8 * register, 8));

    private static void AssertNever(ScriptedChip chip, string what)
    {
        var sensor = new Bme280Sensor(chip, chip);
        var air = new AirReading();
        for (int i = 0; i < 15; i++)
        {
            sensor.Read(air);
            Assert.IsFalse(air.IsValid, what);
        }

        Assert.AreEqual(SensorStatus.BadCalibration, air.Status, what);
        Assert.AreEqual(0, chip.DataReads, what);
    }

    // Before ten bad readings in a row, which are a fault, and with the right value.
    private static void AssertComes(ScriptedChip chip, string what)
    {
        var sensor = new Bme280Sensor(chip, chip);
        var air = new AirReading();
        int bad = 0;
        for (sensor.Read(air); !air.IsValid && bad < 9; bad++)
        {
            sensor.Read(air);
        }

        Assert.AreEqual((SensorStatus.Good, RightC), (air.Status, Math.Round(air.TemperatureC, 7)), what);
        Assert.IsGreaterThan(2, bad, what + ": the first start was refused");
    }
}
