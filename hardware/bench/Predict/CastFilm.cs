using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench.Records;
using ChamberFirmware.Films;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Bench.Predict;

/// <summary>
/// Dose and depth along a plate that was cast, from its record: the air and the exposures as they were measured, each with its expanded
/// uncertainty, and what is stored of the film and of the channel. It stands in record.json as <see cref="Key"/>.
/// </summary>
public static class CastFilm
{
    /// <summary>Its name in a record.</summary>
    public const string Key = "filmAlongPlate";

    /// <summary>The first words where nobody has fitted the film.</summary>
    public const string Uncalibrated = "UNCALIBRATED, a guess from tables";

    private const double TwoSigma01 = 0.97725;
    private const string NoTable = "velocity: nobody has measured this chamber's table (airtable), so as if an anemometer of its class had";

    /// <summary>Adds it to a record that has everything else; nothing where no folder of films is known.</summary>
    public static void AddTo(JsonObject record, Plate plate, ChamberSettings settings)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(plate);
        if (plate.Films != null)
        {
            record[Key] = Json(record, plate, plate.Films, settings);
        }
    }

    /// <summary>The first words: which film, and how many depths it stands on.</summary>
    public static string CalibratedBy(FilmFile? fitted) =>
        fitted == null ? Uncalibrated : $"Film {fitted.Name}, fitted to {fitted.Depths} depths";

    /// <summary>Why dose and depth of a recipe's films cannot be reckoned; empty: they can.</summary>
    public static string Obstacle(Recipe recipe) => DopeMix.Of(recipe.Dope).IsKnown ? ""
        : recipe.Dope.Length == 0 ? "The recipe does not say its dope: dose and depth cannot be reckoned."
        : "The recipe's dope is no list of parts by weight with NMP, DMAc or DMF: dose and depth cannot be reckoned.";

    private static JsonObject Json(JsonObject record, Plate plate, FilmShelf shelf, ChamberSettings settings)
    {
        Recipe recipe = plate.Recipe;
        string obstacle = Obstacle(recipe);
        (double Mean, double? Expanded)? airC = Air(record, "temperatureC", 0), ratio = Air(record, "humidityRatioGPerKg", 1),
            velocity = Air(record, "airVelocityMPerS", 2);
        PlateOf? exposed = Exposed(record, plate.Film.BladeAgainstAir, settings.PlateLengthM, out bool isMeasured);
        exposed = exposed == null || !recipe.UsesCover ? exposed
            : PlateOf.Recipe(recipe, plate.ExposureS, plate.Film.BladeAgainstAir, settings); // with what came to it under the cover
        bool isExposed = airC != null && ratio is { Mean: > 0 } && velocity is { Mean: > 0 } && exposed != null;
        obstacle = obstacle.Length > 0 || isExposed ? obstacle : "Nothing was exposed.";
        if (obstacle.Length > 0)
        {
            return NotKnown(obstacle);
        }

        FilmNotes notes = plate.Film with { MeasuredPlate = FilmTemperatures.MeasuredPlate(record) };
        FilmOf asked = FilmOf.Recipe(recipe, notes, settings);
        asked = velocity!.Value.Expanded != null ? asked : asked with { Notes = [.. asked.Notes, NoTable] };
        string refusal = shelf.Take(
            asked, plate.Film.Film, recipe.Dope, settings.SerialNumber, out FilmOf film, out FilmFile? fitted, out TransferFile? transfer);
        if (refusal.Length > 0)
        {
            return NotKnown(refusal);
        }

        var air = new AirOfFilm(
            Or(airC!.Value, film.Known.AirC), Or(ratio!.Value, KnownNumber.Of(0)), Or(velocity!.Value, film.Known.VelocityMPerS),
            settings.SitePressurePa);
        KnownFilm known = air.Over(film.Known);
        AlongPlate along = AlongPlate.Of(known, exposed!);
        return new JsonObject
        {
            ["words"] = $"{CalibratedBy(fitted)}: {along.Words}",
            ["notKnown"] = "",
            ["calibrated"] = fitted != null,
            ["film"] = fitted?.Name ?? "",
            ["assumed"] = new JsonArray([.. film.Notes.Select(n => (JsonNode)n)]),
            ["temperatureC"] = JsonText.Round(airC.Value.Mean),
            ["humidityRatioGPerKg"] = JsonText.Round(ratio.Value.Mean),
            ["airVelocityMPerS"] = JsonText.Round(velocity.Value.Mean),
            ["exposureIs"] = isMeasured ? "measured" : "planned",
            ["bladeDirection"] = plate.Film.BladeAgainstAir ? "against" : "with",
            ["startingLengthMm"] = JsonText.Round(1000 * known.StartingLengthM),
            ["transfer"] = Transfer(transfer, known, settings),
            ["doseSpreadPct"] = JsonText.Round(along.DoseSpreadPct),
            ["depthSpreadPct"] = JsonText.Round(along.DepthSpreadPct),
            ["places"] = along.Json(),
        };
    }

    private static JsonObject NotKnown(string why) => new() { ["words"] = why, ["notKnown"] = why, ["places"] = new JsonArray() };

    // What was weighed, and what is reckoned with: a film's fit brings its own, and where nobody weighed there is a guess.
    private static JsonObject Transfer(TransferFile? weighed, KnownFilm known, ChamberSettings settings)
    {
        double quietMPerS = FilmDraw.Middle(known).Air.MeanTransferMPerS(settings.PlateLengthM) / known.Transfer.Median;
        double Taken(double share01) => JsonText.Round(quietMPerS * known.Transfer.At(share01));
        return new JsonObject
        {
            ["is"] = weighed == null ? "not weighed" : "weighed",
            ["ratio"] = JsonText.Round(weighed?.Ratio),
            ["ratioUncertainty"] = JsonText.Round(weighed?.Expanded),
            ["day"] = weighed?.Day ?? "",
            ["serialNumber"] = settings.SerialNumber,
            ["meanMPerS"] = new JsonObject { ["p10"] = Taken(0.1), ["p50"] = Taken(0.5), ["p90"] = Taken(0.9) },
        };
    }

    // Where a budget has no sum, a quantity is as well known as the recipe's was: by the class of what measures it.
    private static (double Mean, double Expanded) Or((double Mean, double? Expanded) air, KnownNumber asked) =>
        (air.Mean, air.Expanded ?? asked.At(TwoSigma01) - asked.Median);

    // Mean over the exposure as the sensors have it, and its expanded uncertainty by the record's budget; null: nothing was exposed.
    private static (double Mean, double? Expanded)? Air(JsonObject record, string name, int budget) =>
        RecordFile.NumberOf(record["measuredAir"]?[name]?["mean"]) is { } mean
            ? (mean, RecordFile.NumberOf((record["uncertainty"]?["air"] as JsonArray)?[budget]?["expanded"])) : null;

    // From the plate's first point to its last, by the switches where they saw it, else as planned; null: nothing was cast.
    private static PlateOf? Exposed(JsonObject record, bool againstAir, double lengthM, out bool isMeasured)
    {
        JsonNode[] points = [.. (record["uncertainty"]?["exposure"] as JsonArray ?? []).OfType<JsonNode>()];
        JsonNode?[] planned = [.. record["exposureAlongPlate"] as JsonArray ?? []];
        double?[] seen = [.. points.Select(p => RecordFile.NumberOf(p["achieved"]))];
        isMeasured = seen.Length == 3 && seen.All(s => s != null);
        IEnumerable<double?> exposures = isMeasured ? seen : planned.Select(p => RecordFile.NumberOf(p?["plannedS"]));
        double[] known = [.. exposures.OfType<double>()];
        if (known.Length < 3)
        {
            return null;
        }

        (double firstS, double lastS) = (known[0], known[^1]);
        return againstAir ? new PlateOf(lengthM, lastS, firstS) : new PlateOf(lengthM, firstS, lastS);
    }
}
