using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using ChamberFirmware.Air;
using ChamberFirmware.Bench.Records;
using ChamberFirmware.Bench.Report;
using ChamberFirmware.Films;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using CsvHelper;
using CsvHelper.Configuration;

namespace ChamberFirmware.Bench.Predict;

/// <summary>
/// Depths that a laboratory saw, a row each. What a row does not say is the recipe's; a row with a run's number has air and exposures of
/// its record. All mistakes are told at once, with their line.
/// </summary>
internal sealed class DepthData
{
    /// <summary>Columns that a row may have; depthUm must be there, or a run that has one in the store.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        "run", "exposureS", "positionMm", "depthUm", "scatterUm", "temperatureC", "relativeHumidityPct", "airVelocityMPerS", "plateC",
            "filmUm",
    ];

    private const double UsualScatter01 = 0.2;
    private const double LeastScatter01 = 0.03;

    private readonly Recipe _recipe;
    private readonly FilmNotes _notes;
    private readonly ChamberSettings _settings;
    private readonly KnownFilm _known;
    private readonly Func<long, ReportSubject> _run;

    private DepthData(Recipe recipe, FilmNotes notes, ChamberSettings settings, KnownFilm known, Func<long, ReportSubject> run) =>
        (_recipe, _notes, _settings, _known, _run) = (recipe, notes, settings, known, run);

    /// <summary>Reads a file; where a mistake is noted the answer is short.</summary>
    public static List<MeasuredDepth> Read(
        string path, Recipe recipe, FilmNotes notes, ChamberSettings settings, KnownFilm known, Func<long, ReportSubject> run,
        List<string> mistakes)
    {
        var films = new List<MeasuredDepth>();
        string refusal = TextFile.Read(path, "a table of depths", 1_000_000, out string text);
        if (refusal.Length > 0)
        {
            mistakes.Add($"{path}: {refusal}");
            return films;
        }

        var data = new DepthData(recipe, notes, settings, known, run);
        var format = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            AllowComments = true, TrimOptions = TrimOptions.Trim, MissingFieldFound = null, BadDataFound = null,
        };
        using var csv = new CsvReader(new StringReader(text), format);
        string[] header = csv.Read() && csv.ReadHeader() ? csv.HeaderRecord! : [];
        mistakes.AddRange(header.Where(c => !Columns.Contains(c)).Select(c =>
            $"{path}:1: Unknown column '{c}': allowed are {string.Join(", ", Columns)}.{DidYouMean.Question(c, Columns)}"));
        bool hasDepth = header.Contains("depthUm") || header.Contains("run"); // a run may have one in the store
        mistakes.AddRange(hasDepth ? [] : [$"{path}:1: The column depthUm is missing: the depth of the layer, um; or the column run, "
            + "where chamber result has entered it."]);
        while (mistakes.Count == 0 && csv.Read() || mistakes.Count > 0 && hasDepth && csv.Read())
        {
            try
            {
                films.Add(data.Row(c => csv.TryGetField(c, out string? cell) && cell?.Length > 0 ? cell : null));
            }
            catch (Exception e) when (e is InvalidDataException or StoreException)
            {
                mistakes.Add($"{path}:{csv.Parser.RawRow}: {e.Message}");
            }
        }

        return films;
    }

    private MeasuredDepth Row(Func<string, string?> cell)
    {
        double lengthMm = 1000 * _settings.PlateLengthM;
        double placeM = (Number(cell, "positionMm", 0, lengthMm) ?? lengthMm / 2) / 1000;
        double middleC = _known.AirC.Median, middlePct = _known.RelativeHumidityPct.Median, middleMPerS = _known.VelocityMPerS.Median;
        double? exposureS = null, storedUm = null, storedScatterUm = null, plateC = null;
        if (cell("run") is { } number)
        {
            if (!long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long run))
            {
                throw new InvalidDataException($"run = {number} is no run's number: chamber runs lists them.");
            }

            ReportSubject of = _run(run);
            double Mean(string quantity) => of.Number("measuredAir", quantity, "mean")
                ?? throw new InvalidDataException($"run {run} has no air over an exposure: nothing was cast, or its record is too old.");
            (middleC, middleMPerS) = (Mean("temperatureC"), Mean("airVelocityMPerS"));
            middlePct = Psychrometrics.RelativeHumidityPct(middleC, Mean("humidityRatioGPerKg"), _known.PressurePa);
            exposureS = of.Number("exposureSetS");
            plateC = of.Number(FilmTemperatures.PlateKey, "temperatureC");
            bool isMiddle = cell("positionMm") == null; // where a result's depth is
            storedUm = isMiddle ? of.Row?["depthUm"] as double? : null;
            storedScatterUm = storedUm == null ? null : of.Row?["depthScatterUm"] as double?;
        }

        double? ownUm = Number(cell, "depthUm", 0, 1000);
        double depthUm = ownUm ?? storedUm ?? throw new InvalidDataException("depthUm is empty: the depth of the layer, um"
            + (cell("run") is { } r ? $"; of run {r} none is entered for this place (chamber result {r} depthUm=...)." : "."));
        double? scatterUm = Number(cell, "scatterUm", 0, 1000) ?? (ownUm == null ? storedScatterUm : null);
        double scatter01 = scatterUm is { } s && depthUm > 0 ? Math.Max(LeastScatter01, s / depthUm) : UsualScatter01;

        double airC = Number(cell, "temperatureC", 0, 90) ?? middleC,
            humidityPct = Number(cell, "relativeHumidityPct", 0.5, 100) ?? middlePct;
        double velocity = Number(cell, "airVelocityMPerS", 0.05, 5) ?? middleMPerS;
        exposureS = Number(cell, "exposureS", 0, 3600) ?? exposureS
            ?? throw new InvalidDataException("exposureS is empty: the recipe's exposure of that plate, s.");
        double thereS = PlateOf.Recipe(_recipe, exposureS.Value, _notes.BladeAgainstAir, _settings).ExposureS(placeM);
        var air = new GasSide(airC, humidityPct, velocity, _known.PressurePa,
            _known.StartingLengthM) { TransferFactor = _known.Transfer.Median };
        return new MeasuredDepth(
            air, Number(cell, "plateC", -20, 90) ?? plateC ?? _known.FilmC.Median,
            (Number(cell, "filmUm", 10, 1000) ?? 1e6 * _known.FilmM) * 1e-6, placeM, thereS, depthUm, scatter01);
    }

    private static double? Number(Func<string, string?> cell, string column, double lowest, double highest)
    {
        if (cell(column) is not { } text)
        {
            return null;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value >= lowest
            && value <= highest
            ? value : throw new InvalidDataException($"{column} = {text} is no number from {lowest:0.##} to {highest:0.##}.");
    }
}
