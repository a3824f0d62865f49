namespace ChamberFirmware.Drivers;

/// <summary>
/// Speed from a counter that is read once a tick. Near a speed that keeps step with the ticks no reckoning sees between whole edges: it is
/// known to one edge in the time that is looked at. So that time is as long as 250 edges take (0.4 %), 1.5 s at 2500 rpm and 21 s at most,
/// but never reaches back behind a change; until there is enough, the last two seconds count.
/// </summary>
public sealed class Tachometer
{
    private const int Samples = 20;
    private const int FewestSamples = 6;
    private const int BlockReads = 5;
    private const int Blocks = 44;
    private const int FewestBlocks = 2; // apart
    private const double BlocksTimesRpm = 7500.0; // 250 edges in blocks of 0.5 s
    private const double RpmPerEdgeAS = 15.0; // two pulses a revolution, both edges counted
    private const double Wander01 = 0.005;

    private readonly long[] _timeUs = new long[Samples];
    private readonly long[] _edges = new long[Samples];
    private readonly long[] _blockUs = new long[Blocks];
    private readonly long[] _blockEdges = new long[Blocks];
    private int _count;
    private int _next;
    private long _acrossUs; // newer half of the samples less the older one
    private long _acrossEdges;
    private long _sumUs;
    private long _sumEdges;
    private int _reads;
    private int _blocks;
    private int _at;
    private double _longRpm;

    /// <summary>False until there are enough samples after <see cref="Restart"/>.</summary>
    public bool IsValid => _count >= FewestSamples;

    /// <summary>Speed, revolutions per minute; 0 while not valid.</summary>
    public double Rpm { get; private set; }

    /// <summary>One edge in the time that was looked at, revolutions per minute: the speed is no further off.</summary>
    public double ErrorRpm { get; private set; } = RpmPerEdgeAS;

    /// <summary>Forgets the past: after the fan was switched on or off.</summary>
    public void Restart()
    {
        _count = 0;
        Rpm = 0.0;
    }

    /// <summary>The fan was told another speed: the long look begins anew.</summary>
    public void LookAnew()
    {
        _reads = 0;
        _sumUs = 0;
        _sumEdges = 0;
        _blocks = 0;
        ErrorRpm = RpmPerEdgeAS;
    }

    /// <summary>Takes a count of edges, both of every pulse, at a time, us; once a tick.</summary>
    public void Add(long nowUs, long edges)
    {
        for (int i = 0; i < Samples && _count == 0; i++)
        {
            _timeUs[i] = nowUs;
            _edges[i] = edges;
            _acrossUs = 0;
            _acrossEdges = 0;
            LookAnew();
        }

        // Each sum has as many samples with plus as with minus: whatever their times are, a straight line gives its slope.
        int middle = (_next + Samples / 2) % Samples;
        _acrossUs += nowUs - 2 * _timeUs[middle] + _timeUs[_next];
        _acrossEdges += edges - 2 * _edges[middle] + _edges[_next];
        _timeUs[_next] = nowUs;
        _edges[_next] = edges;
        _next = (_next + 1) % Samples;
        _count = _count < Samples ? _count + 1 : Samples;
        double quickRpm = RpmOf(_acrossEdges, _acrossUs);
        AddToBlock(nowUs, edges, quickRpm);
        double off = quickRpm > _longRpm ? quickRpm - _longRpm : _longRpm - quickRpm;
        if (_blocks > FewestBlocks && off > RpmPerEdgeAS + ErrorRpm + Wander01 * quickRpm)
        {
            LookAnew();
        }

        Rpm = !IsValid ? 0.0 : _blocks > FewestBlocks ? _longRpm : quickRpm;
    }

    private void AddToBlock(long nowUs, long edges, double quickRpm)
    {
        _sumUs += nowUs;
        _sumEdges += edges;
        _reads++;
        if (_reads < BlockReads)
        {
            return;
        }

        _at = (_at + 1) % Blocks;
        _blockUs[_at] = _sumUs;
        _blockEdges[_at] = _sumEdges;
        _reads = 0;
        _sumUs = 0;
        _sumEdges = 0;
        _blocks = _blocks < Blocks ? _blocks + 1 : Blocks;
        if (_blocks > FewestBlocks)
        {
            int back = _blocks - 1;
            back = quickRpm * back > BlocksTimesRpm ? (int)(BlocksTimesRpm / quickRpm) + 1 : back;
            back = back < FewestBlocks ? FewestBlocks : back;
            int then = (_at + Blocks - back) % Blocks;
            long us = _blockUs[_at] - _blockUs[then];
            _longRpm = RpmOf(_blockEdges[_at] - _blockEdges[then], us);
            ErrorRpm = us > 0 ? RpmPerEdgeAS * BlockReads * 1000000.0 / us : RpmPerEdgeAS;
        }
    }

    private static double RpmOf(long edges, long us) => us > 0 ? edges * (RpmPerEdgeAS * 1000000.0) / us : 0.0;
}
