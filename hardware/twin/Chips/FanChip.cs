using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>
/// The 4-wire fan's signals (Intel 4-Wire PWM Controlled Fans Specification 1.3): 25 kHz duty in, tach out with two pulses a
/// revolution, both edges counted. A pin that stays low is duty 0, at which the fan still turns; only its supply stops it.
/// </summary>
internal sealed class FanChip : IDutyOutput, IPulseCounter
{
    private const double EdgesPerRevolution = 4;

    private readonly TwinClock _clock;
    private readonly FanRotor _rotor;
    private readonly TwinFaults _faults;
    private long _gridUs;
    private long _countedEdges;
    private double _trueEdges;
    private double _wrongEdges;

    /// <summary>The signals of a fan with this rotor; the duty starts at 0.</summary>
    public FanChip(TwinClock clock, FanRotor rotor, TwinFaults faults)
    {
        _clock = clock;
        _rotor = rotor;
        _faults = faults;
    }

    /// <summary>The duty last written, 0 to 1.</summary>
    public double Duty01 { get; private set; }

    /// <summary>Sets the duty; throws <see cref="ArgumentOutOfRangeException"/> outside 0 to 1.</summary>
    public void Write(double duty01)
    {
        if (!(duty01 >= 0 && duty01 <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(duty01), duty01, "A duty is 0 to 1.");
        }

        Duty01 = duty01;
    }

    /// <inheritdoc/>
    public void Off() => Duty01 = 0;

    /// <inheritdoc/>
    public long ReadEdges(out long atUs)
    {
        atUs = _clock.BoardUs;
        double edges = EdgesPerRevolution * _rotor.RevolutionsAfter((_clock.BoardUs - _gridUs) * 1e-6);
        double given = _faults.TachFactor * (Duty01 < _faults.TachSagsBelowDuty01 ? _faults.TachSag01 : 1);
        _wrongEdges += (given - 1) * (edges - _trueEdges) + _faults.TachBurstEdges;
        _faults.TachBurstEdges = 0;
        _trueEdges = edges;
        // A board ahead of the plant by a slow call must not count back.
        _countedEdges = Math.Max(_countedEdges, (long)Math.Floor(edges + _wrongEdges));
        return _countedEdges;
    }

    /// <summary>The rotor has been moved to this time.</summary>
    public void RotorIsAt(long timeUs) => _gridUs = timeUs;
}
