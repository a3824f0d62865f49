using System;
using ChamberFirmware.Text;

namespace ChamberFirmware.Scpi;

/// <summary>
/// What SYSTem:ERRor? tells, first in first out. One more than it holds makes its last entry -350. Sentences wait in one buffer that was
/// made once: one that finds no room is left out, its number is not.
/// </summary>
public sealed class QueuedErrors
{
    /// <summary>Entries that it holds.</summary>
    public const int Most = 16;

    private const int TextBytes = TextBuffer.Sentence; // the longest sentence, or some short ones

    private readonly short[] _numbers = new short[Most];
    private readonly short[] _lengths = new short[Most];
    private readonly TextBuffer _texts = new TextBuffer(TextBytes);

    /// <summary>Entries in it.</summary>
    public int Count;

    /// <summary>
    /// An error: its number, and what is to be said beside the standard's words or, where it is positive, in their place.
    /// </summary>
    public void Add(int number, string detail)
    {
        if (Count == Most)
        {
            _texts.CutTo(_texts.Length - _lengths[Most - 1]);
            _lengths[Most - 1] = 0;
            _numbers[Most - 1] = ScpiError.QueueOverflow;
            return;
        }

        int before = _texts.Length;
        _texts.Add(detail);
        _numbers[Count] = (short)number;
        _lengths[Count] = (short)(_texts.Length - before);
        Count++;
    }

    /// <summary>Writes the oldest entry and forgets it: number, then its text in quotes. Empty: 0,"No error".</summary>
    public void Take(TextBuffer to)
    {
        int number = Count > 0 ? _numbers[0] : 0;
        int count = Count > 0 ? _lengths[0] : 0;
        string words = ScpiError.Text(number);
        to.Whole(number).Add(",");
        int body = QuotedText.Begin(to);
        to.Add(words).Add(words.Length > 0 && count > 0 ? ";" : "");
        to.Add(words.Length == 0 && count == 0 ? "refused: firmware/Refusals/README.md has the sentence" : "");
        if (to.Open(to.Length, count))
        {
            Array.Copy(_texts.Bytes, 0, to.Bytes, to.Length - count, count);
        }

        QuotedText.End(to, body);
        if (Count > 0)
        {
            _texts.DropFirst(count);
            Count--;
            Array.Copy(_numbers, 1, _numbers, 0, Count);
            Array.Copy(_lengths, 1, _lengths, 0, Count);
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Count = 0;
        _texts.Clear();
    }
}
