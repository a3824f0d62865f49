namespace ChamberFirmware.Drivers;

/// <summary>
/// Speed from a counter that is read once a tick: the slope of a straight line through the last two seconds of counts. A gate of the same
/// length resolves one edge in the window, 7.5 rpm; the line resolves about a fifth of that in the mean (0.3 % rms at 500 rpm) and at
/// worst, near speeds that keep step with the ticks, 10 rpm.
/// </summary>
public sealed class Tachometer
{
    private const int Samples = 20;
    private const int FewestSamples = 6;
    private const double EdgesPerRevolution = 4.0; // two pulses a revolution, both edges counted

    private readonly long[] _timeUs = new long[Samples];
    private readonly long[] _edges = new long[Samples];
    private int _count;
    private int _next;

    /// <summary>False until there are enough samples after <see cref="Restart"/>.</summary>
    public bool IsValid => _count >= FewestSamples;

    /// <summary>Speed, revolutions per minute; 0 while not valid.</summary>
    public double Rpm { get; private set; }

    /// <summary>Forgets the past: after the fan was switched on or off.</summary>
    public void Restart()
    {
        _count = 0;
        _next = 0;
        Rpm = 0.0;
    }

    /// <summary>Takes a count of edges, both of every pulse, at a time, us; once a tick.</summary>
    public void Add(long nowUs, long edges)
    {
        _timeUs[_next] = nowUs;
        _edges[_next] = edges;
        _next = (_next + 1) % Samples;
        _count = _count < Samples ? _count + 1 : Samples;
        Rpm = IsValid ? SlopeEdgesPerS(nowUs, edges) * 60.0 / EdgesPerRevolution : 0.0;
    }

    // Least squares about the newest sample, so that the sums stay small and exact.
    private double SlopeEdgesPerS(long nowUs, long edges)
    {
        double sumT = 0.0, sumE = 0.0, sumTt = 0.0, sumTe = 0.0;
        for (int i = 0; i < _count; i++)
        {
            double t = (_timeUs[i] - nowUs) / 1000000.0;
            double e = _edges[i] - edges;
            sumT += t;
            sumE += e;
            sumTt += t * t;
            sumTe += t * e;
        }

        double spread = _count * sumTt - sumT * sumT;
        return spread > 0.0 ? (_count * sumTe - sumT * sumE) / spread : 0.0;
    }
}
