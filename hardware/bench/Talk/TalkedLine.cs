using System;
using System.Collections.Generic;
using System.Text;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Commands;

namespace ChamberFirmware.Bench.Talk;

/// <summary>A line of bytes as lines of text, and the status that comes by itself set apart from answers.</summary>
public sealed class TalkedLine : IDisposable
{
    private const int WriteMs = 2000;
    private const string Pushed = "phase=";
    private const string Asked = Answer.OkWord + " " + Pushed;

    private readonly ILine _line;
    private readonly byte[] _bytes = new byte[4096];
    private readonly Queue<string> _lines = new();
    private readonly StringBuilder _begun = new();

    /// <summary>Talks over this line, and disposes of it.</summary>
    public TalkedLine(ILine line) => _line = line;

    /// <summary>The line's name.</summary>
    public string Name => _line.Name;

    /// <summary>The last status, without the OK of an answer; empty: none yet.</summary>
    public string Status { get; private set; } = "";

    /// <summary>How many times a status has come.</summary>
    public int Statuses { get; private set; }

    /// <summary>An answer to status.</summary>
    public static bool IsStatus(string line) => line.StartsWith(Asked, StringComparison.Ordinal);

    /// <summary>An answer that refuses.</summary>
    public static bool IsRefusal(string line) => line.StartsWith(Answer.ErrorWord, StringComparison.Ordinal);

    /// <summary>Sends a line.</summary>
    /// <exception cref="LineLostException">The line is gone.</exception>
    /// <exception cref="TimeoutException">The other side does not take it.</exception>
    public void Say(string text) => _line.Write(Encoding.UTF8.GetBytes(text + "\n"), WriteMs);

    /// <summary>The next line that is no status of its own accord; null: none within this time, ms.</summary>
    /// <exception cref="LineLostException">The line is gone.</exception>
    public string? Next(int withinMs)
    {
        if (_lines.Count == 0)
        {
            int count = _line.Read(_bytes, withinMs);
            foreach (char c in Encoding.Latin1.GetString(_bytes, 0, count))
            {
                Take(c);
            }
        }

        return _lines.TryDequeue(out string? line) ? line : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _line.Dispose();

    private void Take(char c)
    {
        if (c is '\r' or '\n')
        {
            End(_begun.ToString());
            _begun.Clear();
        }
        else if (_begun.Length < 4096) // noise without an end of line is no line
        {
            _begun.Append(c);
        }
    }

    private void End(string line)
    {
        bool isPushed = line.StartsWith(Pushed, StringComparison.Ordinal);
        if (isPushed || IsStatus(line))
        {
            Status = isPushed ? line : line[(Answer.OkWord.Length + 1)..];
            Statuses++;
        }

        if (line.Length > 0 && !isPushed)
        {
            _lines.Enqueue(line);
        }
    }
}
