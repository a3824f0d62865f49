using System.Device.Gpio;

namespace ChamberFirmware.Drivers.Esp32;

/// <summary>
/// The ESP32's pulse counter on the tach pin, both edges. Its filter drops glitches below 1 us; the wiring's RC does the rest.
/// </summary>
public sealed class TachCounter : IPulseCounter
{
    private const ushort LongestFilter = 1023; // nanoFramework hands it on as nanoseconds (max_glitch_ns)

    private readonly GpioPulseCounter _counter;

    /// <summary>Takes the pin and starts to count.</summary>
    public TachCounter(int pin)
    {
        _counter = new GpioPulseCounter(pin);
        _counter.Polarity = GpioPulsePolarity.Both;
        _counter.FilterPulses = LongestFilter;
        _counter.Start();
    }

    /// <inheritdoc/>
    public long ReadEdges() => _counter.Read().Count;
}
