namespace ChamberFirmware.Climate;

/// <summary>A value as it was some ticks ago: dead time of hoses, ducts and sensors.</summary>
public sealed class DelayLine
{
    private const int LongestTicks = 127;

    private readonly double[] _past = new double[LongestTicks + 1];
    private readonly int _ticks;
    private int _next;

    /// <param name="delayS">Delay, s; more than 127 ticks are cut to 127.</param>
    /// <param name="tickS">Length of a tick, s, above 0.</param>
    public DelayLine(double delayS, double tickS)
    {
        int ticks = (int)(delayS / tickS + 0.5);
        _ticks = ticks < 0 ? 0 : ticks < LongestTicks ? ticks : LongestTicks;
    }

    /// <summary>As if the value had always been this one.</summary>
    public void Fill(double value)
    {
        for (int i = 0; i < _past.Length; i++)
        {
            _past[i] = value;
        }
    }

    /// <summary>Takes the present value, returns the delayed one.</summary>
    public double Step(double value)
    {
        _past[_next] = value;
        int then = _next - _ticks;
        _next = _next == LongestTicks ? 0 : _next + 1;
        return _past[then < 0 ? then + LongestTicks + 1 : then];
    }
}
