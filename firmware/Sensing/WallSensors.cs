using ChamberFirmware.Drivers;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Sensing;

/// <summary>
/// The two thermometers on the walls, read once a second: the colder of both counts. The lid is the coldest at rest; a plate of glass on
/// its carrier is the last to get warm. One alone says nothing of the other, so it takes both.
/// </summary>
public sealed class WallSensors
{
    private const int EveryTicks = 10;

    private readonly WallChip? _lid;
    private readonly WallChip? _carrier;
    private int _ticks;

    /// <summary>The sensors of this board, or none; not read yet.</summary>
    public WallSensors(IBoard board)
    {
        if (board.LidSensor != null && board.CarrierSensor != null)
        {
            _lid = new WallChip(board.LidSensor);
            _carrier = new WallChip(board.CarrierSensor);
        }
    }

    /// <summary>Reads them when it is time; so many ticks after the last call.</summary>
    public void Read(Readings readings, int ticks)
    {
        if (_lid == null || _carrier == null)
        {
            return;
        }

        readings.WallSensorsAreFitted = true;
        readings.WallIsRead = false;
        _ticks += ticks;
        if (_ticks < EveryTicks)
        {
            return;
        }

        double pastS = _ticks * TickSchedule.TickS;
        _ticks = 0;
        _lid.Read(pastS);
        _carrier.Read(pastS);
        WallChip colder = _lid.TemperatureC < _carrier.TemperatureC ? _lid : _carrier;
        WallChip warmer = colder == _lid ? _carrier : _lid;
        readings.WallIsMeasured = _lid.IsMeasured && _carrier.IsMeasured;
        readings.WallIsRead = readings.WallIsMeasured;
        readings.WallC = colder.TemperatureC;
        readings.WallKPerS = colder.KPerS;
        readings.WarmerWallC = warmer.TemperatureC;
    }
}
