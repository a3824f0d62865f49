namespace ChamberFirmware.Commands;

/// <content>Which line is the urgent one: the word as it is, or the header in any case, in its long or short form.</content>
public sealed partial class LineReader
{
    private const int SmallLetter = 0x20; // the bit that makes one of a capital, and leaves a colon as it is

    private string _came = ""; // word or header

    private bool IsUrgentLine()
    {
        int from = _begin;
        int end = _end;
        while (from < end && _bytes[from] == ' ')
        {
            from++;
        }

        while (end > from && _bytes[end - 1] == ' ')
        {
            end--;
        }

        bool isWord = end - from == _urgent.Length && BeginsWith(_urgent, from, end - from, 0);
        _came = isWord ? _urgent : IsHeader(from, end) ? _header : "";
        return _came.Length > 0;
    }

    private bool IsHeader(int from, int end)
    {
        from += from < end && _bytes[from] == ':' ? 1 : 0;
        int count = end - from;
        bool isLong = count == _header.Length;
        return _header.Length > 0 && (isLong || count == _header.Length - 1) && BeginsWith(_header, from, count, SmallLetter);
    }

    private bool BeginsWith(string word, int from, int count, int letter)
    {
        bool same = true;
        for (int i = 0; i < count && same; i++)
        {
            same = (_bytes[from + i] | letter) == word[i];
        }

        return same;
    }
}
