namespace ChamberFirmware.Drivers;

/// <summary>
/// The cover over the film's course in one cast, us from the start of the trains. Its relay shuts it: on under the blade, off for the
/// exposure, on again for the way into the bath. Without power it is open.
/// </summary>
public sealed class CoverPlan
{
    /// <summary>A plan of these times, us; whether a cover can follow them is not asked here.</summary>
    public CoverPlan(long onUs, long offUs, long onAgainUs, long offAgainUs, long openUs, long shutUs, double leftShare01)
    {
        OnUs = onUs;
        OffUs = offUs;
        OnAgainUs = onAgainUs;
        OffAgainUs = offAgainUs;
        OpenUs = openUs;
        ShutUs = shutUs;
        LeftShare01 = leftShare01;
    }

    /// <summary>When its relay closes, before the blade begins, us.</summary>
    public readonly long OnUs;

    /// <summary>When its relay opens, us: the cover goes open.</summary>
    public readonly long OffUs;

    /// <summary>When its relay closes again, us; the same as <see cref="OffUs"/> for an exposure of 0: it stays shut.</summary>
    public readonly long OnAgainUs;

    /// <summary>When its relay opens again, the film in the bath, us.</summary>
    public readonly long OffAgainUs;

    /// <summary>When the cover is open: the film's exposure begins, us.</summary>
    public readonly long OpenUs;

    /// <summary>When it is shut again: the exposure ends, us.</summary>
    public readonly long ShutUs;

    /// <summary>What the shut cover lets through of the air's transfer to the film, 0 to 1.</summary>
    public readonly double LeftShare01;
}
