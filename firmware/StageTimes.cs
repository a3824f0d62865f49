using ChamberFirmware.Drivers;

namespace ChamberFirmware;

/// <summary>The stages of a tick, in their order.</summary>
public enum Stage
{
    Read = 0,
    Judge = 1,
    Advance = 2,
    Regulate = 3,
    Permit = 4,
    Drive = 5,
    Record = 6,
}

/// <summary>
/// How long each stage of a tick takes, for the console only: nothing is decided by it, so a replay needs no clock. Without a clock it
/// does nothing.
/// </summary>
public sealed class StageTimes
{
    /// <summary>Number of stages.</summary>
    public const int Count = 7;

    private readonly long[] _tookUs = new long[Count]; // by this tick
    private readonly long[] _longestUs = new long[Count];
    private readonly long[] _sumUs = new long[Count];
    private IMicrosecondClock? _clock;
    private long _sinceUs;
    private long _ticks;

    /// <summary>Measures with this clock from the next tick on.</summary>
    public void Use(IMicrosecondClock clock) => _clock = clock;

    /// <summary>
    /// The longest that a stage may take, us, the tick that starts a cast left out: what tests/Benchmarks tick estimates for an ESP32,
    /// rounded up. Longest of different ticks: a whole tick stays within a quarter of the period. Read is the bus and the humidity ratio;
    /// Regulate moves the model of the chamber.
    /// </summary>
    public static long BudgetUs(Stage stage) => stage switch
    {
        Stage.Read => 8500,
        Stage.Judge => 1500,
        Stage.Advance => 700,
        Stage.Regulate => 13000,
        Stage.Permit => 300,
        Stage.Drive => 1000,
        _ => 2500,
    };

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
        _tookUs[(int)stage] = nowUs - _sinceUs;
        _sinceUs = nowUs;
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
        for (int i = 0; i < Count; i++)
        {
            _sumUs[i] += _tookUs[i];
            _longestUs[i] = _tookUs[i] > _longestUs[i] ? _tookUs[i] : _longestUs[i];
        }
    }

    /// <summary>Starts measuring anew.</summary>
    public void Clear()
    {
        _ticks = 0;
        for (int i = 0; i < Count; i++)
        {
            _longestUs[i] = 0;
            _sumUs[i] = 0;
        }
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
        _ => "record",
    };
}
