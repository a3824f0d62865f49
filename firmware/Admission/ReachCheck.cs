using ChamberFirmware.Air;
using ChamberFirmware.Casting;
using ChamberFirmware.Model;
using ChamberFirmware.Recipes;
using ChamberFirmware.Refusals;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Admission;

/// <summary>
/// Whether this chamber, in this room, can hold a recipe's air at all: steady balances of heat and water from its settings, judged before
/// anything heats. firmware/README.md has the formulas. Where the room is not known, the most favourable room that can be is taken.
/// </summary>
public sealed class ReachCheck
{
    private const double LatentHeatJPerG = 2400.0; // of water at 40 C, ASHRAE Fundamentals 2017 chapter 1 table 3: 2406 J/g
    private const double AirHeatJPerGK = 1.006;
    private const double Share01 = 0.9; // of what an actuator can do; the rest is left to regulate with
    private const double WarmAirC = 40.0; // the stream's density is taken at one state, so that a nearest value is judged like the recipe
    private const double WarmAirGPerKg = 20.0;
    private const int Turns = 8;
    private const double LeastLeakGPerS = 0.0001;

    private readonly Recipe _recipe;
    private readonly ChamberSettings _settings;
    private readonly RoomAir _room;
    private readonly WallLimit _walls;
    private readonly double _pressurePa;
    private readonly double _leakGPerS;
    private readonly double _toWallWPerK;

    private ReachCheck(Recipe recipe, ChamberSettings settings, RoomAir room, double pressurePa)
    {
        _recipe = recipe;
        _settings = settings;
        _room = room;
        _walls = new WallLimit(settings);
        _pressurePa = pressurePa;
        var path = new AirPath(settings);
        path.LookAt(recipe.AirVelocityMPerS, WarmAirC, WarmAirGPerKg, pressurePa);
        _leakGPerS = path.LeakGPerS > LeastLeakGPerS ? path.LeakGPerS : LeastLeakGPerS;
        _toWallWPerK = path.AirToWallsWPerK;
    }

    /// <summary>Null, or why not, with the nearest values that are.</summary>
    public static Refusal? Refusal(Recipe recipe, ChamberSettings settings, RoomAir room, double pressurePa)
    {
        double slowest = settings.FanTableMPerS[0];
        double fastest = settings.FanTableMPerS[settings.FanTableMPerS.Length - 1];
        if (recipe.AirVelocityMPerS < slowest || recipe.AirVelocityMPerS > fastest)
        {
            return RunRefusals.VelocityNotCalibrated(recipe.AirVelocityMPerS, slowest, fastest);
        }

        var check = new ReachCheck(recipe, settings, room, pressurePa);
        return check.TooCold() ?? check.TooHot() ?? check.TooDry() ?? check.TooWetForWater() ?? check.TooWetForWalls();
    }

    private Refusal? TooCold()
    {
        double fanW = FanW() - LatentHeatJPerG * WaterGPerS(_room.DriestGPerKg);
        double settlesC = _room.ColdestC + fanW / LossWPerK(_room.DriestGPerKg);
        double lowestC = settlesC - CastLimits.SoakTemperatureBandK;
        return _recipe.TemperatureC >= lowestC
            ? null
            : RunRefusals.TooCold(_recipe.TemperatureC, _room.ColdestC, settlesC, Up(lowestC, 10.0));
    }

    private Refusal? TooHot()
    {
        double lossWPerK = LossWPerK(_room.WettestGPerKg);
        double heatW = Share01 * _settings.HeaterW + FanW() - LatentHeatJPerG * WaterGPerS(_room.WettestGPerKg);
        double heldC = _room.WarmestC + heatW / lossWPerK;
        double highestC = heldC < RecipeRanges.HighestTemperatureC ? heldC : RecipeRanges.HighestTemperatureC;
        return _recipe.TemperatureC <= highestC
            ? null
            : RunRefusals.TooHot(_recipe.TemperatureC, _settings.HeaterW, lossWPerK, _room.WarmestC, Down(highestC, 10.0));
    }

