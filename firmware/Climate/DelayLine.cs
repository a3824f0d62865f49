namespace ChamberFirmware.Climate;

/// <summary>A value as it was some time ago, between two samples by a straight line: dead time of ducts and sensors.</summary>
public sealed class DelayLine
{
    private readonly double[] _past;
    private readonly double _sampleS;
    private int _newest;

    /// <param name="sampleS">Time between two values, s, above 0.</param>
    /// <param name="longestS">Longest time to look back, s.</param>
    public DelayLine(double sampleS, double longestS)
    {
        _sampleS = sampleS;
        _past = new double[(int)(longestS / sampleS) + 3];
    }

    /// <summary>As if the value had always been this one.</summary>
    public void Fill(double value)
    {
        for (int i = 0; i < _past.Length; i++)
        {
            _past[i] = value;
        }
    }

    public void Push(double value)
    {
        _newest = (_newest + 1) % _past.Length;
        _past[_newest] = value;
    }

    /// <summary>The value <paramref name="agoS"/> seconds before the newest; at most the longest time back.</summary>
    public double Ago(double agoS)
    {
        double samples = agoS > 0.0 ? agoS / _sampleS : 0.0;
        samples = samples < _past.Length - 2 ? samples : _past.Length - 2;
        int whole = (int)samples;
        int at = _newest - whole;
        at = at < 0 ? at + _past.Length : at;
        double newer = _past[at];
        double older = _past[at > 0 ? at - 1 : _past.Length - 1];
        return newer + (older - newer) * (samples - whole);
    }
}
