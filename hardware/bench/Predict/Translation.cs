using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ChamberFirmware.Air;
using ChamberFirmware.Films;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Bench.Predict;

/// <summary>
/// A recipe of one rig for another: the velocity there that gives the film the same mean transfer of water, and, where that rig has no such
/// velocity, exposures that give the same dose. Temperature and humidity stay: they are the film's, not the rig's.
/// </summary>
/// <param name="VelocityMPerS">In the other rig, m/s.</param>
/// <param name="WantedMPerS">What it would be if that rig had it, m/s.</param>
/// <param name="TimeFactor">Exposures there over those here; 1 where the velocity can be had.</param>
/// <param name="TransferMPerS">Mean transfer here, m/s.</param>
/// <param name="ThereMPerS">Mean transfer there, m/s.</param>
public sealed record Translation(
    double VelocityMPerS, double WantedMPerS, double TimeFactor, double TransferMPerS, double ThereMPerS)
{
    /// <summary>Beyond it another velocity is another film: solvent and heat follow the transfer too, but not the film's inside.</summary>
    public const double LargestTimeFactor = 1.3;

    /// <summary>
    /// Reckons it; lengths in m, fan tables from the settings. <paramref name="factorHere"/>, <paramref name="factorThere"/>: what was
    /// weighed over the plate's theory.
    /// </summary>
    public static Translation Of(
        Recipe recipe, ChamberSettings here, double startingHereM, ChamberSettings there, double startingThereM, double factorHere = 1,
        double factorThere = 1)
    {
        double humidityPct = Psychrometrics.RelativeHumidityPct(recipe.TemperatureC, recipe.HumidityRatioGPerKg, here.SitePressurePa);
        var airHere = new GasSide(recipe.TemperatureC, humidityPct, recipe.AirVelocityMPerS, here.SitePressurePa, startingHereM)
        {
            TransferFactor = factorHere,
        };
        double k = airHere.MeanTransferMPerS(here.PlateLengthM);
        var air = new GasSide(recipe.TemperatureC, humidityPct, recipe.AirVelocityMPerS, there.SitePressurePa, startingThereM)
        {
            TransferFactor = factorThere,
        };
        double root = k / air.MeanTransferMPerS(there.PlateLengthM); // of the velocity: laminar
        double wanted = recipe.AirVelocityMPerS * root * root;
        double velocity = Math.Clamp(wanted, there.FanTableMPerS.Min(), there.FanTableMPerS.Max());
        double kThere = (air with { VelocityMPerS = velocity }).MeanTransferMPerS(there.PlateLengthM);
        return new Translation(velocity, wanted, k / kThere, k, kThere);
    }

    /// <summary>The lines to change in the recipe, and what they cost.</summary>
    public void Write(Recipe recipe, TextWriter output)
    {
        output.WriteLine($"airVelocityMPerS = {VelocityMPerS:0.00}");
        IEnumerable<string> exposures = recipe.ExposureS.Select(s => $"{s * TimeFactor:0.##}");
        output.WriteLine($"exposureS = [{string.Join(", ", exposures)}]");
        output.WriteLine($"# mean transfer of water over the film: {1000 * TransferMPerS:0.0} mm/s here, {1000 * ThereMPerS:0.0} mm/s "
            + $"there; temperature and humidity stay.");
        if (Math.Abs(TimeFactor - 1) > 0.005)
        {
            output.WriteLine($"# The other rig has no {WantedMPerS:0.00} m/s: exposures are {TimeFactor:0.00} times as long, for the "
                + $"same dose of water.");
        }

        if (TimeFactor is > LargestTimeFactor or < 1 / LargestTimeFactor)
        {
            output.WriteLine("# That is far: water has another time to go in, and the layer another shape. Cast three exposures about it.");
        }
    }
}
