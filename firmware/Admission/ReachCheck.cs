using ChamberFirmware.Casting;
using ChamberFirmware.Model;
using ChamberFirmware.Recipes;
using ChamberFirmware.Refusals;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Admission;

/// <summary>
/// Whether this chamber, in this room, can hold a recipe's air at all: the models of heat and water say what would hold it for ever, and
/// that is judged before anything heats. Where the room is not known, the most favourable room that can be is taken.
/// </summary>
public sealed partial class ReachCheck
{
    private const double Share01 = 0.9; // of what an actuator can do; the rest is left to regulate with
    private const double WarmAirC = 40.0; // the stream's density is taken at one state, so that a nearest value is judged like the recipe
    private const double WarmAirGPerKg = 20.0;
    private const double LeastLeakGPerS = 0.0001;
    private const double LeastLossWPerK = 0.0001;

    private readonly Recipe _recipe;
    private readonly ChamberSettings _settings;
    private readonly RoomAir _room;
    private readonly WallLimit _walls;
    private readonly double _pressurePa;
    private readonly AirPath _path;
    private readonly double _leakGPerS;

    private ReachCheck(Recipe recipe, ChamberSettings settings, RoomAir room, double pressurePa)
    {
        _recipe = recipe;
        _settings = settings;
        _room = room;
        _walls = new WallLimit(settings);
        _pressurePa = pressurePa;
        _path = new AirPath(settings);
        _path.SetAir(recipe.AirVelocityMPerS, WarmAirC, WarmAirGPerKg, pressurePa);
        double leakGPerS = 1000.0 * WaterModel.HoldAgainstLeakGPerS(_path, 1.0, 0.0); // what it takes of the difference to the room
        _leakGPerS = leakGPerS > LeastLeakGPerS ? leakGPerS : LeastLeakGPerS;
    }

    /// <summary>Null, or why not, with the nearest values that are. Without <paramref name="heat"/> the walls are not looked at.</summary>
    public static Refusal? Refusal(
        Recipe recipe, ChamberSettings settings, RoomAir room, double pressurePa, ThermalModel? heat = null)
    {
        double slowest = settings.FanTableMPerS[0];
        double fastest = settings.FanTableMPerS[settings.FanTableMPerS.Length - 1];
        if (recipe.AirVelocityMPerS < slowest || recipe.AirVelocityMPerS > fastest)
        {
            return RunRefusals.VelocityNotCalibrated(recipe.AirVelocityMPerS, slowest, fastest);
        }

        var check = new ReachCheck(recipe, settings, room, pressurePa);
        return Refusals.Refusal.Both(
            check.TooCold() ?? check.TooHot() ?? check.WallsTooWarm(heat),
            check.TooDry() ?? Refusals.Refusal.Both(check.TooWetForWater(), check.TooWetForWalls()));
    }

    private Refusal? TooCold()
    {
        double settlesC = HeldC(0.0, _room.ColdestC, _room.DriestGPerKg);
        double lowestC = settlesC - CastLimits.SoakTemperatureBandK;
        return _recipe.TemperatureC >= lowestC
            ? null
            : RunRefusals.TooCold(_recipe.TemperatureC, _room.ColdestC, settlesC, Up(lowestC, 10.0));
    }

    private Refusal? TooHot()
    {
        double lossWPerK = LossWPerK(_room.WarmestC, _room.WettestGPerKg);
        double heldC = HeldC(Share01 * _settings.HeaterW, _room.WarmestC, _room.WettestGPerKg);
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

    // Water that holds the humidity ratio against the leak, g/s; 0 in a wetter room.
    private double WaterGPerS(double roomGPerKg)
    {
        double water = _leakGPerS * (_recipe.HumidityRatioGPerKg - roomGPerKg) / 1000.0;
        return water > 0.0 ? water : 0.0;
    }

    // Dry air that holds the humidity ratio in a wetter room, g/s, at most what there is; 0 in a drier one.
    private double DryGPerS(double roomGPerKg)
    {
        double gap = _recipe.HumidityRatioGPerKg - _settings.DryAirGPerKg;
        double tooWet = roomGPerKg - _recipe.HumidityRatioGPerKg;
        double dry = gap > 0.0 && tooWet > 0.0 ? _leakGPerS * tooWet / gap : 0.0;
        return dry < _settings.DryAirGPerS ? dry : _settings.DryAirGPerS;
    }

    // Air that this heat holds for ever, degrees Celsius: what would hold an air is a straight line in its temperature.
    private double HeldC(double heaterW, double roomC, double roomGPerKg)
    {
        return roomC + (heaterW - HoldW(roomC, roomC, roomGPerKg)) / LossWPerK(roomC, roomGPerKg);
    }

    // Heat that a kelvin more takes, W/K.
    private double LossWPerK(double roomC, double roomGPerKg)
    {
        double loss = HoldW(roomC + 1.0, roomC, roomGPerKg) - HoldW(roomC, roomC, roomGPerKg);
        return loss > LeastLossWPerK ? loss : LeastLossWPerK;
    }

    private double HoldW(double airC, double roomC, double roomGPerKg)
    {
        double dryGPerS = DryGPerS(roomGPerKg);
        double wallC = WallC(airC, roomC, dryGPerS);
        return ThermalModel.HoldW(_path, airC, wallC, roomC, WaterGPerS(roomGPerKg), dryGPerS);
    }

    private double WallC(double airC, double roomC, double dryGPerS)
    {
        return ThermalModel.RestingWallC(_path, airC, roomC, dryGPerS, _settings.WallLossWPerK);
    }

    private double ColdestC(double airC, double roomC) => _settings.ColdestWall01 == 1.0
        ? WallC(airC, roomC, 0.0)
        : ThermalModel.RestingColdestC(_settings, _path.WallsWPerK, airC, roomC);

    private static double Down(double value, double perUnit) => value > 0.0 ? (long)(value * perUnit) / perUnit : value;

    private static double Up(double value, double perUnit) => Down(value, perUnit) + 1.0 / perUnit;
}
