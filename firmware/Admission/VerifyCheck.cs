using ChamberFirmware.Recipes;
using ChamberFirmware.Refusals;
using ChamberFirmware.Sensing;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Admission;

/// <summary>
/// Whether the chamber's sensors can tell that a recipe's humidity ratio was there. What they cannot tell is cast only when the operator
/// says so, and the record says that it was not verified.
/// </summary>
public static class VerifyCheck
{
    /// <summary>Null, or why not, with the uncertainty, its limit and what would help.</summary>
    public static Refusal? Refusal(Recipe recipe, ChamberSettings settings, Readings readings)
    {
        double uncertainty = Verification.UncertaintyGPerKg(recipe, settings, readings);
        if (Verification.IsVerifiable(recipe, uncertainty))
        {
            return null;
        }

        bool isCalibrated = settings.SaltHighPct > settings.SaltLowPct;
        double sharePct = 100.0 * uncertainty / recipe.HumidityRatioGPerKg;
        return RunRefusals.NotVerifiable(
            recipe.HumidityRatioGPerKg, recipe.TemperatureC, uncertainty, sharePct, 100.0 * Verification.LargestShare01, isCalibrated);
    }
}
