using ChamberFirmware.Settings;

namespace ChamberFirmware.Climate;

/// <summary>
/// The humidity ratio that should be there, and the one that the sensor should show for it: the set point rises as fast as the humidifier
/// can follow, and its image goes through the humidifier's dead time and lag. PI then corrects only what the model did not expect, and
/// the dead time winds nothing up.
/// </summary>
public sealed class HumidityReference
{
    private const double SensorDelayS = 1.5; // air to the sensor and its element, 0.5 to 1.5 s and 1 s
    private const double SensorLagS = 2.0;
    private const double ShareOfCapacity01 = 0.8; // the rest is left to the feedback

    private readonly ChamberSettings _settings;
    private readonly DelayLine _delay;
    private readonly double _tickS;

    public HumidityReference(ChamberSettings settings, double tickS)
    {
        _settings = settings;
        _tickS = tickS;
        _delay = new DelayLine(settings.HumidifierDeadTimeS + SensorDelayS, tickS);
    }

    /// <summary>Set point now, g/kg.</summary>
    public double SetGPerKg { get; private set; }

    /// <summary>How fast it changes, g/kg/s.</summary>
    public double RateGPerKgS { get; private set; }

    /// <summary>What the sensor should show now, g/kg.</summary>
    public double ExpectedGPerKg { get; private set; }

    /// <summary>Starts, without a bump, from what is measured.</summary>
    public void Start(double measuredGPerKg)
    {
        SetGPerKg = measuredGPerKg;
        ExpectedGPerKg = measuredGPerKg;
        RateGPerKgS = 0.0;
        _delay.Fill(measuredGPerKg);
    }

    public void Step(double goalGPerKg)
    {
        double fastestUp = ShareOfCapacity01 * _settings.HumidifierGPerS * 1000.0 / _settings.AirMassG;
        double fastestDown = ShareOfCapacity01 * _settings.DryAirGPerS * SetGPerKg / _settings.AirMassG;
        double step = goalGPerKg - SetGPerKg;
        step = step > fastestUp * _tickS ? fastestUp * _tickS : step < -fastestDown * _tickS ? -fastestDown * _tickS : step;
        SetGPerKg += step;
        RateGPerKgS = step / _tickS;
        ExpectedGPerKg += (_delay.Step(SetGPerKg) - ExpectedGPerKg) * _tickS / (_settings.HumidifierLagS + SensorLagS);
    }
}
