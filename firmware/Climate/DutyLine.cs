namespace ChamberFirmware.Climate;

/// <summary>
/// A duty as it was some time ago, between two samples by a straight line: what is on its way through a hose. A relay's duty is 0 or 1,
/// so a byte holds it; what lies between is kept to 0.004.
/// </summary>
public sealed class DutyLine
{
    /// <summary>Most that a reader may be behind the newest duty, pushes: the steps of a sample in a fit, less one.</summary>
    public const int MostBehind = 1;

    private const double One = 250.0;

    private readonly byte[] _past;
    private readonly double _sampleS;
    private int _newest;

    /// <param name="sampleS">Time between two duties, s, above 0.</param>
    /// <param name="longestS">Longest time to look back, s.</param>
    public DutyLine(double sampleS, double longestS)
    {
        _sampleS = sampleS;
        _past = new byte[(int)(longestS / sampleS) + 3 + MostBehind];
    }

    /// <summary>Duties that went in since the last <see cref="Clear"/>.</summary>
    public int Pushes { get; private set; }

    /// <summary>As if the duty had always been 0.</summary>
    public void Clear()
    {
        Pushes = 0;
        for (int i = 0; i < _past.Length; i++)
        {
            _past[i] = 0;
        }
    }

    /// <param name="duty01">0 to 1.</param>
    public void Push(double duty01)
    {
        Pushes++;
        _newest = (_newest + 1) % _past.Length;
        _past[_newest] = (byte)(duty01 * One + 0.5);
    }

    /// <summary>
    /// The duty <paramref name="agoS"/> seconds before the newest, or before the one that was the newest <paramref name="behind"/> pushes
    /// ago; at most the longest time back.
    /// </summary>
    public double Ago(double agoS, int behind)
    {
        int most = _past.Length - 2 - MostBehind;
        double samples = agoS > 0.0 ? agoS / _sampleS : 0.0;
        samples = samples < most ? samples : most;
        int whole = (int)samples;
        int at = _newest - behind - whole;
        at = at < 0 ? at + _past.Length : at;
        int newer = _past[at];
        int older = _past[at > 0 ? at - 1 : _past.Length - 1];
        double duty01 = newer / One;
        return newer == older ? duty01 : duty01 + (older / One - duty01) * (samples - whole);
    }

    /// <summary>Sum of all duties newer than <paramref name="agoS"/>, times the time between two: what is still on its way.</summary>
    public double OnTheWay(double agoS)
    {
        double samples = agoS / _sampleS;
        int sum = 0;
        int at = _newest;
        int i = 0;
        for (; i + 1 <= samples && i < _past.Length - 1 - MostBehind; i++)
        {
            sum += _past[at];
            at = at > 0 ? at - 1 : _past.Length - 1;
        }

        return (sum / One + _past[at] / One * (samples - i)) * _sampleS;
    }
}
