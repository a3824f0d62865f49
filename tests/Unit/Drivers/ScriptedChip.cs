using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Tests.Unit.Drivers;

/// <summary>
/// Registers and a log of transfers, nothing else: it measures nothing by itself and does what a test tells it. Each transfer is one
/// moment; <see cref="BeforeRead"/> lets the registers change between two of them.
/// </summary>
internal sealed class ScriptedChip : IRegisterBus, IBme280BringUp
{
    /// <summary>Words of BST-BMP280-DS001 section 3.12 with an ordinary chip's humidity words.</summary>
    private const string ExampleLow = "706b436718fc7d8e43d6d00b270b8c00f9ff8c3cf8c67017a54b";
    private const string ExampleHigh = "6301001522031e";

    public ScriptedChip()
        : this(Convert.FromHexString(ExampleLow), Convert.FromHexString(ExampleHigh))
    {
    }

    public ScriptedChip(byte[] calibration88, byte[] calibrationE1)
    {
        calibration88.CopyTo(Memory, 0x88);
        calibrationE1.CopyTo(Memory, 0xE1);
        Memory[0xE8] = SumOfCalibration();
        Memory[0xD0] = 0x60;
        SetCodes(415148, 519888, 30281); // 1006.5 hPa, 25.08 C, 46.7 %RH
    }

    /// <summary>A driver with a chip behind it: for its limits, where nothing is read.</summary>
    public static Bme280Sensor Sensor()
    {
        var chip = new ScriptedChip();
        return new Bme280Sensor(chip, chip);
    }

    public byte[] Memory { get; } = new byte[256];

    /// <summary>Register and count of every read that was answered.</summary>
    public List<(byte Register, int Count)> Reads { get; } = [];

    public int ConfigureCount { get; private set; }

    /// <summary>Transfers since the beginning, answered or not.</summary>
    public int Transfers { get; private set; }

    public bool ReadsFail { get; set; }

    /// <summary>Fails reads that start at this register.</summary>
    public int FailingRegister { get; set; } = -1;

    /// <summary>Configuration claims success and changes nothing.</summary>
    public bool ConfigureDoesNothing { get; set; }

    public bool ConfigureFails { get; set; }

    public Action? BeforeRead { get; set; }

    /// <summary>The bit that reads wrong, eight times the register and the place; -1: none.</summary>
    public int WrongBit { get; set; } = -1;

    /// <summary>So many of the next reads with that register have it wrong.</summary>
    public int WrongReads { get; set; }

    public int DataReads => Reads.Count(read => read.Register is >= 0xF7 and <= 0xFE);

    public void SetCodes(int adcP, int adcT, int adcH)
    {
        Memory[0xF7] = (byte)(adcP >> 12);
        Memory[0xF8] = (byte)(adcP >> 4);
        Memory[0xF9] = (byte)(adcP << 4);
        Memory[0xFA] = (byte)(adcT >> 12);
        Memory[0xFB] = (byte)(adcT >> 4);
        Memory[0xFC] = (byte)(adcT << 4);
        Memory[0xFD] = (byte)(adcH >> 8);
        Memory[0xFE] = (byte)adcH;
    }

    /// <summary>
    /// CRC-8 of SAE J1850 over the calibration, as Bosch's driver has it; of "123456789" it is 0x4B.
    /// </summary>
    public byte SumOfCalibration() => Crc8([.. Memory.AsSpan(0x88, 26), .. Memory.AsSpan(0xE1, 7)]);

    public static byte Crc8(byte[] bytes)
    {
        int sum = 0xFF;
        foreach (byte b in bytes)
        {
            sum ^= b;
            for (int bit = 0; bit < 8; bit++)
            {
                sum = ((sum << 1) ^ ((sum & 0x80) != 0 ? 0x1D : 0)) & 0xFF;
            }
        }

        return (byte)(sum ^ 0xFF);
    }

    /// <summary>As after a dip of the supply: configuration at reset values, codes of a skipped measurement.</summary>
    public void BrownOut()
    {
        Memory[0xF2] = 0;
        Memory[0xF4] = 0;
        Memory[0xF5] = 0;
        SetCodes(0x80000, 0x80000, 0x8000);
    }

    public bool TryRead(byte register, byte[] buffer, int count)
    {
        Transfers++;
        if (ReadsFail || register == FailingRegister)
        {
            return false;
        }

        BeforeRead?.Invoke();
        Reads.Add((register, count));
        Memory.AsSpan(register, count).CopyTo(buffer);
        int wrong = WrongBit / 8 - register;
        if (WrongBit >= 0 && WrongReads > 0 && wrong >= 0 && wrong < count)
        {
            buffer[wrong] ^= (byte)(1 << (WrongBit % 8));
            WrongReads--;
        }

        return true;
    }

    public bool TryWrite(byte register, byte value) => throw new InvalidOperationException("Only the bring-up writes.");

    public bool TryConfigure()
    {
        ConfigureCount++;
        if (!ConfigureDoesNothing && !ConfigureFails)
        {
            Memory[0xF2] = Bme280Registers.CtrlHumWanted;
            Memory[0xF4] = Bme280Registers.CtrlMeasWanted;
            Memory[0xF5] = Bme280Registers.ConfigWanted;
        }

        return !ConfigureFails;
    }

    /// <summary>The first reading of a driver that has just been switched on: it may take two calls, the first starts the chip.</summary>
    public AirReading FirstReading(Bme280Sensor sensor)
    {
        var air = new AirReading();
        sensor.Read(air);
        sensor.Read(air);
        Reads.Clear();
        return air;
    }
}
