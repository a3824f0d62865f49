using System;
using ChamberFirmware.Drivers;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>
/// The physical limit to measure controllers against: it sees the twin's true state, knows its parameters and runs ahead of it to find
/// the approach that settles first. No chamber could have it.
/// </summary>
public sealed class TimeOptimalBound : IController
{
    private const double AboutPlanStepS = 0.1;
    private const double RefineAt01 = 0.85; // of the planned time
    private const long HeartbeatUs = 100_000;
    private const double RelayS = 0.05; // shares of full on become pulses of about this length
    private const double MistRelayS = 0.25;

    private readonly TwinChamber _twin;
    private readonly TwinParameters _plant;
    private readonly PlantModel _state;
    private readonly PlantModel _start;
    private readonly ApproachPlanner _planner;
    private readonly MistOnItsWay _mist;
    private readonly double _fanKeep;
    private ApproachLaw? _law;
    private ApproachPlan _plan;
    private Climate? _wanted;
    private double _roomWarmerK;
    private double _roomWetterPct;
    private long _planUs;
    private long _refineUs = long.MaxValue;
    private long _beatUs;
    private bool _beat;
    private bool _planned;
    private bool _supplied;
    private double _heaterDueS;
    private double _humidifierDueS;
    private double _dryAirDueS;
    private bool _heaterOn;
    private bool _humidifierOn;
    private bool _dryAirOn;

    /// <summary>A bound that has no target yet.</summary>
    /// <param name="twin">The twin whose outputs it drives and whose true state it sees.</param>
    /// <param name="plant">That twin's parameters.</param>
    /// <param name="fanIsFree">Whether the fan may run at another velocity on the way than at the end.</param>
    public TimeOptimalBound(TwinChamber twin, TwinParameters plant, bool fanIsFree = true)
    {
        ArgumentNullException.ThrowIfNull(twin);
        ArgumentNullException.ThrowIfNull(plant);
        _twin = twin;
        _plant = plant;
        double stepS = plant.StepUs * 1e-6;
        _state = new PlantModel(plant, stepS);
        double planStepS = PlanStepS(plant);
        _start = new PlantModel(plant, planStepS);
        _planner = new ApproachPlanner(plant, planStepS) { FanIsFree = fanIsFree };
        _mist = new MistOnItsWay(plant.HumidifierDeadTimeS, stepS);
        _fanKeep = Math.Exp(-stepS / plant.FanLagS);
    }

    /// <inheritdoc/>
    public string Name => "bound";

    /// <inheritdoc/>
    public long PeriodUs => 10_000;

    /// <inheritdoc/>
    public string? Failure => null;

    /// <summary>A step that the humidifier's dead time is a whole number of.</summary>
    internal static double PlanStepS(TwinParameters plant) =>
        plant.HumidifierDeadTimeS / Math.Max(1, Math.Round(plant.HumidifierDeadTimeS / AboutPlanStepS));

    /// <summary>The set point as every controller gets it; what its sensor would show wrong is taken out here.</summary>
    public bool TrySetTarget(Climate target)
    {
        ArgumentNullException.ThrowIfNull(target);
        TrueTarget air = TrueTarget.Of(target, _plant);
        TwinFaults faults = _twin.Faults;
        TwinParameters now = _plant with
        {
            RoomTemperatureC = _plant.RoomTemperatureC + faults.RoomWarmerK,
            RoomRelativeHumidityPct = Math.Clamp(_plant.RoomRelativeHumidityPct + faults.RoomWetterPct, 0, 100),
        };
        if (Reachability.Obstacle(now, air).Length > 0)
        {
            return false;
        }

        _wanted = new Climate(target.Name, air.TemperatureC, air.HumidityRatioGPerKg, air.AirVelocityMPerS);
        _law = new ApproachLaw(_plant, _wanted);
        _planned = false;
        return true;
    }

    /// <inheritdoc/>
    public void Tick(long nowUs)
    {
        IBoard board = _twin.Board;
        if (nowUs >= _beatUs)
        {
            _beatUs = nowUs + HeartbeatUs;
            _beat = !_beat;
            board.Heartbeat.Write(_beat);
        }

        if (_law == null || _wanted == null)
        {
            return;
        }

        LookAround(board);
        _state.Take(_twin.True, _mist);
        if (_supplied && (!_planned || nowUs >= _refineUs))
        {
            MakePlan(nowUs);
        }

        Drive(board, _law.Decide(_state, _supplied ? _plan : default, (nowUs - _planUs) * 1e-6));
    }

