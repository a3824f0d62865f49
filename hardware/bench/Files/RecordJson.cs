using System.Linq;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;

namespace ChamberFirmware.Bench;

/// <summary>record.json: everything worth keeping of one plate, for the lab book.</summary>
public static class RecordJson
{
    /// <summary>Grows when a key changes its meaning; new keys alone do not change it.</summary>
    public const int FormatVersion = 1;

    private const string TwinStatement =
        "Simulated: the firmware drove the chamber's twin, whose parameters are engineering estimates, not measurements of a chamber.";

    public static void Write(string path, PlateResult result)
    {
        Recipe r = result.Plate.Recipe;
        ExposureAir air = result.TrueAir;
        RunRecord measured = result.Measured;
        JsonText.Write(path, new
        {
            FormatVersion,
            Firmware = CommandInterpreter.Identity,
            Source = TwinStatement,
            Seed = result.Plate.RunSeed,
            PlateSeed = result.Plate.Seed,
            Recipe = new
            {
                r.Name,
                r.TemperatureC,
                HumidityRatioGPerKg = JsonText.Round(r.HumidityRatioGPerKg),
                r.AirVelocityMPerS,
                r.ExposureS,
                r.BladeTravelS,
                r.FilmUm,
                r.FilmWaterPct,
                r.Bath,
                r.Dope,
            },
            result.Outcome,
            result.Fault,
            result.FaultSentence,
            ExposureSetS = result.Plate.ExposureS,
            ExposurePlannedS = JsonText.Round(result.ExposurePlannedS),
            ExposureActualS = JsonText.Round(result.ExposureActualS),
            TrueAir = Air(r, air.TemperatureC, air.HumidityRatioGPerKg, air.AirVelocityMPerS),
            MeasuredAir = Air(r, measured.TemperatureC, measured.HumidityRatioGPerKg, measured.AirVelocityMPerS),
            Claim11 = air.InClaim11,
            CastStartS = JsonText.Round(result.CastStartS),
            CastStartWidthUs = measured.CastStartWidthUs,
            BladeEndS = JsonText.Round(result.BladeEndS),
            PlateWetS = JsonText.Round(result.PlateWetS),
            Phases = result.Phases.Select(p => new { Phase = PhaseWords.Name(p.Phase), StartS = p.AtUs / 1e6 }),
            SimulatedS = JsonText.Round(result.SimulatedS),
        });
    }

    private static object Air(Recipe recipe, Tally temperatureC, Tally humidityRatioGPerKg, Tally airVelocityMPerS) => new
    {
        TemperatureC = Spread.Of(recipe.TemperatureC, temperatureC),
        HumidityRatioGPerKg = Spread.Of(recipe.HumidityRatioGPerKg, humidityRatioGPerKg),
        AirVelocityMPerS = Spread.Of(recipe.AirVelocityMPerS, airVelocityMPerS),
    };
}
