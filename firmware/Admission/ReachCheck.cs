using ChamberFirmware.Air;
using ChamberFirmware.Casting;
using ChamberFirmware.Model;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;

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
        double fanW = FanW() - LatentHeatJPerG * WaterGPerS(_room.DriestGPerKg);
        double settlesC = _room.ColdestC + fanW / LossWPerK(_room.DriestGPerKg);
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
        double heatW = Share01 * _settings.HeaterW + FanW() - LatentHeatJPerG * WaterGPerS(_room.WettestGPerKg);
        double heldC = _room.WarmestC + heatW / LossWPerK(_room.WettestGPerKg);
        double highestC = heldC < RecipeRanges.HighestTemperatureC ? heldC : RecipeRanges.HighestTemperatureC;
        return _recipe.TemperatureC <= highestC
            ? ""
            : new TextBuffer(TextBuffer.Sentence).Add("temperatureC = ").Fixed(_recipe.TemperatureC, 1).Add(": the heater of ")
                .Fixed(_settings.HeaterW, 0).Add(" W cannot hold that against the losses of ").Fixed(LossWPerK(_room.WettestGPerKg), 1)
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
        double share01 = _toWallWPerK / (_toWallWPerK + _settings.WallLossWPerK);
        double wallC = _room.WarmestC + share01 * (_recipe.TemperatureC - _room.WarmestC);
        double most = _walls.MostGPerKg(wallC, _recipe.TemperatureC, _pressurePa);
        if (_recipe.HumidityRatioGPerKg <= most)
        {
            return "";
        }

        double dewPointC = Psychrometrics.DewPointC(_recipe.HumidityRatioGPerKg, _pressurePa);
        double leastC = _walls.LeastWallC(_recipe.HumidityRatioGPerKg, _recipe.TemperatureC, _pressurePa);
        double neededC = NeededC(share01);
        string warmer = neededC <= RecipeRanges.HighestTemperatureC
            ? new TextBuffer(TextBuffer.Sentence).Fixed(Up(neededC, 10.0), 1).Add(" C at this humidity ratio, or ").ToString()
            : "";
        return new TextBuffer(TextBuffer.Sentence).Add("humidityRatioGPerKg = ").Fixed(_recipe.HumidityRatioGPerKg, 2)
            .Add(": its dew point is ").Fixed(dewPointC, 1).Add(" C, and the walls, at ").Fixed(wallC, 1).Add(" C in a room of ")
            .Fixed(_room.WarmestC, 1).Add(" C, must be ").Fixed(leastC - dewPointC, 1).Add(" K above it. Nearest: ").Add(warmer)
            .Fixed(Down(most, 100.0), 2).Add(" g/kg at this temperature.").ToString();
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
