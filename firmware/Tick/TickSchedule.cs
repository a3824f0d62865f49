namespace ChamberFirmware.Tick;

/// <summary>
/// When the next tick is due, and how well the ticks have kept their time. Deadlines lie on an absolute grid of one <see cref="TickUs"/>,
/// so lateness never adds up, over a day or a year. A tick that is late by less than a period runs at once; one that is missed for its
/// whole period is dropped, not made up for. All times are us on the board's clock and are told by the loop.
/// </summary>
public sealed class TickSchedule
{
    /// <summary>The tick's period, us. The loop counts absolute deadlines in it; regulators take it for granted.</summary>
    public const long TickUs = 100000;

    /// <summary>The tick's period, s: the step of models and regulators.</summary>
    public const double TickS = TickUs / 1000000.0;

    private long _latenessSumUs;

    /// <summary>A grid of deadlines; nothing is counted yet.</summary>
    /// <param name="nowUs">The grid's origin; the first deadline is one period later.</param>
    public TickSchedule(long nowUs) => DeadlineUs = nowUs;

    /// <summary>Deadline of the present tick: what the tick is told as its time, whenever it really runs.</summary>
    public long DeadlineUs;

    /// <summary>Ticks that have run to their end.</summary>
    public long Done;

    /// <summary>Ticks that were dropped because the one before, or what came between, took too long.</summary>
    public long Dropped;

    /// <summary>From deadline to begin of the last tick, us.</summary>
    public long LatenessUs;

    /// <summary>The longest of all, us.</summary>
    public long LongestLatenessUs;

    /// <summary>The longest tick from its begin to its end, us; what is said on the console after it does not count.</summary>
    public long LongestTickUs;

    /// <summary>Mean lateness of all ticks, us; 0 before the first.</summary>
    public long MeanLatenessUs => Done > 0 ? _latenessSumUs / Done : 0;

    /// <summary>Moves on to the next deadline that is not over by a whole period and returns it; when it is over, run at once.</summary>
    public long Next(long nowUs)
    {
        DeadlineUs += TickUs;
        long lateUs = nowUs - DeadlineUs;
        long missed = lateUs > 0 ? lateUs / TickUs : 0;
        Dropped += missed;
        DeadlineUs += missed * TickUs;
        return DeadlineUs;
    }

    /// <summary>Takes down how a tick went.</summary>
    public void Note(long beganUs, long endedUs)
    {
        LatenessUs = beganUs > DeadlineUs ? beganUs - DeadlineUs : 0;
        LongestLatenessUs = LatenessUs > LongestLatenessUs ? LatenessUs : LongestLatenessUs;
        long tickUs = endedUs - beganUs;
        LongestTickUs = tickUs > LongestTickUs ? tickUs : LongestTickUs;
        _latenessSumUs += LatenessUs;
        Done++;
    }

    /// <summary>Starts counting anew; the grid stays.</summary>
    public void Clear()
    {
        Done = 0;
        Dropped = 0;
        LatenessUs = 0;
        LongestLatenessUs = 0;
        LongestTickUs = 0;
        _latenessSumUs = 0;
    }
}
