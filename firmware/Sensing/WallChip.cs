using ChamberFirmware.Drivers;

namespace ChamberFirmware.Sensing;

/// <summary>One thermometer on a wall: believed only while it answers and does not change faster than a wall can.</summary>
public sealed class WallChip
{
    private const int LostReads = 5; // in a row: a cable that hangs loose
    private const int AskedEvery = 60; // a lost one: a silent chip can block the ESP32's bus, and no run hangs on it
    private const double MostKPerS = 0.5; // glass of 3 mm under a heater that is flat out takes 0.15; air takes 2
    private const double SlopeReads = 5.0; // the slope is smoothed over as many: a bit of the sensor is 8 mK

    private readonly IWallSensor _sensor;
    private int _lost = LostReads;

    /// <summary>A sensor that has not been read yet.</summary>
    public WallChip(IWallSensor sensor) => _sensor = sensor;

    /// <summary>It answers and behaves like a wall: the temperature is at most some seconds old.</summary>
    public bool IsMeasured;

    /// <summary>As it was last read, degrees Celsius.</summary>
    public double TemperatureC;

    /// <summary>How fast that changes, K/s.</summary>
    public double KPerS;

    /// <summary>Reads it, so many seconds after the last time.</summary>
    public void Read(double pastS)
    {
        bool isTime = _lost <= LostReads || _lost % AskedEvery == 0;
        double wallC = 0.0;
        if (!isTime || !_sensor.TryRead(out wallC))
        {
            _lost++;
            IsMeasured = IsMeasured && _lost < LostReads;
            return;
        }

        // A first reading has nothing to be held against, and one that jumped is a first one.
        double kPerS = (wallC - TemperatureC) / ((_lost + 1) * pastS);
        bool isWall = _lost < LostReads && kPerS is < MostKPerS and > -MostKPerS;
        KPerS = isWall && IsMeasured ? KPerS + (kPerS - KPerS) / SlopeReads : 0.0;
        IsMeasured = isWall;
        TemperatureC = wallC;
        _lost = 0;
    }
}