    private Refusal? TooDry()
    {
        double dryGPerS = Share01 * _settings.DryAirGPerS;
        double roomGPerKg = _room.DriestGPerKg;
        double mixed = (_leakGPerS * roomGPerKg + dryGPerS * _settings.DryAirGPerKg) / (_leakGPerS + dryGPerS);
        double driest = mixed < roomGPerKg ? mixed : roomGPerKg; // a room can be drier than the dryer's air
        double lowest = driest * (1.0 - CastLimits.SoakHumidityBand01);
        return _recipe.HumidityRatioGPerKg >= lowest
            ? null
            : RunRefusals.TooDry(_recipe.HumidityRatioGPerKg, roomGPerKg, driest, Up(driest, 100.0));
    }

    private Refusal? TooWetForWater()
    {
        double highest = _room.WettestGPerKg + Share01 * _settings.HumidifierGPerS * 1000.0 / _leakGPerS;
        return _recipe.HumidityRatioGPerKg <= highest
            ? null
            : RunRefusals.TooWetForWater(_recipe.HumidityRatioGPerKg, _settings.LeakPerHour, Down(highest, 100.0));
    }

    private Refusal? TooWetForWalls()
    {
        double gPerKg = _recipe.HumidityRatioGPerKg;
        double share01 = _toWallWPerK / (_toWallWPerK + _settings.WallLossWPerK);
        double roomC = _room.WarmestC;
        double wallC = roomC + share01 * (_recipe.TemperatureC - roomC);
        double most = _walls.MostGPerKg(wallC, _recipe.TemperatureC, _pressurePa);
        if (gPerKg <= most)
        {
            return null;
        }

        double dewPointC = Psychrometrics.DewPointC(gPerKg, _pressurePa);
        double aboveK = _walls.LeastWallC(gPerKg, _recipe.TemperatureC, _pressurePa) - dewPointC;
        double neededC = NeededC(share01);
        return neededC <= RecipeRanges.HighestTemperatureC
            ? RunRefusals.TooWetForColdWalls(gPerKg, dewPointC, wallC, roomC, aboveK, Up(neededC, 10.0), Down(most, 100.0))
            : RunRefusals.TooWetForWalls(gPerKg, dewPointC, wallC, roomC, aboveK, Down(most, 100.0));
    }

    // Air that keeps the walls warm enough; what the sensor may hide grows with the temperature, so it takes some turns.
    private double NeededC(double share01)
    {
        double airC = _recipe.TemperatureC;
        for (int i = 0; i < Turns; i++)
        {
            double leastC = _walls.LeastWallC(_recipe.HumidityRatioGPerKg, airC, _pressurePa);
            airC = _room.WarmestC + (leastC - _room.WarmestC) / share01;
        }

        return airC;
    }

    // Water that holds the humidity ratio against the leak, g/s; 0 in a wetter room.
    private double WaterGPerS(double roomGPerKg)
    {
        double water = _leakGPerS * (_recipe.HumidityRatioGPerKg - roomGPerKg) / 1000.0;
        return water > 0.0 ? water : 0.0;
    }

    // Heat that leaves through walls, leak and the dry air that holds the humidity ratio, W for each kelvin above the room.
    private double LossWPerK(double roomGPerKg)
    {
        double walls = _toWallWPerK * _settings.WallLossWPerK / (_toWallWPerK + _settings.WallLossWPerK);
        double gap = _recipe.HumidityRatioGPerKg - _settings.DryAirGPerKg;
        double dry = gap > 0.0 && roomGPerKg > _recipe.HumidityRatioGPerKg
            ? _leakGPerS * (roomGPerKg - _recipe.HumidityRatioGPerKg) / gap
            : 0.0;
        return walls + (_leakGPerS + (dry < _settings.DryAirGPerS ? dry : _settings.DryAirGPerS)) * AirHeatJPerGK;
    }

    // All of the fan's power ends in the air, and it grows with the cube of speed.
    private double FanW()
    {
        double rpm = FanTable.Interpolate(_settings.FanTableMPerS, _settings.FanTableRpm, _recipe.AirVelocityMPerS);
        double relative = rpm / _settings.FanFullSpeedRpm;
        return _settings.FanFullPowerW * relative * relative * relative;
    }

    private static double Down(double value, double perUnit) => value > 0.0 ? (long)(value * perUnit) / perUnit : value;

    private static double Up(double value, double perUnit) => Down(value, perUnit) + 1.0 / perUnit;
}
