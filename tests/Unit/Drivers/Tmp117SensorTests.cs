using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Tests.Unit.Drivers;

/// <summary>The surface sensor's driver, against the words of its data sheet (SNOSD82D, table 7-1) on a chip of a few bytes.</summary>
[TestClass]
public sealed class Tmp117SensorTests
{
    [TestMethod]
    [DataRow(0x0C80, 25.0)]
    [DataRow(0x0080, 1.0)]
    [DataRow(0x0001, 0.0078125)]
    [DataRow(0x0000, 0.0)]
    [DataRow(0xFFFF, -0.0078125)]
    [DataRow(0xFFF0, -0.125)]
    [DataRow(0x3200, 100.0)]
    public void It_reads_what_the_data_sheet_says_a_word_is(int word, double temperatureC)
    {
        var chip = new WordChip { Temperature = word };
        Assert.IsTrue(new Tmp117Sensor(chip).TryRead(out double readC));
        Assert.AreEqual(temperatureC, readC);
    }

    [TestMethod]
    [DataRow(0x8000, 0x0220)] // no conversion since power-on
    [DataRow(0xF380, 0x0220)] // -25: no wall of this chamber
    [DataRow(0x3780, 0x0220)] // 111
    [DataRow(0x0C80, 0x0620)] // shutdown: its last value for ever
    [DataRow(0x0C80, 0x0E20)] // one-shot
    [DataRow(0x0000, 0x0000)] // data line stuck low
    [DataRow(0xFFFF, 0xFFFF)] // and high
    public void What_is_no_temperature_of_a_wall_is_no_reading(int word, int configuration)
    {
        var chip = new WordChip { Temperature = word, Configuration = configuration };
        Assert.IsFalse(new Tmp117Sensor(chip).TryRead(out _));
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public void A_transfer_that_fails_is_no_reading_and_the_next_one_is(int failing)
    {
        var chip = new WordChip { Temperature = 0x0C80, Failing = failing };
        var sensor = new Tmp117Sensor(chip);
        Assert.IsFalse(sensor.TryRead(out _));
        Assert.IsTrue(sensor.TryRead(out double readC));
        Assert.AreEqual(25.0, readC);
    }

    [TestMethod]
    [DataRow(0x0117, 0, true)]
    [DataRow(0x1117, 0, true)] // another revision
    [DataRow(0x0117, 1, true)] // one disturbed transfer
    [DataRow(0x0117, 9, false)]
    [DataRow(0x1116, 0, false)] // a TMP116, less exact
    [DataRow(0x0000, 0, false)]
    [DataRow(0xFFFF, 0, false)]
    public void It_is_there_when_its_id_is(int id, int fails, bool isThere)
    {
        var chip = new WordChip { Id = id, Failing = fails == 1 ? 1 : 0, IsSilent = fails > 1 };
        Assert.AreEqual(isThere, Tmp117Sensor.IsThere(chip));
    }

    private sealed class WordChip : IRegisterBus
    {
        private int _transfers;

        public int Temperature { get; init; }

        public int Configuration { get; init; } = 0x0220;

        public int Id { get; init; } = 0x0117;

        public int Failing { get; init; }

        public bool IsSilent { get; init; }

        public bool TryRead(byte register, byte[] buffer, int count)
        {
            Assert.AreEqual(2, count);
            _transfers++;
            int word = register switch
            {
                0x00 => Temperature,
                0x01 => Configuration,
                0x0F => Id,
                _ => throw new InvalidOperationException($"register {register}"),
            };
            buffer[0] = (byte)(word >> 8);
            buffer[1] = (byte)word;
            return !IsSilent && _transfers != Failing;
        }

        public bool TryWrite(byte register, byte value) => throw new InvalidOperationException("It needs no configuration.");
    }
}
