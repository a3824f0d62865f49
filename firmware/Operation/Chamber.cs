using ChamberFirmware.Audit;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Journal;
using ChamberFirmware.Learning;
using ChamberFirmware.Line;
using ChamberFirmware.Model;
using ChamberFirmware.Recipes;
using ChamberFirmware.Regulation;
using ChamberFirmware.Safety;
using ChamberFirmware.Sensing;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Operation;

/// <summary>
/// The chamber. <see cref="Tick"/> is everything that happens, in order, ten times a second: on the ESP32 and on a PC, with real parts or
/// with the twin. Time is an argument; nothing is decided by a clock, and nothing but <see cref="Actuators"/> writes an output.
/// </summary>
public sealed partial class Chamber
{
    private readonly Actuators _actuators;
    private readonly Instruments _instruments;
    private ClimateRegulation _climate;
    private readonly ILinePorts? _linePorts;

    /// <summary>A chamber at power-on behind the seams of a board. Nothing is driven before the first tick.</summary>
    public Chamber(IBoard board, ChamberSettings settings)
    {
        Settings = settings;
        _linePorts = board.Line;
        Line = LineRun.Of(_linePorts, settings);
        Memory = board.Memory;
        Room = new RoomAir(settings);
        _climate = new ClimateRegulation(settings, Room, TickSchedule.TickS);
        Author = Itself;
        _taskAuthor = Itself;
        _saltAuthor = Itself;
        _recipeAuthor = Itself;
        Changes = new ChangeLog(board.Files, Utc);
        Stored = new StoredSettings(settings, board.Files, Changes);
        Journal = new RunJournal(board.Files);
        Run = new CastingRun(settings);
        _actuators = new Actuators(board);
        _instruments = new Instruments(board, settings, _actuators.Fan, _actuators.CastTimer);
        Salt = new SaltCalibration(_instruments.Air);
        Operator = new Operator(this);
    }

    /// <summary>The door for everybody who asks something of the chamber.</summary>
    public readonly Operator Operator;

    /// <summary>Behind the board are equations and no parts: whoever asks which chamber it is, is told so.</summary>
    public bool IsTwin;

    /// <summary>The settings in force.</summary>
    public readonly ChamberSettings Settings;

    /// <summary>The runtime's heap.</summary>
    public readonly IMemory Memory;

    /// <summary>The room, as far as this chamber has seen it.</summary>
    public readonly RoomAir Room;

    /// <summary>The settings' store, and why a stored text was not used.</summary>
    public readonly StoredSettings Stored;

    /// <summary>What the flash knows of runs, and whether a coated plate may be in the loop.</summary>
    public readonly RunJournal Journal;

    /// <summary>Where the run is.</summary>
    public readonly CastingRun Run;

    /// <summary>Judges first and has the last word.</summary>
    public readonly Supervisor Supervisor = new Supervisor();

    /// <summary>What this tick was told.</summary>
    public readonly Readings Readings = new Readings();

    /// <summary>What this tick asks of the world.</summary>
    public readonly Outputs Outputs = new Outputs();

    /// <summary>What happened in the last run.</summary>
    public readonly RunRecord Record = new RunRecord();

    /// <summary>How long each stage of a tick takes; nothing is decided by it.</summary>
    public readonly StageTimes Stages = new StageTimes();

    /// <summary>The loop's schedule, for the console to tell of; null: nobody has set it.</summary>
    public TickSchedule? Schedule;

    /// <summary>The web of a casting line; null: this chamber casts plates.</summary>
    public LineRun? Line;

    /// <summary>Looks after a controller that commands over registers; null: nobody has asked for one yet.</summary>
    public IMasterWatch? Watch;

    /// <summary>Takes the points of the air sensors' salt calibration.</summary>
    public readonly SaltCalibration Salt;

    /// <summary>Humidity ratio the loop works to at this tick, g/kg.</summary>
    public double HumiditySetGPerKg => _climate.HumiditySetGPerKg;

    /// <summary>What the firmware believes of air, walls and heater now.</summary>
    public ClimateObserver Believed => _climate.Believed;

    /// <summary>One tick. <paramref name="nowUs"/> is its deadline on the microsecond clock.</summary>
    public void Tick(long nowUs)
    {
        Stages.Begin();
        Utc.Tick(nowUs);
        _actuators.Tell(Readings);
        _instruments.Read(Readings);
        FilmAir.Reckon(Settings, Believed, Readings);
        Line?.Read(Readings, Run, Outputs);
        Stages.End(Stage.Read);
        Room.Look(Run.Phase == Phase.Idle, Readings);
        Supervisor.Judge(nowUs, Readings, Run, Outputs, TargetRpm());
        Supervisor.JudgeByModel(Readings, Run, Outputs, Believed);
        Stages.End(Stage.Judge);
        Run.Advance(nowUs, Readings, Supervisor.Fault != FaultCode.None, Supervisor.SavesFilm);
        if (Run.PhaseIsNew && Run.Begins)
        {
            Supervisor.BeginRun();
        }

        Stages.End(Stage.Advance);
        Regulate(nowUs);
        Line?.Regulate(Run, Readings, Run.InBand, Outputs);
        Stages.End(Stage.Regulate);
        Supervisor.Permit(Readings, Run.Phase, Outputs);
        Stages.End(Stage.Permit);
        _actuators.Drive(Outputs, TickSchedule.TickS);
        Stages.End(Stage.Drive);
        Record.Note(nowUs, Run, Readings, Supervisor.Fault);
        Record.NoteFilm(_climate.FilmWaterProposedPct);
        if (Line != null)
        {
            Record.NoteWeb(Run, Readings, Line.Metre.Total);
        }

        Stages.End(Stage.Record);
        Keep(nowUs);
        Stages.End(Stage.Keep);
        Stages.Note((Run.Phase == Phase.Casting && Run.PhaseIsNew) || _actuators.CastTimer.IsArming);
    }

    /// <summary>A travel switch is awaited within 0.1 s of this pass or the next: its closing is looked for, nothing else.</summary>
    public bool AwaitsTravel(long nowUs) => _instruments.Travel.IsExpectedWithin(nowUs, 2 * TickSchedule.TickUs, TickSchedule.TickUs);

    /// <inheritdoc cref="AirSensors.SteadyPressurePa"/>
    internal double SteadyPressurePa => _instruments.Air.SteadyPressurePa;

    /// <summary>Everything off, now, from anywhere: after an exception, at the end of a program.</summary>
    public void MakeSafe()
    {
        Outputs.AllOff();
        _actuators.MakeSafe();
    }

    /// <summary>From now on it looks once a pass.</summary>
    public void WatchWith(IMasterWatch watch) => Watch = watch;

    private void Regulate(long nowUs)
    {
        _climate.Track(Readings, Outputs);
        if (Run.Phase == Phase.Commissioning)
        {
            Commission(nowUs);
            return;
        }

        Recipe? recipe = Run.Recipe;
        bool fills = Run.Phase == Phase.Filling;
        if (recipe == null || !(fills || PhaseRules.HoldsClimate(Run.Phase)))
        {
            Outputs.AllOff();
            return;
        }

        Run.Move(Outputs);
        bool acts = !fills && Supervisor.FanProven && Supervisor.SupplyIsProven;
        _climate.Regulate(nowUs, Run, recipe, Readings, acts, Outputs);
    }
}
