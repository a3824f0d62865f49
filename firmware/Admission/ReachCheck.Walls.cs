using ChamberFirmware.Air;
using ChamberFirmware.Casting;
using ChamberFirmware.Model;
using ChamberFirmware.Recipes;
using ChamberFirmware.Refusals;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Admission;

/// <content>Walls that would sweat, and walls that are too warm.</content>
public sealed partial class ReachCheck
{
    private const int Turns = 8;
    private const int MostCoolingMin = 30; // longer a run does not wait for its air
    private const double MinuteS = 60.0;

    private Refusal? TooWetForWalls()
    {
        double gPerKg = _recipe.HumidityRatioGPerKg;
        double roomC = _room.WarmestC;
        double wallC = ColdestC(_recipe.TemperatureC, roomC);
        double most = _walls.MostGPerKg(wallC, _recipe.TemperatureC, _pressurePa);
        if (gPerKg <= most)
        {
            return null;
        }

        double dewPointC = Psychrometrics.DewPointC(gPerKg, _pressurePa);
        double aboveK = _walls.LeastWallC(gPerKg, _recipe.TemperatureC, _pressurePa) - dewPointC;
        double neededC = NeededC(wallC);
        return neededC <= RecipeRanges.HighestTemperatureC
            ? RunRefusals.TooWetForColdWalls(gPerKg, dewPointC, wallC, roomC, aboveK, Up(neededC, 10.0), Down(most, 100.0))
            : RunRefusals.TooWetForWalls(gPerKg, dewPointC, wallC, roomC, aboveK, Down(most, 100.0));
    }

    // Air that keeps the walls warm enough; what the sensor may hide grows with the temperature, so it takes some turns.
    private double NeededC(double wallC)
    {
        double airC = _recipe.TemperatureC;
        double share01 = ColdestC(_recipe.TemperatureC + 1.0, _room.WarmestC) - wallC; // a straight line in the air's temperature
        for (int i = 0; i < Turns; i++)
        {
            double leastC = _walls.LeastWallC(_recipe.HumidityRatioGPerKg, airC, _pressurePa);
            airC = _recipe.TemperatureC + (leastC - wallC) / share01;
        }

        return airC;
    }

    /// <summary>
    /// Minutes that walls, as warm as they are believed to be, take to cool until the recipe's air can be held beside them; whole ones, 0
    /// when it can be now, 30 for 30 and more. The chamber cannot cool: they give their heat to the room, and the air waits.
    /// </summary>
    public static int CoolsForMin(Recipe recipe, ChamberSettings settings, RoomAir room, double pressurePa, ThermalModel heat) =>
        new ReachCheck(recipe, settings, room, pressurePa).CoolsForMin(heat);

    private int CoolsForMin(ThermalModel heat)
    {
        double wallC = heat.WallC;
        double roomC = _room.ColdestC;
        double highestC = _recipe.TemperatureC + CastLimits.SoakTemperatureBandK;
        double falls01 = (_settings.WallLossWPerK + _path.LeakGPerS) * MinuteS / _settings.WallHeatJPerK; // air has 1 J/(g K)
        int minutes = 0;
        while (minutes < MostCoolingMin && ThermalModel.HoldW(_path, highestC, wallC, roomC, 0.0, 0.0) < 0.0)
        {
            wallC -= falls01 * (wallC - roomC);
            minutes++;
        }

        return minutes;
    }

    private Refusal? WallsTooWarm(ThermalModel? heat) => heat == null || CoolsForMin(heat) < MostCoolingMin
        ? null
        : RunRefusals.WallsTooWarm(_recipe.TemperatureC, heat.WallC);
}
