using ChamberFirmware.Text;

namespace ChamberFirmware.Scpi;

/// <summary>
/// A line of SCPI, unit by unit (IEEE 488.2, 7.3): header, blanks, parameters with commas between them, a semicolon. Where a header goes on
/// is SCPI-99's rule (vol. 1, 6.2.4): after a semicolon at the level of the header before, after a colon at the root; a common command
/// changes nothing of it. Empty units are passed over.
/// </summary>
public sealed partial class ScpiMessage
{
    private const int LongestHeader = 64; // the longest of the table has 33
    private const int MostParameters = 2; // that a header takes

    private readonly TextBuffer _header = new TextBuffer(LongestHeader);
    private readonly int[] _from = new int[MostParameters];
    private readonly int[] _end = new int[MostParameters];
    private string _line = "";
    private int _at;
    private int _level; // bytes of the header before that the next one goes on after

    /// <summary>The unit's header from the root, as it was typed, without a colon before it.</summary>
    public string Header = "";

    /// <summary>Parameters of the unit.</summary>
    public int Count;

    /// <summary>What is wrong with how the unit is written, by the standard's number; 0: nothing.</summary>
    public int Error;

    /// <summary>The unit asks for an answer.</summary>
    public bool IsQuery => Header.EndsWith("?");

    /// <summary>From the first unit of this line on.</summary>
    public void Begin(string line)
    {
        _line = line;
        _at = 0;
        _level = 0;
    }

    /// <summary>The next unit. False: there is none. After one with an error nothing of the line makes sense.</summary>
    public bool TryNext()
    {
        Error = 0;
        Count = 0;
        if (IsOver())
        {
            return false;
        }

        ReadHeader();
        SkipBlanks();

        for (bool isMore = Error == 0 && At != ';' && At != End; isMore;)
        {
            isMore = ReadParameter();
        }

        return true;
    }

    /// <summary>No unit follows.</summary>
    public bool IsOver()
    {
        while (At == ' ' || At == ';')
        {
            _at++;
        }

        return At == End;
    }

    private const char End = '\0';

    private char At => _at < _line.Length ? _line[_at] : End;

    private void ReadHeader()
    {
        bool isCommon = At == '*';
        bool isRoot = At == ':';
        _at += isCommon || isRoot ? 1 : 0;
        int from = isCommon ? _at - 1 : _at;
        for (int end = _line.Length; _at < end && IsOfHeader(_line[_at]);)
        {
            _at++;
        }

        bool isEmpty = _at == (isCommon ? from + 1 : from);
        _at += At == '?' ? 1 : 0;
        string typed = _line.Substring(from, _at - from);
        Header = isCommon ? typed : Whole(typed, isRoot);
        Error = isEmpty ? ScpiError.Syntax : At == ' ' || At == ';' || At == End ? Error : ScpiError.InvalidCharacter;
    }

    private string Whole(string typed, bool isRoot)
    {
        _header.CutTo(isRoot ? 0 : _level);
        Error = _header.Free < typed.Length ? ScpiError.UndefinedHeader : 0;
        _header.Add(typed);
        int level = _header.Length;
        while (level > 0 && _header.Bytes[level - 1] != ':')
        {
            level--;
        }

        _level = level;
        return _header.ToString();
    }

    // True: another follows.
    private bool ReadParameter()
    {
        SkipBlanks();

        int from = _at;
        char quote = At;
        bool isText = quote == '"' || quote == '\'';
        bool isWhole = isText ? SkipText(quote) : SkipPlain();
        if (Count < MostParameters)
        {
            _from[Count] = from;
            _end[Count] = _at;
        }

        Count++;
        SkipBlanks();

        bool isMore = At == ',';
        bool isEnd = isMore || At == ';' || At == End;
        Error = !isWhole ? (isText ? ScpiError.InvalidString : ScpiError.Syntax) : isEnd ? 0 : ScpiError.InvalidSeparator;
        _at += isMore ? 1 : 0;
        return isMore && Error == 0;
    }

    // A quote inside stands twice.
    private bool SkipText(char quote)
    {
        for (_at++; At != End; _at++)
        {
            if (At == quote && (_at + 1 >= _line.Length || _line[_at + 1] != quote))
            {
                _at++;
                return true;
            }

            _at += At == quote ? 1 : 0;
        }

        return false;
    }

    private bool SkipPlain()
    {
        int from = _at;
        int end = from;
        while (At != ',' && At != ';' && At != End)
        {
            _at++;
            end = _line[_at - 1] == ' ' ? end : _at;
        }

        _at = end;
        return end > from;
    }

    private void SkipBlanks()
    {
        while (At == ' ')
        {
            _at++;
        }
    }

    private static bool IsOfHeader(int c) => (c | 0x20) is >= 'a' and <= 'z' || c is >= '0' and <= ':' || c == '_'; // a colon is behind 9
}
