namespace ChamberFirmware.Drivers;

/// <content>
/// Immersions that are far away. The items of a train wait in memory, 4 bytes for 0.2 s: half an hour would take 35 kB, twice (the driver
/// has a copy), which an ESP32 does not have. So a long exposure begins with the blade's train alone, and the immersion's is started half
/// a minute before it is due, shorter by the time that has passed since the blade's start on the clock. Clock and trains count the same
/// crystal, and the second start is measured, believed or repeated as the first one is, so the exposure is as exact as a short one's.
/// </content>
public sealed partial class CastTimer
{
    /// <summary>From the blade's relay off to the immersion's on, us: a longer time is waited for, a shorter one is in the train.</summary>
    public const long LongestWaitUs = 120000000;

    /// <summary>How long before it is due an immersion is armed, us: the blade's train is over, and there is time to try again.</summary>
    public const long ArmedAheadUs = 30000000;

    /// <summary>An immersion that could not be armed by then, us from the first try, is given up: the peripheral is broken.</summary>
    public const long ArmingUs = 20000000;

    // A tick's worth: some 4 ms each, and the dead-man waits 0.26 s for a late edge.
    private const int TriesInATick = 5;

    private long _armFromUs; // by the clock; 0: nothing waits to be armed

    /// <summary>The last <see cref="Attend"/> has tried to arm an immersion, and took some milliseconds for it.</summary>
    public bool IsArming;

    /// <summary>The immersion of this plan is not started together with the blade but later.</summary>
    public static bool IsArmedLater(CastPlan plan) => plan.ImmersionOnUs - plan.BladeOffUs > LongestWaitUs;

    /// <summary>
    /// Once a tick while blade and plate may move: arms an immersion when its time comes. One that cannot be armed is refused
    /// (<see cref="IsRefused"/>): supply open, the plate stays up.
    /// </summary>
    public void Attend()
    {
        IsArming = _armFromUs != 0 && _clock.NowUs >= _armFromUs;
        if (!IsArming)
        {
            return;
        }

        CastPlan plan = Plan!;
        if (TryArm(_immersion, TriesInATick, StartedUs, plan.ImmersionOnUs, plan.ImmersionOffUs) && TryArmCover(plan.Cover))
        {
            _armFromUs = 0;
        }
        else if (_clock.NowUs > _armFromUs + ArmingUs)
        {
            Cancel();
            IsRefused = true;
        }
    }

    // A call that hides a collection behind the hardware's start would make the exposure longer, unseen. A slow board's are learnt.
    private bool IsBladeTimed(long beforeUs, long afterUs)
    {
        StartedUs = afterUs;
        StartErrorUs = 0;
        if (_skew.IsQuick(afterUs - beforeUs))
        {
            return true;
        }

        _skew.Learn(afterUs - beforeUs);
        return false;
    }

    // A pulse at times from a start that the clock has seen. The exposure's is the last that is armed.
    private bool TryArm(IPulseTrain train, int tries, long startedUs, long onUs, long offUs)
    {
        _memory.Collect();
        long fromUs = _clock.NowUs;
        long sinceUs = fromUs - startedUs;
        byte[] items = RmtItems.Pulse(onUs - sinceUs, offUs - sinceUs);
        int leadTicks = RmtItems.FirstHalf(items);
        for (int i = 0; i < tries && train.TryPrepare(); i++)
        {
            StartTries++;
            long callUs = _clock.NowUs;
            int pastTicks = (int)RmtItems.TicksOf(callUs - fromUs + _skew.PlannedUs);
            if (pastTicks >= leadTicks)
            {
                break;
            }

            RmtItems.SetFirstHalf(items, leadTicks - pastTicks);
            bool starts = train.TryStart(items);
            long skewUs = _clock.NowUs - callUs;
            if (starts && _skew.IsAsPlanned(skewUs))
            {
                StartErrorUs = skewUs - _skew.PlannedUs;
                return true;
            }

            StopTrains(); // the blade's is over, and all must be given up for one to stop
            if (starts)
            {
                _skew.Learn(skewUs);
            }
        }

        StopTrains();
        return false;
    }
}
