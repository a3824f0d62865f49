using ChamberFirmware.Commands;
using ChamberFirmware.Drivers;
using ChamberFirmware.Operation;
using ChamberFirmware.Tick;

namespace ChamberFirmware;

/// <summary>
/// The pass of the loop: a tick on an absolute grid of deadlines, a stopwatch around it, then talk. Whoever runs it waits for the deadline
/// in between: the ESP32 sleeps and looks at the travel switches, a twin lets virtual time go by.
/// </summary>
public sealed class Loop
{
    private readonly Chamber _chamber;
    private readonly Conversations? _conversations;
    private readonly IMicrosecondClock _clock;
    private readonly TickSchedule _schedule;

    /// <summary>The loop of a chamber on this clock, from now on; without conversations nobody talks.</summary>
    public Loop(Chamber chamber, Conversations? conversations, IMicrosecondClock clock)
    {
        _chamber = chamber;
        _conversations = conversations;
        _clock = clock;
        _schedule = new TickSchedule(clock.NowUs);
        chamber.Schedule = _schedule;
        chamber.Stages.Use(clock);
    }

    /// <summary>The next deadline, us; when it is over, run at once. Deadlines that were missed for a whole period are dropped.</summary>
    public long Next() => _schedule.Next(_clock.NowUs);

    /// <summary>
    /// One pass, at the deadline or after it. Talking must not end a run: what went wrong there is returned, empty when nothing did.
    /// </summary>
    public string Pass()
    {
        long beganUs = _clock.NowUs;
        _chamber.Tick(_schedule.DeadlineUs);
        _schedule.Note(beganUs, _clock.NowUs);
        string mishap = _conversations == null ? "" : _conversations.Pass(_schedule.DeadlineUs);
        _chamber.Stages.EndTalk();
        return mishap;
    }
}
