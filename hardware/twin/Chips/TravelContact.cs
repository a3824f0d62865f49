using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>A contact on blade or plate as the controller's pin sees it: closed a delay after something has happened.</summary>
internal sealed class TravelContact : ISwitchInput
{
    private readonly TwinClock _clock;
    private readonly Func<Motion> _motion;
    private readonly bool _isFitted;
    private readonly long _delayUs;
    private readonly Func<Motion, long?> _happenedUs;
    private readonly Func<(bool Dead, bool Welded)> _fault;

    /// <summary>Open until <paramref name="happenedUs"/> has a time and <paramref name="delayUs"/> has passed since.</summary>
    public TravelContact(
        TwinClock clock,
        Func<Motion> motion,
        bool isFitted,
        long delayUs,
        Func<Motion, long?> happenedUs,
        Func<(bool Dead, bool Welded)> fault)
    {
        _clock = clock;
        _motion = motion;
        _isFitted = isFitted;
        _delayUs = delayUs;
        _happenedUs = happenedUs;
        _fault = fault;
    }

    /// <summary>False when it is not fitted or dead, true when it is welded shut, else whether it is closed by now.</summary>
    public bool Read()
    {
        if (!_isFitted || _fault().Dead)
        {
            return false;
        }

        // A call that blocked has put the board ahead of the plant; nothing that it can do will change what is before its time.
        _motion().RunTo(_clock.BoardUs);
        return _fault().Welded || _happenedUs(_motion()) + _delayUs <= _clock.BoardUs;
    }
}
