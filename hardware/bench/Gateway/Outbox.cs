using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;

namespace ChamberFirmware.Bench.Gateway;

/// <summary>
/// What one connection sends next, out of the store: readings that come while it is open as they come, and beside them those of before,
/// from the oldest on. What the broker has not taken when a connection ends is the next one's; nothing is held in memory for it.
/// </summary>
public sealed class Outbox(ReadingStore store, Format format)
{
    /// <summary>A reading that could not be sent within this is no reading of now any more, ms.</summary>
    public const long MostLiveMs = 10_000;

    private const int MostLive = 500;
    private const int MostLate = 200; // between two looks at what is new

    private readonly ConcurrentQueue<(long Row, bool IsLate)> _taken = new();
    private long _liveFrom;
    private long _liveAt;
    private long _lateAt;
    private long _live;
    private long _late;

    /// <summary>Readings of now that the broker has taken.</summary>
    public long Live => Interlocked.Read(ref _live);

    /// <summary>Readings of before that it has taken.</summary>
    public long Late => Interlocked.Read(ref _late);

    /// <summary>A connection begins, or something was passed over: everything that is there is of before.</summary>
    public void Begin()
    {
        NoteTaken(); // what was taken on the connection before
        _liveFrom = store.LastRow + 1;
        _liveAt = _liveFrom;
        _lateAt = 0;
    }

    /// <summary>The next readings of now.</summary>
    public IReadOnlyList<Reading> NextLive(long nowMs)
    {
        List<Reading> rows = store.Waiting(format, _liveAt, long.MaxValue, MostLive);
        if (rows.Count > 0 && nowMs - rows[0].UtcMs > MostLiveMs)
        {
            _liveFrom = store.LastRow + 1;
            _liveAt = _liveFrom;
            return [];
        }

        _liveAt = rows.Count > 0 ? rows[^1].Row + 1 : _liveAt;
        return rows;
    }

    /// <summary>The next readings of before.</summary>
    public IReadOnlyList<Reading> NextLate()
    {
        List<Reading> rows = _lateAt < _liveFrom ? store.Waiting(format, _lateAt, _liveFrom, MostLate) : [];
        _lateAt = rows.Count > 0 ? rows[^1].Row + 1 : _liveFrom;
        return rows;
    }

    /// <summary>The broker has taken it; may be said by any thread.</summary>
    public void Taken(Reading reading, bool isLate) => _taken.Enqueue((reading.Row, isLate));

    /// <summary>Writes into the store what was taken.</summary>
    public void NoteTaken()
    {
        var rows = new List<long>();
        while (_taken.TryDequeue(out (long Row, bool IsLate) taken))
        {
            rows.Add(taken.Row);
            Interlocked.Add(ref _late, taken.IsLate ? 1 : 0);
            Interlocked.Add(ref _live, taken.IsLate ? 0 : 1);
        }

        if (rows.Count > 0)
        {
            store.NoteSent(format, rows);
        }
    }
}
