namespace ChamberFirmware.Scpi;

/// <summary>
/// Headers as SCPI-99 writes them (vol. 1, 6.2.1): SYSTem:ERRor[:NEXT]?. Capitals are the short form, all letters the long one, nothing
/// between counts; what is in brackets may be left out. Letters are compared in any case.
/// </summary>
public static class HeaderPattern
{
    /// <summary>True: these letters are the mnemonic in its short or its long form.</summary>
    public static bool IsMnemonic(string pattern, string letters) => Fits(pattern, 0, letters, 0);

    /// <summary>Where the header goes on behind the pattern, which is its first mnemonic; -1: it is another.</summary>
    public static int Root(string pattern, string header)
    {
        int i = 0;
        return Mnemonic(pattern, ref i, header, 0);
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

            if (IsLetter(c))
            {
                at = Mnemonic(pattern, ref i, header, at);
            }
            else
            {
                bool isSame = c == ']' || (at < header.Length && header[at] == c);
                at = isSame ? at + (c == ']' ? 0 : 1) : -1;
                i++;
            }

            if (at < 0)
            {
                return false;
            }
        }

        return at == header.Length;
    }

    // Behind the mnemonic of both, and i behind the pattern's; -1: they differ. Both are walked once, because a line of many units is
    // looked up in one pass of the loop. The short form ends where capitals do.
    private static int Mnemonic(string pattern, ref int i, string header, int at)
    {
        int from = at;
        int most = pattern.Length - i < header.Length - at ? pattern.Length - i : header.Length - at;
        for (; most > 0; most--)
        {
            int letter = pattern[i] | 0x20; // a bit makes a small one of a capital
            if (letter != (header[at] | 0x20) || letter < 'a' || letter > 'z')
            {
                break;
            }

            i++;
            at++;
        }

        bool isMore = i < pattern.Length && IsLetter(pattern[i]);
        bool isShort = isMore && at > from && pattern[i] >= 'a' && pattern[i - 1] < 'a';
        while (isShort && i < pattern.Length && pattern[i] >= 'a')
        {
            i++;
        }

        bool isLonger = at < header.Length && IsLetter(header[at]);
        return at == from || isLonger || (isMore && !isShort) ? -1 : at;
    }

    /// <summary>A letter of ASCII.</summary>
    public static bool IsLetter(char c) => (c | 0x20) is >= 'a' and <= 'z';
}
