using System;
using ChamberFirmware.Air;
using ChamberFirmware.Drivers;
using ChamberFirmware.Sensing;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>
/// What both peers share with ours, so that only the algorithm differs: the sensor's driver and its noise, relays with the same shortest
/// on-times, the air velocity table, ten ticks a second, the heartbeat. The fan runs at the duty of its table. A set point in g/kg is
/// turned into %RH at the set temperature, as somebody with a %RH controller would do by hand.
/// </summary>
public abstract class Peer : IController
{
    private const double CutOutC = 75.0; // the same limit as the firmware's: every chamber has a thermal cut-out

    // Blade over 150 mm at 50 mm/s with its latency, the plate into the bath 30 s after its last point.
    private static readonly CastPlan Film = new(100_000, 3_000_000, 3_155_000, 3_400_000, 33_065_000, 33_155_000, 0, 34_065_000);

    private readonly ChamberSettings _settings;
    private readonly Actuators _actuators;
    private readonly Instruments _instruments;
    private readonly Readings _readings = new();
    private readonly Outputs _outputs = new();
    private CastPlan? _cast;
    private bool _casting;

    /// <summary>Our sensing and actuators on this twin; the fan's table is the plant's.</summary>
    protected Peer(TwinChamber twin, TwinParameters plant)
    {
        ArgumentNullException.ThrowIfNull(twin);
        _settings = FanCalibration.Enter(new ChamberSettings(), plant);
        _actuators = new Actuators(twin.Board);
        _instruments = new Instruments(twin.Board, _settings, _actuators.Fan, _actuators.CastTimer);
    }

    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public long PeriodUs => TickSchedule.TickUs;

    /// <inheritdoc/>
    public string? Failure { get; private set; }

    /// <summary>Null before the first target.</summary>
    protected Climate? Target { get; private set; }

    /// <summary>The target's humidity as the user of a %RH controller enters it, percent.</summary>
    protected double TargetPct { get; private set; }

    /// <summary>A peer knows no limits of its chamber and takes every target.</summary>
    public virtual bool TrySetTarget(Climate target)
    {
        ArgumentNullException.ThrowIfNull(target);
        Failure = null;
        Target = target;
        TargetPct = Psychrometrics.RelativeHumidityPct(
            target.TemperatureC, target.HumidityRatioGPerKg, _readings.Air.PressurePa);
        return true;
    }

    /// <summary>Somebody presses the button of a timer beside the controller, which knows nothing of it.</summary>
    public bool Casts()
    {
        _cast = Film;
        _casting = true;
        return true;
    }

    /// <inheritdoc/>
    public void Tick(long nowUs)
    {
        _instruments.Read(_readings);
        _outputs.AllOff();
        _outputs.HeartbeatAllowed = true;
        _outputs.MotionAllowed = _casting;
        _outputs.CastToStart = _cast;
        _cast = null;
        if (Target != null)
        {
            double rpm = VelocityTable.Interpolate(_settings.FanTableMPerS, _settings.FanTableRpm, Target.AirVelocityMPerS);
            _outputs.FanOn = true;
            _outputs.FanDuty01 = Math.Clamp(rpm / _settings.FanFullSpeedRpm, _settings.FanLowestDuty01, 1.0);
            Condition(nowUs);
        }

        _actuators.Drive(_outputs, TickSchedule.TickS);
    }

    /// <summary>The algorithm: from what is measured to duties.</summary>
    /// <param name="nowUs">Time, us.</param>
    /// <param name="temperatureC">Measured, degrees Celsius.</param>
    /// <param name="relativeHumidityPct">Measured, percent.</param>
    /// <param name="heater01">Heater's duty.</param>
    /// <param name="humidity">Humidifier's duty where positive, dry air's where negative.</param>
    protected abstract void Regulate(
        long nowUs, double temperatureC, double relativeHumidityPct, out double heater01, out double humidity);

    private void Condition(long nowUs)
    {
        if (!_readings.Air.IsValid)
        {
            return; // everything off for this tick
        }

        Regulate(nowUs, _readings.Air.TemperatureC, _readings.Air.RelativeHumidityPct, out double heater01, out double humidity);
        bool tooHot = _readings.Air.TemperatureC > CutOutC;
        Failure = tooHot ? "cut-out: the air was above 75 C" : Failure;
        _outputs.LoadDuty01[Loads.Heater] = tooHot ? 0.0 : heater01;
        _outputs.LoadDuty01[Loads.Humidifier] = Math.Max(0.0, humidity);
        _outputs.LoadDuty01[Loads.DryAir] = Math.Max(0.0, -humidity);
    }
}
