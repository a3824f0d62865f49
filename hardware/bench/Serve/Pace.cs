namespace ChamberFirmware.Bench.Serve;

/// <summary>
/// When a pass is due on the PC's clock: virtual time is that clock times the speed, counted from one origin, so that lateness never adds
/// up. A PC that cannot keep up by more than a second does not hurry afterwards: the origin moves, and the loss is counted. The chamber
/// never sees any of it, its time is the virtual one.
/// </summary>
public sealed class Pace
{
    /// <summary>So late, the time that was lost is let go, ms.</summary>
    public const double MostLateMs = 1000.0;

    private readonly double _speed;
    private double _originMs;

    /// <param name="speed">Virtual seconds in a second; 0: as many as there can be.</param>
    /// <param name="nowMs">The PC's clock at virtual time 0, ms.</param>
    public Pace(double speed, double nowMs)
    {
        _speed = speed;
        _originMs = nowMs;
    }

    /// <summary>Time that was let go, ms.</summary>
    public double LostMs { get; private set; }

    /// <summary>How long to wait before the pass at this virtual time, ms; 0: run it at once.</summary>
    public double WaitMs(long virtualUs, double nowMs)
    {
        if (_speed <= 0.0)
        {
            return 0.0;
        }

        double waitMs = _originMs + virtualUs / 1000.0 / _speed - nowMs;
        if (waitMs < -MostLateMs)
        {
            LostMs -= waitMs;
            _originMs -= waitMs;
        }

        return waitMs > 0.0 ? waitMs : 0.0;
    }
}
