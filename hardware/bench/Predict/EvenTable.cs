using System.IO;
using System.Linq;
using ChamberFirmware.Films;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Bench.Predict;

/// <summary>The most even way of blade and bath for each exposure, for a terminal.</summary>
internal static class EvenTable
{
    /// <summary>Writes it, and what it costs.</summary>
    public static void Write(Prediction prediction, FilmNotes notes, ChamberSettings settings, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("Most even along the plate: the blade goes against the air (bladeDirection = \"against\"), the plate drops,");
        output.WriteLine("exposurePoint = \"middle\", and the blade takes this long:");
        var table = new PlainTable(
        [
            new("exposure s", true), new("bladeTravelS", true), new("mm/s", true), new("depth um", true), new("off %", true),
            new("as it is, off %", true), new("ends are exposed s", true),
        ]);
        FilmDraw film = MiddleOf(prediction);
        foreach (PredictedExposure exposure in prediction.Exposures)
        {
            EvenPlan? plan = EvenPlan.Of(film, prediction.Recipe, exposure.ExposureS, notes.BladeAgainstAir, settings);
            if (plan == null)
            {
                table.Add(PlateFolder.Seconds(exposure.ExposureS), "-", "-", "-", "-", "-", "no layer inside");
                continue;
            }

            (double travelS, double speedMmPerS) = plan.Blade(settings.PlateLengthM);
            table.Add(
                PlateFolder.Seconds(plan.ExposureS), $"{travelS:0.00}" + (plan.IsReachable ? "" : " !"), $"{speedMmPerS:0.0}",
                $"{plan.Places.Min(p => p.DepthUm):0.0} to {plan.Places.Max(p => p.DepthUm):0.0}", $"{100 * plan.Off01:0.0}",
                $"{100 * plan.AsPlanned01:0}", $"{plan.ExposureS - travelS / 2:0.00} and {plan.ExposureS + travelS / 2:0.00}");
        }

        table.Write(output);
        output.WriteLine($"off: largest deviation along the plate without {1000 * EvenPlan.EdgeM:0} mm at each end. !: slower than the "
            + $"blade goes.");
        if (prediction.Recipe.UsesCover)
        {
            output.WriteLine("All this without the recipe's cover: under one the ends differ by what it lets through, and no more.");
        }

        output.WriteLine("It costs equal times: the ends are exposed for different times, and the firmware's warning of that stays.");
    }

    // The film in the middle of the band: what is known, with the cloud point that gives the band's median depth.
    private static FilmDraw MiddleOf(Prediction prediction)
    {
        FilmDraw middle = FilmDraw.Middle(prediction.Film.Known);
        PredictedExposure at = prediction.Exposures.OrderBy(e => System.Math.Abs(e.Inside01 - 1)).First();
        double placeM = (prediction.Exposures[0].Along[0].PlaceM + prediction.Exposures[0].Along[^1].PlaceM) / 2;
        return at.DepthUm.P50 > 0 ? middle.WithDepth(placeM, at.MiddleS, at.DepthUm.P50) : middle;
    }
}
