using ChamberFirmware.Settings;

namespace ChamberFirmware.Climate;

/// <summary>
/// Holds the air temperature with the heater. Feed-forward carries what the walls take at the target temperature and what the mist takes
/// to evaporate; PI carries the rest. Works flat out while the target is far; the true air then overshoots by 1 to 2 K for half a minute,
/// long before Ready.
/// </summary>
public sealed class TemperatureRegulator
{
    private const double LatentHeatJPerG = 2400.0; // of water at 40 C, ASHRAE Fundamentals 2017 chapter 1 table 3: 2406 J/g

    // SIMC (Skogestad 2003) on a gain of 1/16 K/W, 8 s of heater lag and 3 s of chip and transport: 20 W/K and 8 s; half of that gain and
    // a longer integral leave room for chambers that are not the reference chamber.
    private const double GainWPerK = 10.0;
    private const double IntegralS = 15.0;

    private readonly ChamberSettings _settings;
    private readonly double _tickS;
    private readonly PiRegulator _pi = new PiRegulator(GainWPerK, IntegralS);
    private readonly DelayLine _mist; // the mist lags as the heater does, but starts one dead time later

    public TemperatureRegulator(ChamberSettings settings, double tickS)
    {
        _settings = settings;
        _tickS = tickS;
        _mist = new DelayLine(settings.HumidifierDeadTimeS, tickS);
    }

    public void Restart()
    {
        _pi.Restart();
        _mist.Fill(0.0);
    }

    /// <summary>Heater duty, 0 to 1.</summary>
    public double Step(double targetC, double measuredC, double airVelocityMPerS, double humidifierDuty01, WallEstimate wall)
    {
        double wallsW = wall.AirToWallWPerK(airVelocityMPerS) * (targetC - wall.TemperatureC);
        double mistW = _mist.Step(humidifierDuty01) * _settings.HumidifierGPerS * LatentHeatJPerG;
        return _pi.Step(targetC - measuredC, wallsW + mistW, 0.0, _settings.HeaterW, _tickS) / _settings.HeaterW;
    }
}
