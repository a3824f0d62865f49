using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>The encoder on a wheel that the web turns, and the hardware that counts its pulses.</summary>
internal sealed class WebWheel : IWebCounter
{
    private readonly WebParameters _parameters;
    private readonly TwinClock _clock;
    private readonly TwinWeb _web;
    private readonly TwinFaults _faults;
    private long _edge;
    private long _count;
    private double _lost;

    public WebWheel(WebParameters parameters, TwinClock clock, TwinWeb web, TwinFaults faults)
    {
        _parameters = parameters;
        _clock = clock;
        _web = web;
        _faults = faults;
        web.Follow(_ => Turn());
    }

    /// <inheritdoc/>
    public long ReadPulses(out long atUs)
    {
        atUs = _clock.BoardUs;
        return _count;
    }

    // Rising edges of a channel: one at each whole part of a turn of the rim.
    private void Turn()
    {
        long edge = (long)Math.Floor(_web.PassedM * _parameters.PulsesPerM * (1.0 - _parameters.Slip01));
        long passed = edge - _edge;
        _edge = edge;
        if (_faults.EncoderDead || passed == 0)
        {
            return;
        }

        _lost += Math.Abs(passed) * _faults.EncoderLoses01;
        long gone = Math.Min((long)_lost, Math.Abs(passed));
        _lost -= gone;
        long given = Math.Abs(passed) - gone;
        _count += passed < 0 && _parameters.HasDirection ? -given : given;
    }
}
