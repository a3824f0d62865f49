using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>
/// A switch output with its contact behind it: the contact follows after an operate and a release time, and a shorter pulse never
/// reaches it.
/// </summary>
internal sealed class Relay(TwinClock clock, long onLatencyUs = 0, long offLatencyUs = 0) : ISwitchOutput
{
    private bool commanded;

    public Wire Contact { get; } = new();

    /// <summary>Commands from on to off or back since time 0.</summary>
    public int Switchings { get; private set; }

    public void Write(bool on)
    {
        if (on == commanded)
            return;

        commanded = on;
        Switchings++;
        Contact.Set((clock.BoardUs + (on ? onLatencyUs : offLatencyUs)) * Wire.PerUs, on);
    }
}
