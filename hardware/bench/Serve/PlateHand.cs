using ChamberFirmware.Casting;
using ChamberFirmware.Operation;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench.Serve;

/// <summary>
/// The person at a served twin: takes a coated plate out of the bath, puts a fresh one in and pushes the carriage back, a few seconds
/// after a run is over. Whoever drives it over a line has no hands there, and a second run would find the carriage at its end.
/// </summary>
public sealed class PlateHand
{
    /// <summary>How long it takes, of the twin's time.</summary>
    public const long TakesUs = 3_000_000;

    private readonly TwinChamber _twin;
    private readonly Chamber _chamber;
    private long _restsSinceUs = -1;

    /// <summary>At this twin.</summary>
    public PlateHand(TwinChamber twin, Chamber chamber)
    {
        _twin = twin;
        _chamber = chamber;
    }

    /// <summary>Once a pass.</summary>
    public void Look()
    {
        bool isCoated = _twin.Motion.Coated01 > 0.0;
        bool rests = _chamber.Run.Phase is Phase.Complete or Phase.Idle;
        _restsSinceUs = !rests || !isCoated ? -1 : _restsSinceUs < 0 ? _twin.NowUs : _restsSinceUs;
        if (_restsSinceUs >= 0 && _twin.NowUs - _restsSinceUs >= TakesUs)
        {
            _twin.Motion.ResetForNextPlate();
        }
    }
}
