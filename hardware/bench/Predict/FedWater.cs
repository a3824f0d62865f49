using System;
using System.Linq;
using ChamberFirmware.Air;
using ChamberFirmware.Model;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Bench.Predict;

/// <summary>
/// The recipe's filmWaterPct with which the firmware feeds what predicted films take. Its film is a sink that fills up: it takes
/// held (1 - exp(-first t / held)), and holds that share of its mass. Films resist and give solvent besides; for one exposure a share can
/// be found that takes as much.
/// </summary>
public static class FedWater
{
    private const double VapourGasJPerKgK = 461.5;
    private const double Most01 = 0.995; // of what a film takes that never fills up: more is no film's

    /// <summary>That share for one exposure, %; null: these films take more than the firmware's can, or nothing.</summary>
    public static double? Pct(Recipe recipe, ChamberSettings settings, PredictedExposure exposure) =>
        Pct(recipe, settings, exposure.MiddleS, exposure.Along.Average(place => place.DosePerM2G));

    /// <summary>The same for a mean exposure, s, and a mean dose over the film, g/m².</summary>
    public static double? Pct(Recipe recipe, ChamberSettings settings, double meanS, double dosePerM2G)
    {
        double temperatureC = recipe.TemperatureC, pressurePa = settings.SitePressurePa;
        double vapourPa = Psychrometrics.VapourPressurePa(recipe.HumidityRatioGPerKg, pressurePa);
        double perM3G = 1000 * vapourPa / (VapourGasJPerKgK * (temperatureC + Psychrometrics.ZeroCelsiusK));
        double mostG = FilmTransfer.MeanMPerS(settings, temperatureC, recipe.AirVelocityMPerS) * perM3G * meanS;
        if (!(dosePerM2G > 0 && dosePerM2G < Most01 * mostG))
        {
            return null;
        }

        double low = dosePerM2G, high = dosePerM2G * 1000;
        for (int i = 0; i < 60; i++)
        {
            double held = Math.Sqrt(low * high);
            (low, high) = held * (1 - Math.Exp(-mostG / held)) < dosePerM2G ? (held, high) : (low, held);
        }

        double share01 = Psychrometrics.RelativeHumidityPct(temperatureC, recipe.HumidityRatioGPerKg, pressurePa) / 100;
        return 100 * low / (recipe.FilmUm * 1e-6 * FilmWater.FilmGPerM3 * share01);
    }
}
