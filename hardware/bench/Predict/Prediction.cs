using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Films;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Bench.Predict;

/// <summary>A number with the band that ten of a hundred films lie below and above.</summary>
/// <param name="P10">A tenth lies below it.</param>
/// <param name="P50">Half.</param>
/// <param name="P90">Nine tenths.</param>
public sealed record Band(double P10, double P50, double P90);

/// <summary>A place of the plate.</summary>
/// <param name="PlaceM">From the end that the air meets first, m.</param>
/// <param name="ExposureS">There, s.</param>
/// <param name="DepthUm">Of the layer, um.</param>
/// <param name="DosePerM2G">Water taken up, median, g/m².</param>
public sealed record PredictedPlace(double PlaceM, double ExposureS, Band DepthUm, double DosePerM2G);

/// <summary>One exposure of the recipe, at the middle of the plate and along it.</summary>
/// <param name="ExposureS">As the recipe has it, s.</param>
/// <param name="MiddleS">At the middle of the plate, s.</param>
/// <param name="DepthUm">Of the layer at the middle, um.</param>
/// <param name="State">Of the layer at the middle, median.</param>
/// <param name="Inside01">Share of all films whose layer is inside.</param>
/// <param name="DosePerM2G">Water taken up, median, g/m².</param>
/// <param name="LostPerM2G">Solvent lost, median, g/m².</param>
/// <param name="SurfaceC">Of the surface, median, °C.</param>
/// <param name="Condensed01">Share of all films on which water condensed.</param>
/// <param name="Along">The plate.</param>
public sealed record PredictedExposure(
    double ExposureS, double MiddleS, Band DepthUm, LayerState State, double Inside01, double DosePerM2G, double LostPerM2G,
        double SurfaceC,
    double Condensed01, IReadOnlyList<PredictedPlace> Along)
{
    /// <summary>The recipe's filmWaterPct that feeds these films; null: they take more than that can say.</summary>
    public double? FilmWaterPct { get; init; }
}

/// <summary>What a recipe's films should look like.</summary>
/// <param name="Recipe">The recipe.</param>
/// <param name="Film">What is known of its film.</param>
/// <param name="Calibrated">The laboratory's own films were used.</param>
/// <param name="Exposures">In the recipe's order.</param>
public sealed record Prediction(Recipe Recipe, FilmOf Film, bool Calibrated, IReadOnlyList<PredictedExposure> Exposures)
{
    /// <summary>Films of a band at the middle of the plate.</summary>
    public const int UsualDraws = 10000;

    private const int PlaceCount = 10;
    private const int DrawsAPlace = 600;

    /// <summary>Reckons it; films that were seen narrow it. The same seed, the same prediction.</summary>
    public static Prediction Of(
        Recipe recipe, FilmOf film, bool bladeAgainstAir, ChamberSettings settings, IReadOnlyList<SeenDepth> seen, int draws, int seed)
    {
        PlateOf[] plates = [.. recipe.ExposureS.Select(e => PlateOf.Recipe(recipe, e, bladeAgainstAir, settings))];
        double middleM = settings.PlateLengthM / 2;
        FilmBand middle = BandAt(film.Known, middleM, [.. plates.Select(p => p.MiddleS)], seen, draws, seed);
        IReadOnlyList<double> places = plates[0].Places(PlaceCount);
        FilmBand[] along =
        [
            .. places.Select(place => BandAt(
                film.Known, place, [.. plates.Select(p => p.ExposureS(place))], seen, Math.Min(draws, DrawsAPlace), seed, middleM)),
        ];
        return new Prediction(
            recipe, film, film.Known.Fitted.Count > 0 || seen.Count > 0,
            [.. plates.Select((plate, i) => Fed(Exposure(recipe.ExposureS[i], plate, middle, places, along), recipe, settings))]);
    }

    private static PredictedExposure Fed(PredictedExposure exposure, Recipe recipe, ChamberSettings settings) =>
        exposure with { FilmWaterPct = FedWater.Pct(recipe, settings, exposure) };

    private static PredictedExposure Exposure(
        double exposureS, PlateOf plate, FilmBand middle, IReadOnlyList<double> places, FilmBand[] along)
    {
        double s = plate.MiddleS;
        double Median(Func<FilmMoment, double> of) => middle.Quantile(i => of(middle.MomentOf(i, s)), 0.5);
        return new PredictedExposure(
            exposureS, s, DepthOf(middle, s), middle.State(s), middle.Share01(s, LayerState.Inside), Median(m => m.WaterPerM2G),
            Median(m => m.SolventLostPerM2G), Median(m => m.SurfaceC), middle.Share01(i => middle.MomentOf(i, s).HasCondensed),
            [
                .. places.Select((place, k) =>
                {
                    double atS = plate.ExposureS(place);
                    return new PredictedPlace(
                        place, atS, DepthOf(along[k], atS), along[k].Quantile(i => along[k].MomentOf(i, atS).WaterPerM2G, 0.5));
                }),
            ]);
    }

    private static Band DepthOf(FilmBand band, double s) => new(band.DepthUm(s, 0.1), band.DepthUm(s, 0.5), band.DepthUm(s, 0.9));

    // Films are seen at the middle of the plate: a band elsewhere is weighed by what the same draws do there.
    private static FilmBand BandAt(
        KnownFilm known, double placeM, IReadOnlyList<double> timesS, IReadOnlyList<SeenDepth> seen, int draws, int seed,
            double? seenAtM = null)
    {
        double[] times = [.. timesS.Distinct().Order()];
        FilmBand band = FilmBand.Of(known, placeM, seenAtM == null ? Ascending(times, seen) : times, draws, seed);
        if (seen.Count == 0)
        {
            return band;
        }

        FilmBand judge = seenAtM == null ? band : FilmBand.Of(known, seenAtM.Value, Ascending([], seen), draws, seed);
        return band.WeighedAs(seen.Aggregate(judge, (b, s) => b.With(s)));
    }

    private static double[] Ascending(IEnumerable<double> times, IReadOnlyList<SeenDepth> seen) =>
        [.. times.Concat(seen.Select(s => s.ExposureS)).Distinct().Order()];
}
