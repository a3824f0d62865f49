using System;
using System.Collections.Generic;
using System.Text;

namespace ChamberFirmware.Bench.Link;

/// <summary>
/// A line of bytes as lines of text. An end of line is LF or CR; empty lines are passed over. Nothing decides here what they mean.
/// </summary>
internal sealed class TextLines
{
    private const int MostCharacters = 65536; // noise without an end of line is no line, and grows no memory

    private readonly ILine _line;
    private readonly byte[] _bytes = new byte[4096];
    private readonly Queue<string> _whole = new();
    private readonly StringBuilder _begun = new();

    /// <summary>Of this line.</summary>
    public TextLines(ILine line) => _line = line;

    /// <summary>The next line of text; false: none within <paramref name="withinMs"/> milliseconds (0: does not wait).</summary>
    /// <exception cref="LineLostException">The line is gone.</exception>
    public bool TryNext(int withinMs, out string text)
    {
        long limit = Environment.TickCount64 + withinMs;
        for (long leftMs = withinMs; _whole.Count == 0 && leftMs >= 0; leftMs = limit - Environment.TickCount64)
        {
            int count = _line.Read(_bytes, (int)leftMs);
            Take(_bytes.AsSpan(0, count));
            if (count == 0)
            {
                break;
            }
        }

        return _whole.TryDequeue(out text!);
    }

    /// <summary>Forgets what has come.</summary>
    public void Forget()
    {
        _whole.Clear();
        _begun.Clear();
    }

    private void Take(ReadOnlySpan<byte> bytes)
    {
        foreach (byte b in bytes)
        {
            bool isEnd = b is (byte)'\n' or (byte)'\r';
            if (isEnd && _begun.Length > 0)
            {
                _whole.Enqueue(_begun.ToString());
                _begun.Clear();
            }
            else if (!isEnd && _begun.Length < MostCharacters)
            {
                _begun.Append((char)b); // Latin-1: a byte is a character, and a check sum sees what came
            }
        }
    }
}
