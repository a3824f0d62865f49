using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Model;
using ChamberFirmware.Sensing;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Safety;

/// <summary>
/// Judges first (<see cref="Judge"/>) and has the last word (<see cref="Permit"/>). The first fault is latched until the operator resets
/// it; while it is, every load is off. Where a film has been cast and may be immersed (<see cref="FaultRules"/>), supply and motion stay
/// until it is; else the heartbeat stops, so that the hardware drops the supply too. The fan runs on.
/// </summary>
public sealed partial class Supervisor
{
    private readonly HeatingCheck _heating = new HeatingCheck();
    private readonly UncommandedHeatCheck _uncommanded = new UncommandedHeatCheck();
    private readonly SupplyTest _supply = new SupplyTest();
    private readonly CalmTemperature _calm = new CalmTemperature();
    private readonly WaterCheck _water = new WaterCheck();
    private int _badReads;
    private int _lostCount;
    private int _hotReads;
    private int _slowReads;
    private int _openReads;
    private long _fanOnSinceUs; // 0: off
    private bool _loopIsHot;
    private bool _wasSilent;
    private bool _filmIsLost;
    private long _nowUs;
    private long _starvedUntilUs;
    private double _fanDuty01; // while nothing is wrong
    private long _fanUntilUs;

    /// <summary>The latched fault's number, or <see cref="FaultCode.None"/>.</summary>
    public int Fault;

    /// <summary>A fault is latched, but a film that has been cast is immersed all the same.</summary>
    public bool SavesFilm => Fault != FaultCode.None && !_filmIsLost;

    /// <summary>The fan turns at half the commanded speed or more: only then may anything heat or humidify.</summary>
    public bool FanProven;

    /// <summary>A look at the door at rest, when the operator says that the plate is out.</summary>
    public readonly DoorLook Door = new DoorLook();

    /// <summary>The dead-man has shown in this run that it can take the supply away, and the supply has come back.</summary>
    public bool SupplyIsProven => _supply.IsProven;

    /// <summary>The supply is on although nothing makes edges; after a fault of another number it is told beside it.</summary>
    public bool SupplyIsStuck => _supply.IsStuck;

    /// <summary>
    /// Once a tick: latches a fault that this tick's readings, with what the last tick asked for, show. Of several at once the one that
    /// explains the others wins, so the order is: supply, stall and chain, sensor, fan, heat, cast or web, time limits.
    /// <paramref name="targetRpm"/>: the fan speed that was asked for, revolutions per minute; 0: any speed will do.
    /// </summary>
    public void Judge(long nowUs, Readings readings, CastingRun run, Outputs last, double targetRpm)
    {
        bool running = PhaseRules.Drives(run.Phase);
        long lastUs = _nowUs;
        bool isStall = NoteStall(nowUs);
        bool begins = !running || (run.PhaseIsNew && run.Begins);
        _supply.Look(nowUs, lastUs, begins, last.HeartbeatAllowed, readings.InterlockClosed);
        Latch(_supply.IsStuck, FaultCode.SupplyStuck);
        Door.Look(nowUs, run.Phase == Phase.Idle, readings.InterlockClosed, isStall);
        JudgeInterlock(readings, run);
        JudgeSensor(readings.Air, running);
        Latch(running && readings.SensorDisagreeReads >= SensingLimits.SensorDisagreeReads, FaultCode.SensorsDisagree);
        JudgeFan(nowUs, running, readings, last, targetRpm);
        JudgeHeat(nowUs, readings.Air, readings.InterlockClosed, run.Phase, last);
        Latch(readings.CastRefused, RefusedIn(run.Phase));
        JudgeTravel(run.Travel(nowUs, readings));
        JudgeWeb(readings, run.Phase);
        JudgeTime(nowUs, run);
    }

    /// <summary>
    /// Once a tick, after <see cref="Judge"/>: whether humidifier and dry air do what the last tick asked for, and how hot the loop is.
    /// </summary>
    public void JudgeByModel(Readings readings, CastingRun run, Outputs last, ClimateObserver believed)
    {
        _loopIsHot = believed.Heat.HottestC > SafetyLimits.HottestLoopC;
        int fault = _water.Judge(run.Phase, readings, last, believed, run.Settings);
        Latch(fault != FaultCode.None, fault);
    }

    /// <summary>The operator's reset. Counters start anew; a cause that is still there latches again.</summary>
    public void Reset()
    {
        Fault = FaultCode.None;
        _filmIsLost = false;
        _fanDuty01 = 0.0;
        _badReads = 0;
        _lostCount = 0;
        _hotReads = 0;
        _slowReads = 0;
        _openReads = 0;
        RestartChecks();
    }

    private void RestartChecks()
    {
        _heating.Restart();
        _uncommanded.Restart();
        _water.Restart();
    }

    // Over a stall nobody looked: what seems to have taken a minute may have taken none.
    private bool NoteStall(long nowUs)
    {
        bool isStall = _nowUs != 0 && nowUs - _nowUs > SafetyLimits.StallUs;
        _nowUs = nowUs;
        if (isStall)
        {
            _starvedUntilUs = nowUs + SafetyLimits.StarvedUs;
            RestartChecks();
        }

        return isStall;
    }

