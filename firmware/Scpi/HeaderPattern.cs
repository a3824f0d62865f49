namespace ChamberFirmware.Scpi;

/// <summary>
/// Headers as SCPI-99 writes them (vol. 1, 6.2.1): SYSTem:ERRor[:NEXT]?. Capitals are the short form, all letters the long one, nothing
/// between counts; what is in brackets may be left out. Letters are compared in any case.
/// </summary>
public static class HeaderPattern
{
    /// <summary>True: these letters are the mnemonic in its short or its long form.</summary>
    public static bool IsMnemonic(string pattern, string letters)
    {
        int end = EndOf(pattern, 0);
        return end == pattern.Length && Fits(pattern, 0, end, letters, 0, letters.Length);
    }

    /// <summary>Where the header goes on behind the pattern, which is its first mnemonic; -1: it is another.</summary>
    public static int Root(string pattern, string header)
    {
        int end = EndOf(header, 0);
        return Fits(pattern, 0, pattern.Length, header, 0, end) ? end : -1;
    }

    /// <summary>
    /// True: the header from <paramref name="at"/> is the pattern from <paramref name="i"/>.
    /// </summary>
    public static bool Fits(string pattern, int i, string header, int at)
    {
        while (i < pattern.Length)
        {
            char c = pattern[i];
            if (c == '[')
            {
                int close = pattern.IndexOf(']', i);
                return Fits(pattern, i + 1, header, at) || Fits(pattern, close + 1, header, at);
            }

            int next = EndOf(pattern, i);
            if (next > i)
            {
                int end = EndOf(header, at);
                if (!Fits(pattern, i, next, header, at, end))
                {
                    return false;
                }

                i = next;
                at = end;
            }
            else
            {
                bool isSame = c == ']' || (at < header.Length && header[at] == c);
                if (!isSame)
                {
                    return false;
                }

                i++;
                at += c == ']' ? 0 : 1;
            }
        }

        return at == header.Length;
    }

    private static bool Fits(string pattern, int i, int patternEnd, string header, int at, int end)
    {
        int count = end - at;
        int shortest = 0;
        while (i + shortest < patternEnd && pattern[i + shortest] is >= 'A' and <= 'Z')
        {
            shortest++;
        }

        bool fits = count == shortest || count == patternEnd - i;
        for (int k = 0; k < count && fits; k++)
        {
            fits = (pattern[i + k] | 0x20) == (header[at + k] | 0x20); // letters only: a bit makes a small one of a capital
        }

        return fits && count > 0;
    }

    private static int EndOf(string text, int at)
    {
        while (at < text.Length && IsLetter(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>A letter of ASCII.</summary>
    public static bool IsLetter(char c) => (c | 0x20) is >= 'a' and <= 'z';
}
