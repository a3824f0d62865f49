using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Climate;

/// <summary>The three loops and what they share: the walls' estimate and the water for the coming film.</summary>
public sealed class ClimateRegulation
{
    private const double ColdK = 1.0; // walls and air this close to the room: the chamber shows the room's humidity

    private readonly double _tickS;
    private readonly WallEstimate _wall;
    private readonly TemperatureRegulator _temperature;
    private readonly HumidityRegulator _humidity;
    private readonly AirflowRegulator _airflow;
    private readonly FilmWater _film;

    public ClimateRegulation(ChamberSettings settings, double tickS)
    {
        _tickS = tickS;
        _wall = new WallEstimate(settings);
        _temperature = new TemperatureRegulator(settings, tickS);
        _humidity = new HumidityRegulator(settings, tickS);
        _airflow = new AirflowRegulator(settings);
        _film = new FilmWater(settings);
    }

    /// <summary>Fan speed that the loop holds, revolutions per minute.</summary>
    public double TargetRpm => _airflow.TargetRpm;

    /// <summary>Humidity ratio the loop works to now, g/kg.</summary>
    public double HumiditySetGPerKg => _humidity.SetGPerKg;

    /// <summary>What the firmware believes of its walls, degrees Celsius.</summary>
    public double WallEstimateC => _wall.TemperatureC;

    /// <summary>Follows the walls, in every phase.</summary>
    public void TrackWalls(AirReading air, double airVelocityMPerS)
    {
        if (!air.IsValid)
        {
            return;
        }

        if (!_wall.IsStarted)
        {
            _wall.Start(air.TemperatureC);
        }

        _wall.Step(air.TemperatureC, airVelocityMPerS, _tickS);
    }

    /// <summary>What would hold the recipe's air. Nothing winds up while <paramref name="fanProven"/> or the reading is missing.</summary>
    public void Regulate(long nowUs, CastingRun run, Recipe recipe, Readings readings, bool fanProven, Outputs outputs)
    {
        if (run.PhaseIsNew && run.PreviousPhase == Phase.Idle)
        {
            Restart(readings); // from Complete or Ready the loops run on without a bump
        }

        outputs.FanOn = true;
        outputs.FanDuty01 = _airflow.Step(recipe.AirVelocityMPerS, readings.FanRpmIsValid, readings.FanRpm, _tickS);
        outputs.MotionAllowed = PhaseWords.Moves(run.Phase);
        outputs.CastToStart = run.PhaseIsNew && run.Phase == Phase.Casting ? run.Plan : null;
        if (outputs.CastToStart != null)
        {
            // Here and not in the loop: a reckoning skipped for one doubtful fan reading would feed this film with the last one's water.
            _film.Start(recipe, outputs.CastToStart, readings.Air, recipe.AirVelocityMPerS);
        }

        if (readings.Air.IsValid && fanProven)
        {
            HoldAir(nowUs, recipe, readings, outputs);
        }
    }

    private void HoldAir(long nowUs, Recipe recipe, Readings readings, Outputs outputs)
    {
        AirReading air = readings.Air;
        double sinceCastS = (nowUs - readings.CastStartedUs) / 1000000.0;
        double film = readings.CastStarted ? _film.Step(sinceCastS, _humidity.SpareGPerS, _tickS) : 0.0;
        _humidity.Step(recipe.HumidityRatioGPerKg, readings.HumidityRatioGPerKg, film, _wall.TemperatureC, air.PressurePa);
        outputs.HumidifierDuty01 = _humidity.HumidifierDuty01;
        outputs.DryAirDuty01 = _humidity.DryAirDuty01;
        outputs.HeaterDuty01 = _temperature.Step(
            recipe.TemperatureC, air.TemperatureC, recipe.AirVelocityMPerS, _humidity.HumidifierDuty01, _wall);
    }

    private void Restart(Readings readings)
    {
        bool cold = _wall.TemperatureC - _wall.RoomC < ColdK && readings.Air.TemperatureC - _wall.RoomC < ColdK;
        _humidity.Start(readings.HumidityRatioGPerKg, cold);
        _temperature.Restart();
        _airflow.Restart();
    }
}
