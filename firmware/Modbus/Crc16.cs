namespace ChamberFirmware.Modbus;

/// <summary>
/// The check of a Modbus RTU frame (MODBUS over Serial Line V1.02, 2.5.1.2 and appendix B): polynomial 0xA001, from 0xFFFF, low byte sent
/// first. Over a frame and its own check it is 0.
/// </summary>
public static class Crc16
{
    /// <summary>Bytes that it takes at the end of a frame.</summary>
    public const int Bytes = 2;

    // For four bits at a time: a table of 256 would stand on the heap of a chamber that speaks no Modbus, too.
    private static readonly ushort[] OfNibble =
    {
        0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00, 0x2800, 0xE401, 0xA001, 0x6C00, 0x7800, 0xB401, 0x5000, 0x9C01, 0x8801, 0x4400,
    };

    /// <summary>Of so many bytes from there on.</summary>
    public static int Of(byte[] bytes, int from, int count)
    {
        ushort[] table = OfNibble;
        int crc = 0xFFFF;
        int end = from + count;
        for (int i = from; i < end; i++)
        {
            crc ^= bytes[i];
            crc = (crc >> 4) ^ table[crc & 15];
            crc = (crc >> 4) ^ table[crc & 15];
        }

        return crc;
    }

    /// <summary>Writes the check of so many bytes behind them.</summary>
    public static void Append(byte[] bytes, int from, int count)
    {
        int crc = Of(bytes, from, count);
        bytes[from + count] = (byte)crc;
        bytes[from + count + 1] = (byte)(crc >> 8);
    }
}
