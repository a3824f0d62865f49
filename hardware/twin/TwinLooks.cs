using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>
/// The main loop's looks at the travel switches between two ticks, as Program.cs makes them: every 10 ms of its sleep, without sleep around
/// the expected closing, and none while a tick works or a call blocks.
/// </summary>
internal sealed class TwinLooks
{
    private readonly TwinParameters _parameters;
    private readonly TwinClock _clock;
    private readonly DeadMan _deadMan;
    private readonly TravelLooks _looks;
    private long _nextUs;

    /// <summary>Looks at both switches, on the board's clock.</summary>
    public TwinLooks(TwinParameters parameters, TwinClock clock, DeadMan deadMan, TravelLooks looks)
    {
        _parameters = parameters;
        _clock = clock;
        _deadMan = deadMan;
        _looks = looks;
    }

    /// <summary>Looks until a time up to which the motion is known.</summary>
    public void RunTo(long nowUs)
    {
        while (_looks.IsWatched)
        {
            long freeUs = Math.Max(_clock.BoardUs, _deadMan.AskedUs + _parameters.TickWorkUs);
            _nextUs = Math.Max(_nextUs, freeUs);
            if (_nextUs > nowUs)
            {
                return;
            }

            _clock.CatchUp(_nextUs);
            _looks.Look();
            _nextUs += Math.Max(_looks.SleepUs(_nextUs), _parameters.LookUs);
        }
    }
}
