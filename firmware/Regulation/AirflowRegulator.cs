using ChamberFirmware.Air;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Regulation;

/// <summary>
/// Holds the air velocity: m/s to fan speed through the air velocity table, fan speed through duty and tach. A new speed is reached by
/// driving the fan harder than it will need, after a model of its lag; the tach, seconds late, then takes out what is left.
/// </summary>
public sealed class AirflowRegulator
{
    // The tach is 1 to 3 s late. A gain this small acts as an integral of 0.6 s / 0.1 = 6 s: slow enough never to swing, fast enough for
    // the soak; table and model do the work. A slow fan's tach looks back further, 8 s in the mean at 250 rpm: there it acts as slowly.
    private const double GainPerFullSpeed = 0.1;
    private const double SlowRpm = 750.0;
    private const double IntegralS = 0.6;
    private const double Push = 3.0; // the fan's lag becomes a quarter
    private const double TachSettlesS = 3.0; // its window and the fan's lag: what it shows before says nothing about the new speed
    private const double SameSpeed01 = 0.005; // of full speed

    private readonly ChamberSettings _settings;
    private readonly PiRegulator _pi = new PiRegulator(GainPerFullSpeed, IntegralS);
    private double _modelRpm;
    private double _quietS;

    /// <summary>A regulator of this chamber's fan, which stands.</summary>
    public AirflowRegulator(ChamberSettings settings) => _settings = settings;

    /// <summary>Fan speed that the recipe's velocity needs, revolutions per minute.</summary>
    public double TargetRpm;

    /// <summary>The fan starts from standstill.</summary>
    public void Restart()
    {
        _pi.Restart();
        _modelRpm = _quietS = 0.0;
    }

    /// <summary>
    /// One tick of <paramref name="tickS"/>, s: the fan's duty, lowest to 1, for a velocity in m/s. <paramref name="rpm"/> is the tach's,
    /// revolutions per minute; table and model alone while it is not valid.
    /// </summary>
    public double Duty01(double targetMPerS, bool rpmIsValid, double rpm, double tickS)
    {
        double targetRpm = VelocityTable.Interpolate(_settings.FanTableMPerS, _settings.FanTableRpm, targetMPerS);
        double change = (targetRpm - TargetRpm) / _settings.FanFullSpeedRpm;
        _quietS = change > SameSpeed01 || change < -SameSpeed01 ? 0.0 : _quietS + tickS;
        TargetRpm = targetRpm;
        double pushed = (targetRpm + Push * (targetRpm - _modelRpm)) / _settings.FanFullSpeedRpm;
        double lowest = _settings.FanLowestDuty01;
        bool heard = rpmIsValid && _quietS > TachSettlesS;
        double slow01 = targetRpm < SlowRpm ? targetRpm / SlowRpm : 1.0;
        double error = heard ? slow01 * (targetRpm - rpm) / _settings.FanFullSpeedRpm : 0.0;
        double duty01 = heard
            ? _pi.Output(error, targetRpm / _settings.FanFullSpeedRpm, lowest, 1.0, tickS)
            : Limited(pushed + _pi.Integral, lowest);
        _modelRpm += (Limited(duty01 - _pi.Integral, lowest) * _settings.FanFullSpeedRpm - _modelRpm) * tickS / (_settings.FanLagS + tickS);
        return duty01;
    }

    private static double Limited(double duty01, double lowest) => duty01 < lowest ? lowest : duty01 > 1.0 ? 1.0 : duty01;
}
