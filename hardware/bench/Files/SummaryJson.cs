using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench;

/// <summary>summary.json: a list with what every plate was asked for and what its film got, from the twin's true air.</summary>
public static class SummaryJson
{
    /// <summary>Name of the file in the folder of the results.</summary>
    public const string FileName = "summary.json";

    /// <summary>Writes all plates in the order given; an older file is replaced.</summary>
    public static void Write(string path, IEnumerable<PlateResult> results, Func<string, Stream>? open = null)
    {
        WholeFile.Write(path, JsonText.Bytes(new JsonArray([.. results.Select(Of)])), open);
    }

    private static JsonObject Of(PlateResult result)
    {
        JsonObject line = JsonText.Object(LineOf(result));
        result.Plate.Chamber.AddTo(line);
        return line;
    }

    private static Line LineOf(PlateResult result)
    {
        Recipe recipe = result.Plate.Recipe;
        ExposureAir air = result.TrueAir;
        return new Line(
            recipe.Name,
            result.Plate.ExposureS,
            JsonText.Round(result.ExposureActualS),
            PlatePointWords.Name(recipe.ExposurePoint),
            [.. result.AlongPlate.Select(p => JsonText.Round(p.ActualS))],
            Spread.Of(recipe.TemperatureC, air.TemperatureC),
            Spread.Of(recipe.HumidityRatioGPerKg, air.HumidityRatioGPerKg),
            Spread.Of(recipe.AirVelocityMPerS, air.AirVelocityMPerS),
            MeasuredSpread.Of(
                recipe.HumidityRatioGPerKg, result.Measured.HumidityRatioGPerKg, result.Measured.HumidityUncertaintyGPerKg),
            result.Measured.HumidityIsVerifiable,
            air.InClaim11(result.Plate.ExposureS),
            result.Outcome,
            result.Fault,
            result.Plate.RunSeed,
            result.Folder);
    }

    private sealed record Line(
        string Recipe,
        double ExposureSetS,
        double? ExposureActualS,
        string ExposurePoint,
        IReadOnlyList<double?> ExposureFirstMiddleLastS,
        Spread TemperatureC,
        Spread HumidityRatioGPerKg,
        Spread AirVelocityMPerS,
        MeasuredSpread MeasuredHumidityRatioGPerKg,
        bool HumidityVerifiable,
        bool? Claim11,
        string Outcome,
        int Fault,
        ulong Seed,
        string Folder);
}
