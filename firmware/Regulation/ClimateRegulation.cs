using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Model;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Regulation;

/// <summary>The three loops and what they share: the models of the chamber, the walls' warming and the water for the coming film.</summary>
public sealed class ClimateRegulation
{
    /// <summary>
    /// Hotter than that above the hottest air on the way, K, the air is not heated; a model that knows its chamber stays within 0.6 K.
    /// </summary>
    public const double MostOverK = 1.0;

    private readonly double _tickS;
    private readonly ChamberSettings _settings;
    private readonly RoomAir _room;
    private readonly WallWarming _walls;
    private readonly HumidityRegulator _humidity;
    private readonly AirflowRegulator _airflow;
    private readonly FilmWater _film;
    private bool _isFilled;

    /// <summary>The loops of one chamber in a room, with ticks of <paramref name="tickS"/>, s.</summary>
    public ClimateRegulation(ChamberSettings settings, RoomAir room, double tickS)
    {
        _tickS = tickS;
        _settings = settings;
        _room = room;
        Believed = new ClimateObserver(settings, tickS);
        _walls = new WallWarming(settings);
        _humidity = new HumidityRegulator(settings);
        _airflow = new AirflowRegulator(settings);
        _film = new FilmWater(settings);
    }

    /// <summary>Fan speed that the loop holds, revolutions per minute.</summary>
    public double TargetRpm => _airflow.TargetRpm;

    /// <inheritdoc cref="FilmWater.ProposedPct"/>
    public double FilmWaterProposedPct => _film.ProposedPct;

    /// <summary>Humidity ratio the loop works to now, g/kg.</summary>
    public double HumiditySetGPerKg;

    /// <summary>What the firmware believes of the chamber now.</summary>
    public readonly ClimateObserver Believed;

    /// <summary>Knows of walls, air and room what another regulation knew: after a change of settings.</summary>
    public void ContinueFrom(ClimateRegulation other) => Believed.ContinueFrom(other.Believed);

    /// <summary>One tick of the models, in every phase: what the last outputs did, what the sensors say now.</summary>
    public void Track(Readings readings, Outputs last)
    {
        Believed.Step(readings, last, last.MotionAllowed ? _film.UptakeGPerS : 0.0);
    }

    /// <summary>
    /// What would hold the recipe's air. The fan's speed is held in any case; loads are left off unless this <paramref name="acts"/>: while
    /// fan or supply are not proven, a blade is filled, or the reading is missing.
    /// </summary>
    public void Regulate(long nowUs, CastingRun run, Recipe recipe, Readings readings, bool acts, Outputs outputs)
    {
        if (run.PhaseIsNew && run.Begins)
        {
            Restart(run.PreviousPhase, readings);
        }

        outputs.LoadsOff();
        _isFilled = run.FilledUs != 0;
        double offset = Believed.Water.SensorOffsetGPerKg(recipe.TemperatureC, readings.Air.PressurePa);
        double target = recipe.HumidityRatioGPerKg - offset; // the recipe is what the sensor shall show
        _walls.Judge(recipe.TemperatureC, target, readings.Air.PressurePa, Believed.Path, Believed.Heat);
        double fastest = _settings.FanTableMPerS[_settings.FanTableMPerS.Length - 1];
        double velocity = WarmsWalls ? fastest : recipe.AirVelocityMPerS;
        outputs.FanOn = true;
        outputs.FanDuty01 = _airflow.Duty01(velocity, readings.AirVelocityIsValid, readings.FanRpm, _tickS);
        if (outputs.CastToStart != null)
        {
            // Proven fan or not: one doubtful reading of the tach must not leave this film with the reckoning of the last one.
            _film.Start(recipe, outputs.CastToStart, readings.Air, recipe.AirVelocityMPerS);
        }

        if (readings.Air.IsValid && acts)
        {
            HoldAir(nowUs, recipe, target, offset, readings, outputs);
        }
    }

    // With dope in the blade the air gets no warmer than the recipe's: then the walls hold the water back for as long as they are cold.
    private bool WarmsWalls => _walls.IsOn && !_isFilled;

    private void HoldAir(long nowUs, Recipe recipe, double target, double offset, Readings readings, Outputs outputs)
    {
        bool wallsBear = target <= _walls.BearableGPerKg;
        double goal = wallsBear ? target : _walls.BearableGPerKg;
        HumiditySetGPerKg = goal + offset;
        double sinceCastS = (nowUs - readings.CastStartedUs) / 1000000.0;
        double spare = _humidity.SpareGPerS(goal, Believed.Path, Believed.Water);
        double film = 0.0;
        if (readings.CastStarted)
        {
            film = _film.Feed(sinceCastS, spare, _tickS);
        }
        else
        {
            _film.Forget(); // a cast that was cut short may have left water owed to its film
        }

        _film.Learn(Believed.AddedGPerS, Believed.Water.MissedGPerS, _tickS);
        _humidity.Regulate(goal, target, wallsBear ? 0.0 : _walls.BearableRate, film, _film, Believed.Path, Believed.Water);
        outputs.LoadDuty01[Loads.Humidifier] = _humidity.HumidifierDuty01;
        outputs.LoadDuty01[Loads.DryAir] = _humidity.DryAirDuty01;

        double airC = _isFilled ? recipe.TemperatureC : _walls.AirNowC(recipe.TemperatureC);
        double dryGPerS = _humidity.DryAirDuty01 * _settings.DryAirGPerS;
        outputs.LoadDuty01[Loads.Heater] =
            TemperatureRegulator.Duty01(_settings, airC, Believed.Path, Believed.Heat, Believed.Water.MistGPerS, dryGPerS);
        double hottestC = _isFilled ? recipe.TemperatureC : WallWarming.AirC(recipe.TemperatureC);
        if (readings.Air.TemperatureC > hottestC + MostOverK)
        {
            // After a restart in a hot chamber the model takes the walls for cold and would heat on for half a minute.
            outputs.LoadDuty01[Loads.Heater] = 0.0;
        }
    }

    private void Restart(Phase from, Readings readings)
    {
        _walls.Restart();
        _humidity.Restart();
        _film.Restart();
        if (from == Phase.Idle)
        {
            Believed.TakeOverRoom(readings, _room);
            _airflow.Restart(); // from Complete the fan runs on
        }
    }
}
