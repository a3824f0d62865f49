using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Bench.Desk;

/// <summary>Where a run at a chamber is shown.</summary>
public interface IDeskView
{
    /// <summary>A sentence that stays.</summary>
    void Say(string sentence);

    /// <summary>It has room for how well values are known: that is asked for then, as long as no film is in the air.</summary>
    bool ShowsUncertainty { get; }

    /// <summary>Rings, where there is a person at a terminal who hears it.</summary>
    void Ring()
    {
    }

    /// <summary>How a plate stands, and the line that said so.</summary>
    void Look(PlateProgress plate, TelemetrySample sample);
}
