using System.Device.Gpio;

namespace ChamberFirmware.Drivers.Esp32;

/// <summary>
/// A web's encoder with two channels on one of the ESP32's pulse counters (the tach has another; there are eight). What nanoFramework's
/// native code does with two pins was read in nf-interpreter (July 2026, GpioPulseCounter.cpp):
/// <list type="bullet">
/// <item>Edges of pin B count up or down by the level of pin A, as they should: two a pulse.</item>
/// <item>Edges of pin A that the polarity names always count up before the level's sign: an encoder that trembles about one of them
/// would count for ever. A polarity that is none of the three leaves them all out, so none is asked for.</item>
/// <item>The hardware counts to 32767 and begins anew, an interrupt adds that up: a read in between is off by as much, and read
/// again.</item>
/// </list>
/// An encoder with channel A alone gives no count at all, and so fault 421.
/// </summary>
public sealed class WebCounter : IWebCounter
{
    private const GpioPulsePolarity NoEdgeOfA = (GpioPulsePolarity)3;
    private const ushort LongestFilter = 1023; // ns; the wiring's RC does the rest, and GPIO 36 and 39 are known for pulses of 80 ns
    private const long Torn = 16384; // half of a wrap: 3 m of web between two looks

    private readonly GpioPulseCounter _counter;
    private readonly IMicrosecondClock _clock;
    private long _edges;

    /// <summary>Takes both pins and starts to count; forward is a channel A that leads B.</summary>
    public WebCounter(int pinA, int pinB, IMicrosecondClock clock)
    {
        _clock = clock;
        _counter = new GpioPulseCounter(pinA, pinB);
        _counter.Polarity = NoEdgeOfA;
        _counter.FilterPulses = LongestFilter;
        _counter.Start();
    }

    /// <inheritdoc/>
    public long ReadPulses(out long atUs)
    {
        long edges = _counter.Read().Count;
        long off = edges - _edges;
        _edges = off > Torn || off < -Torn ? _counter.Read().Count : edges;
        atUs = _clock.NowUs;
        return _edges >> 1;
    }
}
