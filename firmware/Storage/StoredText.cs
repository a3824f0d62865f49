using ChamberFirmware.Drivers;
using ChamberFirmware.Text;

namespace ChamberFirmware.Storage;

/// <summary>
/// A text in a file that says itself whether it is whole. Its first line has three numbers of eight hexadecimal digits: the check sum
/// (CRC-32 of all that follows the blank behind it), the number that the text was written with, the bytes of the text. ASCII only.
/// </summary>
public static class StoredText
{
    /// <summary>More bytes than a stored text may have.</summary>
    public const int MostBytes = 4096;

    /// <summary>Instead of a number: there is no such file.</summary>
    public const int Absent = 0;

    /// <summary>Instead of a number: there is one, but it cannot be read, or is not what was written.</summary>
    public const int Damaged = -1;

    private const int Digits = 8;
    private const int HeadBytes = 3 * (Digits + 1);

    /// <summary>
    /// The number that a file was written with, 1 or more, and its <paramref name="text"/>; or <see cref="Absent"/> or
    /// <see cref="Damaged"/>, and none. A text of more than <paramref name="most"/> bytes is not read, and called damaged.
    /// </summary>
    public static int Read(IFiles files, string name, out string text, int most = MostBytes)
    {
        byte[]? bytes;
        text = "";
        bool isRead = files.TryRead(name, most + HeadBytes, out bytes);
        if (!isRead || bytes == null || bytes.Length < HeadBytes)
        {
            return isRead && bytes == null ? Absent : Damaged;
        }

        int number = 0;
        for (int i = Digits + 1; i <= 2 * Digits; i++)
        {
            number = number * 16 + bytes[i] - (bytes[i] <= '9' ? '0' : 'A' - 10);
        }

        TextBuffer head = Head(Sum(bytes, bytes.Length), number, bytes.Length - HeadBytes, 0);
        if (number <= 0 || !IsSound(bytes, head)) // the one first line that this text and this number can have, to the last character
        {
            return Damaged;
        }

        text = TextBuffer.Utf8.GetString(bytes, HeadBytes, bytes.Length - HeadBytes);
        return number;
    }

    /// <summary>Writes a text with a number and reads it back. False: it is not there for certain.</summary>
    public static bool TryWrite(IFiles files, string name, int number, string text) =>
        TryWriteBlind(files, name, number, text, out uint _) && IsThere(files, name, number, text);

    /// <summary>Writes a text and does not look; and the check sum in its first line. False: it was refused.</summary>
    public static bool TryWriteBlind(IFiles files, string name, int number, string text, out uint sum)
    {
        TextBuffer all = Head(0, number, text.Length, text.Length).Add(text);
        int count = all.Length;
        sum = Sum(all.Bytes, count);
        all.Clear();
        all.Hex(sum); // over the noughts; what stands behind them stays
        return files.TryWrite(name, all.Bytes, count);
    }

    /// <summary>That text is there, with that number.</summary>
    public static bool IsThere(IFiles files, string name, int number, string text)
    {
        string back;
        return Read(files, name, out back) == number && back == text;
    }

    /// <summary>The check sum that a text has in its first line when it was written with a number; for a text that was read.</summary>
    public static uint SumOf(int number, string text)
    {
        TextBuffer all = Head(0, number, text.Length, text.Length).Add(text);
        return Sum(all.Bytes, all.Length);
    }

    /// <summary>
    /// A text without a first line, as older firmware wrote it; null: there is none. False: there is one that cannot be read.
    /// </summary>
    public static bool TryReadPlain(IFiles files, string name, out string? text)
    {
        byte[]? bytes;
        bool isRead = files.TryRead(name, MostBytes, out bytes) && (bytes == null || IsSound(bytes, new TextBuffer(0)));
        text = isRead && bytes != null ? TextBuffer.Utf8.GetString(bytes, 0, bytes.Length) : null;
        return isRead;
    }

    private static TextBuffer Head(uint sum, int number, int count, int room) =>
        new TextBuffer(room + HeadBytes).Hex(sum).Add(" ").Hex((uint)number).Add(" ").Hex((uint)count).Line();

    private static uint Sum(byte[] bytes, int count) => Crc32.End(Crc32.Continue(Crc32.Start, bytes, Digits + 1, count));

    // It begins so, and is ASCII: on the device other bytes may be no characters, and a string of them throws when its length is asked.
    private static bool IsSound(byte[] bytes, TextBuffer head)
    {
        byte[] wanted = head.Bytes;
        int count = head.Length;
        int wrong = 0;
        for (int i = 0; i < count; i++)
        {
            wrong |= bytes[i] ^ wanted[i];
        }

        int all = 0; // in a loop of its own, because it is over every byte and must not hold up an ESP32
        int end = bytes.Length;
        for (int i = count; i < end; i++)
        {
            all |= bytes[i];
        }

        return wrong == 0 && (all & 128) == 0;
    }
}
