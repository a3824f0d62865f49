using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>
/// The main loop's samples of the travel switches between two ticks, as Program.cs makes them: every 10 ms of its sleep, without sleep
/// around the expected closing, and none while a tick works or a call blocks.
/// </summary>
internal sealed class TwinSampler
{
    private readonly TwinParameters _parameters;
    private readonly TwinClock _clock;
    private readonly DeadMan _deadMan;
    private readonly TravelSampler _sampler;
    private long _nextUs;

    /// <summary>Samples both switches, on the board's clock.</summary>
    public TwinSampler(TwinParameters parameters, TwinClock clock, DeadMan deadMan, TravelSampler sampler)
    {
        _parameters = parameters;
        _clock = clock;
        _deadMan = deadMan;
        _sampler = sampler;
    }

    /// <summary>Samples until a time up to which the motion is known.</summary>
    public void RunTo(long nowUs)
    {
        while (_sampler.IsWatched)
        {
            long freeUs = Math.Max(_clock.BoardUs, _deadMan.AskedUs + _parameters.TickWorkUs);
            _nextUs = Math.Max(_nextUs, freeUs);
            if (_nextUs > nowUs)
            {
                return;
            }

            _clock.CatchUp(_nextUs);
            _sampler.Sample();
            _nextUs += Math.Max(_sampler.SleepUs(_nextUs), _parameters.SampleUs);
        }
    }
}
