using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Sensing;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Safety;

/// <summary>
/// Judges first (<see cref="Judge"/>) and has the last word (<see cref="Permit"/>). The first fault is latched until the operator resets
/// it; while it is, every output is off and the heartbeat stops, so that the hardware drops the supply too.
/// </summary>
public sealed class Supervisor
{
    private readonly HeatingCheck _heating = new HeatingCheck();
    private readonly UncommandedHeatCheck _uncommanded = new UncommandedHeatCheck();
    private int _badReads;
    private int _lostCount;
    private int _hotReads;
    private int _slowReads;
    private int _openReads;
    private long _fanOnSinceUs;
    private bool _fanWasOn;

    /// <summary>The latched fault's number, or <see cref="FaultCode.None"/>.</summary>
    public int Fault { get; private set; }

    /// <summary>The fan turns at half the commanded speed or more: only then may anything heat or humidify.</summary>
    public bool FanProven { get; private set; }

    /// <summary>
    /// Once a tick: latches a fault that this tick's readings, with what the last tick asked for, show. <paramref name="targetRpm"/>: the
    /// fan speed that was asked for, revolutions per minute; 0: any speed will do.
    /// </summary>
    public void Judge(long nowUs, Readings readings, CastingRun run, Outputs last, double targetRpm)
    {
        bool running = PhaseRules.Drives(run.Phase);
        JudgeSensor(readings.Air, running);
        Latch(running && readings.SensorDisagreeReads >= SensingLimits.SensorDisagreeReads, FaultCode.SensorsDisagree);
        JudgeHeat(nowUs, readings.Air, readings.InterlockClosed, last);
        JudgeFan(nowUs, readings, last, targetRpm);
        JudgeInterlock(readings, run.Phase);
        Latch(readings.CastRefused, FaultCode.CastNotStarted);
        TravelOutcome travel = run.Travel(nowUs, readings);
        Latch(travel != TravelOutcome.AsPlanned, FaultOf(travel));
        long limitUs = run.PhaseLimitUs();
        Latch(limitUs > 0 && nowUs - run.PhaseSinceUs > limitUs, TimeoutOf(run.Phase));
        bool preparing = run.Phase == Phase.Conditioning || run.Phase == Phase.Ready;
        Latch(preparing && nowUs - run.RunSinceUs > CastLimits.PreparationUs, FaultCode.ConditioningTimeout);
    }

    /// <summary>The last word: takes away what must not be, whatever regulators and run asked for.</summary>
    public void Permit(Readings readings, Phase phase, Outputs outputs)
    {
        // A sum that went wrong must not run a heater. Asked for as such, because to nanoFramework's interpreter NaN exceeds any limit.
        Latch(outputs.HasNaN(), FaultCode.ProgramError);
        if (Fault != FaultCode.None)
        {
            outputs.AllOff();
            return;
        }

        // No edge into an open chain during a run: the dead-man, dropped by a stall, must not close again before the fault is latched.
        outputs.HeartbeatAllowed = readings.InterlockClosed || !PhaseRules.Drives(phase);
        bool mayCondition = PhaseRules.Drives(phase) && readings.Air.IsValid && readings.InterlockClosed;
        for (int load = 0; load < Loads.Count && !(mayCondition && FanProven); load++)
        {
            bool may = mayCondition && !Loads.Row(load).NeedsFan;
            outputs.LoadDuty01[load] = may ? outputs.LoadDuty01[load] : 0.0;
        }

        if (!PhaseRules.Drives(phase))
        {
            outputs.FanOn = false;
        }

        if (!PhaseRules.Moves(phase))
        {
            outputs.MotionAllowed = false;
            outputs.CastToStart = null;
        }
    }

    /// <summary>The operator's reset. Counters start anew; a cause that is still there latches again.</summary>
    public void Reset()
    {
        Fault = FaultCode.None;
        _badReads = 0;
        _lostCount = 0;
        _hotReads = 0;
        _slowReads = 0;
        _openReads = 0;
        _heating.Restart();
        _uncommanded.Restart();
    }

