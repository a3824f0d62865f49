using System;
using ChamberFirmware.Text;

namespace ChamberFirmware.Commands;

/// <summary>What a line turned out to be.</summary>
public enum LineFault
{
    None = 0,
    NotText = 1,
    TooLong = 2,
    Torn = 3,
}

/// <summary>
/// Bytes into lines. Whole lines wait here, in their order, until they are taken. Backspace and delete erase; a tab is a blank; any other
/// byte that is not printable ASCII spoils its line: what was meant is not guessed.
/// </summary>
public sealed partial class LineReader
{
    /// <summary>Characters of the longest line: a setting with twelve numbers.</summary>
    public const int LongestLine = 256;

    private const int MostBytes = 544; // of what a pass hears, and a line end
    private const byte End = (byte)'\n';

    private readonly byte[] _bytes = new byte[MostBytes]; // whole lines with their ends, then the one that is being typed
    private readonly string _urgent;
    private readonly string _header;
    private int _begin; // of the line that is being typed
    private int _end;
    private LineFault _fault;

    /// <param name="urgent">The word that is not kept waiting: see <see cref="IsUrgent"/>.</param>
    /// <param name="header">The same as a header: see <see cref="ILanguage.AbortHeader"/>.</param>
    public LineReader(string urgent, string header = "")
    {
        _urgent = urgent;
        _header = header;
    }

    /// <summary>Bytes that may come before lines are taken.</summary>
    public int Free => MostBytes - 1 - _end; // one for the end of a line, which is kept even of one that is too long

    /// <summary>A whole line waits to be taken.</summary>
    public bool HasLine => _begin > 0;

    /// <summary>Every line is forgotten but the urgent word: something before was lost, and they may mean another thing.</summary>
    public bool IsDeaf;

    /// <summary>Lines were forgotten for the urgent word.</summary>
    public bool HasForgotten;

    /// <summary>
    /// The last line that came is the urgent word. What waited before it is forgotten: nothing typed before an abort may happen after it.
    /// </summary>
    public bool IsUrgent;

    /// <summary>Takes bytes as they come.</summary>
    public void Take(byte[] bytes, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Take(bytes[i]);
        }
    }

    /// <summary>The next line without its end. False: none is whole.</summary>
    public bool TryTake(out string line, out LineFault fault)
    {
        line = "";
        fault = LineFault.None;
        IsUrgent = false;
        HasForgotten = false;
        if (_begin == 0)
        {
            return false;
        }

        int end = 0;
        while (_bytes[end] != End)
        {
            end++;
        }

        bool isSpoilt = _bytes[0] < ' '; // a spoilt line is kept as the number of its fault
        fault = isSpoilt ? (LineFault)_bytes[0] : LineFault.None;
        line = isSpoilt ? "" : TextBuffer.Utf8.GetString(_bytes, 0, end);
        Array.Copy(_bytes, end + 1, _bytes, 0, _end - end - 1);
        _begin -= end + 1;
        _end -= end + 1;
        return true;
    }

    /// <summary>Forgets everything, and what comes from now on.</summary>
    public void GoDeaf()
    {
        _fault = _end > _begin ? LineFault.Torn : LineFault.None;
        _begin = 0;
        _end = 0;
        IsDeaf = true;
    }

    /// <summary>Takes lines again, from the next one that is whole.</summary>
    public void Listen()
    {
        _fault = _end > _begin ? LineFault.Torn : _fault;
        IsDeaf = false;
    }

    private void Take(byte b)
    {
        if (b == '\r' || b == End)
        {
            EndLine();
        }
        else if (b == 0x08 || b == 0x7F)
        {
            _end = _end > _begin ? _end - 1 : _end;
        }
        else if (b == '\t' || (b >= ' ' && b <= '~'))
        {
            bool fits = _end - _begin < LongestLine && Free > 0;
            _fault = fits || _fault != LineFault.None ? _fault : LineFault.TooLong;
            if (fits)
            {
                _bytes[_end++] = b == '\t' ? (byte)' ' : b;
            }
        }
        else
        {
            _fault = LineFault.NotText;
        }
    }

    // A line without characters is none: CR LF ends one line, and people press the key twice.
    private void EndLine()
    {
        if (_fault != LineFault.TooLong && IsUrgentLine())
        {
            TakeUrgent();
        }
        else if (IsDeaf)
        {
            _end = _begin;
            _fault = LineFault.None;
        }
        else
        {
            KeepLine();
        }
    }

    // Also of a line with noise in it: an abort too many does no harm, one too few may.
    private void TakeUrgent()
    {
        HasForgotten |= _begin > 0;
        IsUrgent = true;
        int count = TextBuffer.Utf8.GetBytes(_came, 0, _came.Length, _bytes, 0);
        _bytes[count] = End;
        _begin = count + 1;
        _end = _begin;
        _fault = LineFault.None;
    }

    private void KeepLine()
    {
        if (_fault != LineFault.None)
        {
            _end = _begin;
            _bytes[_end++] = (byte)_fault;
        }
        else if (_end == _begin)
        {
            return;
        }

        _fault = LineFault.None;
        _bytes[_end++] = End;
        _begin = _end;
    }
}
