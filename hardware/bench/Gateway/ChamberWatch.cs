using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace ChamberFirmware.Bench.Gateway;

/// <summary>
/// One thread that listens to every chamber in turn and waits for none, and keeps what they say. Who is to be opened has a thread of its
/// own until it answers; only so many at a time.
/// </summary>
public sealed class ChamberWatch
{
    /// <summary>Chambers that are opened at a time.</summary>
    public const int MostOpening = 24;

    private const int RoundMs = 50;
    private const long ForgetMs = 10_000;

    private readonly IReadOnlyList<WatchedChamber> _chambers;
    private readonly ReadingStore _store;
    private readonly KeepLimits _limits;
    private readonly TimeProvider _clock;
    private readonly Action<string> _say;
    private readonly List<NewReading> _read = [];
    private int _opening;
    private long _readings;

    /// <summary>Of these chambers.</summary>
    public ChamberWatch(
        IReadOnlyList<WatchedChamber> chambers, ReadingStore store, KeepLimits limits, TimeProvider clock, Action<string> say)
    {
        _chambers = chambers;
        _store = store;
        _limits = limits;
        _clock = clock;
        _say = say;
    }

    /// <summary>Readings kept since the start.</summary>
    public long Readings => Interlocked.Read(ref _readings);

    /// <summary>Why readings cannot be kept now; empty: they can. They wait in memory, the newest so many.</summary>
    public string StoreTrouble { get; private set; } = "";

    /// <summary>Readings that had no room in memory while the store could not be written.</summary>
    public long Overflowed { get; private set; }

    /// <summary>Runs until it is stopped.</summary>
    public void Run(CancellationToken stop)
    {
        long forgottenAtMs = 0;
        while (!stop.IsCancellationRequested)
        {
            long beganMs = Environment.TickCount64;
            Round(beganMs);
            if (beganMs - forgottenAtMs > ForgetMs)
            {
                forgottenAtMs = Forget() ? beganMs - ForgetMs : beganMs;
            }

            int restMs = RoundMs - (int)(Environment.TickCount64 - beganMs);
            stop.WaitHandle.WaitOne(Math.Max(restMs, 1));
        }
    }

    private void Round(long nowMs)
    {
        foreach (WatchedChamber chamber in _chambers)
        {
            bool wasOpen = chamber.Now.IsOpen;
            if (chamber.Poll(nowMs) is { } kept)
            {
                _read.Add(new NewReading(chamber.Id, _clock.GetUtcNow().ToUnixTimeMilliseconds(), kept));
            }

            if (wasOpen && !chamber.Now.IsOpen)
            {
                _say($"{chamber.Id}: {chamber.Now.Why}");
            }

            if (Volatile.Read(ref _opening) < MostOpening && chamber.TryClaim(nowMs))
            {
                Interlocked.Increment(ref _opening);
                Task.Factory.StartNew(
                    () => Open(chamber), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            }
        }

        Keep();
    }

    private void Open(WatchedChamber chamber)
    {
        string why = chamber.Now.Why;
        chamber.Open(Environment.TickCount64);
        Interlocked.Decrement(ref _opening);
        ChamberNow now = chamber.Now;
        _say(now.IsOpen ? $"{chamber.Id}: {now.Identity} at {now.Line}" : now.Why != why ? $"{chamber.Id}: {now.Why}" : "");
    }

    private void Keep()
    {
        if (_read.Count == 0)
        {
            return;
        }

        try
        {
            _store.Add(_read);
            Interlocked.Add(ref _readings, _read.Count);
            _read.Clear();
            _say(StoreTrouble.Length > 0 ? "The store can be written again." : "");
            StoreTrouble = "";
        }
        catch (StoreException e)
        {
            _say(StoreTrouble.Length == 0 ? e.Message : "");
            StoreTrouble = e.Message;
            int most = _chambers.Count * 60; // a minute of all chambers
            int over = Math.Max(_read.Count - most, 0);
            _read.RemoveRange(0, over);
            Overflowed += over;
        }
    }

    private bool Forget()
    {
        try
        {
            long before = _store.Dropped;
            bool isMore = _store.Forget(_limits, _clock.GetUtcNow().ToUnixTimeMilliseconds());
            _say(_store.Dropped > before
                ? $"{_store.Dropped - before} readings that the broker does not have were dropped: too old, or the store is too large."
                : "");
            return isMore;
        }
        catch (StoreException e)
        {
            _say(e.Message);
            return false;
        }
    }
}
