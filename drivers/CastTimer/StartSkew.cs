namespace ChamberFirmware.Drivers;

/// <summary>
/// How much later than the first the second pulse train starts, learnt from the tries of one cast. A call that starts a train takes the
/// interpreter some 100 us, never twice the same, and a garbage collection in it adds milliseconds. The hardware starts at the end of
/// the call (NativeTxWriteItems of nanoFramework's interpreter copies the items first; rmt_write_items is its last step), so the time from
/// one call's return to the next one's is the skew. What falls between a start and its return cannot be seen there, but makes that
/// call long, and a long call is not believed: neither the first nor the second, for a plan that was learnt from a collection would fit.
/// </summary>
public sealed class StartSkew
{
    /// <summary>Believed before the first try, us: the middle of the 100 to 400 us that a start is estimated to take.</summary>
    public const long NominalUs = 250;

    /// <summary>Largest difference between the skew that was planned and the one that was measured, us.</summary>
    public const long ToleranceUs = 75;

    /// <summary>
    /// A call longer than the shortest by more than this had a collection in it, us. Calls differ by 300 us, collections last 1 ms or
    /// more.
    /// </summary>
    public const long CollectionUs = 600;

    // So many calls of a cast, all long, are those of a slow board; fewer may all have had a collection in them.
    private const int Settled = 6;

    private long _shortestUs; // of all calls of this cast
    private int _calls;
    private long _leastUs;
    private long _sumUs;
    private int _count;

    /// <summary>The skew that the next try is planned with, us.</summary>
    public long PlannedUs = NominalUs;

    /// <summary>Forgets what another cast has shown.</summary>
    public void Restart()
    {
        _count = _calls = 0;
        _sumUs = 0;
        PlannedUs = NominalUs;
    }

    /// <summary>True when a try whose calls took so long started both trains as planned.</summary>
    public bool IsAsPlanned(long firstCallUs, long secondCallUs)
    {
        bool isFirstQuick = IsQuick(firstCallUs); // both are asked: each is one more that was seen
        return IsAsPlanned(secondCallUs) && isFirstQuick;
    }

    /// <summary>The same of a train that is started alone, by a clock that was read before.</summary>
    public bool IsAsPlanned(long callUs)
    {
        long errorUs = callUs - PlannedUs;
        return IsQuick(callUs) && errorUs <= ToleranceUs && errorUs >= -ToleranceUs;
    }

    /// <summary>True when a call that took so long had no collection in it, as far as this cast's calls can tell.</summary>
    public bool IsQuick(long callUs)
    {
        _shortestUs = _calls == 0 || callUs < _shortestUs ? callUs : _shortestUs;
        _calls++;
        long usualUs = _calls < Settled && _shortestUs > NominalUs ? NominalUs : _shortestUs;
        return callUs <= usualUs + CollectionUs;
    }

    /// <summary>Learns from a try that was not as planned: the mean of the calls that had no collection in them.</summary>
    public void Learn(long secondCallUs)
    {
        if (_count == 0 || secondCallUs < _leastUs - CollectionUs)
        {
            _leastUs = secondCallUs;
            _sumUs = 0;
            _count = 0;
        }

        if (secondCallUs <= _leastUs + CollectionUs)
        {
            _leastUs = secondCallUs < _leastUs ? secondCallUs : _leastUs;
            _sumUs += secondCallUs;
            _count++;
            PlannedUs = _sumUs / _count;
        }
    }
}
