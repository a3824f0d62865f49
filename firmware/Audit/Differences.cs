using ChamberFirmware.Fields;
using ChamberFirmware.Text;

namespace ChamberFirmware.Audit;

/// <summary>What differs between two of a kind, as lines: -name=value as it was, +name=value as it is.</summary>
internal static class Differences
{
    private const string More = "more=yes";
    private const int GroupBytes = 1536; // a test writes every group of settings and recipes at its longest

    /// <summary>
    /// Writes what differs; without a <paramref name="before"/> every row that has a value. Where there is no room for all, a line more=yes
    /// ends it. Allocates.
    /// </summary>
    public static void Write(IFields? before, IFields after, TextBuffer to)
    {
        var writer = new FieldWriter();
        var was = new TextBuffer(GroupBytes);
        var now = new TextBuffer(GroupBytes);
        bool hasRoom = true;
        for (int group = 0; group < after.Groups && hasRoom; group++)
        {
            was.Clear();
            now.Clear();
            writer.WriteLines(after, group, now);
            if (before != null)
            {
                writer.WriteLines(before, group, was);
            }

            hasRoom = TryWriteGroup(was, now, to);
        }

        if (!hasRoom)
        {
            to.Add(More).Line();
        }
    }

    // Both have the same rows in the same order: only in a row without a value the equals sign is missing.
    private static bool TryWriteGroup(TextBuffer was, TextBuffer now, TextBuffer to)
    {
        int w = 0;
        int n = 0;
        while (n < now.Length)
        {
            int wEnd = EndOf(was, w);
            int nEnd = EndOf(now, n);
            if (!IsSame(was, w, wEnd, now, n, nEnd))
            {
                if (to.Free < wEnd - w + nEnd - n + 4 + More.Length + 1) // two signs, two ends of lines
                {
                    return false;
                }

                WriteLine('-', was, w, wEnd, to);
                WriteLine('+', now, n, nEnd, to);
            }

            w = wEnd + 1;
            n = nEnd + 1;
        }

        return true;
    }

    private static int EndOf(TextBuffer text, int from)
    {
        int end = from;
        while (end < text.Length && text.Bytes[end] != '\n')
        {
            end++;
        }

        return end;
    }

    private static bool IsSame(TextBuffer was, int w, int wEnd, TextBuffer now, int n, int nEnd)
    {
        bool isSame = wEnd - w == nEnd - n;
        for (int i = 0; isSame && i < nEnd - n; i++)
        {
            isSame = was.Bytes[w + i] == now.Bytes[n + i];
        }

        return isSame;
    }

    private static void WriteLine(char sign, TextBuffer from, int start, int end, TextBuffer to)
    {
        bool hasValue = false;
        for (int i = start; i < end; i++)
        {
            hasValue |= from.Bytes[i] == '=';
        }

        if (hasValue)
        {
            to.Add(sign == '-' ? "-" : "+").Add(TextBuffer.Utf8.GetString(from.Bytes, start, end - start)).Line();
        }
    }
}
