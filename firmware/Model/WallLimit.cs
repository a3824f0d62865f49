using ChamberFirmware.Air;
using ChamberFirmware.Drivers;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Model;

/// <summary>
/// How much water walls of a temperature bear, with the margins: they may be colder than believed, and the air wetter than the sensor says.
/// One rule for the run, which never makes the air wetter, and for the start, which refuses what could not be reached.
/// </summary>
public sealed class WallLimit
{
    private const double StrangeMarginK = 3.0; // a model that is not this chamber's: 30 % of anything is a kelvin or two
    private const double CommissionedMarginK = 0.9;
    private const double CorrectedPct = 2.5; // offset found, or corrected over salts: what it may drift before somebody looks again

    // A sensor on the spot: its own limit, and what it shows of the air around it.
    private const double SpotLimitK = 0.2;
    private const double SpotOfAir01 = 0.03;

    private readonly double _sensorPct;
    private readonly double _modelK;

    /// <summary>The margins as the settings are now: smaller for a commissioned chamber, and for a corrected sensor.</summary>
    public WallLimit(ChamberSettings settings)
    {
        bool isCorrected = settings.SensorOffsetPct != 0.0 || settings.SaltCalibrationDate.Length > 0;
        _sensorPct = isCorrected ? CorrectedPct : AirSensorClass.RelativeHumidityLimitPct;
        _modelK = settings.CommissionedDate.Length > 0 ? CommissionedMarginK : StrangeMarginK;
    }

    /// <summary>
    /// Most water, g/kg, 0 or more, over walls of a temperature in air of another, degrees Celsius; pressure in Pa. Walls that a sensor
    /// measures are known better than believed ones.
    /// </summary>
    public double MostGPerKg(double wallC, double airC, double pressurePa, bool isMeasured = false)
    {
        double colderK = isMeasured && airC > wallC ? SpotLimitK + SpotOfAir01 * (airC - wallC) : isMeasured ? SpotLimitK : _modelK;
        double vapourPa = SaturationCurve.PressurePa(wallC - colderK) - WetterPa(airC);
        return Psychrometrics.HumidityRatioOfVapourGPerKg(vapourPa > 0.0 ? vapourPa : 0.0, pressurePa);
    }

    /// <summary>Walls that bear this much water, g/kg, in air of a temperature have at least this one, degrees Celsius.</summary>
    public double LeastWallC(double humidityRatioGPerKg, double airC, double pressurePa)
    {
        double vapourPa = Psychrometrics.VapourPressurePa(humidityRatioGPerKg, pressurePa) + WetterPa(airC);
        return SaturationCurve.TemperatureC(vapourPa) + _modelK;
    }

    private double WetterPa(double airC) => _sensorPct / 100.0 * SaturationCurve.PressurePa(airC);
}
