using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Threading;

namespace ChamberFirmware.Bench.Live;

/// <summary>
/// Addresses that are good for one request: a tab of its own cannot send the token in a header, and the token is in no address. Who has the
/// token asks for a ticket to one file of one run; it is used up by the first who comes, and of no use after some seconds.
/// </summary>
public sealed class LiveTickets
{
    /// <summary>What such an address begins with.</summary>
    public const string Prefix = "/once/";

    /// <summary>How long a ticket is good, ms.</summary>
    public const int GoodMs = 10_000;

    private const int Bytes = 16; // 128 bits
    private const int Most = 100;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (long Number, string File, long UntilMs)> _open = [];

    /// <summary>An address for this file of this run; <paramref name="nowMs"/> is of a clock that never goes back.</summary>
    public string Make(long number, string file, long nowMs)
    {
        string ticket = Convert.ToHexString(RandomNumberGenerator.GetBytes(Bytes));
        lock (_gate)
        {
            foreach ((string old, (_, _, long untilMs)) in new Dictionary<string, (long, string, long)>(_open))
            {
                if (untilMs < nowMs || _open.Count >= Most)
                {
                    _open.Remove(old);
                }
            }

            _open[ticket] = (number, file, nowMs + GoodMs);
        }

        return Prefix + ticket;
    }

    /// <summary>Uses a ticket up; null: there is none, or it is too old.</summary>
    public (long Number, string File)? Take(string ticket, long nowMs)
    {
        lock (_gate)
        {
            return _open.Remove(ticket, out (long Number, string File, long UntilMs) found) && nowMs <= found.UntilMs
                ? (found.Number, found.File)
                : null;
        }
    }
}
