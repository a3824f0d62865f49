using ChamberFirmware.Casting;
using ChamberFirmware.Operation;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Modbus;

/// <summary>
/// The controller's heartbeat: supervised from the first one on, because one that never sends any has not asked for it. Only a number that
/// differs from the one before counts: a coupler that goes on repeating what a stopped controller wrote last is no sign of life.
/// </summary>
public sealed class MasterWatch
{
    /// <summary>Lost: nothing but the alarm.</summary>
    public const int Nothing = 0;

    /// <summary>
    /// Lost: abort, but a film that is cast goes its way into the bath. Blade and bath are timed without anybody's help, and a film left in
    /// the air gives off its solvent there.
    /// </summary>
    public const int AbortUnlessCast = 1;

    /// <summary>Lost: abort in every phase.</summary>
    public const int Abort = 2;

    /// <summary>Shortest limit but 0, in 0.1 s: a pass may answer nothing for 0.6 s while travel switches are awaited.</summary>
    public const int ShortestLimit = 10;

    /// <summary>Longest limit, in 0.1 s.</summary>
    public const int LongestLimit = 600;

    private const int StandardLimit = 50;

    private readonly Chamber _chamber;
    private long _heardUs;
    private bool _wasHeard;

    /// <summary>Of this chamber.</summary>
    public MasterWatch(Chamber chamber) => _chamber = chamber;

    /// <summary>The number that came last.</summary>
    public int Beat;

    /// <summary>Longest time between two, in 0.1 s; 0: not supervised.</summary>
    public int Limit = StandardLimit;

    /// <summary>What is done when it is lost.</summary>
    public int Reaction = AbortUnlessCast;

    /// <summary>None came in time, and none since.</summary>
    public bool IsLost;

    /// <summary>One has come, and there is a limit.</summary>
    public bool IsOn => _wasHeard && Limit > 0;

    /// <summary>A limit that may be written.</summary>
    public static bool IsLimit(int limit) => limit == 0 || (limit >= ShortestLimit && limit <= LongestLimit);

    /// <summary>Sets limit and reaction; the time counts anew.</summary>
    public void Set(int limit, int reaction, long nowUs)
    {
        _heardUs = limit != Limit ? nowUs : _heardUs;
        Limit = limit;
        Reaction = reaction;
    }

    /// <summary>The controller has ended writing: nobody is waited for.</summary>
    public void End() => _wasHeard = false;

    /// <summary>A heartbeat has come.</summary>
    public void Hear(int beat, long nowUs)
    {
        if (beat != Beat)
        {
            Beat = beat;
            _heardUs = nowUs;
            _wasHeard = true;
            IsLost = false;
        }
    }

    /// <summary>Once a pass. True: it has just been lost, and the reaction was asked of the operator.</summary>
    public bool Look(long nowUs)
    {
        if (_chamber.AwaitsTravel(nowUs))
        {
            _heardUs += TickSchedule.TickUs; // nobody is listened to in such a pass
        }

        bool isNew = IsOn && !IsLost && nowUs - _heardUs >= Limit * TickSchedule.TickUs;
        if (isNew)
        {
            IsLost = true;
            React(_chamber.Run.Phase);
        }

        return isNew;
    }

    private void React(Phase phase)
    {
        if (Reaction == AbortUnlessCast && phase == Phase.Coating)
        {
            _chamber.Operator.EndCoat(); // on a line: the film that is on its web goes its way, and no more follows
        }
        else if (Reaction == Abort || (Reaction == AbortUnlessCast && !PhaseRules.Moves(phase)))
        {
            _chamber.Operator.Abort();
        }
    }
}
