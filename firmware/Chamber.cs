using ChamberFirmware.Casting;
using ChamberFirmware.Climate;
using ChamberFirmware.Drivers;
using ChamberFirmware.Safety;
using ChamberFirmware.Settings;

namespace ChamberFirmware;

/// <summary>
/// The chamber. <see cref="Tick"/> is everything that happens, in order, ten times a second: on the ESP32 and on a PC, with real parts or
/// with the twin. Time is an argument; nothing in here reads a clock, and nothing but <see cref="Actuators"/> writes an output.
/// </summary>
public sealed class Chamber
{
    /// <summary>The tick's period, us. The loop counts absolute deadlines in it; regulators take it for granted.</summary>
    public const long TickUs = 100000;

    private const double TickS = 0.1;

    private readonly Actuators _actuators;
    private readonly Sensing _sensing;
    private readonly ClimateRegulation _climate;

    public Chamber(IBoard board, ChamberSettings settings)
    {
        Settings = settings;
        Run = new CastingRun(settings);
        _actuators = new Actuators(board);
        _sensing = new Sensing(board, settings, _actuators.Fan, _actuators.CastTimer);
        _climate = new ClimateRegulation(settings, TickS);
    }

    public ChamberSettings Settings { get; }

    public CastingRun Run { get; }

    public Supervisor Supervisor { get; } = new Supervisor();

    public Readings Readings { get; } = new Readings();

    public Outputs Outputs { get; } = new Outputs();

    public RunRecord Record { get; } = new RunRecord();

    /// <summary>Humidity ratio the loop works to at this tick, g/kg.</summary>
    public double HumiditySetGPerKg => _climate.HumiditySetGPerKg;

    /// <summary>What the firmware believes of its walls, degrees Celsius.</summary>
    public double WallEstimateC => _climate.WallEstimateC;

    /// <summary>One tick. <paramref name="nowUs"/> is its deadline on the microsecond clock.</summary>
    public void Tick(long nowUs)
    {
        _sensing.Read(nowUs, Readings);
        Supervisor.Judge(nowUs, Readings, Run, Outputs, _climate.TargetRpm);
        Run.Advance(nowUs, Readings, Supervisor.Fault);
        Regulate(nowUs);
        Supervisor.Permit(Readings, Run.Phase, Outputs);
        _actuators.Drive(Outputs, TickS);
        Record.Note(nowUs, Run, Readings, Supervisor.Fault);
    }

    /// <summary>Starts a run: an empty string, or why not and what to do. Takes effect at the next tick.</summary>
    public string Start(Recipe recipe, double exposureS)
    {
        string refusal = StartCheck.Refusal(recipe, exposureS, this);
        if (refusal.Length == 0)
        {
            Run.Load(recipe, exposureS);
            Run.Ask(OperatorRequest.Start);
        }

        return refusal;
    }

    /// <summary>Clears a latched fault or an abort: an empty string, or why not. A cause that is still there latches again.</summary>
    public string Reset()
    {
        if (Run.Phase != Phase.Aborted && Run.Phase != Phase.Faulted)
        {
            return "There is nothing to reset in phase " + PhaseWords.Name(Run.Phase) + ".";
        }

        Supervisor.Reset();
        Run.Ask(OperatorRequest.Reset);
        return "";
    }

    /// <summary>Everything off, now, from anywhere: after an exception, at the end of a program.</summary>
    public void MakeSafe()
    {
        Outputs.AllOff();
        _actuators.MakeSafe();
    }

    private void Regulate(long nowUs)
    {
        _climate.TrackWalls(Readings.Air, Outputs.FanOn ? Readings.AirVelocityMPerS : 0.0);
        Recipe? recipe = Run.Recipe;
        if (recipe == null || !PhaseWords.HoldsClimate(Run.Phase))
        {
            Outputs.AllOff();
            return;
        }

        _climate.Regulate(nowUs, Run, recipe, Readings, Supervisor.FanProven, Outputs);
    }
}
