using System;
using System.Diagnostics;

namespace ChamberFirmware.Bench.Serve;

/// <summary>How many bytes a line has carried one way by now: as on a cable, a byte takes its time. Of the PC's clock.</summary>
/// <param name="perS">Bytes in a second; 0: all at once.</param>
internal sealed class ByteTimes(double perS)
{
    /// <summary>Bits of a byte with start, parity and stop.</summary>
    public const int BitsWithParity = 11;

    private double _left;
    private long _lookedAt = Stopwatch.GetTimestamp();

    /// <summary>Bytes in a second at this speed.</summary>
    public static double PerS(long baud, int bits) => (double)baud / bits;

    /// <summary>Of so many that wait, those whose time has passed. A line that was idle carries one at once.</summary>
    public int Of(int waiting)
    {
        if (perS <= 0.0)
        {
            return waiting;
        }

        long now = Stopwatch.GetTimestamp();
        double passed = (now - _lookedAt) * perS / Stopwatch.Frequency;
        _lookedAt = now;
        const double Ahead = 64.0; // while this thread was not run, bytes went on
        _left = Math.Min(_left + passed, Ahead);
        return Math.Min(waiting, (int)_left);
    }

    /// <summary>So many have been carried. An idle line saves up nothing.</summary>
    public void Took(int count) => _left = perS <= 0.0 ? 0.0 : count > 0 ? _left - count : Math.Min(_left, 1.0);
}
