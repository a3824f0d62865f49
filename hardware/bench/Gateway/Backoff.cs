using System;

namespace ChamberFirmware.Bench.Gateway;

/// <summary>How long to wait before the next try: twice as long after each that failed, up to a limit.</summary>
public sealed class Backoff
{
    private readonly int _firstMs;
    private readonly int _mostMs;
    private int _nextMs;

    /// <summary>The first wait and the longest, ms.</summary>
    public Backoff(int firstMs, int mostMs)
    {
        _firstMs = firstMs;
        _mostMs = mostMs;
        _nextMs = firstMs;
    }

    /// <summary>It went well: the next failure waits shortest again.</summary>
    public void Succeeded() => _nextMs = _firstMs;

    /// <summary>The wait before the next try, ms.</summary>
    public int NextMs()
    {
        int waitMs = _nextMs;
        _nextMs = (int)Math.Min(_nextMs * 2L, _mostMs);
        return waitMs;
    }
}
