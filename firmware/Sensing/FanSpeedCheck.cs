using ChamberFirmware.Air;
using ChamberFirmware.Drivers;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Sensing;

/// <summary>
/// Whether the fan's speed fits the duty it was driven at. A loop that believes a tach which counts wrongly makes the true air as wrong,
/// and nothing else shows it.
/// </summary>
public sealed class FanSpeedCheck
{
    private const double Fits01 = 0.018; // of the speed: a sound fan stays within 1.2 %, a lie of 3 % must be seen
    private const int StartReads = 40;
    private const double WellKnownRpm = 3.0;
    private const double FollowS = 1.0; // the tach is that late

    private readonly ChamberSettings _settings;
    private double _mostRpm;
    private double _leastRpm;

    /// <summary>A check of this chamber's fan, which stands.</summary>
    public FanSpeedCheck(ChamberSettings settings) => _settings = settings;

    /// <summary>Speed that the fan should have now, revolutions per minute.</summary>
    public double ExpectedRpm;

    /// <summary>At this tick the measured speed cannot be the fan's.</summary>
    public bool IsDoubtful;

    /// <summary>Ticks with doubt, less those without: a lie at the edge of what fits is found too.</summary>
    public int DoubtReads;

    /// <summary>
    /// Once a tick: the duty that the fan was driven at since the last one, 0 to 1. At 0 it is off, or a task tries what it does, and
    /// nothing is known of its speed.
    /// </summary>
    public void Look(double duty01, Fan fan)
    {
        if (duty01 <= 0.0)
        {
            IsDoubtful = false;
            DoubtReads = -StartReads; // switched on while it still turns, it is faster than it should be
            ExpectedRpm = _leastRpm = 0.0;
            _mostRpm = _settings.FanFullSpeedRpm; // it may still run down
            return;
        }

        const double tickS = TickSchedule.TickS;
        double lagS = _settings.FanLagS + tickS;
        double rpm = ExpectedRpm + (SteadyRpm(duty01) - ExpectedRpm) * tickS / lagS;
        ExpectedRpm = rpm;
        _mostRpm = rpm > _mostRpm ? rpm : _mostRpm + (rpm - _mostRpm) * tickS / FollowS;
        _leastRpm = rpm < _leastRpm ? rpm : _leastRpm + (rpm - _leastRpm) * tickS / FollowS;
        double over = fan.Rpm - _mostRpm;
        double under = _leastRpm - fan.Rpm;
        double off = !fan.RpmIsValid ? 0.0 : (over > under ? over : under) - Fits01 * rpm;
        double error = fan.RpmErrorRpm;
        IsDoubtful = off > (error < WellKnownRpm ? error : WellKnownRpm); // what is not well known is not believed,
        DoubtReads += off > error || DoubtReads < 0 ? 1 : DoubtReads > 0 ? -1 : 0; // but no fault
    }

    private double SteadyRpm(double duty01)
    {
        double[] duties = _settings.FanTableDuty01;
        double least = _settings.FanLowestDuty01;
        double duty = duty01 < least ? least : duty01;
        return duties.Length == _settings.FanTableRpm.Length
            ? VelocityTable.Interpolate(duties, _settings.FanTableRpm, duty)
            : _settings.FanFullSpeedRpm * duty;
    }
}
