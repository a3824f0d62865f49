using ChamberFirmware.Air;
using ChamberFirmware.Drivers;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Sensing;

/// <summary>Reads everything once a tick into <see cref="Readings"/>; only FilmAir writes there, too.</summary>
public sealed class Instruments
{
    private const double SmoothReads = 20.0; // 2 s

    private readonly ChamberSettings _settings;
    private readonly ISwitchInput _interlockClosed;
    private readonly Fan _fan;
    private readonly CastTimer _castTimer;
    private readonly FanSpeedCheck _fanCheck;
    private readonly WallSensors _walls;
    private readonly FilmThermometers _film;
    private bool _hasSmooth;
    private int _airReads;
    private long _readUs;

    /// <summary>The instruments of this board; the fan and the cast timer are the ones that are driven.</summary>
    public Instruments(IBoard board, ChamberSettings settings, Fan fan, CastTimer castTimer)
    {
        _settings = settings;
        Air = new AirSensors(board, settings);
        _interlockClosed = board.InterlockClosed;
        _fan = fan;
        _castTimer = castTimer;
        _fanCheck = new FanSpeedCheck(settings);
        Travel = new TravelSensing(board, settings, castTimer);
        _walls = new WallSensors(board);
        _film = new FilmThermometers(board);
    }

    /// <summary>The air sensors; a calibration looks at each by itself.</summary>
    public readonly AirSensors Air;

    /// <summary>The travel switches of blade and plate.</summary>
    public readonly TravelSensing Travel;

    /// <summary>Reads everything, once a tick.</summary>
    public void Read(Readings readings)
    {
        long readUs = _fan.Read(); // first: its counts are timed
        long missed = (readUs - _readUs) / TickSchedule.TickUs;
        _readUs = readUs;
        int ticks = missed < 1 ? 1 : missed < SensingLimits.MostGrowthTicks ? (int)missed : SensingLimits.MostGrowthTicks;
        Air.Read(readings, ticks);
        _walls.Read(readings, ticks);
        _film.Read(readings, ticks);
        readings.FanRpm = _fan.Rpm;
        readings.FanRpmIsValid = _fan.RpmIsValid;
        _fanCheck.Look(readings.FanDuty01, _fan);
        readings.FanIsDoubtful = _fanCheck.IsDoubtful;
        readings.FanDoubtReads = _fanCheck.DoubtReads;
        double rpm = _fanCheck.IsDoubtful ? _fanCheck.ExpectedRpm : _fan.Rpm;
        readings.AirVelocityMPerS = VelocityTable.Interpolate(_settings.FanTableRpm, _settings.FanTableMPerS, rpm);
        readings.AirVelocityUncertaintyMPerS = SensorClass.VelocityLimitMPerS(_settings, readings.AirVelocityMPerS);
        readings.InterlockClosed = _interlockClosed.Read() || _interlockClosed.Read(); // a spike of microseconds is no open chain
        readings.CastStarted = _castTimer.IsStarted;
        readings.CastRefused = _castTimer.IsRefused;
        readings.CastStartedUs = _castTimer.StartedUs;
        readings.CastStartErrorUs = _castTimer.StartErrorUs;
        readings.CastStartTries = _castTimer.StartTries;
        Travel.Read(readings);
        if (readings.Air.IsValid)
        {
            Smooth(readings);
        }

        _airReads++;
        readings.AirIsAwaited = !_hasSmooth && _airReads < SensingLimits.SensorBadReads;
    }

    private void Smooth(Readings readings)
    {
        double change = readings.HumidityRatioGPerKg - readings.SmoothHumidityRatioGPerKg;
        readings.SmoothHumidityRatioGPerKg += _hasSmooth ? change / SmoothReads : change;
        _hasSmooth = true;
    }
}
