namespace ChamberFirmware.Model;

/// <summary>A value as it was some time ago, between two samples by a straight line: dead time of hoses, ducts and sensors.</summary>
public sealed class DelayLine
{
    /// <summary>Most that a reader may be behind the newest value, pushes: the steps of a sample in a fit, less one.</summary>
    public const int MostBehind = 1;

    private readonly double[] _past;
    private readonly double _sampleS;
    private int _newest;

    /// <summary>A line of zeros.</summary>
    /// <param name="sampleS">Time between two values, s, above 0.</param>
    /// <param name="longestS">Longest time to look back, s.</param>
    public DelayLine(double sampleS, double longestS)
    {
        _sampleS = sampleS;
        _past = new double[(int)(longestS / sampleS) + 3 + MostBehind];
    }

    /// <summary>Values that went in since the last <see cref="Fill"/>.</summary>
    public int Pushes;

    /// <summary>As if the value had always been this one.</summary>
    public void Fill(double value)
    {
        Pushes = 0;
        for (int i = 0; i < _past.Length; i++)
        {
            _past[i] = value;
        }
    }

    /// <summary>The newest value, one sample after the last.</summary>
    public void Push(double value)
    {
        Pushes++;
        _newest = (_newest + 1) % _past.Length;
        _past[_newest] = value;
    }

    /// <summary>
    /// The value <paramref name="agoS"/> seconds before the newest, or before the one that was the newest <paramref name="behind"/> pushes
    /// ago; at most the longest time back.
    /// </summary>
    public double Ago(double agoS, int behind = 0)
    {
        int most = _past.Length - 2 - MostBehind;
        double samples = agoS > 0.0 ? agoS / _sampleS : 0.0;
        samples = samples < most ? samples : most;
        int whole = (int)samples;
        int at = _newest - behind - whole;
        at = at < 0 ? at + _past.Length : at;
        double newer = _past[at];
        double older = _past[at > 0 ? at - 1 : _past.Length - 1];
        return newer + (older - newer) * (samples - whole);
    }

    /// <summary>Sum of all values newer than <paramref name="agoS"/>, times the time between two: what is still on its way.</summary>
    public double OnTheWay(double agoS)
    {
        double samples = agoS / _sampleS;
        double sum = 0.0;
        int at = _newest;
        int i = 0;
        for (; i + 1 <= samples && i < _past.Length - 1 - MostBehind; i++)
        {
            sum += _past[at];
            at = at > 0 ? at - 1 : _past.Length - 1;
        }

        return (sum + _past[at] * (samples - i)) * _sampleS;
    }
}
