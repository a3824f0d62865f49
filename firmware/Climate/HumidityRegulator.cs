using ChamberFirmware.Settings;

namespace ChamberFirmware.Climate;

/// <summary>
/// Holds the humidity ratio with humidifier and dry air in split range. It reckons in grams of water a second, so that the loop's gain is
/// the same on both sides; one sign moves one actuator, they cannot fight.
/// </summary>
public sealed class HumidityRegulator
{
    private const double WallMarginK = 2.0; // the air is never made wetter than its walls, less this, can bear
    private const double IntegralS = 50.0;
    private const double ClosedLoopS = 14.0; // SIMC (Skogestad 2003) for an integrating process: about 7 s of delay and lag, as much again
    private const double DriestGPerKg = 0.5; // keeps the dry-air side's gain finite

    private readonly ChamberSettings _settings;
    private readonly double _tickS;
    private readonly PiRegulator _pi;
    private readonly HumidityReference _reference;
    private double _roomGPerKg;

    public HumidityRegulator(ChamberSettings settings, double tickS)
    {
        _settings = settings;
        _tickS = tickS;
        _pi = new PiRegulator(settings.AirMassG / 1000.0 / ClosedLoopS, IntegralS);
        _reference = new HumidityReference(settings, tickS);
    }

    public double HumidifierDuty01 { get; private set; }

    public double DryAirDuty01 { get; private set; }

    /// <summary>The set point the loop works to now, g/kg: on its way to the target, and held back while walls are cold.</summary>
    public double SetGPerKg => _reference.SetGPerKg;

    /// <summary>
    /// Starts from the measured air. <paramref name="chamberIsCold"/>: it has stood open to the room, whose humidity it shows.
    /// </summary>
    public void Start(double measuredGPerKg, bool chamberIsCold)
    {
        _pi.Restart();
        _reference.Start(measuredGPerKg);
        _roomGPerKg = chamberIsCold ? measuredGPerKg : _roomGPerKg;
    }

    /// <summary>Humidifier capacity that holding the air leaves for a film, g/s.</summary>
    public double SpareGPerS => _settings.HumidifierGPerS - LeakGPerS();

    /// <summary>One step; <paramref name="filmGPerS"/> is water for the film, fed on top of what holds the air.</summary>
    public void Step(double targetGPerKg, double measuredGPerKg, double filmGPerS, double wallTemperatureC, double pressurePa)
    {
        double bearable = Psychrometrics.SaturationHumidityRatioGPerKg(wallTemperatureC - WallMarginK, pressurePa);
        _reference.Step(targetGPerKg < bearable ? targetGPerKg : bearable);

        double expected = LeakGPerS() + _settings.AirMassG * _reference.RateGPerKgS / 1000.0 + filmGPerS;
        double mostOut = -DryAirCapacityGPerS(measuredGPerKg);
        double water = _pi.Step(_reference.ExpectedGPerKg - measuredGPerKg, expected, mostOut, _settings.HumidifierGPerS, _tickS);
        HumidifierDuty01 = water > 0.0 ? water / _settings.HumidifierGPerS : 0.0;
        DryAirDuty01 = water < 0.0 ? water / mostOut : 0.0;
    }

    // Water that leaks to the room, g/s; negative where the room is wetter.
    private double LeakGPerS() => _settings.AirMassG * _settings.LeakPerHour / 3600.0 * (_reference.SetGPerKg - _roomGPerKg) / 1000.0;

    // Water that dry air at duty 1 carries out: it replaces as much chamber air as it brings.
    private double DryAirCapacityGPerS(double measuredGPerKg)
    {
        return _settings.DryAirGPerS * (measuredGPerKg > DriestGPerKg ? measuredGPerKg : DriestGPerKg) / 1000.0;
    }
}
