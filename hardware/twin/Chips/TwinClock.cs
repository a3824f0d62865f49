using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>
/// The board's clock over the virtual clock. Work of the board inside a tick (a peripheral's start, a clock read) puts it ahead of
/// virtual time; the lead melts as virtual time catches up, and it never goes back.
/// </summary>
internal sealed class TwinClock(TwinParameters parameters) : IMicrosecondClock
{
    public long NowUs
    {
        get
        {
            long nowUs = BoardUs;
            Spend(parameters.ClockReadCostUs);
            return nowUs;
        }
    }

    /// <summary>Board time without the cost of asking for it.</summary>
    public long BoardUs { get; private set; }

    public void Spend(long us) => BoardUs += us;

    public void CatchUp(long virtualUs) => BoardUs = Math.Max(BoardUs, virtualUs);
}
