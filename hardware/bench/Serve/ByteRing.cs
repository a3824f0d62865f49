using System;

namespace ChamberFirmware.Bench.Serve;

/// <summary>Bytes in the order in which they came, at most so many. Not for two threads at a time.</summary>
internal sealed class ByteRing(int most)
{
    private readonly byte[] _bytes = new byte[most];
    private int _first;

    /// <summary>Bytes that are in it.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes that it has room for.</summary>
    public int Free => _bytes.Length - Count;

    /// <summary>Adds all of them; there must be room.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bytes.Length, Free);
        int end = (_first + Count) % _bytes.Length;
        int first = Math.Min(bytes.Length, _bytes.Length - end);
        bytes[..first].CopyTo(_bytes.AsSpan(end));
        bytes[first..].CopyTo(_bytes);
        Count += bytes.Length;
    }

    /// <summary>Takes the oldest; how many.</summary>
    public int Take(Span<byte> into)
    {
        int count = Math.Min(into.Length, Count);
        int first = Math.Min(count, _bytes.Length - _first);
        _bytes.AsSpan(_first, first).CopyTo(into);
        _bytes.AsSpan(0, count - first).CopyTo(into[first..]);
        _first = (_first + count) % _bytes.Length;
        Count -= count;
        return count;
    }

    /// <summary>Forgets all.</summary>
    public void Clear() => Count = 0;
}
