using System;
using System.Collections.Generic;
using System.Text;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Benchmarks.Tick;

/// <summary>A line on which somebody types and nobody reads.</summary>
internal sealed class TypedPort : IConsolePort
{
    private readonly Queue<byte> _typed = new();

    public int ReceiveBytes => 4096;

    public int MostAtOnce => 128;

    public int Waiting => _typed.Count;

    public int Read(byte[] buffer, int count)
    {
        int read = Math.Min(count, _typed.Count);
        for (int i = 0; i < read; i++)
        {
            buffer[i] = _typed.Dequeue();
        }

        return read;
    }

    public void Write(byte[] bytes, int from, int count)
    {
    }

    public void Type(string text)
    {
        foreach (byte b in Encoding.ASCII.GetBytes(text))
        {
            _typed.Enqueue(b);
        }
    }
}
