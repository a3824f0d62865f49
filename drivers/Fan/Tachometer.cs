namespace ChamberFirmware.Drivers;

/// <summary>
/// Speed from a counter that is read once a tick. Near a speed that keeps step with the ticks no reckoning sees between whole edges: it is
/// known to one edge in the time that is looked at. So that time is as long as 250 edges take (0.4 %), 1.5 s at 2500 rpm and 21 s at most,
/// but it does not reach back behind a change. Sums of three counts are what is compared, so a tick costs two additions.
/// </summary>
public sealed class Tachometer
{
    private const int BlockReads = 3;
    private const int Blocks = 72;
    private const int FewestBack = 3;
    private const double BlocksTimesRpm = 12500.0; // 250 edges in blocks of 0.3 s
    private const double RpmPerEdgeAS = 15.0; // two pulses a revolution, both edges counted
    private const double Wander01 = 0.005;

    private readonly int[] _us = new int[Blocks]; // of which only differences count: that they wrap does no harm
    private readonly int[] _edges = new int[Blocks];
    private int _reads; // in the block at hand
    private int _seen; // blocks since the fan was switched, four at most
    private int _blocks; // since its last change
    private int _at;

    /// <summary>False until there are enough counts after <see cref="Restart"/>.</summary>
    public bool IsValid => _seen > 1;

    /// <summary>Speed, revolutions per minute; 0 while not valid.</summary>
    public double Rpm;

    /// <summary>One edge in the time that was looked at, revolutions per minute: the speed is no further off.</summary>
    public double ErrorRpm = RpmPerEdgeAS;

    /// <summary>Forgets the past: after the fan was switched on or off.</summary>
    public void Restart()
    {
        _reads = 0;
        _seen = 0;
        Rpm = 0.0;
        LookAnew();
    }

    /// <summary>The fan was told another speed: the long look does not reach back behind it.</summary>
    public void LookAnew() => _blocks = -1; // the one at hand has some of both

    /// <summary>Takes a count of edges, both of every pulse, at a time, us; once a tick.</summary>
    public void Add(long nowUs, long edges)
    {
        if (_reads == 0)
        {
            _at = (_at + 1) % Blocks;
            _us[_at] = 0;
            _edges[_at] = 0;
        }

        _us[_at] += (int)nowUs;
        _edges[_at] += (int)edges;
        _reads = (_reads + 1) % BlockReads;
        if (_reads == 0)
        {
            _seen = _seen < FewestBack ? _seen + 1 : FewestBack + 1;
            _blocks = _blocks < Blocks ? _blocks + 1 : Blocks;
            Rpm = IsValid ? Look() : 0.0;
        }
    }

    private double Look()
    {
        double quickRpm = RpmSince(_seen - 1);
        double quickErrorRpm = ErrorRpm;
        if (_blocks <= FewestBack)
        {
            return quickRpm;
        }

        int back = _blocks - 1;
        if (quickRpm * back > BlocksTimesRpm)
        {
            back = (int)(BlocksTimesRpm / quickRpm) + 1;
            back = back < FewestBack ? FewestBack : back;
        }

        double rpm = RpmSince(back);
        double off = quickRpm > rpm ? quickRpm - rpm : rpm - quickRpm;
        if (off <= quickErrorRpm + ErrorRpm + Wander01 * quickRpm)
        {
            return rpm;
        }

        _blocks = 0; // it has changed
        return RpmSince(FewestBack);
    }

    // The slope of a straight line, whatever the times are. How well it is known is left in ErrorRpm.
    private double RpmSince(int back)
    {
        int then = (_at + Blocks - back) % Blocks;
        int us = _us[_at] - _us[then];
        ErrorRpm = us > 0 ? RpmPerEdgeAS * BlockReads * 1000000.0 / us : RpmPerEdgeAS;
        return us > 0 ? (_edges[_at] - _edges[then]) * ErrorRpm / BlockReads : 0.0;
    }
}
