using ChamberFirmware.Drivers;

namespace ChamberFirmware.Twin;

/// <summary>One thermometer on a wall of the twin: spot, chip, wires, and the driver that the board hands out.</summary>
internal sealed class TwinWallSensor
{
    private readonly WallSpot _spot;
    private readonly Tmp117Chip _chip;
    private readonly TwinI2cBus _wires;
    private readonly WallSensorFaults _faults;

    /// <summary>A sensor on a wall of this temperature, °C; noise from a stream of its own.</summary>
    public TwinWallSensor(
        TwinParameters parameters, WallSensorFaults faults, TwinClock clock, double wallC, double stepS, RandomStream noise)
    {
        _faults = faults;
        _spot = new WallSpot(parameters, wallC, stepS);
        _chip = new Tmp117Chip(faults, _spot, noise);
        _wires = new TwinI2cBus(clock, _chip, faults);
        Driver = new Tmp117Sensor(_wires);
    }

    /// <summary>The driver that the firmware reads.</summary>
    public IWallSensor Driver { get; }

    /// <summary>Lets conversions end up to a time, us.</summary>
    public void RunTo(long us) => _chip.RunTo(us);

    /// <summary>A dip of the sensor's supply, now.</summary>
    public void BrownOut() => _wires.BrownOut();

    /// <summary>One step on a wall in air of these temperatures, °C.</summary>
    public void Step(double wallC, double airC) => _spot.Step(wallC, airC, _faults.CameOff);
}
