namespace ChamberFirmware.Text;

/// <summary>
/// The check sum of IEEE 802.3 (as in zip and PNG), piece by piece: begin with <see cref="Start"/>, continue over bytes, end. It sees every
/// run of up to 32 wrong bits, and misses one text of four billion that is wrong in more.
/// </summary>
public static class Crc32
{
    /// <summary>What a check sum begins with, before the first byte.</summary>
    public const uint Start = 0xFFFFFFFF;

    // Of the polynomial 0xEDB88320, for four bits at a time: this must not hold up an ESP32's tick for longer than the dead-man waits.
    private static readonly uint[] OfNibble =
    {
        0x00000000, 0x1DB71064, 0x3B6E20C8, 0x26D930AC, 0x76DC4190, 0x6B6B51F4, 0x4DB26158, 0x5005713C,
        0xEDB88320, 0xF00F9344, 0xD6D6A3E8, 0xCB61B38C, 0x9B64C2B0, 0x86D3D2D4, 0xA00AE278, 0xBDBDF21C,
    };

    /// <summary>Goes on over bytes from <paramref name="from"/> up to, not including, <paramref name="end"/>.</summary>
    public static uint Continue(uint crc, byte[] bytes, int from, int end)
    {
        uint[] table = OfNibble;
        for (int i = from; i < end; i++)
        {
            crc ^= bytes[i];
            crc = (crc >> 4) ^ table[crc & 15];
            crc = (crc >> 4) ^ table[crc & 15];
        }

        return crc;
    }

    /// <summary>Goes on over one character of ASCII.</summary>
    public static uint Continue(uint crc, char character)
    {
        crc ^= character;
        crc = (crc >> 4) ^ OfNibble[crc & 15];
        return (crc >> 4) ^ OfNibble[crc & 15];
    }

    /// <summary>The check sum of what was gone over.</summary>
    public static uint End(uint crc) => crc ^ 0xFFFFFFFF;
}
