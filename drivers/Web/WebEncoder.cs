namespace ChamberFirmware.Drivers;

/// <summary>
/// An encoder on the web, counted in hardware. A tick is long for a web that stops: 100 ms are 12 mm at 7 m/min. So the loop looks between
/// ticks too, two grains of its sleep apart, and where the web was is known to one pulse at each look: a web that stops with 0.5 m/s2 goes
/// 0.03 mm off the straight line between two of them. No interrupt: a handler cannot say how late it is.
/// </summary>
public sealed class WebEncoder : IWebEncoder
{
    /// <summary>Most looks between two ticks; of more the last ones become one.</summary>
    public const int MostLooks = 8;

    /// <summary>The loop looks and sleeps so long, us; more often costs time and says nothing more.</summary>
    public const int SleepUs = 20000;

    /// <summary>Looks that come sooner after another, us, are none.</summary>
    public const long GrainUs = 16000;

    private readonly IWebCounter _counter;
    private readonly long[] _us = new long[MostLooks];
    private readonly long[] _pulses = new long[MostLooks];
    private long _lastUs;

    /// <summary>An encoder on this counter; nobody has looked yet.</summary>
    public WebEncoder(IWebCounter counter) => _counter = counter;

    /// <inheritdoc/>
    public int Looks { get; private set; }

    /// <inheritdoc/>
    public long UsOf(int look) => _us[look];

    /// <inheritdoc/>
    public long PulsesOf(int look) => _pulses[look];

    /// <inheritdoc/>
    public void Look()
    {
        long atUs;
        long pulses = _counter.ReadPulses(out atUs);
        if (atUs - _lastUs >= GrainUs)
        {
            Add(atUs, pulses);
        }
    }

    /// <inheritdoc/>
    public void LookNow()
    {
        long atUs;
        long pulses = _counter.ReadPulses(out atUs);
        Add(atUs, pulses);
    }

    /// <inheritdoc/>
    public void Forget() => Looks = 0;

    private void Add(long atUs, long pulses)
    {
        _lastUs = atUs;
        Looks = Looks < MostLooks ? Looks + 1 : Looks;
        _us[Looks - 1] = atUs;
        _pulses[Looks - 1] = pulses;
    }
}
