using System;
using System.IO;
using System.Threading;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Bench.Gateway;

/// <summary>
/// One chamber of a gateway: opened, listened to without waiting, lost and found again. <see cref="Poll"/> is one thread's for all
/// chambers; opening and commands wait for answers and have a thread of their own while they last.
/// </summary>
public sealed partial class WatchedChamber : IDisposable
{
    /// <summary>Age of the last valid answer from which on a chamber does not answer, ms.</summary>
    public const long SilentMs = 5000;

    private readonly Lock _gate = new();
    private readonly ChamberAtLine _chamber;
    private readonly Backoff _backoff = new(1000, 30_000);
    private readonly double _periodS;
    private TelemetrySample? _told; // and its reading waits for the answer
    private long _askedAtMs;
    private int _unanswered;
    private bool _isOwed; // an answer may still come: whoever asks something else would take it for his
    private long _retryAtMs;
    private volatile ChamberNow _now;

    /// <summary>Of this name, at this line, told every so many seconds.</summary>
    public WatchedChamber(string id, ChamberAtLine chamber, double periodS)
    {
        Id = id;
        _chamber = chamber;
        _periodS = periodS;
        _chamber.Follow = sample => _told = sample;
        _now = ChamberNow.Unknown(id, chamber.Name);
    }

    /// <summary>Its level of the topics.</summary>
    public string Id { get; }

    /// <summary>How it stands.</summary>
    public ChamberNow Now => _now;

    /// <summary>Pushed lines that were not whole, and such that left and did not come, since the line was opened.</summary>
    public long Torn => _chamber.IsOpen ? _chamber.Link.Disbelieved + _chamber.Link.Missing : 0;

    /// <summary>It is closed, and to be opened now: whoever is told so opens it, and nobody else is told.</summary>
    public bool TryClaim(long nowMs)
    {
        bool isDue = !_chamber.IsOpen && nowMs >= Interlocked.Read(ref _retryAtMs);
        return isDue && Interlocked.Exchange(ref _retryAtMs, long.MaxValue) != long.MaxValue;
    }

    /// <summary>Tries to open it, once claimed; waits for its answers.</summary>
    public void Open(long nowMs)
    {
        lock (_gate)
        {
            try
            {
                _chamber.Open();
                bool isLine = WebText.IsAskedOf(_chamber.Link);
                _chamber.Link.Tell(FormattableString.Invariant($"TELemetry:RATE {_periodS:0.#}"));
                _chamber.Link.Tell("TELemetry:STATe ON");
                _told = null;
                _unanswered = 0;
                _isOwed = false;
                _backoff.Succeeded();
                _now = _now with
                {
                    IsOpen = true, Why = "", Identity = _chamber.Identity, IsSimulated = _chamber.IsSimulated, IsLine = isLine,
                };
            }
            catch (Exception e) // one chamber's trouble, of whatever kind, is not the others'
            {
                Lose(e.Message);
            }

            Interlocked.Exchange(ref _retryAtMs, nowMs + _backoff.NextMs());
        }
    }

    /// <summary>Takes what has come; a reading, or nothing yet. Never waits.</summary>
    public string? Poll(long nowMs)
    {
        if (!_gate.TryEnter())
        {
            return null; // it is being opened, or told something
        }

        try
        {
            return _chamber.IsOpen ? Listen(nowMs) : null;
        }
        catch (Exception e)
        {
            Lose(e.Message);
            Interlocked.Exchange(ref _retryAtMs, nowMs + _backoff.NextMs());
            return null;
        }
        finally
        {
            _gate.Exit();
        }
    }

    /// <summary>Has something done, and waits for it; the link's exceptions.</summary>
    public T Talk<T>(Func<ChamberLink, T> talk)
    {
        lock (_gate)
        {
            Settle();
            return talk(_chamber.Link);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            try
            {
                Settle();
                _chamber.Quieten();
            }
            catch (Exception e) when (e is IOException or ChamberRefusedException or TimeoutException)
            {
                // it is left as it is: the next program that opens it begins anew
            }

            _chamber.Dispose();
        }
    }

    private void Lose(string why)
    {
        _chamber.Close();
        _told = null;
        _askedAtMs = 0;
        _now = _now with { IsOpen = false, Why = FileTrouble.OneLine(why), Phase = "", Isa88 = "", Interlock = "", Fault = "" };
    }
}
