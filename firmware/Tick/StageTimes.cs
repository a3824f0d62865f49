using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Tick;

/// <summary>The stages of a pass of the loop, in their order: those of the tick, then talking.</summary>
public enum Stage
{
    /// <summary>All sensors and switches are read.</summary>
    Read = 0,
    /// <summary>The supervisor judges the readings.</summary>
    Judge = 1,
    /// <summary>The run moves on to its next phase, if it does.</summary>
    Advance = 2,
    /// <summary>The models move on by a tick, and the loops or a commissioning task fill the outputs.</summary>
    Regulate = 3,
    /// <summary>The supervisor takes away what must not be.</summary>
    Permit = 4,
    /// <summary>The outputs are written, the heartbeat last.</summary>
    Drive = 5,
    /// <summary>The record of the run is kept.</summary>
    Record = 6,
    /// <summary>What was learnt becomes settings, in phase Idle; the journal is told of runs.</summary>
    Keep = 7,
    /// <summary>The console hears and says, after the tick.</summary>
    Talk = 8,
}

/// <summary>
/// How long each stage of a tick takes, for the console only: nothing is decided by it, so a replay needs no clock. Without a clock it
/// does nothing.
/// </summary>
public sealed class StageTimes
{
    /// <summary>Number of stages.</summary>
    public const int Count = 9;

    private const int OfTick = 8; // talking comes after the tick, and is noted by itself

    private readonly int[] _tookUs = new int[Count]; // by this tick
    private readonly int[] _longestUs = new int[Count];
    private readonly long[] _sumUs = new long[Count];
    private IMicrosecondClock? _clock;
    private long _sinceUs;
    private long _ticks;
    private long _heartbeatUs;

    /// <summary>
    /// The longest time from one rise of the heartbeat to the next, us; the quickest dead-man waits 380000 (hardware/safety).
    /// </summary>
    public long LongestHeartbeatGapUs;

    /// <summary>Measures with this clock from the next tick on.</summary>
    public void Use(IMicrosecondClock clock) => _clock = clock;

    /// <summary>
    /// The longest that a stage may take, us, ticks that start or arm a cast left out: what tests/Benchmarks tick estimates for an ESP32 at
    /// the official image's 160 MHz, rounded up. Longest of different ticks: a whole tick takes less. Read is the bus and the humidity
    /// ratio; Regulate moves the model of the chamber. Keep takes next to nothing but in a tick that writes to the flash, settings in
    /// Idle, a recipe for the log of changes, or the journal at a run's begin and end: an estimate, and what the dead-man bears. A start
    /// into the air of the run before talks for longer: tests/Benchmarks counts it by itself.
    /// </summary>
    public static long BudgetUs(Stage stage) => stage switch
    {
        Stage.Read => 15000,
        Stage.Judge => 2500,
        Stage.Advance => 1000,
        Stage.Regulate => 16500,
        Stage.Permit => 1000,
        Stage.Drive => 1500,
        Stage.Record => 3500,
        Stage.Keep => 144000,
        _ => 74000,
    };

    /// <summary>The longest that a stage has taken since the last <see cref="Clear"/>, us; 0 before the first tick.</summary>
    public long LongestUs(Stage stage) => _longestUs[(int)stage];

    /// <summary>Mean of all ticks, us; 0 before the first.</summary>
    public long MeanUs(Stage stage) => _ticks > 0 ? _sumUs[(int)stage] / _ticks : 0;

    /// <summary>A tick begins.</summary>
    public void Begin()
    {
        _sinceUs = _clock == null ? 0 : _clock.NowUs;
    }

    /// <summary>A stage ends and the next one begins.</summary>
    public void End(Stage stage)
    {
        if (_clock == null)
        {
            return;
        }

        long nowUs = _clock.NowUs;
        _tookUs[(int)stage] = (int)(nowUs - _sinceUs);
        _sinceUs = nowUs;
        if (stage == Stage.Drive)
        {
            NoteHeartbeat(nowUs);
        }
    }

    /// <summary>Talking is over: it began when the tick's last stage ended.</summary>
    public void EndTalk()
    {
        End(Stage.Talk);
        Add(Stage.Talk);
    }

    /// <summary>
    /// A tick is over. The one that starts a cast, once a run, makes plan and trains, collects garbage and may take 0.2 s: it counts for
    /// no stage.
    /// </summary>
    public void Note(bool isCastStart)
    {
        if (isCastStart)
        {
            return;
        }

        _ticks++;
        for (int i = 0; i < OfTick; i++)
        {
            Add((Stage)i);
        }
    }

    /// <summary>Starts measuring anew.</summary>
    public void Clear()
    {
        _ticks = 0;
        Array.Clear(_longestUs, 0, Count);
        Array.Clear(_sumUs, 0, Count);
        LongestHeartbeatGapUs = 0;
    }

    /// <summary>Words for stages: the device prints an enum as a number.</summary>
    public static string Name(Stage stage) => stage switch
    {
        Stage.Read => "read",
        Stage.Judge => "judge",
        Stage.Advance => "advance",
        Stage.Regulate => "regulate",
        Stage.Permit => "permit",
        Stage.Drive => "drive",
        Stage.Record => "record",
        Stage.Keep => "keep",
        _ => "talk",
    };

    private void Add(Stage stage)
    {
        int i = (int)stage;
        _sumUs[i] += _tookUs[i];
        _longestUs[i] = _tookUs[i] > _longestUs[i] ? _tookUs[i] : _longestUs[i];
    }

    // The heartbeat rises as the last of the outputs, once a tick; the dead-man starves when the next one comes too late.
    private void NoteHeartbeat(long nowUs)
    {
        long gapUs = _heartbeatUs > 0 ? nowUs - _heartbeatUs : 0;
        LongestHeartbeatGapUs = gapUs > LongestHeartbeatGapUs ? gapUs : LongestHeartbeatGapUs;
        _heartbeatUs = nowUs;
    }
}
