using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>
/// The main loop's looks at the travel switches between two ticks, as Program.cs makes them: every 10 ms of its sleep, without sleep around
/// the expected closing, and none while a tick works or a call blocks.
/// </summary>
internal sealed class TravelLooks(TwinParameters parameters, TwinClock clock, DeadMan deadMan, TravelSwitch blade, TravelSwitch plate)
{
    private long nextUs;

    /// <summary>Looks until a time up to which the motion is known.</summary>
    public void RunTo(long nowUs)
    {
        while (blade.IsWatched || plate.IsWatched)
        {
            long freeUs = Math.Max(clock.BoardUs, deadMan.AskedUs + parameters.TickWorkUs);
            nextUs = Math.Max(nextUs, freeUs);
            if (nextUs > nowUs)
                return;

            clock.CatchUp(nextUs);
            blade.Look();
            plate.Look();
            nextUs += blade.IsNear(nextUs) || plate.IsNear(nextUs) ? parameters.LookUs : parameters.SleepGrainUs;
        }
    }
}
