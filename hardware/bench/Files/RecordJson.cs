using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench.Baths;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Bench.Records;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Points;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench;

/// <summary>
/// record.json: everything worth keeping of one plate, for the lab book. What the firmware measured are lines of its record's list.
/// </summary>
public static class RecordJson
{
    /// <summary>
    /// Grows when a key changes its meaning; new keys alone do not change it. 2: claim11 is null where the claim does not apply.
    /// </summary>
    public const int FormatVersion = 2;

    private const string TwinStatement =
        "Simulated: the firmware drove the chamber's twin, whose parameters are engineering estimates, not measurements of a chamber.";

    private const string LikeStatement =
        "Simulated: the firmware drove a twin like the chamber whose settings were given; what settings do not say are engineering "
        + "estimates, not measurements of that chamber.";

    /// <summary>Writes the record of a plate that is over; an older file is replaced.</summary>
    public static void Write(string path, PlateResult result) => WholeFile.Write(path, Encoding.UTF8.GetBytes(Text(result)));

    /// <summary>The record of a plate that is over, as the text of a file.</summary>
    public static string Text(PlateResult result) => result.RecordText;

    /// <summary>The same, made anew.</summary>
    internal static string Of(PlateResult result)
    {
        RunRecord measured = result.Measured;
        bool isCast = measured.Plan != null;
        var reader = new RecordReader(measured, result.Plate.Recipe);
        JsonObject record = JsonText.Object(AskedAndTrue(result));
        record["measuredAir"] = reader.Read(RecordList.OfSpread, RecordList.OfFault, []);
        reader.Read(RecordList.OfFilm, RecordList.OfPlate, record);
        reader.Read(isCast ? RecordList.OfAir : RecordList.OfVerifiable, RecordList.OfSpread, record);
        record["claim11"] = result.TrueAir.InClaim11(result.Plate.ExposureS);
        record["castStartS"] = JsonText.Round(result.CastStartS);
        reader.Read(RecordList.OfStart, RecordList.OfMotion, record);
        record["motion"] = isCast ? reader.Read(RecordList.OfMotion, RecordList.OfAir, []) : null;
        foreach ((string key, JsonNode? value) in JsonText.Object(Course(result)))
        {
            record[key] = value?.DeepClone();
        }

        if (result.Plate.Recipe.UsesCover)
        {
            record["recipe"]!["cover"] = "yes";
            record["coverOpenS"] = JsonText.Round(result.CoverOpenS);
            record["coverShutS"] = JsonText.Round(result.CoverShutS);
        }

        result.Plate.Film.AddTo(record, result.Settings.PlateLengthM);
        BathMove.AddTo(record, BathMove.AsPlanned(result.Plate.Film.Baths, result.PlateWetS != null));
        JsonObject thermometers = reader.Read(RecordList.OfPlate, RecordList.Count, []);
        FilmTemperatures.AddTo(record, result.Plate.Film, name => RecordFile.NumberOf(thermometers[name]));
        PlateBudget.AddTo(
            record, new BudgetInputs(result.Plate.Recipe, result.Settings, result.Sensors, record) { IsSimulated = true });
        CastFilm.AddTo(record, result.Plate, result.Settings);
        result.Plate.Chamber.AddTo(record);
        return JsonText.Text(record);
    }

    private static object AskedAndTrue(PlateResult result)
    {
        Recipe r = result.Plate.Recipe;
        return new
        {
            FormatVersion,
            Firmware = Identity.Text,
            Source = result.Plate.Chamber.SettingsFile.Length > 0 ? LikeStatement : TwinStatement,
            Seed = result.Plate.RunSeed,
            PlateSeed = result.Plate.Seed,
            Recipe = new
            {
                r.Name,
                r.TemperatureC,
                HumidityRatioGPerKg = JsonText.Round(r.HumidityRatioGPerKg),
                r.AirVelocityMPerS,
                r.ExposureS,
                ExposurePoint = PlatePointWords.Name(r.ExposurePoint),
                BladeTravelS = JsonText.Round(result.BladeTravelS),
                ImmersionTravelS = JsonText.Round(result.ImmersionTravelS),
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
            ExposureAlongPlate = result.AlongPlate.Select(p => new
            {
                Point = PlatePointWords.Name(p.Point),
                PlannedS = JsonText.Round(p.PlannedS),
                ActualS = JsonText.Round(p.ActualS),
            }),
            result.SpreadWarning,
            TrueAir = TrueAir(r, result.TrueAir),
        };
    }

    private static object Course(PlateResult result) => new
    {
        BladeEndS = JsonText.Round(result.BladeEndS),
        PlateWetS = JsonText.Round(result.PlateWetS),
        Phases = result.Phases.Select(p => new { Phase = PhaseWords.Name(p.Phase), StartS = p.AtUs / 1e6 }),
        SimulatedS = JsonText.Round(result.SimulatedS),
    };

    private static object TrueAir(Recipe recipe, ExposureAir air) => new
    {
        TemperatureC = Spread.Of(recipe.TemperatureC, air.TemperatureC),
        HumidityRatioGPerKg = Spread.Of(recipe.HumidityRatioGPerKg, air.HumidityRatioGPerKg),
        AirVelocityMPerS = Spread.Of(recipe.AirVelocityMPerS, air.AirVelocityMPerS),
    };
}
