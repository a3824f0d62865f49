using ChamberFirmware.Air;
using ChamberFirmware.Casting;
using ChamberFirmware.Model;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;

namespace ChamberFirmware.Admission;

/// <summary>
/// Whether this chamber, in this room, can hold a recipe's air at all: the models of heat and water say what would hold it for ever, and
/// that is judged before anything heats. Where the room is not known, the most favourable room that can be is taken.
/// </summary>
public sealed class ReachCheck
{
    private const double Share01 = 0.9; // of what an actuator can do; the rest is left to regulate with
    private const double WarmAirC = 40.0; // the stream's density is taken at one state, so that a nearest value is judged like the recipe
    private const double WarmAirGPerKg = 20.0;
    private const int Turns = 8;
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

    /// <summary>An empty string, or why not, with the nearest values that are.</summary>
    public static string Refusal(Recipe recipe, ChamberSettings settings, RoomAir room, double pressurePa)
    {
        double slowest = settings.FanTableMPerS[0];
        double fastest = settings.FanTableMPerS[settings.FanTableMPerS.Length - 1];
        if (recipe.AirVelocityMPerS < slowest || recipe.AirVelocityMPerS > fastest)
        {
            return new TextBuffer(TextBuffer.Sentence).Add("airVelocityMPerS = ").Fixed(recipe.AirVelocityMPerS, 2)
                .Add(": this chamber is calibrated from ").Fixed(slowest, 2).Add(" to ").Fixed(fastest, 2)
                .Add(" m/s; choose a velocity in that range or calibrate a wider one.").ToString();
        }

        var check = new ReachCheck(recipe, settings, room, pressurePa);
        string refusal = check.TooCold();
        refusal = refusal.Length > 0 ? refusal : check.TooHot();
        refusal = refusal.Length > 0 ? refusal : check.TooDry();
        refusal = refusal.Length > 0 ? refusal : check.TooWetForWater();
        return refusal.Length > 0 ? refusal : check.TooWetForWalls();
    }

    private string TooCold()
    {
        double settlesC = HeldC(0.0, _room.ColdestC, _room.DriestGPerKg);
        double lowestC = settlesC - CastLimits.SoakTemperatureBandK;
        return _recipe.TemperatureC >= lowestC
            ? ""
            : new TextBuffer(TextBuffer.Sentence).Add("temperatureC = ").Fixed(_recipe.TemperatureC, 1)
                .Add(": the chamber cannot cool; in a room of ").Fixed(_room.ColdestC, 1)
                .Add(" C, with the heat of the fan, the air settles at ").Fixed(settlesC, 1).Add(" C. Nearest: ")
                .Fixed(Up(lowestC, 10.0), 1).Add(" C.").ToString();
    }

    private string TooHot()
    {
        double lossWPerK = LossWPerK(_room.WarmestC, _room.WettestGPerKg);
        double heldC = HeldC(Share01 * _settings.HeaterW, _room.WarmestC, _room.WettestGPerKg);
        double highestC = heldC < RecipeRanges.HighestTemperatureC ? heldC : RecipeRanges.HighestTemperatureC;
        return _recipe.TemperatureC <= highestC
            ? ""
            : new TextBuffer(TextBuffer.Sentence).Add("temperatureC = ").Fixed(_recipe.TemperatureC, 1).Add(": the heater of ")
                .Fixed(_settings.HeaterW, 0).Add(" W cannot hold that against the losses of ").Fixed(lossWPerK, 1)
                .Add(" W/K in a room of ").Fixed(_room.WarmestC, 1).Add(" C. Nearest: ").Fixed(Down(highestC, 10.0), 1).Add(" C.")
                .ToString();
    }

    private string TooDry()
    {
        double dryGPerS = Share01 * _settings.DryAirGPerS;
        double roomGPerKg = _room.DriestGPerKg;
        double mixed = (_leakGPerS * roomGPerKg + dryGPerS * _settings.DryAirGPerKg) / (_leakGPerS + dryGPerS);
        double driest = mixed < roomGPerKg ? mixed : roomGPerKg; // a room can be drier than the dryer's air
        double lowest = driest * (1.0 - CastLimits.SoakHumidityBand01);
        return _recipe.HumidityRatioGPerKg >= lowest
            ? ""
            : new TextBuffer(TextBuffer.Sentence).Add("humidityRatioGPerKg = ").Fixed(_recipe.HumidityRatioGPerKg, 2)
                .Add(": dry air and leak, in a room of ").Fixed(roomGPerKg, 1).Add(" g/kg, end at ").Fixed(driest, 2)
                .Add(" g/kg. Nearest: ").Fixed(Up(driest, 100.0), 2).Add(" g/kg.").ToString();
    }

    private string TooWetForWater()
    {
        double highest = _room.WettestGPerKg + Share01 * _settings.HumidifierGPerS * 1000.0 / _leakGPerS;
        return _recipe.HumidityRatioGPerKg <= highest
            ? ""
            : new TextBuffer(TextBuffer.Sentence).Add("humidityRatioGPerKg = ").Fixed(_recipe.HumidityRatioGPerKg, 2)
                .Add(": the humidifier cannot hold that against a leak of ").Fixed(_settings.LeakPerHour, 1)
                .Add(" changes an hour. Nearest: ").Fixed(Down(highest, 100.0), 2).Add(" g/kg.").ToString();
    }

    private string TooWetForWalls()
    {
        double wallC = WallC(_recipe.TemperatureC, _room.WarmestC, 0.0);
        double most = _walls.MostGPerKg(wallC, _recipe.TemperatureC, _pressurePa);
        if (_recipe.HumidityRatioGPerKg <= most)
        {
            return "";
        }

        double dewPointC = Psychrometrics.DewPointC(_recipe.HumidityRatioGPerKg, _pressurePa);
        double leastC = _walls.LeastWallC(_recipe.HumidityRatioGPerKg, _recipe.TemperatureC, _pressurePa);
        double neededC = NeededC(wallC);
        string warmer = neededC <= RecipeRanges.HighestTemperatureC
            ? new TextBuffer(TextBuffer.Sentence).Fixed(Up(neededC, 10.0), 1).Add(" C at this humidity ratio, or ").ToString()
            : "";
        return new TextBuffer(TextBuffer.Sentence).Add("humidityRatioGPerKg = ").Fixed(_recipe.HumidityRatioGPerKg, 2)
            .Add(": its dew point is ").Fixed(dewPointC, 1).Add(" C, and the walls, at ").Fixed(wallC, 1).Add(" C in a room of ")
            .Fixed(_room.WarmestC, 1).Add(" C, must be ").Fixed(leastC - dewPointC, 1).Add(" K above it. Nearest: ").Add(warmer)
            .Fixed(Down(most, 100.0), 2).Add(" g/kg at this temperature.").ToString();
    }

    // Air that keeps the walls warm enough; what the sensor may hide grows with the temperature, so it takes some turns.
    private double NeededC(double wallC)
    {
        double airC = _recipe.TemperatureC;
        double share01 = WallC(_recipe.TemperatureC + 1.0, _room.WarmestC, 0.0) - wallC; // a straight line in the air's temperature
        for (int i = 0; i < Turns; i++)
        {
            double leastC = _walls.LeastWallC(_recipe.HumidityRatioGPerKg, airC, _pressurePa);
            airC = _recipe.TemperatureC + (leastC - wallC) / share01;
        }

        return airC;
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

    private static double Down(double value, double perUnit) => value > 0.0 ? (long)(value * perUnit) / perUnit : value;

    private static double Up(double value, double perUnit) => Down(value, perUnit) + 1.0 / perUnit;
}
