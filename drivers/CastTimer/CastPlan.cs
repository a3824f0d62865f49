namespace ChamberFirmware.Drivers;

/// <summary>Blade and immersion relay pulses of one cast, microseconds from the start of the trains.</summary>
public sealed class CastPlan
{
    public CastPlan(long bladeOnUs, long bladeEndUs, long bladeOffUs, long immersionOnUs, long plateWetUs, long immersionOffUs)
    {
        BladeOnUs = bladeOnUs;
        BladeEndUs = bladeEndUs;
        BladeOffUs = bladeOffUs;
        ImmersionOnUs = immersionOnUs;
        PlateWetUs = plateWetUs;
        ImmersionOffUs = immersionOffUs;
    }

    public long BladeOnUs { get; }

    /// <summary>When the blade leaves the plate: the last point of the film is cast.</summary>
    public long BladeEndUs { get; }

    public long BladeOffUs { get; }

    public long ImmersionOnUs { get; }

    /// <summary>When the plate meets the bath: immersion on plus its latency.</summary>
    public long PlateWetUs { get; }

    public long ImmersionOffUs { get; }

    /// <summary>When both relays are off again.</summary>
    public long EndUs => BladeOffUs > ImmersionOffUs ? BladeOffUs : ImmersionOffUs;
}
