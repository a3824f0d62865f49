using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>
/// A switch output with its contact behind it: the contact follows after an operate and a release time, and a shorter pulse never
/// reaches it.
/// </summary>
internal sealed class Relay : ISwitchOutput
{
    private readonly TwinClock _clock;
    private readonly long _onLatencyUs;
    private readonly long _offLatencyUs;
    private bool _commanded;

    /// <summary>Off at time 0. The contact closes and opens these times after a command, us.</summary>
    public Relay(TwinClock clock, long onLatencyUs = 0, long offLatencyUs = 0)
    {
        _clock = clock;
        _onLatencyUs = onLatencyUs;
        _offLatencyUs = offLatencyUs;
    }

    /// <summary>The contact's level, with the changes that are on their way.</summary>
    public Wire Contact { get; } = new();

    /// <summary>Commands from on to off or back since time 0.</summary>
    public int Switchings { get; private set; }

    /// <summary>A command that repeats the last one does nothing.</summary>
    public void Write(bool on)
    {
        if (on == _commanded)
        {
            return;
        }

        _commanded = on;
        Switchings++;
        Contact.Set((_clock.BoardUs + (on ? _onLatencyUs : _offLatencyUs)) * Wire.PerUs, on);
    }
}
