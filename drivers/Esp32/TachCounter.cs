using System.Device.Gpio;

namespace ChamberFirmware.Drivers.Esp32;

/// <summary>
/// The ESP32's pulse counter on the tach pin, both edges. Its filter drops glitches below 1 us; the wiring's RC does the rest.
/// </summary>
public sealed class TachCounter : IPulseCounter
{
    private const ushort LongestFilter = 1023; // nanoFramework hands it on as nanoseconds (max_glitch_ns)

    private readonly GpioPulseCounter _counter;
    private readonly IMicrosecondClock _clock;

    /// <summary>Takes the pin and starts to count; the clock says when it is read.</summary>
    public TachCounter(int pin, IMicrosecondClock clock)
    {
        _clock = clock;
        _counter = new GpioPulseCounter(pin);
        _counter.Polarity = GpioPulsePolarity.Both;
        _counter.FilterPulses = LongestFilter;
        _counter.Start();
    }

    /// <inheritdoc/>
    public long ReadEdges(out long atUs)
    {
        long edges = _counter.Read().Count;
        atUs = _clock.NowUs;
        return edges;
    }
}
