namespace ChamberFirmware.Settings;

/// <summary>The check sum of IEEE 802.3 (as in zip and PNG) over a text of ASCII characters: it sees every torn or worn byte.</summary>
public static class Crc32
{
    // Of the polynomial 0xEDB88320, for four bits at a time: this must not hold up an ESP32's tick for longer than the dead-man waits.
    private static readonly uint[] OfNibble =
    {
        0x00000000, 0x1DB71064, 0x3B6E20C8, 0x26D930AC, 0x76DC4190, 0x6B6B51F4, 0x4DB26158, 0x5005713C,
        0xEDB88320, 0xF00F9344, 0xD6D6A3E8, 0xCB61B38C, 0x9B64C2B0, 0x86D3D2D4, 0xA00AE278, 0xBDBDF21C,
    };

    public static uint Of(string text)
    {
        uint crc = 0xFFFFFFFF;
        char[] characters = text.ToCharArray(); // on the device text[i] counts its way from the beginning
        for (int i = 0; i < characters.Length; i++)
        {
            crc ^= (byte)characters[i];
            crc = (crc >> 4) ^ OfNibble[crc & 15];
            crc = (crc >> 4) ^ OfNibble[crc & 15];
        }

        return crc ^ 0xFFFFFFFF;
    }
}
