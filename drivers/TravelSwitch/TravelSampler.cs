namespace ChamberFirmware.Drivers;

/// <summary>
/// Samples both travel switches between two ticks: while a closing is waited for, the loop sleeps no longer than a grain at a time,
/// and not at all while one is expected about now.
/// </summary>
public sealed class TravelSampler
{
    /// <summary>Grain of nanoFramework's Thread.Sleep, us.</summary>
    public const int SleepGrainUs = 10000;

    private readonly TravelSwitch _blade;
    private readonly TravelSwitch _plate;

    /// <summary>Samples the blade's and the plate's switch.</summary>
    public TravelSampler(TravelSwitch blade, TravelSwitch plate)
    {
        _blade = blade;
        _plate = plate;
    }

    /// <summary>A closing is waited for: sample again and again.</summary>
    public bool IsWatched => _blade.IsWatched || _plate.IsWatched;

    /// <summary>Samples both.</summary>
    public void Sample()
    {
        _blade.Sample();
        _plate.Sample();
    }

    /// <summary>How long to sleep before the next sample, at this time, us: a grain, or 0 while one is expected about now.</summary>
    public int SleepUs(long nowUs) => _blade.IsNear(nowUs) || _plate.IsNear(nowUs) ? 0 : SleepGrainUs;
}
