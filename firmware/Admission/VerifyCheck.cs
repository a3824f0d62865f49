using ChamberFirmware.Recipes;
using ChamberFirmware.Refusals;
using ChamberFirmware.Sensing;
using ChamberFirmware.Settings;

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

    /// <summary>Uncertainty of the recipe's humidity ratio as the mean of <paramref name="sensors"/> air sensors gives it, g/kg.</summary>
    public static double UncertaintyGPerKg(Recipe recipe, ChamberSettings settings, double pressurePa, int sensors)
    {
        double ofOne = HumidityUncertainty.AtSetPointGPerKg(settings, recipe.TemperatureC, recipe.HumidityRatioGPerKg, pressurePa);
        return HumidityUncertainty.OfMean(ofOne, sensors);
    }

    public static bool IsVerifiable(Recipe recipe, double uncertaintyGPerKg)
    {
        return uncertaintyGPerKg <= LargestShare01 * recipe.HumidityRatioGPerKg;
    }

    /// <summary>Null, or why not, with the uncertainty, its limit and what would help.</summary>
    public static Refusal? Refusal(Recipe recipe, ChamberSettings settings, double pressurePa, int sensors)
    {
        double uncertainty = UncertaintyGPerKg(recipe, settings, pressurePa, sensors);
        if (IsVerifiable(recipe, uncertainty))
        {
            return null;
        }

        bool isCalibrated = settings.SaltHighPct > settings.SaltLowPct;
        double sharePct = 100.0 * uncertainty / recipe.HumidityRatioGPerKg;
        return RunRefusals.NotVerifiable(
            recipe.HumidityRatioGPerKg, recipe.TemperatureC, uncertainty, sharePct, 100.0 * LargestShare01, isCalibrated);
    }
}