    // Door, room and humidifier. A door that closes leaves another state of the air and asks for a new plan; so does a humidifier that
    // fails on the way. Air that is held needs none: the law sees the change at once.
    private void LookAround(IBoard board)
    {
        TwinFaults faults = _twin.Faults;
        bool closed = board.InterlockClosed.Read();
        _planned &= closed == _supplied;
        _supplied = closed;
        if (faults.HumidifierStrength01 != _state.HumidifierStrength01)
        {
            _planned &= _refineUs == long.MaxValue;
            _state.HumidifierStrength01 = _start.HumidifierStrength01 = faults.HumidifierStrength01;
        }

        if (faults.RoomWarmerK != _roomWarmerK || faults.RoomWetterPct != _roomWetterPct)
        {
            _roomWarmerK = faults.RoomWarmerK;
            _roomWetterPct = faults.RoomWetterPct;
            double roomPct = Math.Clamp(_plant.RoomRelativeHumidityPct + _roomWetterPct, 0, 100);
            _state.SetRoom(_plant.RoomTemperatureC + _roomWarmerK, roomPct);
            _start.SetRoom(_plant.RoomTemperatureC + _roomWarmerK, roomPct);
        }
    }

    private void MakePlan(long nowUs)
    {
        _start.Take(_twin.True, _mist);
        _start.TakePipeline(_mist);
        double sinceS = (nowUs - _planUs) * 1e-6;
        if (!_planned)
        {
            _plan = _planner.Best(_start, _wanted!);
            _refineUs = nowUs + (long)(RefineAt01 * 1e6 * _planner.BestS);
        }
        else
        {
            // The fan's noise has led elsewhere than the model: the end is timed once more.
            _plan = _planner.Refine(_start, _wanted!, _plan, sinceS);
            _refineUs = long.MaxValue;
        }

        _planned = true;
        _planUs = nowUs;
    }

    private static void Pulse(double share01, double relayS, double stepS, ref double dueS, ref bool on)
    {
        if (share01 <= 0 || share01 >= 1)
        {
            on = share01 >= 1;
            dueS = 0;
            return;
        }

        dueS += (share01 - (on ? 1 : 0)) * stepS;
        if (dueS > 0.5 * relayS)
        {
            on = true;
        }
        else if (dueS < -0.5 * relayS)
        {
            on = false;
        }
    }

    private void Drive(IBoard board, in BoundOutputs outputs)
    {
        double stepS = _plant.StepUs * 1e-6;
        Pulse(outputs.Heater01, stepS, stepS, ref _heaterDueS, ref _heaterOn);
        Pulse(outputs.DryAir01, RelayS, stepS, ref _dryAirDueS, ref _dryAirOn);
        Pulse(outputs.Humidifier01, MistRelayS, stepS, ref _humidifierDueS, ref _humidifierOn);
        _humidifierOn &= !_dryAirOn;
        board.LoadSwitch(Loads.Heater).Write(_heaterOn);
        board.LoadSwitch(Loads.DryAir).Write(_dryAirOn);
        board.LoadSwitch(Loads.Humidifier).Write(_humidifierOn);
        _mist.Push(_humidifierOn && _supplied);
        DriveFan(board, outputs.WantedRpm);
    }

    // Deadbeat on what the air does: turbulence counts as missing speed.
    private void DriveFan(IBoard board, double wantedRpm)
    {
        board.FanSupply.Write(wantedRpm > 0);
        if (wantedRpm <= 0)
        {
            board.FanDuty.Write(0);
            return;
        }

        double rpm = _twin.True.FanRpm;
        double airRpm = rpm > 0 ? PlantModel.Rpm(_plant, _twin.True.AirVelocityMPerS) : 0;
        double duty01 = (wantedRpm - airRpm * _fanKeep) / (1 - _fanKeep) / _plant.FanFullRpm;
        board.FanDuty.Write(Math.Clamp(duty01, 0, 1));
    }
}
