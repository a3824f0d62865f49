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

    private readonly TwinChamber twin;
    private readonly TwinParameters plant;
    private readonly PlantModel state;
    private readonly PlantModel start;
    private readonly ApproachPlanner planner;
    private readonly MistOnItsWay mist;
    private readonly double fanKeep;
    private ApproachLaw? law;
    private ApproachPlan plan;
    private Climate? wanted;
    private double roomWarmerK;
    private double roomWetterPct;
    private long planUs;
    private long refineUs = long.MaxValue;
    private long beatUs;
    private bool beat;
    private bool planned;
    private bool supplied;
    private double heaterDueS;
    private double humidifierDueS;
    private double dryAirDueS;
    private bool heaterOn;
    private bool humidifierOn;
    private bool dryAirOn;

    /// <param name="twin">The twin whose outputs it drives and whose true state it sees.</param>
    /// <param name="plant">That twin's parameters.</param>
    /// <param name="fanIsFree">Whether the fan may run at another velocity on the way than at the end.</param>
    public TimeOptimalBound(TwinChamber twin, TwinParameters plant, bool fanIsFree = true)
    {
        ArgumentNullException.ThrowIfNull(twin);
        ArgumentNullException.ThrowIfNull(plant);
        this.twin = twin;
        this.plant = plant;
        double stepS = plant.StepUs * 1e-6;
        state = new PlantModel(plant, stepS);
        double planStepS = PlanStepS(plant);
        start = new PlantModel(plant, planStepS);
        planner = new ApproachPlanner(plant, planStepS) { FanIsFree = fanIsFree };
        mist = new MistOnItsWay(plant.HumidifierDeadTimeS, stepS);
        fanKeep = Math.Exp(-stepS / plant.FanLagS);
    }

    public string Name => "bound";

    public long PeriodUs => 10_000;

    public string? Failure => null;

    /// <summary>A step that the humidifier's dead time is a whole number of.</summary>
    internal static double PlanStepS(TwinParameters plant) =>
        plant.HumidifierDeadTimeS / Math.Max(1, Math.Round(plant.HumidifierDeadTimeS / AboutPlanStepS));

    /// <summary>The set point as every controller gets it; what its sensor would show wrong is taken out here.</summary>
    public bool TrySetTarget(Climate target)
    {
        ArgumentNullException.ThrowIfNull(target);
        TrueTarget air = TrueTarget.Of(target, plant);
        TwinFaults faults = twin.Faults;
        TwinParameters now = plant with
        {
            RoomTemperatureC = plant.RoomTemperatureC + faults.RoomWarmerK,
            RoomRelativeHumidityPct = Math.Clamp(plant.RoomRelativeHumidityPct + faults.RoomWetterPct, 0, 100),
        };
        if (Reachability.Obstacle(now, air).Length > 0)
            return false;

        wanted = new Climate(target.Name, air.TemperatureC, air.HumidityRatioGPerKg, air.AirVelocityMPerS);
        law = new ApproachLaw(plant, wanted);
        planned = false;
        return true;
    }

    public void Tick(long nowUs)
    {
        IBoard board = twin.Board;
        if (nowUs >= beatUs)
        {
            beatUs = nowUs + HeartbeatUs;
            beat = !beat;
            board.Heartbeat.Write(beat);
        }

        if (law == null || wanted == null)
            return;

        LookAround(board);
        state.Take(twin.True, mist);
        if (supplied && (!planned || nowUs >= refineUs))
            MakePlan(nowUs);
        Drive(board, law.Decide(state, supplied ? plan : default, (nowUs - planUs) * 1e-6));
    }

    // Door, room and humidifier. A door that closes leaves another state of the air and asks for a new plan; so does a humidifier that
    // fails on the way. Air that is held needs none: the law sees the change at once.
    private void LookAround(IBoard board)
    {
        TwinFaults faults = twin.Faults;
        bool closed = board.InterlockClosed.Read();
        planned &= closed == supplied;
        supplied = closed;
        if (faults.HumidifierStrength01 != state.HumidifierStrength01)
        {
            planned &= refineUs == long.MaxValue;
            state.HumidifierStrength01 = start.HumidifierStrength01 = faults.HumidifierStrength01;
        }

        if (faults.RoomWarmerK != roomWarmerK || faults.RoomWetterPct != roomWetterPct)
        {
            roomWarmerK = faults.RoomWarmerK;
            roomWetterPct = faults.RoomWetterPct;
            double roomPct = Math.Clamp(plant.RoomRelativeHumidityPct + roomWetterPct, 0, 100);
            state.SetRoom(plant.RoomTemperatureC + roomWarmerK, roomPct);
            start.SetRoom(plant.RoomTemperatureC + roomWarmerK, roomPct);
        }
    }

    private void MakePlan(long nowUs)
    {
        start.Take(twin.True, mist);
        start.TakePipeline(mist);
        double sinceS = (nowUs - planUs) * 1e-6;
        if (!planned)
        {
            plan = planner.Best(start, wanted!);
            refineUs = nowUs + (long)(RefineAt01 * 1e6 * planner.BestS);
        }
        else
        {
            // The fan's noise has led elsewhere than the model: the end is timed once more.
            plan = planner.Refine(start, wanted!, plan, sinceS);
            refineUs = long.MaxValue;
        }

        planned = true;
        planUs = nowUs;
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
            on = true;
        else if (dueS < -0.5 * relayS)
            on = false;
    }

    private void Drive(IBoard board, in BoundOutputs outputs)
    {
        double stepS = plant.StepUs * 1e-6;
        Pulse(outputs.Heater01, stepS, stepS, ref heaterDueS, ref heaterOn);
        Pulse(outputs.DryAir01, RelayS, stepS, ref dryAirDueS, ref dryAirOn);
        Pulse(outputs.Humidifier01, MistRelayS, stepS, ref humidifierDueS, ref humidifierOn);
        humidifierOn &= !dryAirOn;
        board.Heater.Write(heaterOn);
        board.DryAirValve.Write(dryAirOn);
        board.Humidifier.Write(humidifierOn);
        mist.Push(humidifierOn && supplied);
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

        double rpm = twin.True.FanRpm;
        double airRpm = rpm > 0 ? PlantModel.Rpm(plant, twin.True.AirVelocityMPerS) : 0;
        double duty01 = (wantedRpm - airRpm * fanKeep) / (1 - fanKeep) / plant.FanFullRpm;
        board.FanDuty.Write(Math.Clamp(duty01, 0, 1));
    }
}
