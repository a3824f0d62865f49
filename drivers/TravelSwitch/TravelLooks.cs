namespace ChamberFirmware.Drivers;

/// <summary>
/// The looks at both travel switches between two ticks: while a closing is waited for, the loop sleeps no longer than a grain at a time,
/// and not at all while one is expected about now.
/// </summary>
public sealed class TravelLooks
{
    /// <summary>Grain of nanoFramework's Thread.Sleep, us.</summary>
    public const int SleepGrainUs = 10000;

    private readonly TravelSwitch _blade;
    private readonly TravelSwitch _plate;

    /// <summary>Looks at the blade's and the plate's switch.</summary>
    public TravelLooks(TravelSwitch blade, TravelSwitch plate)
    {
        _blade = blade;
        _plate = plate;
    }

    /// <summary>A closing is waited for: look again and again.</summary>
    public bool IsWatched => _blade.IsWatched || _plate.IsWatched;

    /// <summary>Looks at both.</summary>
    public void Look()
    {
        _blade.Look();
        _plate.Look();
    }

    /// <summary>How long to sleep before the next look, at this time, us: a grain, or 0 while one is expected about now.</summary>
    public int SleepUs(long nowUs) => _blade.IsNear(nowUs) || _plate.IsNear(nowUs) ? 0 : SleepGrainUs;
}
