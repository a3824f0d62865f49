using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Bench.Live;

/// <summary>
/// What pages are shown. The thread that has the chamber writes into it and never waits for a page; pages read from it what they have not
/// seen, whenever they can: who is slow skips.
/// </summary>
public sealed class LiveBook
{
    private const int MostNotices = 30;

    private readonly Lock _gate = new();
    private readonly Queue<LiveNotice> _notices = new();
    private readonly LiveCurve _curve = new();
    private readonly TimeProvider _clock;
    private LiveState? _state;
    private TelemetrySample? _sample;
    private LiveAir _air = LiveAir.Unknown;
    private LiveLine? _line;
    private long _version = 1;
    private long _validAtMs = Environment.TickCount64;

    /// <summary>With the room's clock, for what was said when.</summary>
    public LiveBook(TimeProvider clock) => _clock = clock;

    /// <summary>The state; null: nothing is known yet.</summary>
    public LiveState? State
    {
        get
        {
            lock (_gate)
            {
                return _state;
            }
        }
    }

    /// <summary>A sentence that stays for a while.</summary>
    public void Say(string sentence)
    {
        lock (_gate)
        {
            _notices.Enqueue(new LiveNotice(_clock.GetLocalNow().ToString("HH:mm:ss"), sentence));
            _version++;
            if (_notices.Count > MostNotices)
            {
                _notices.Dequeue();
            }
        }
    }

    /// <summary>A sample came.</summary>
    public void Add(TelemetrySample sample)
    {
        lock (_gate)
        {
            _sample = sample;
            _curve.Add(sample, _air);
        }
    }

    /// <summary>How well the air is known has been asked.</summary>
    public void Add(LiveAir air)
    {
        lock (_gate)
        {
            _air = air;
        }
    }

    /// <summary>The casting line has been asked; null: it did not answer, or the chamber casts plates.</summary>
    public void Add(LiveLine? line)
    {
        lock (_gate)
        {
            _line = line;
        }
    }

    /// <summary>Charts of their own from here on.</summary>
    public void BeginChart()
    {
        lock (_gate)
        {
            _curve.Begin();
        }
    }

    /// <summary>The line was lost: charts break.</summary>
    public void Break()
    {
        lock (_gate)
        {
            _curve.Break();
        }
    }

    /// <summary>How it stands now; <paramref name="ageMs"/> is that of the last valid answer.</summary>
    public void Set(LiveState state, long ageMs)
    {
        ArgumentNullException.ThrowIfNull(state);
        lock (_gate)
        {
            _validAtMs = Environment.TickCount64 - ageMs;
            if (state != _state)
            {
                _state = state;
                _version++;
            }
        }
    }

    /// <summary>What a page that has seen this much has not seen; the first time, and after another chart began, all of it.</summary>
    public LiveFrame? Since(LiveCursor seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        lock (_gate)
        {
            if (_state == null)
            {
                return null;
            }

            bool isWhole = seen.Version == 0 || seen.Chart != _curve.Chart;
            bool isOther = isWhole || seen.Version != _version;
            return new LiveFrame(
                new LiveCursor(_version, _curve.Chart, _curve.Last),
                isWhole,
                isOther ? _state : null,
                isOther ? [.. _notices] : null,
                _sample,
                _air,
                _line,
                Environment.TickCount64 - _validAtMs,
                [.. _curve.Points.Where(p => isWhole || p.Number > seen.Point)]);
        }
    }
}

/// <summary>How much a page has seen; <see cref="None"/>: nothing.</summary>
public sealed record LiveCursor(long Version, int Chart, long Point)
{
    /// <summary>Nothing.</summary>
    public static LiveCursor None { get; } = new(0, 0, 0);
}

/// <summary>What a page is sent.</summary>
/// <param name="Seen">What it has seen with it.</param>
/// <param name="IsWhole">Charts begin anew with these points.</param>
/// <param name="State">Null: as before.</param>
/// <param name="Notices">What was said, newest last; null: as before.</param>
/// <param name="Sample">The last tick; null: none came yet.</param>
/// <param name="Air">How well the air is known.</param>
/// <param name="Line">The casting line; null: not known, or the chamber casts plates.</param>
/// <param name="AgeMs">Age of the last valid answer, ms.</param>
/// <param name="Points">New points.</param>
public sealed record LiveFrame(
    LiveCursor Seen, bool IsWhole, LiveState? State, IReadOnlyList<LiveNotice>? Notices, TelemetrySample? Sample, LiveAir Air,
    LiveLine? Line, long AgeMs, IReadOnlyList<LivePoint> Points);
