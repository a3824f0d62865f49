using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Bench.Desk;

/// <summary>Where a run at a chamber is shown.</summary>
public interface IDeskView
{
    /// <summary>A sentence that stays.</summary>
    void Say(string sentence);

    /// <summary>How it stands.</summary>
    void Look(Plate plate, TelemetrySample sample);
}
