using System;
using System.Threading;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Bench.Serve;

namespace ChamberFirmware.Bench.Fleet;

/// <summary>A line to a twin that a pool runs: bytes in memory, and nobody's time passes by reading.</summary>
public sealed class PooledTwinLine : ILine
{
    private const int NapMs = 5;

    private readonly ServedTwin _served;
    private readonly ClientPort _port = new();

    /// <summary>To this twin, under this name.</summary>
    /// <exception cref="LineRefusedException">All places at the twin are taken.</exception>
    public PooledTwinLine(string name, ServedTwin served)
    {
        Name = name;
        _served = served;
        IsOpen = served.TrySeat(_port, SpokenLanguage.QuietOf, isTold: false);
        if (!IsOpen)
        {
            throw new LineRefusedException(name, "has no place left.");
        }
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public bool IsOpen { get; private set; }

    /// <inheritdoc/>
    public int Read(Span<byte> into, int withinMs)
    {
        long limit = Environment.TickCount64 + withinMs;
        int count = Taken(into);
        while (count == 0 && Environment.TickCount64 < limit)
        {
            Thread.Sleep(NapMs);
            count = Taken(into);
        }

        return count;
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> bytes, int withinMs)
    {
        long limit = Environment.TickCount64 + withinMs;
        for (bytes = bytes[Given(bytes)..]; bytes.Length > 0; bytes = bytes[Given(bytes)..])
        {
            Thread.Sleep(NapMs);
            if (Environment.TickCount64 > limit)
            {
                throw new TimeoutException($"{Name} took nothing more within {withinMs} ms; {bytes.Length} bytes were not sent.");
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (IsOpen)
        {
            IsOpen = false;
            _served.Leave(_port);
        }
    }

    private int Taken(Span<byte> into) => IsOpen ? _port.Send(into) : throw new LineLostException(Name, "it was closed");

    private int Given(ReadOnlySpan<byte> bytes) => IsOpen ? _port.Receive(bytes) : throw new LineLostException(Name, "it was closed");
}
