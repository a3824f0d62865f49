using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Tests.Unit.Bench.Desk;

/// <summary>Nobody looks at the run.</summary>
internal sealed class NoDeskView : IDeskView
{
    public bool ShowsUncertainty => false;

    public void Say(string sentence)
    {
    }

    public void Look(PlateProgress plate, TelemetrySample sample)
    {
    }
}
