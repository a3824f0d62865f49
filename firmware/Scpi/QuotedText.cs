using ChamberFirmware.Text;

namespace ChamberFirmware.Scpi;

/// <summary>
/// Lines that others write, as strings of IEEE 488.2 (8.7.8) with commas between them: in quotes, a quote inside doubled. Changed in the
/// buffer where they stand, because a second one would be on the heap.
/// </summary>
public static class QuotedText
{
    private const byte Quote = (byte)'"';

    /// <summary>Opens a string; what <see cref="End"/> must be told.</summary>
    public static int Begin(TextBuffer to)
    {
        to.Add(" "); // a blank until the end: TextBuffer.Key would set its key off from a quote
        return to.Length;
    }

    /// <summary>Closes it. Ends of lines inside part it into several strings; the last end is left out.</summary>
    public static void End(TextBuffer to, int body)
    {
        if (body > 0)
        {
            to.Bytes[body - 1] = Quote;
        }

        for (int i = body; i < to.Length; i++)
        {
            byte b = to.Bytes[i];
            if (b == '\r' || b == '\n')
            {
                i = Part(to, i, b);
            }
            else if (b == Quote && to.Open(i, 1))
            {
                to.Bytes[i++] = Quote; // the second one stands behind it
            }
        }

        to.Add("\"");
    }

    /// <summary>A whole string.</summary>
    public static void Write(TextBuffer to, string text)
    {
        int body = Begin(to);
        to.Add(text);
        End(to, body);
    }

    // CR LF or LF becomes "," and at the end nothing; returns the place of the last byte that was looked at.
    private static int Part(TextBuffer to, int at, byte b)
    {
        int end = at + (b == '\r' && at + 1 < to.Length && to.Bytes[at + 1] == '\n' ? 2 : 1);
        int more = 3 - (end - at);
        if (end >= to.Length)
        {
            to.CutTo(at);
        }
        else if (to.Open(end, more))
        {
            to.Bytes[at] = Quote;
            to.Bytes[at + 1] = (byte)',';
            to.Bytes[at + 2] = Quote;
        }

        return at + 2;
    }
}
