using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Sensing;

/// <summary>Whether the chamber's sensors can tell that a recipe's humidity ratio was there.</summary>
public static class Verification
{
    /// <summary>
    /// Largest uncertainty, share of the humidity ratio. With the chip's class the patent's climates have 8 % (25 C, 40 %RH), 8 % (40 C, 60
    /// %) and 12 % (60 C, 30 %) at sea level, the last 14 % at 2000 m; in a dew point 15 % is 2 to 3 K. Dry recipes lie far beyond: 2 g/kg
    /// has 30 % at 25 C and 185 % at 60 C.
    /// </summary>
    public const double LargestShare01 = 0.15;

    /// <summary>
    /// Uncertainty of the recipe's humidity ratio, g/kg, with the air sensors that give the air; without limit before the first tick.
    /// </summary>
    public static double UncertaintyGPerKg(Recipe recipe, ChamberSettings settings, Readings readings)
    {
        IAirSensor? first = readings.FirstUsed;
        IAirSensor? second = readings.SecondUsed;
        if (first == null)
        {
            return double.MaxValue;
        }

        double ofFirst = Of(first, recipe, settings, readings);
        return second == null
            ? ofFirst
            : HumidityUncertainty.OfBoth(HumidityUncertainty.IsOneKind(first, second), ofFirst, Of(second, recipe, settings, readings));
    }

    /// <summary>A humidity ratio that is known so well, g/kg, can be verified.</summary>
    public static bool IsVerifiable(Recipe recipe, double uncertaintyGPerKg)
    {
        return uncertaintyGPerKg <= LargestShare01 * recipe.HumidityRatioGPerKg;
    }

    private static double Of(IAirSensor sensor, Recipe recipe, ChamberSettings settings, Readings readings) =>
        HumidityUncertainty.AtSetPointGPerKg(
            settings, sensor, recipe.TemperatureC, recipe.HumidityRatioGPerKg, readings.Air.PressurePa);
}
