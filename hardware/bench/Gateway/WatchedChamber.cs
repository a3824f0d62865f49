using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;

namespace ChamberFirmware.Bench.Gateway;

/// <summary>
/// One chamber of a gateway: opened, listened to without waiting, lost and found again. <see cref="Poll"/> is one thread's for all
/// chambers; opening and commands wait for answers and have a thread of their own while they last.
/// </summary>
public sealed class WatchedChamber : IDisposable
{
    /// <summary>Age of the last valid answer from which on a chamber does not answer, ms.</summary>
    public const long SilentMs = 5000;

    private const long AnswerMs = 500; // for what is asked beside a reading
    private const int SettleNapMs = 5;
    private const int MostUnanswered = 3; // firmware that does not know the question is asked no more

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
                _chamber.Link.Tell(FormattableString.Invariant($"TELemetry:RATE {_periodS:0.#}"));
                _chamber.Link.Tell("TELemetry:STATe ON");
                _told = null;
                _unanswered = 0;
                _isOwed = false;
                _backoff.Succeeded();
                _now = _now with { IsOpen = true, Why = "", Identity = _chamber.Identity, IsSimulated = _chamber.IsSimulated };
            }
            catch (Exception e) when (e is IOException or ChamberRefusedException or TimeoutException)
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
        catch (Exception e) when (e is IOException or TimeoutException)
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

    private void Settle()
    {
        long limit = Environment.TickCount64 + AnswerMs;
        while (_isOwed && Environment.TickCount64 < limit)
        {
            _isOwed = !_chamber.Link.TryHear(out _);
            Thread.Sleep(_isOwed ? SettleNapMs : 0);
        }

        _askedAtMs = 0;
        if (_isOwed)
        {
            throw new ChamberSilentException(_chamber.Name, PublishedPoint.Question, (int)AnswerMs);
        }
    }

    private string? Listen(long nowMs)
    {
        bool isHeard = _chamber.Link.TryHear(out string answer);
        bool isAnswered = isHeard && _askedAtMs > 0;
        _isOwed &= !isHeard;
        long ageMs = _chamber.Link.AgeMs;
        _now = _now with { ValidAtMs = nowMs - ageMs };
        if (ageMs > SilentMs)
        {
            throw new LineLostException(_chamber.Name, $"nothing came for {SilentMs / 1000} s");
        }

        if (_told == null)
        {
            return null;
        }

        if (_askedAtMs == 0 && _unanswered < MostUnanswered && !PhaseRules.Moves(_told.Phase)) // nothing is asked while a film is in the air
        {
            _chamber.Link.Send(PublishedPoint.Question);
            _isOwed = true;
            _askedAtMs = nowMs;
            return null;
        }

        bool isLate = _askedAtMs > 0 && nowMs - _askedAtMs > AnswerMs;
        if (_askedAtMs > 0 && !isAnswered && !isLate)
        {
            return null;
        }

        _unanswered = isLate && !isAnswered ? _unanswered + 1 : isAnswered ? 0 : _unanswered;
        return Read(_told, isAnswered ? answer.Split(';') : null);
    }

    private string Read(TelemetrySample told, string[]? answers)
    {
        _told = null;
        _askedAtMs = 0;
        _now = _now with
        {
            Phase = told.Values.GetValueOrDefault("phase", ""), Isa88 = told.Values.GetValueOrDefault("isa88", ""),
            Interlock = told.Values.GetValueOrDefault("interlock", ""), Fault = told.Fault, Last = ReadingText.Kept(
                WithFault(told), answers, _chamber.IsSimulated),
        };
        return _now.Last;
    }

    private static TelemetrySample WithFault(TelemetrySample told) => told.Fault.Length == 0 ? told : told with
    {
        Values = told.Values.Append(new(PublishedPoint.Fault, told.Fault.Split(' ')[0])).ToDictionary(v => v.Key, v => v.Value),
    };

    private void Lose(string why)
    {
        _chamber.Close();
        _told = null;
        _askedAtMs = 0;
        _now = _now with { IsOpen = false, Why = FileTrouble.OneLine(why), Phase = "", Isa88 = "", Interlock = "", Fault = "" };
    }
}