    private void JudgeSensor(AirReading air, bool running)
    {
        bool isLost = !air.IsValid;
        _badReads = !isLost ? 0 : _badReads < SensingLimits.SensorBadReads ? _badReads + 1 : _badReads;
        Latch(running && _badReads >= SensingLimits.SensorBadReads, SensorFault.CodeOf(air.Status));
        bool isLoose = isLost && air.Status != SensorStatus.Wet; // air at 100 % comes and goes without a loose contact
        _lostCount = !running ? 0 : isLoose ? _lostCount + SensingLimits.LostReadCounts : _lostCount > 0 ? _lostCount - 1 : 0;
        Latch(_lostCount >= SensingLimits.LostReadsMost, FaultCode.SensorIntermittent);
        Latch(running && air.UnchangedReads >= SensingLimits.SensorUnchangedReads, FaultCode.SensorFrozen);
    }

    private void JudgeHeat(long nowUs, AirReading air, bool hasSupply, Phase phase, Outputs last)
    {
        double duty01 = last.LoadDuty01[Loads.Heater];
        if (air.IsValid)
        {
            _calm.Add(air.TemperatureC); // a lost reading neither clears a count nor adds to it
            _hotReads = air.TemperatureC > SafetyLimits.OverTemperatureC ? _hotReads + 1 : 0;
        }

        Latch(_hotReads >= SafetyLimits.OverTemperatureReads, FaultCode.OverTemperature);

        // Heat that Permit took away was asked for: to the model a dead heater is hot, too. Not in a commissioning, which proves nothing by
        // a fall and may have entered twice the heater's power.
        double askedDuty01 = _loopIsHot && phase == Phase.Conditioning ? 1.0 : duty01;
        Latch(_heating.IsDead(nowUs, phase, air.IsValid, askedDuty01, _calm.AirC), FaultCode.HeatingTooSlow);
        Latch(_uncommanded.IsWarming(nowUs, duty01, hasSupply, last.FanOn, _calm.AirC), FaultCode.HeatingUncommanded);
    }

    // A stall starves the dead-man: then the open chain is an effect, of a bus that blocks the ESP32 where the sensor is silent too; one
    // that has blocked within this tick shows as a stall in the next, too late for a cast. A finished run's door may be opened. While blade
    // or plate move, one look is enough: without its supply for 0.1 s the blade has stood still, and the film is not what the plan says.
    private void JudgeInterlock(Readings readings, CastingRun run)
    {
        Phase phase = run.Phase;
        bool isSilent = readings.Air.Status == SensorStatus.NoAnswer;
        bool isStarved = _nowUs < _starvedUntilUs;
        _openReads = readings.InterlockClosed ? 0 : _openReads + 1;
        bool isMoving = PhaseRules.Moves(phase);
        bool isOne = isStarved || isMoving;
        bool isEnough = _openReads >= (isOne ? 1 : SafetyLimits.InterlockOpenReads);
        bool matters = PhaseRules.Drives(phase) && phase != Phase.Complete && !run.DoorMayOpen && _supply.IsProven;
        int stalled = isSilent || _wasSilent ? FaultCode.SensorLost : FaultCode.ProgramStalled;
        Latch((matters && isEnough) || _supply.IsMissing, isStarved || (isMoving && isSilent) ? stalled : FaultCode.InterlockOpen);
        _filmIsLost |= matters && isEnough; // without supply no plate falls, whatever the number
        _wasSilent = isSilent;
    }

    private void JudgeFan(long nowUs, bool running, Readings readings, Outputs last, double targetRpm)
    {
        _fanOnSinceUs = !last.FanOn ? 0 : _fanOnSinceUs == 0 ? nowUs : _fanOnSinceUs;
        bool turns = readings.FanRpmIsValid && readings.FanRpm >= targetRpm * SafetyLimits.FanSlow01;
        FanProven = last.FanOn && turns;
        _slowReads = last.FanOn && !turns && nowUs - _fanOnSinceUs > SafetyLimits.FanSpinUpUs ? _slowReads + 1 : 0;
        Latch(_slowReads >= SafetyLimits.FanSlowReads, FaultCode.FanNotTurning);
        bool stands = readings.FanRpm < targetRpm * SafetyLimits.FanStands01;
        Latch(running && readings.FanDoubtReads >= SensingLimits.FanDoubtReads && !stands, FaultCode.FanSpeedWrong);
    }

    private void JudgeTime(long nowUs, CastingRun run)
    {
        long limitUs = run.PhaseLimitUs();
        Latch(limitUs > 0 && nowUs - run.PhaseSinceUs > limitUs, TimeoutOf(run));
        bool isPreparing = run.Phase == Phase.Conditioning || run.Phase == Phase.Ready;
        Latch(run.IsFilledTooLong(nowUs), FaultCode.FilledTooLong);
        Latch(isPreparing && nowUs - run.RunSinceUs > CastLimits.PreparationUs, FaultOf(run.OutOfBand));
    }

    // Only place where a fault is set; the first one stays. A later one can still take the film's way into the bath.
    private void Latch(bool condition, int code)
    {
        if (condition)
        {
            _filmIsLost |= !FaultRules.ImmersesFilm(code);
            Fault = Fault == FaultCode.None ? code : Fault;
        }
    }
}
