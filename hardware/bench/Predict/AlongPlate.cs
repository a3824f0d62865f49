using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using ChamberFirmware.Films;

namespace ChamberFirmware.Bench.Predict;

/// <summary>A place of the plate.</summary>
/// <param name="PlaceM">From the end that the air meets first, m.</param>
/// <param name="ExposureS">There, s.</param>
/// <param name="DosePerM2G">Water taken up, g/m².</param>
/// <param name="DepthUm">Of the layer, um.</param>
public sealed record AlongPlace(double PlaceM, double ExposureS, Band DosePerM2G, Band DepthUm);

/// <summary>
/// Dose and depth along one plate, of a few films that agree with what is known: enough for a line of a plan and for a record, in some
/// hundredths of a second. chamber predict takes more of them, and a finer grid.
/// </summary>
/// <param name="Places">From the end that the air meets first.</param>
public sealed record AlongPlate(IReadOnlyList<AlongPlace> Places)
{
    private const int PlaceCount = 5;
    private const int Draws = 120;
    private const int Seed = 1;

    // Half the usual cells and a third of its steps: a dose within 1 %, a depth within 0.3 um.
    private static readonly FilmGrid Coarse = new(18, 40);

    /// <summary>Reckons it. The same film and plate, the same answer.</summary>
    public static AlongPlate Of(KnownFilm known, PlateOf plate)
    {
        ArgumentNullException.ThrowIfNull(plate);
        return new AlongPlate([.. plate.Places(PlaceCount).Select(place => At(known, place, Math.Max(0, plate.ExposureS(place))))]);
    }

    /// <summary>Half of what lies between the largest and the smallest dose over the middle of both, %; null: there is none.</summary>
    public double? DoseSpreadPct => SpreadPct(p => p.DosePerM2G.P50);

    /// <summary>The same of the depths; null: no layer anywhere.</summary>
    public double? DepthSpreadPct => SpreadPct(p => p.DepthUm.P50);

    /// <summary>The place in the middle.</summary>
    public AlongPlace Middle => Places[Places.Count / 2];

    /// <summary>Both in a sentence without its end.</summary>
    public string Words => $"dose {Ends(p => p.DosePerM2G, "0.00")} g/m2{Off(DoseSpreadPct)}; "
        + $"depth {Ends(p => p.DepthUm, "0")} um{Off(DepthSpreadPct)}";

    /// <summary>The places as record.json has them.</summary>
    public JsonArray Json() => new([.. Places.Select(p => (JsonNode)new JsonObject
    {
        ["positionMm"] = JsonText.Round(1000 * p.PlaceM),
        ["exposureS"] = JsonText.Round(p.ExposureS),
        ["dosePerM2G"] = PredictionFiles.Json(p.DosePerM2G),
        ["depthUm"] = PredictionFiles.Json(p.DepthUm),
    })]);

    private static AlongPlace At(KnownFilm known, double placeM, double exposureS)
    {
        FilmBand band = FilmBand.Of(known, placeM, [exposureS], Draws, Seed, Coarse);
        double Dose(double share01) => band.Quantile(i => band.MomentOf(i, exposureS).WaterPerM2G, share01);
        return new AlongPlace(
            placeM, exposureS, new Band(Dose(0.1), Dose(0.5), Dose(0.9)),
            new Band(band.DepthUm(exposureS, 0.1), band.DepthUm(exposureS, 0.5), band.DepthUm(exposureS, 0.9)));
    }

    private static string Off(double? pct) => pct is { } p ? $" (± {p:0} %)" : "";

    private string Ends(Func<AlongPlace, Band> of, string form)
    {
        Band middle = of(Middle);
        return $"{of(Places[0]).P50.ToString(form)} to {of(Places[^1]).P50.ToString(form)}, middle {middle.P50.ToString(form)} "
            + $"[{middle.P10.ToString(form)} to {middle.P90.ToString(form)}]";
    }

    private double? SpreadPct(Func<AlongPlace, double> of)
    {
        double most = Places.Max(of), least = Places.Min(of);
        return most > 0 ? 100 * (most - least) / (most + least) : null;
    }
}
