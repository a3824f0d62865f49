namespace ChamberFirmware.Drivers;

/// <summary>
/// A contact that is sampled again and again: its first closing lies between the last sample that found it open and the first one that
/// found it closed. No interrupt: a handler runs when the interpreter is free, milliseconds to a second later, and cannot say how late it
/// is. The wiring's RC keeps a contact that bounces closed (hardware/wiring).
/// </summary>
public sealed class TravelSwitch : ITravelSwitch
{
    /// <summary>Closed at a sample so much later too, us, it is a closing; open again in between, it was a disturbance.</summary>
    public const long ConfirmUs = 20000;

    /// <summary>
    /// So long before and after the expected time it is sampled without sleep, us: twenty times what calibrated drives scatter.
    /// </summary>
    public const long NearUs = 40000;

    /// <summary>So long after the expected time a closing is given up, us: later than any fault that its absence brings.</summary>
    public const long GiveUpUs = 10000000;

    private readonly ISwitchInput _contact;
    private readonly IMicrosecondClock _clock;
    private bool _isClosed;
    private bool _isConfirmed;
    private long _expectedUs;
    private long _openUs;
    private long _afterUs;
    private long _notLaterUs;

    /// <summary>A switch that nothing waits for yet; the clock dates the samples.</summary>
    public TravelSwitch(ISwitchInput contact, IMicrosecondClock clock)
    {
        _contact = contact;
        _clock = clock;
    }

    /// <summary>A closing is waited for.</summary>
    public bool IsWatched;

    /// <summary>Whether it is closed now. Counts as a sample.</summary>
    public bool Read()
    {
        Sample();
        return _isClosed;
    }

    /// <inheritdoc/>
    public void Arm(long expectedUs)
    {
        _expectedUs = expectedUs;
        _isConfirmed = false;
        IsWatched = true;
        _isClosed = false; // one that has closed since it was last found open, as soon as the supply came, has closed too
        Sample();
    }

    /// <inheritdoc/>
    public bool TryReadClosing(out long afterUs, out long notLaterUs)
    {
        afterUs = _afterUs;
        notLaterUs = _notLaterUs;
        return _isConfirmed;
    }

    /// <summary>It is watched and expected within 40 ms of now.</summary>
    public bool IsNear(long nowUs) => IsWatched && nowUs >= _expectedUs - NearUs && nowUs <= _expectedUs + NearUs;

    /// <summary>Samples the contact once; the more often, the better a closing is known.</summary>
    public void Sample()
    {
        long beforeUs = _clock.NowUs;
        bool wasClosed = _isClosed;
        _isClosed = _contact.Read();
        long nowUs = _clock.NowUs;
        if (!_isClosed)
        {
            _openUs = beforeUs;
        }
        else if (IsWatched && !wasClosed)
        {
            _afterUs = _openUs;
            _notLaterUs = nowUs;
        }
        else if (IsWatched)
        {
            _isConfirmed = nowUs - _notLaterUs >= ConfirmUs;
        }

        IsWatched = IsWatched && !_isConfirmed && nowUs < _expectedUs + GiveUpUs;
    }
}
