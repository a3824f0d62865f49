using System;

namespace ChamberFirmware.Twin;

/// <summary>The chip's calibration words with the signedness of BST-BME280-DS002 table 16, and their places in its memory.</summary>
public sealed record Bme280Trim
{
    /// <summary>
    /// Temperature and pressure words of Bosch's worked example (BST-BMP280-DS001 section 3.12), humidity words of an ordinary chip.
    /// </summary>
    public static Bme280Trim Example { get; } = new();

    /// <summary>dig_T1 at 0x88: zero of the temperature.</summary>
    public ushort T1 { get; init; } = 27504;

    /// <summary>dig_T2 at 0x8A: slope of the temperature.</summary>
    public short T2 { get; init; } = 26435;

    /// <summary>dig_T3 at 0x8C: curvature of the temperature.</summary>
    public short T3 { get; init; } = -1000;

    /// <summary>dig_P1 at 0x8E: sensitivity of the pressure.</summary>
    public ushort P1 { get; init; } = 36477;

    /// <summary>dig_P2 at 0x90: how the sensitivity changes with temperature.</summary>
    public short P2 { get; init; } = -10685;

    /// <summary>dig_P3 at 0x92: the same with its square.</summary>
    public short P3 { get; init; } = 3024;

    /// <summary>dig_P4 at 0x94: offset of the pressure.</summary>
    public short P4 { get; init; } = 2855;

    /// <summary>dig_P5 at 0x96: how the offset changes with temperature.</summary>
    public short P5 { get; init; } = 140;

    /// <summary>dig_P6 at 0x98: the same with its square.</summary>
    public short P6 { get; init; } = -7;

    /// <summary>dig_P7 at 0x9A: what is added to the pressure, in sixteenths of a pascal.</summary>
    public short P7 { get; init; } = 15500;

    /// <summary>dig_P8 at 0x9C: correction in proportion to the pressure.</summary>
    public short P8 { get; init; } = -14600;

    /// <summary>dig_P9 at 0x9E: correction with the pressure's square.</summary>
    public short P9 { get; init; } = 6000;

    /// <summary>dig_H1 at 0xA1: curvature of the humidity.</summary>
    public byte H1 { get; init; } = 75;

    /// <summary>dig_H2 at 0xE1: gain of the humidity.</summary>
    public short H2 { get; init; } = 355;

    /// <summary>dig_H3 at 0xE3: how the gain changes with the temperature's square.</summary>
    public byte H3 { get; init; }

    /// <summary>dig_H4 at 0xE4 and the low half of 0xE5, 12 bits, signed: offset of the humidity.</summary>
    public short H4 { get; init; } = 338;

    /// <summary>dig_H5 at the high half of 0xE5 and 0xE6, 12 bits, signed: how the offset changes with temperature.</summary>
    public short H5 { get; init; } = 50;

    /// <summary>dig_H6 at 0xE7: how the gain changes with temperature.</summary>
    public sbyte H6 { get; init; } = 30;

    /// <summary>
    /// Writes the words and their check sum to their register addresses. H4 and H5 share 0xE5: H4's low nibble is its low one, H5's its
    /// high one.
    /// </summary>
    public void Store(byte[] memory)
    {
        ArgumentNullException.ThrowIfNull(memory);
        if (H4 is < -2048 or > 2047 || H5 is < -2048 or > 2047)
        {
            throw new InvalidOperationException("H4 and H5 have 12 bits.");
        }

        ReadOnlySpan<int> words = [T1, T2, T3, P1, P2, P3, P4, P5, P6, P7, P8, P9];
        for (int i = 0; i < words.Length; i++)
        {
            StoreWord(memory, 0x88 + 2 * i, words[i]);
        }

        memory[0xA1] = H1;
        StoreWord(memory, 0xE1, H2);
        memory[0xE3] = H3;
        memory[0xE4] = (byte)(H4 >> 4);
        memory[0xE5] = (byte)((H4 & 0x0F) | ((H5 & 0x0F) << 4));
        memory[0xE6] = (byte)(H5 >> 4);
        memory[0xE7] = (byte)H6;
        memory[0xE8] = Sum(memory);
    }

    // 0xE8 as Bosch's driver compares it (BME280_SensorAPI 3.3, selftest): CRC-8 of SAE J1850 over 0x88..0xA1 and 0xE1..0xE7. Byte by
    // byte, the twin's own transcription.
    private static byte Sum(byte[] memory)
    {
        int sum = 0xFF;
        for (int address = 0x88; address <= 0xE7; address = address == 0xA1 ? 0xE1 : address + 1)
        {
            sum ^= memory[address];
            for (int bit = 0; bit < 8; bit++)
            {
                sum = (sum & 0x80) != 0 ? ((sum << 1) ^ 0x11D) : sum << 1;
            }
        }

        return (byte)~sum;
    }

    private static void StoreWord(byte[] memory, int address, int word)
    {
        memory[address] = (byte)word;
        memory[address + 1] = (byte)(word >> 8);
    }
}
