using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Sensing;
using ChamberFirmware.Text;

namespace ChamberFirmware.Admission;

/// <summary>
/// Whether the chamber's sensors can tell that a recipe's humidity ratio was there. What they cannot tell is cast only when the operator
/// says so, and the record says that it was not verified.
/// </summary>
public static class VerifyCheck
{
    /// <summary>An empty string, or one sentence with the uncertainty, its limit and what would help.</summary>
    public static string Refusal(Recipe recipe, Chamber chamber)
    {
        double uncertainty = Verification.UncertaintyGPerKg(recipe, chamber.Settings, chamber.Readings);
        if (Verification.IsVerifiable(recipe, uncertainty))
        {
            return "";
        }

        double sharePct = 100.0 * uncertainty / recipe.HumidityRatioGPerKg;
        bool isCalibrated = chamber.Settings.SaltHighPct > chamber.Settings.SaltLowPct;
        string help = isCalibrated ? "choose wetter or cooler air" : "calibrate the air sensor over two salts (salt)";
        return new TextBuffer(TextBuffer.Sentence).Add("humidityRatioGPerKg = ").Fixed(recipe.HumidityRatioGPerKg, 2)
            .Add(" cannot be verified: at ").Fixed(recipe.TemperatureC, 1).Add(" C the air sensor knows it to +-").Fixed(uncertainty, 2)
            .Add(" g/kg (").Fixed(sharePct, 1).Add(" %, ").Fixed(100.0 * Verification.LargestShare01, 0).Add(" % are allowed); ").Add(help)
            .Add(", or start it with the word unverified.").ToString();
    }
}
