using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>
/// The ESP32's RMT peripheral as far as a pulse train goes (Technical Reference Manual, chapter 15.2.2): 32-bit items of two halves,
/// each a 15-bit duration in ticks with the level in bit 15; a duration of zero ends the train and the pin idles low.
/// </summary>
internal sealed class RmtChip(TwinClock clock, TwinFaults faults, TwinParameters parameters, RandomStream random) : IPulseTrain
{
    private const long TickSixteenths = 51; // 80 MHz through divider 255: 255/80 us = 51/16 us

    private bool prepared;
    private long end16;

    public Wire Pin { get; } = new();

    public bool TryPrepare()
    {
        if (!prepared)
            clock.Spend(parameters.RmtPrepareCostUs);
        prepared = true;
        return true;
    }

    public bool TryStart(byte[] items)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (items.Length % 4 != 0)
            throw new ArgumentException("RMT items have 4 bytes each.", nameof(items));

        clock.Spend(parameters.RmtStartCostUs + Even(parameters.RmtStartSpreadUs));
        long at16 = clock.BoardUs * Wire.PerUs;
        clock.Spend(Even(parameters.RmtReturnSpreadUs));
        if (!prepared || at16 < end16 || faults.CastTimerRefuses)
            return false;

        for (int i = 0; i < items.Length; i += 2)
        {
            int half = items[i] | (items[i + 1] << 8);
            long durationTicks = half & 0x7FFF;
            if (durationTicks == 0)
                break;

            Pin.Set(at16, (half & 0x8000) != 0);
            at16 += durationTicks * TickSixteenths;
        }

        Pin.Set(at16, false);
        end16 = at16;
        return true;
    }

    public void Stop()
    {
        prepared = false;
        long at16 = clock.BoardUs * Wire.PerUs;
        if (at16 >= end16)
            return;

        Pin.Set(at16, false);
        end16 = at16;
    }

    private long Even(long mostUs) => (long)(random.NextUniform() * (mostUs + 1));
}
