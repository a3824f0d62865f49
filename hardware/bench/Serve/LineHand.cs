using ChamberFirmware.Casting;
using ChamberFirmware.Line;
using ChamberFirmware.Operation;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench.Serve;

/// <summary>
/// The controller of a served twin's casting line, the least there can be: it lets the web run while the chamber is ready or coats, as fast
/// as the exposure asks for, and stops it otherwise.
/// </summary>
public sealed class LineHand
{
    private const long CoverHolds = 1; // WebHold
    private const double CoverSlack01 = 0.8; // under a cover that moves the way is open so far, and it can give and take
    private const double SPerMin = 60.0;

    private readonly TwinWeb _web;
    private readonly Chamber _chamber;

    /// <summary>At this web.</summary>
    public LineHand(TwinWeb web, Chamber chamber)
    {
        _web = web;
        _chamber = chamber;
    }

    /// <summary>Once a pass.</summary>
    public void Look()
    {
        LineRun? line = _chamber.Line;
        CastingRun run = _chamber.Run;
        _web.Runs = line != null && run.Phase is Phase.Ready or Phase.Coating;
        if (line != null && _web.Runs)
        {
            double openM = line.Way.OpenM(line.Way.LengthM) * (_chamber.Settings.WebHold == CoverHolds ? CoverSlack01 : 1.0);
            _web.AskedMPerMin = openM / run.ExposureS * SPerMin;
        }
    }
}
