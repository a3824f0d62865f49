using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>
/// The ESP32's RMT peripheral as far as a pulse train goes (Technical Reference Manual, chapter 15.2.2): 32-bit items of two halves,
/// each a 15-bit duration in ticks with the level in bit 15; a duration of zero ends the train and the pin idles low.
/// </summary>
internal sealed class RmtChip : IPulseTrain
{
    private const long TickSixteenths = 51; // 80 MHz through divider 255: 255/80 us = 51/16 us

    private readonly TwinClock _clock;
    private readonly TwinFaults _faults;
    private readonly TwinParameters _parameters;
    private readonly RandomStream _random;
    private bool _prepared;
    private long _end16;

    /// <summary>Not prepared; the pin is low. What calls cost comes from the parameters, drawn from <paramref name="random"/>.</summary>
    public RmtChip(TwinClock clock, TwinFaults faults, TwinParameters parameters, RandomStream random)
    {
        _clock = clock;
        _faults = faults;
        _parameters = parameters;
        _random = random;
    }

    /// <summary>The pin's level, with the edges of a train that runs.</summary>
    public Wire Pin { get; } = new();

    /// <inheritdoc/>
    public bool TryPrepare()
    {
        if (!_prepared)
        {
            _clock.Spend(_parameters.RmtPrepareCostUs);
        }

        _prepared = true;
        return true;
    }

    /// <inheritdoc/>
    public bool TryStart(byte[] items)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (items.Length % 4 != 0)
        {
            throw new ArgumentException("RMT items have 4 bytes each.", nameof(items));
        }

        _clock.Spend(_parameters.RmtStartCostUs + Even(_parameters.RmtStartSpreadUs));
        long at16 = _clock.BoardUs * Wire.PerUs;
        _clock.Spend(Even(_parameters.RmtReturnSpreadUs));
        if (!_prepared || at16 < _end16 || _faults.CastTimerRefuses)
        {
            return false;
        }

        for (int i = 0; i < items.Length; i += 2)
        {
            int half = items[i] | (items[i + 1] << 8);
            long durationTicks = half & 0x7FFF;
            if (durationTicks == 0)
            {
                break;
            }

            Pin.Set(at16, (half & 0x8000) != 0);
            at16 += durationTicks * TickSixteenths;
        }

        Pin.Set(at16, false);
        _end16 = at16;
        return true;
    }

    /// <inheritdoc/>
    public void Stop()
    {
        _prepared = false;
        long at16 = _clock.BoardUs * Wire.PerUs;
        if (at16 >= _end16)
        {
            return;
        }

        Pin.Set(at16, false);
        _end16 = at16;
    }

    private long Even(long mostUs) => (long)(_random.NextUniform() * (mostUs + 1));
}
