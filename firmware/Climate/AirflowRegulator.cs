using ChamberFirmware.Settings;

namespace ChamberFirmware.Climate;

/// <summary>Holds the air velocity: m/s to fan speed through the calibration table, fan speed through duty and tach.</summary>
public sealed class AirflowRegulator
{
    // The fan answers in 0.5 s and the tach is 1 s late. A gain this small acts as an integral of 0.6 s / 0.1 = 6 s: slow enough never to
    // swing, fast enough for the soak; the table's feed-forward does the work.
    private const double GainPerFullSpeed = 0.1;
    private const double IntegralS = 0.6;

    private readonly ChamberSettings _settings;
    private readonly PiRegulator _pi = new PiRegulator(GainPerFullSpeed, IntegralS);

    public AirflowRegulator(ChamberSettings settings) => _settings = settings;

    /// <summary>Fan speed that the recipe's velocity needs, revolutions per minute.</summary>
    public double TargetRpm { get; private set; }

    public void Restart() => _pi.Restart();

    /// <summary>Duty, lowest to 1, for a velocity in m/s; feed-forward alone while the speed is not measured.</summary>
    public double Step(double targetMPerS, bool rpmIsValid, double rpm, double tickS)
    {
        TargetRpm = FanTable.Interpolate(_settings.FanTableMPerS, _settings.FanTableRpm, targetMPerS);
        double feedForward = TargetRpm / _settings.FanFullSpeedRpm;
        double error = rpmIsValid ? (TargetRpm - rpm) / _settings.FanFullSpeedRpm : 0.0;
        return _pi.Step(error, feedForward, _settings.FanLowestDuty01, 1.0, tickS);
    }
}
