using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>A contact on blade or plate as the controller's pin sees it: closed a delay after something has happened.</summary>
internal sealed class TravelContact(
    TwinClock clock, Func<Motion> motion, bool isFitted, long delayUs, Func<Motion, long?> happenedUs, Func<(bool Dead, bool Welded)> fault)
    : ISwitchInput
{
    public bool Read()
    {
        if (!isFitted || fault().Dead)
            return false;

        // A call that blocked has put the board ahead of the plant; nothing that it can do will change what is before its time.
        motion().RunTo(clock.BoardUs);
        return fault().Welded || happenedUs(motion()) + delayUs <= clock.BoardUs;
    }
}
