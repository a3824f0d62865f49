namespace ChamberFirmware.Line;

/// <summary>
/// The last metres with film that have come to the bath, so that a program that was away for minutes gets them later. Numbers of single
/// precision: seven digits, and 4 bytes each.
/// </summary>
public sealed class KeptMetres
{
    /// <summary>How many are kept: at 7 m/min more than four minutes of web.</summary>
    public const int Most = 32;

    /// <summary>Values of a metre: exposure (mean, shortest, longest), air with what it is known to, film, out of tolerance.</summary>
    public const int Values = 11;

    private readonly float[] _values = new float[Most * Values];
    private readonly long[] _number = new long[Most];
    private readonly long[] _closedUs = new long[Most];
    private int _next; // where the next goes
    private bool _hasLetGo;

    /// <summary>How many there are.</summary>
    public int Count;

    /// <summary>When the run of these metres began to be coated, by the chamber's clock, us: another run has others.</summary>
    public long BegunUs;

    /// <summary>Forgets all: another run begins.</summary>
    public void Restart(long nowUs)
    {
        BegunUs = nowUs;
        Count = _next = 0;
        _hasLetGo = false;
    }

    /// <summary>From this number on all are kept that have film: 0 until the first had to go, then the oldest's.</summary>
    public long Oldest => _hasLetGo ? _number[At(0)] : 0;

    /// <summary>Place of the first metre with this number or a higher one, for what follows; -1: there is none.</summary>
    public int PlaceOf(long number)
    {
        for (int place = 0; place < Count; place++)
        {
            if (_number[At(place)] >= number)
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>Its number, from 0.</summary>
    public long Number(int place) => _number[At(place)];

    /// <summary>When its last cell came to the bath, by the chamber's clock, us.</summary>
    public long ClosedUs(int place) => _closedUs[At(place)];

    /// <summary>One of its values, in the order of <see cref="Keep"/>.</summary>
    public double Value(int place, int value) => _values[At(place) * Values + value];

    /// <summary>Keeps the metre that has just been closed, over the oldest.</summary>
    public void Keep(WebMetre metre, WebKnown known, long nowUs)
    {
        _hasLetGo |= Count == Most;
        _number[_next] = metre.Number;
        _closedUs[_next] = nowUs;
        int at = _next * Values;
        _values[at] = (float)metre.MeanS;
        _values[at + 1] = (float)metre.LeastS;
        _values[at + 2] = (float)metre.GreatestS;
        _values[at + 3] = (float)metre.TemperatureC;
        _values[at + 4] = (float)known.TemperatureK;
        _values[at + 5] = (float)metre.HumidityGPerKg;
        _values[at + 6] = (float)known.HumidityGPerKg;
        _values[at + 7] = (float)metre.VelocityMPerS;
        _values[at + 8] = (float)known.VelocityMPerS;
        _values[at + 9] = (float)metre.CoatedM;
        _values[at + 10] = (float)metre.OutM;
        _next = _next + 1 < Most ? _next + 1 : 0;
        Count += Count < Most ? 1 : 0;
    }

    private int At(int place) => (_next - Count + place + Most) % Most;
}
