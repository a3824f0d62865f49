using System;
using System.Collections.Generic;
using System.Text;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Benchmarks.Tick;

/// <summary>A line on which somebody types and nobody reads.</summary>
internal sealed class TypedPort : IConsolePort
{
    private readonly Queue<byte> _typed = new();

    /// <inheritdoc/>
    public int ReceiveBytes => 4096;

    /// <inheritdoc/>
    public int MostAtOnce => 128;

    /// <inheritdoc/>
    public int Waiting => _typed.Count;

    /// <inheritdoc/>
    public int Read(byte[] buffer, int count)
    {
        int read = Math.Min(count, _typed.Count);
        for (int i = 0; i < read; i++)
        {
            buffer[i] = _typed.Dequeue();
        }

        return read;
    }

    /// <inheritdoc/>
    public void Write(byte[] bytes, int from, int count)
    {
    }

    /// <summary>Types ASCII, line ends included, or a frame of a bus: a character is a byte.</summary>
    public void Type(string text)
    {
        foreach (byte b in Encoding.Latin1.GetBytes(text))
        {
            _typed.Enqueue(b);
        }
    }
}