    private void JudgeSensor(AirReading air, bool running)
    {
        bool isLost = !air.IsValid;
        _badReads = !isLost ? 0 : _badReads < SensingLimits.SensorBadReads ? _badReads + 1 : _badReads;
        Latch(running && _badReads >= SensingLimits.SensorBadReads, SensorFault.CodeOf(air.Status));
        _lostCount = !running ? 0 : isLost ? _lostCount + SensingLimits.LostReadCounts : _lostCount > 0 ? _lostCount - 1 : 0;
        Latch(_lostCount >= SensingLimits.LostReadsMost, FaultCode.SensorIntermittent);
        Latch(running && air.UnchangedReads >= SensingLimits.SensorUnchangedReads, FaultCode.SensorFrozen);
    }

    private void JudgeHeat(long nowUs, AirReading air, bool hasSupply, Outputs last)
    {
        if (!air.IsValid)
        {
            return; // a lost reading neither clears a count nor adds to it
        }

        _hotReads = air.TemperatureC > SafetyLimits.OverTemperatureC ? _hotReads + 1 : 0;
        Latch(_hotReads >= SafetyLimits.OverTemperatureReads, FaultCode.OverTemperature);
        Latch(_heating.IsTooSlow(nowUs, last.LoadDuty01[Loads.Heater], air.TemperatureC), FaultCode.HeatingTooSlow);
        bool warms = _uncommanded.IsWarming(nowUs, last.LoadDuty01[Loads.Heater], hasSupply, last.FanOn, air.TemperatureC);
        Latch(warms, FaultCode.HeatingUncommanded);
    }

    // A bus that blocks the ESP32 for a second stops the heartbeat too: then the sensor is the cause and the open chain its effect. A
    // finished run's door is opened to take the plate out. While blade or plate move, one reading is enough: without its supply for 0.1 s
    // the blade has stood still, and the film is not what the plan says.
    private void JudgeInterlock(Readings readings, Phase phase)
    {
        _openReads = readings.InterlockClosed ? 0 : _openReads + 1;
        bool sensorSilent = readings.Air.Status == SensorStatus.NoAnswer;
        bool matters = PhaseRules.Drives(phase) && phase != Phase.Complete;
        bool open = matters && _openReads >= (PhaseRules.Moves(phase) ? 1 : SafetyLimits.InterlockOpenReads);
        Latch(open, sensorSilent ? FaultCode.SensorLost : FaultCode.InterlockOpen);
    }

    private void JudgeFan(long nowUs, Readings readings, Outputs last, double targetRpm)
    {
        if (last.FanOn && !_fanWasOn)
        {
            _fanOnSinceUs = nowUs;
        }

        _fanWasOn = last.FanOn;
        bool turns = readings.FanRpmIsValid && readings.FanRpm >= targetRpm * SafetyLimits.FanSlow01;
        FanProven = last.FanOn && turns;
        _slowReads = last.FanOn && !turns && nowUs - _fanOnSinceUs > SafetyLimits.FanSpinUpUs ? _slowReads + 1 : 0;
        Latch(_slowReads >= SafetyLimits.FanSlowReads, FaultCode.FanNotTurning);
    }

    // Only place where a fault is set; the first one stays.
    private void Latch(bool condition, int code)
    {
        if (condition && Fault == FaultCode.None)
        {
            Fault = code;
        }
    }

    private static int FaultOf(TravelOutcome travel) => travel switch
    {
        TravelOutcome.BladeNotSeen => FaultCode.BladeNotSeen,
        TravelOutcome.PlateNotSeen => FaultCode.PlateNotSeen,
        TravelOutcome.BladeTooEarly => FaultCode.BladeTooEarly,
        _ => FaultCode.PlateTooEarly,
    };

    private static int TimeoutOf(Phase phase) => phase switch
    {
        Phase.Conditioning => FaultCode.ConditioningTimeout,
        Phase.Ready => FaultCode.ReadyTimeout,
        Phase.Casting => FaultCode.CastingTimeout,
        Phase.Exposing => FaultCode.ExposingTimeout,
        Phase.Commissioning => FaultCode.CommissioningTimeout,
        _ => FaultCode.ImmersingTimeout,
    };
}
