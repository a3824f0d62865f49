namespace ChamberFirmware.Drivers;

/// <summary>
/// Trimming words of one chip (BST-BME280-DS002, section 4.2.2, table 16). H4 and H5 are signed 12-bit words that share a byte.
/// </summary>
public sealed class Bme280Calibration
{
    // What T1 to T3, P1 to P9 and H2 can be, from and below, in steps of 256. The data sheet gives signs only. Two chips are known word by
    // word, Bosch's worked example (BST-BMP280-DS001, section 3.12) and one at Bosch Sensortec's community (2019): T1 27504 and 28268, T2
    // 26435 and 26231, P1 36477 and 37544, P2 -10685 and -10969, P4 2855 and 6255, P7 15500 and 9900, P8 -14600 and -10230, H2 355 and
    // 357. The ranges are many times that spread: an estimate that refuses no chip and is coarse; the check sum is what decides.
    private static readonly short[] Ranges =
    {
        88, 128, 88, 120, -16, 16, 120, 176, -52, -32, -16, 40, -64, 96, -16, 16, -4, 4, -16, 96, -96, 16, -32, 64, 1, 4,
    };

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
    /// The words of temperature and pressure, and H2, are a trimmed chip's. H1 and H3 to H6 are a byte or little more, each of their values
    /// may be a chip's: the check sum alone tells of them.
    /// </summary>
    public static bool IsPlausible(byte[] low, byte[] high)
    {
        bool isPlausible = true;
        for (int i = 0; i < Ranges.Length; i += 2)
        {
            int step = i < low.Length - 2 ? low[i + 1] : high[1]; // a word's high byte
            isPlausible &= (byte)(step - Ranges[i]) < Ranges[i + 1] - Ranges[i];
        }

        return isPlausible;
    }

    /// <summary>
    /// The check sum that Bosch's own driver compares (BME280_SensorAPI 3.3, selftest/bme280_selftest.c; the data sheet calls 0xE8
    /// "calibration" only): polynomial 0x1D, from 0xFF on, highest bit first, over 0x88..0xA1 and then 0xE1..0xE7, inverted in 0xE8. It
    /// finds every wrong bit, and every burst of 8. <paramref name="high"/>: 8 bytes, the sum is the last.
    /// </summary>
    public static bool IsWhole(byte[] low, byte[] high)
    {
        int end = high.Length - 1;
        return Sum(Sum(0xFF, low, low.Length), high, end) == (high[end] ^ 0xFF);
    }

    // A byte at a time: eight places to the left are four, three, two and none, and what comes out on the left once more.
    private static int Sum(int sum, byte[] block, int count)
    {
        for (int i = 0; i < count; i++)
        {
            int all = Folded(sum ^ block[i]);
            sum = (all ^ Folded(all >> 8)) & 0xFF;
        }

        return sum;
    }

    private static int Folded(int bits) => (bits << 4) ^ (bits << 3) ^ (bits << 2) ^ bits;

    private static int Unsigned16(byte[] block, int at) => block[at] | (block[at + 1] << 8);

    private static int Signed16(byte[] block, int at) => (short)Unsigned16(block, at);

    private static int Signed12(byte high, int lowNibble) => ((sbyte)high * 16) | lowNibble;
}
