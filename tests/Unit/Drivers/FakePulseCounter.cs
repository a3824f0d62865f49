using System.Threading;

// What drivers/Esp32/WebCounter.cs asks of nanoFramework, with the behaviour of its native code: nf-interpreter, July 2026,
// nanoFramework_hardware_esp32_native_System_Device_Gpio_GpioPulseCounter.cpp, on ESP-IDF's pulse counter.
#pragma warning disable IDE0130, CA1051, CA1720, CA1707 // names and fields are the package's

namespace System.Device.Gpio;

public enum GpioPulsePolarity
{
    Both,
    Falling,
    Rising,
}

public struct GpioPulseCount
{
    public long Count;

    public TimeSpan RelativeTime;
}

internal sealed class GpioPulseCounter(int pinNumberA, int pinNumberB = -1)
{
    private const int Limit = 0x7fff;

    private bool _a;
    private bool _b;
    private int _count; // of the hardware
    private long _overflow;
    private long _pending; // of an interrupt that has not run yet

    public static ThreadLocal<GpioPulseCounter?> Last { get; } = new();

    public int PinA { get; } = pinNumberA;

    public int PinB { get; } = pinNumberB;

    public GpioPulsePolarity Polarity { get; set; } = GpioPulsePolarity.Falling;

    public ushort FilterPulses { get; set; }

    public bool IsStarted { get; private set; }

    /// <summary>Interrupts come a read later than the wrap that they are of.</summary>
    public bool InterruptsAreLate { get; set; }

    public void Start()
    {
        IsStarted = true;
        Last.Value = this;
    }

    public GpioPulseCount Read()
    {
        long count = _overflow + _count;
        _overflow += _pending;
        _pending = 0;
        return new GpioPulseCount { Count = count };
    }

    /// <summary>The levels of both pins from now on; one of them changes at a time.</summary>
    public void Levels(bool a, bool b)
    {
        if (a != _a)
        {
            bool counts = Polarity == GpioPulsePolarity.Both || Polarity == (a ? GpioPulsePolarity.Rising : GpioPulsePolarity.Falling);
            Count(!counts ? 0 : PinB < 0 || _b ? 1 : -1); // kept while B is high, inverted while it is low
        }

        if (b != _b && PinB >= 0)
        {
            Count((b ? 1 : -1) * (_a ? 1 : -1));
        }

        _a = a;
        _b = b;
    }

    private void Count(int by)
    {
        _count += by;
        if (Math.Abs(_count) == Limit)
        {
            _pending += InterruptsAreLate ? _count : 0;
            _overflow += InterruptsAreLate ? 0 : _count;
            _count = 0;
        }
    }
}
