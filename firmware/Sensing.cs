using ChamberFirmware.Climate;
using ChamberFirmware.Drivers;
using ChamberFirmware.Settings;

namespace ChamberFirmware;

/// <summary>Reads everything once a tick into <see cref="Readings"/>; the only writer of them.</summary>
public sealed class Sensing
{
    private const double SmoothReads = 20.0; // 2 s

    private readonly ChamberSettings _settings;
    private readonly Bme280Sensor _airSensor;
    private readonly ISwitchInput _interlockClosed;
    private readonly Fan _fan;
    private readonly CastTimer _castTimer;
    private bool _hasSmooth;

    public Sensing(IBoard board, ChamberSettings settings, Fan fan, CastTimer castTimer)
    {
        _settings = settings;
        _airSensor = new Bme280Sensor(board.AirSensor, board.AirSensorBringUp);
        _interlockClosed = board.InterlockClosed;
        _fan = fan;
        _castTimer = castTimer;
    }

    public void Read(long nowUs, Readings readings)
    {
        _airSensor.Read(readings.Air);
        readings.SensorStarts = _airSensor.StartCount;
        _fan.Read(nowUs);
        readings.FanRpm = _fan.Rpm;
        readings.FanRpmIsValid = _fan.RpmIsValid;
        readings.AirVelocityMPerS = FanTable.Interpolate(_settings.FanTableRpm, _settings.FanTableMPerS, _fan.Rpm);
        readings.InterlockClosed = _interlockClosed.Read();
        readings.CastStarted = _castTimer.IsStarted;
        readings.CastRefused = _castTimer.IsRefused;
        readings.CastStartedUs = _castTimer.StartedUs;
        readings.CastStartWidthUs = _castTimer.StartWidthUs;
        AirReading air = readings.Air;
        if (air.IsValid)
        {
            readings.HumidityRatioGPerKg =
                Psychrometrics.HumidityRatioGPerKg(air.TemperatureC, air.RelativeHumidityPct, air.PressurePa);
            Smooth(readings);
        }
    }

    private void Smooth(Readings readings)
    {
        double change = readings.HumidityRatioGPerKg - readings.SmoothHumidityRatioGPerKg;
        readings.SmoothHumidityRatioGPerKg += _hasSmooth ? change / SmoothReads : change;
        _hasSmooth = true;
    }
}
