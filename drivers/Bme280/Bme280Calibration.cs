namespace ChamberFirmware.Drivers;

/// <summary>
/// Trimming words of one chip (BST-BME280-DS002, section 4.2.2, table 16). H4 and H5 are signed 12-bit words that share a byte.
/// </summary>
public sealed class Bme280Calibration
{
    /// <summary>Words of the temperature: T1 unsigned, the others signed, 16 bits.</summary>
    public int T1, T2, T3;

    /// <summary>Words of the pressure: P1 unsigned, the others signed, 16 bits.</summary>
    public int P1, P2, P3, P4, P5, P6, P7, P8, P9;

    /// <summary>Words of the humidity: H1 and H3 unsigned 8 bits, H2 signed 16, H4 and H5 signed 12, H6 signed 8.</summary>
    public int H1, H2, H3, H4, H5, H6;

    /// <summary>Unpacks the two blocks 0x88..0xA1 (26 bytes) and 0xE1..0xE7 (7 bytes).</summary>
    public void Unpack(byte[] low, byte[] high)
    {
        T1 = Unsigned16(low, 0);
        T2 = Signed16(low, 2);
        T3 = Signed16(low, 4);
        P1 = Unsigned16(low, 6);
        P2 = Signed16(low, 8);
        P3 = Signed16(low, 10);
        P4 = Signed16(low, 12);
        P5 = Signed16(low, 14);
        P6 = Signed16(low, 16);
        P7 = Signed16(low, 18);
        P8 = Signed16(low, 20);
        P9 = Signed16(low, 22);
        H1 = low[25]; // 0xA1; 0xA0 is reserved
        H2 = Signed16(high, 0);
        H3 = high[2];
        H4 = Signed12(high[3], high[4] & 0x0F); // 0xE4: bits 11..4, 0xE5 low nibble: bits 3..0
        H5 = Signed12(high[5], high[4] >> 4); // 0xE6: bits 11..4, 0xE5 high nibble: bits 3..0
        H6 = (sbyte)high[6];
    }

    /// <summary>
    /// An erased or unread block is not a calibration: T1 and P1 are never 0 or 0xFFFF on a trimmed chip, and P1 = 0 would divide by
    /// zero.
    /// </summary>
    public bool IsPlausible => T1 != 0 && T1 != 0xFFFF && P1 != 0 && P1 != 0xFFFF && T2 != 0 && H2 != 0;

    private static int Unsigned16(byte[] block, int at) => block[at] | (block[at + 1] << 8);

    private static int Signed16(byte[] block, int at) => (short)Unsigned16(block, at);

    private static int Signed12(byte high, int lowNibble) => ((sbyte)high * 16) | lowNibble;
}
