namespace ChamberFirmware.Settings;

/// <summary>The check sum of IEEE 802.3 (as in zip and PNG) over a text of ASCII characters: it sees every torn or worn byte.</summary>
public static class Crc32
{
    private const uint ReversedPolynomial = 0xEDB88320;

    public static uint Of(string text)
    {
        uint crc = 0xFFFFFFFF;
        for (int i = 0; i < text.Length; i++)
        {
            crc ^= (byte)text[i];
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ ReversedPolynomial : crc >> 1;
            }
        }

        return crc ^ 0xFFFFFFFF;
    }
}
