namespace ChamberFirmware.Drivers;

/// <summary>
/// Plays a <see cref="CastPlan"/> in hardware: two pulse trains, started one after the other in their low lead-in. When the two starts
/// lie too far apart (a garbage collection between them), both are stopped and started again: nothing has moved yet.
/// </summary>
public sealed class CastTimer
{
    /// <summary>Low time before anything moves, us: covers the start of both trains and the supply relay's pull-in.</summary>
    public const long LeadInUs = 50000;

    /// <summary>Widest start, us: from before the first call to after the second. Half of the 1 ms that an exposure may be off.</summary>
    public const long WidestStartUs = 500;

    private const int Tries = 5;

    private readonly IPulseTrain _blade;
    private readonly IPulseTrain _immersion;
    private readonly ISwitchOutput _motionSupply;
    private readonly IMicrosecondClock _clock;

    public CastTimer(IPulseTrain blade, IPulseTrain immersion, ISwitchOutput motionSupply, IMicrosecondClock clock)
    {
        _blade = blade;
        _immersion = immersion;
        _motionSupply = motionSupply;
        _clock = clock;
    }

    /// <summary>Clock at the start of the trains, us.</summary>
    public long StartedUs { get; private set; }

    /// <summary>How far apart the trains may have started, us: the start's share of the timing uncertainty.</summary>
    public long StartWidthUs { get; private set; }

    /// <summary>Both trains of the last plan were started and not cancelled since; they may have ended.</summary>
    public bool IsStarted { get; private set; }

    /// <summary>The last start was refused, or never close enough together: both stopped, supply open, nothing has moved.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>Starts both trains; <see cref="IsStarted"/> and <see cref="IsRefused"/> tell how it went.</summary>
    public void Start(CastPlan plan)
    {
        byte[] blade = RmtItems.Pulse(plan.BladeOnUs, plan.BladeOffUs);
        byte[] immersion = RmtItems.Pulse(plan.ImmersionOnUs, plan.ImmersionOffUs);
        _motionSupply.Write(true);
        for (int i = 0; i < Tries; i++)
        {
            if (!_blade.TryPrepare() || !_immersion.TryPrepare())
            {
                break; // not tried again: what a failed channel leaves behind is cleared by a collection, not by haste
            }

            long before = _clock.NowUs;
            bool started = _blade.TryStart(blade) && _immersion.TryStart(immersion);
            StartedUs = before;
            StartWidthUs = _clock.NowUs - before;
            if (started && StartWidthUs <= WidestStartUs)
            {
                IsStarted = true;
                return;
            }

            StopTrains();
        }

        Cancel();
        IsRefused = true;
    }

    /// <summary>Stops everything: the supply first, because a stopped train does not promise a level.</summary>
    public void Cancel()
    {
        IsStarted = false;
        IsRefused = false;
        _motionSupply.Write(false);
        StopTrains();
    }

    // Always both: nanoFramework's Dispose leaves a train playing until the last channel's driver is gone and the peripheral loses its
    // clock.
    private void StopTrains()
    {
        _blade.Stop();
        _immersion.Stop();
    }
}
