using ChamberFirmware.Drivers;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Sensing;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Admission;

/// <summary>
/// Whether the chamber's sensors can tell that a recipe's humidity ratio was there. What they cannot tell is cast only when the operator
/// says so, and the record says that it was not verified.
/// </summary>
public static class VerifyCheck
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

    public static bool IsVerifiable(Recipe recipe, double uncertaintyGPerKg)
    {
        return uncertaintyGPerKg <= LargestShare01 * recipe.HumidityRatioGPerKg;
    }

    /// <summary>An empty string, or one sentence with the uncertainty, its limit and what would help.</summary>
    public static string Refusal(Recipe recipe, Chamber chamber)
    {
        double uncertainty = UncertaintyGPerKg(recipe, chamber.Settings, chamber.Readings);
        if (IsVerifiable(recipe, uncertainty))
        {
            return "";
        }

        double sharePct = 100.0 * uncertainty / recipe.HumidityRatioGPerKg;
        bool isCalibrated = chamber.Settings.SaltHighPct > chamber.Settings.SaltLowPct;
        string help = isCalibrated ? "choose wetter or cooler air" : "calibrate the air sensor over two salts (salt)";
        return new TextBuffer(TextBuffer.Sentence).Add("humidityRatioGPerKg = ").Fixed(recipe.HumidityRatioGPerKg, 2)
            .Add(" cannot be verified: at ").Fixed(recipe.TemperatureC, 1).Add(" C the air sensor knows it to +-").Fixed(uncertainty, 2)
            .Add(" g/kg (").Fixed(sharePct, 1).Add(" %, ").Fixed(100.0 * LargestShare01, 0).Add(" % are allowed); ").Add(help)
            .Add(", or start it with the word unverified.").ToString();
    }

    private static double Of(IAirSensor sensor, Recipe recipe, ChamberSettings settings, Readings readings) =>
        HumidityUncertainty.AtSetPointGPerKg(
            settings, sensor, recipe.TemperatureC, recipe.HumidityRatioGPerKg, readings.Air.PressurePa);
}
