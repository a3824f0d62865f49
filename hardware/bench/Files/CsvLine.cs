using System;
using System.IO;
using System.Text;

namespace ChamberFirmware.Bench;

/// <summary>Lines of comma-separated values, built as bytes without a string per number: a run has a hundred thousand of them.</summary>
public sealed class CsvLine
{
    private readonly byte[] _bytes = new byte[2048];
    private int _length;

    /// <summary>Adds a number in a standard format; one that is not finite is an empty cell.</summary>
    public void Number(double value, string format)
    {
        if (double.IsFinite(value))
        {
            value.TryFormat(_bytes.AsSpan(_length), out int written, format);
            _length += written;
        }

        Comma();
    }

    /// <summary>Adds a whole number.</summary>
    public void Whole(long value)
    {
        value.TryFormat(_bytes.AsSpan(_length), out int written);
        _length += written;
        Comma();
    }

    /// <summary>Adds a word as it is: nothing is quoted.</summary>
    public void Word(string word)
    {
        _length += Encoding.UTF8.GetBytes(word, _bytes.AsSpan(_length));
        Comma();
    }

    /// <summary>Ends the line, the last comma becoming the line feed, and writes it.</summary>
    public void WriteTo(Stream stream)
    {
        _bytes[_length - 1] = (byte)'\n';
        stream.Write(_bytes, 0, _length);
        _length = 0;
    }

    private void Comma() => _bytes[_length++] = (byte)',';
}
