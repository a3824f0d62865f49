namespace ChamberFirmware.Drivers;

/// <summary>
/// Plays a <see cref="CastPlan"/> in hardware: two pulse trains, started one after the other in their low lead-in. The second train is
/// shorter by the time that it starts later (<see cref="StartSkew"/>). When that time turns out otherwise, because of a garbage collection
/// or a slow call, both are stopped and started again: nothing has moved yet. An immersion that is far away is armed later
/// (<see cref="Attend"/>). A cover's train is a third (CastTimer.Cover.cs).
/// </summary>
public sealed partial class CastTimer
{
    /// <summary>Low time before anything moves, us: covers the start of both trains and the supply relay's pull-in.</summary>
    public const long LeadInUs = 50000;

    /// <summary>
    /// How well the start's share of an exposure is known, us: a call's return after the hardware's start and the clock's reading are taken
    /// for equally long both times; 20 us for the difference, 3 us for the trains' ticks.
    /// </summary>
    public const long StartUncertaintyUs = 23;

    // Half the tries start as planned when calls take 100 to 400 us at random: all of these fail once in ten million casts. Each takes
    // some 4 ms; where they take longer the dead-man, which waits 0.26 s for a late edge at the least, must not drop.
    private const int Tries = 25;
    private const long LongestStartUs = 200000;

    private readonly IPulseTrain _blade;
    private readonly IPulseTrain _immersion;
    private readonly IPulseTrain _cover;
    private readonly ISwitchOutput _motionSupply;
    private readonly IMicrosecondClock _clock;
    private readonly IMemory _memory;
    private readonly StartSkew _skew = new StartSkew();

    /// <summary>A timer that has started nothing; the heap is collected before a start, so that no collection falls into it.</summary>
    public CastTimer(
        IPulseTrain blade, IPulseTrain immersion, IPulseTrain cover, ISwitchOutput motionSupply, IMicrosecondClock clock, IMemory memory)
    {
        _blade = blade;
        _immersion = immersion;
        _cover = cover;
        _motionSupply = motionSupply;
        _clock = clock;
        _memory = memory;
    }

    /// <summary>The plan that was started last; null before the first.</summary>
    public CastPlan? Plan;

    /// <summary>Clock at the start of the blade's train, us.</summary>
    public long StartedUs;

    /// <summary>
    /// By how much the immersion's train started later than it was planned to, us, as measured: the exposure is longer by that. Known to
    /// <see cref="StartUncertaintyUs"/>. 0 while the immersion is not armed yet. With a cover it is the cover's train: 0 where one train
    /// opens and shuts it.
    /// </summary>
    public long StartErrorUs;

    /// <summary>Tries that the last start took; those of a later arming are added.</summary>
    public int StartTries;

    /// <summary>
    /// The trains of the last plan were started and not cancelled since; they may have ended, and the immersion's may wait to be armed.
    /// </summary>
    public bool IsStarted;

    /// <summary>
    /// The last start was refused, or never as planned: both stopped, supply open, nothing has moved. Or a later arming was: then the film
    /// is in the air.
    /// </summary>
    public bool IsRefused;

    /// <summary>Starts the trains; <see cref="IsStarted"/> and <see cref="IsRefused"/> tell how it went.</summary>
    public void Start(CastPlan plan)
    {
        Plan = plan;
        bool isLater = IsArmedLater(plan);
        byte[] blade = RmtItems.Pulse(plan.BladeOnUs, plan.BladeOffUs);
        byte[]? immersion = isLater ? null : RmtItems.Pulse(plan.ImmersionOnUs, plan.ImmersionOffUs);
        byte[]? cover = CoverItems(plan.Cover, isLater);
        int leadTicks = RmtItems.FirstHalf(immersion ?? blade);
        _skew.Restart();
        StartTries = 0;
        _memory.Collect(); // what the plan and the run before it have left behind
        _motionSupply.Write(true);
        long untilUs = _clock.NowUs + LongestStartUs;
        while (StartTries < Tries && _clock.NowUs < untilUs && _blade.TryPrepare() && _immersion.TryPrepare()
            && (cover == null || _cover.TryPrepare()))
        {
            StartTries++;
            int skewTicks = (int)RmtItems.TicksOf(_skew.PlannedUs);
            if (skewTicks >= leadTicks)
            {
                break;
            }

            if (immersion != null)
            {
                RmtItems.SetFirstHalf(immersion, leadTicks - skewTicks);
            }

            if (TryStart(blade, immersion) && (cover == null || TryStartCover(cover, isLater)))
            {
                IsStarted = true;
                _armFromUs = isLater ? StartedUs + plan.ImmersionOnUs - ArmedAheadUs : 0;
                return;
            }

            StopTrains();
        }

        Cancel();
        IsRefused = true;
    }

    /// <summary>
    /// Stops everything: the supply first, because a stopped train does not promise a level. <paramref name="isSupplied"/>: what has no
    /// trains, a casting line, needs the supply for its valve.
    /// </summary>
    public void Cancel(bool isSupplied = false)
    {
        IsStarted = false;
        IsRefused = false;
        _armFromUs = 0;
        _motionSupply.Write(isSupplied);
        StopTrains();
    }

    private bool TryStart(byte[] blade, byte[]? immersion)
    {
        long before = _clock.NowUs;
        bool bladeStarts = _blade.TryStart(blade);
        long between = _clock.NowUs;
        if (immersion == null)
        {
            return bladeStarts && IsBladeTimed(before, between);
        }

        if (!bladeStarts || !_immersion.TryStart(immersion))
        {
            return false; // no plate falls without a blade, and what was refused says nothing about the skew
        }

        long skewUs = _clock.NowUs - between;
        StartedUs = between;
        StartErrorUs = skewUs - _skew.PlannedUs;
        if (_skew.IsAsPlanned(between - before, skewUs))
        {
            return true;
        }

        _skew.Learn(skewUs);
        return false;
    }

    // Always all: nanoFramework's Dispose leaves a train playing until the last channel's driver is gone and the peripheral loses its
    // clock.
    private void StopTrains()
    {
        _blade.Stop();
        _immersion.Stop();
        _cover.Stop();
    }
}
