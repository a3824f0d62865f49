using ChamberFirmware.Fields;

namespace ChamberFirmware.Settings;

/// <content>Settings of what moves, and the plate.</content>
public sealed partial class ChamberSettings
{
    private const long LongestLatencyUs = 2000000;

    // Blade and plate scatter by milliseconds: a relay that goes off as they arrive, by plan, leaves half a film or a plate that hangs.
    private const long ShortestOverrunUs = 10000;
    private const long ShortestHoldUs = 100000;

    /// <summary>From the carriage relay's command to the blade's start, us.</summary>
    public long CarriageLatencyUs;

    /// <summary>How long the carriage's relay outlasts the blade's way, us.</summary>
    public long CarriageOverrunUs;

    /// <summary>From the immersion relay's command to the plate's meeting the bath, us.</summary>
    public long ImmersionLatencyUs;

    /// <summary>How long the immersion relay outlasts that, us.</summary>
    public long ImmersionHoldUs;

    /// <summary>
    /// From the immersion relay's command to the carrier's first movement, us: not before the blade has left the plate; -1: the plate may
    /// move under the blade.
    /// </summary>
    public long CarrierStartUs;

    /// <summary>1: a switch at the end of the blade's way; 0: none.</summary>
    public long BladeSwitchFitted;

    /// <summary>From the blade's leaving the plate to that switch, us; below 0 when it closes before.</summary>
    public long BladeSwitchDelayUs;

    /// <summary>1: a switch where the plate meets the bath; 0: none.</summary>
    public long PlateSwitchFitted;

    /// <summary>From the plate's first wet point to that switch, us; below 0 when it closes before.</summary>
    public long PlateSwitchDelayUs;

    /// <summary>1: a cover over the film's course; 0: none.</summary>
    public long CoverFitted;

    /// <summary>From the cover relay's command off to the open cover, us.</summary>
    public long CoverOpenUs;

    /// <summary>From the cover relay's command on to the shut cover, us.</summary>
    public long CoverShutUs;

    /// <summary>What the shut cover lets through of the air's transfer to the film.</summary>
    public double CoverLeftShare01;

    /// <summary>Length of the film along the blade's way, m.</summary>
    public double PlateLengthM;

    /// <summary>Width of the film, m.</summary>
    public double FilmWidthM;

    /// <summary>From the straightener, where the air's boundary layer begins, to the film, m.</summary>
    public double InertLengthM;

    /// <summary>Transfer of vapour to the film over that of a laminar plate.</summary>
    public double FilmTransferFactor;

    /// <summary>How far a measured exposure may be off, us.</summary>
    public long ExposureToleranceUs;

    /// <summary>How far first and last point of the film may differ without a warning, share of the exposure.</summary>
    public double ExposureSpread01;

    /// <summary>Coolest air that the door may be opened in to fill the blade, degrees Celsius.</summary>
    public double FillingBelowC;

    private void Relays(IFieldVisitor visitor)
    {
        visitor.Whole("CarriageLatencyUs", ref CarriageLatencyUs, 55000, 0, LongestLatencyUs,
            "from the carriage relay's command to the blade's start");
        visitor.Whole("CarriageOverrunUs", ref CarriageOverrunUs, 100000, ShortestOverrunUs, 5000000,
            "longer than the blade needs: the carriage's end stop ends its travel, not the relay");
        visitor.Whole("ImmersionLatencyUs", ref ImmersionLatencyUs, 90000, 0, LongestLatencyUs,
            "from the immersion relay's command to the plate's meeting the bath");
        visitor.Whole("ImmersionHoldUs", ref ImmersionHoldUs, 1500000, ShortestHoldUs, 60000000,
            "how long the immersion relay stays on after the plate is wet");
        visitor.Whole("CarrierStartUs", ref CarrierStartUs, -1, -1, LongestLatencyUs,
            "from the immersion relay's command to the carrier's first movement, never under the blade; -1: it may be under it");
    }

    private void Switches(IFieldVisitor visitor)
    {
        visitor.Whole("BladeSwitchFitted", ref BladeSwitchFitted, 0, 0, 1,
            "1: a switch closes when the blade has left the plate; 0: none is fitted");
        visitor.Whole("BladeSwitchDelayUs", ref BladeSwitchDelayUs, 0, -LongestLatencyUs, LongestLatencyUs,
            "from the blade's leaving the plate to that switch's closing; below 0 when it closes before");
        visitor.Whole("PlateSwitchFitted", ref PlateSwitchFitted, 0, 0, 1,
            "1: a switch closes when the plate meets the bath; 0: none is fitted");
        visitor.Whole("PlateSwitchDelayUs", ref PlateSwitchDelayUs, 0, -LongestLatencyUs, LongestLatencyUs,
            "from the plate's first wet point to that switch's closing; below 0 when it closes before");
    }

    private void Cover(IFieldVisitor visitor)
    {
        visitor.Whole("CoverFitted", ref CoverFitted, 0, 0, 1, "1: a cover can lie over the film's course; 0: none is fitted");
        visitor.Whole("CoverOpenUs", ref CoverOpenUs, 70000, 0, LongestLatencyUs,
            "from the cover relay's command off to the open cover: half its way");
        visitor.Whole("CoverShutUs", ref CoverShutUs, 50000, 0, LongestLatencyUs,
            "from the cover relay's command on to the shut cover: half its way");
        ShortLimits.Number(visitor, "CoverLeftShare01", ref CoverLeftShare01, 0.1f, 0.0f, 1.0f,
            "what the shut cover lets through of the air's transfer to the film, share: weighed with the cover shut");
    }

    private void Plate(IFieldVisitor visitor)
    {
        ShortLimits.Number(visitor, "PlateLengthM", ref PlateLengthM, 0.15f, 0.01f, 2.0f,
            "length of the film along the blade's way and the air");
        ShortLimits.Number(visitor, "FilmWidthM", ref FilmWidthM, 0.12f, 0.0f, 2.0f, "width of the film");
        ShortLimits.Number(visitor, "InertLengthM", ref InertLengthM, 0.04f, 0.0f, 1.0f,
            "from the straightener, where the air's boundary layer begins, to the film");
        ShortLimits.Number(visitor, "FilmTransferFactor", ref FilmTransferFactor, 1.12f, 0.5f, 3.0f,
            "water that the air brings to the film, over what the theory of a laminar plate says: chamber transfer weighs it");
        visitor.Whole("ExposureToleranceUs", ref ExposureToleranceUs, 50000, 1000, 10000000,
            "how far a measured exposure may be from the recipe's and still be called within tolerance");
        ShortLimits.Number(visitor, "FillingBelowC", ref FillingBelowC, 40, 15, 60,
            "the door may be opened to fill the blade when the air is no warmer: 15 K and more below the dope's flash point");
        ShortLimits.Number(visitor, "ExposureSpread01", ref ExposureSpread01, 0.1f, 0.0f, 10.0f,
            "largest difference of exposure between the film's ends that goes without a warning, share of the exposure");
    }
}
