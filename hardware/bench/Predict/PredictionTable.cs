using System.IO;
using System.Linq;
using ChamberFirmware.Films;

namespace ChamberFirmware.Bench.Predict;

/// <summary>A prediction for a terminal: what it stands on first, then a line for each exposure.</summary>
internal static class PredictionTable
{
    /// <summary>How a state is called.</summary>
    public static string Word(LayerState state) => state switch
    {
        LayerState.AtSurface => "at the surface",
        LayerState.Inside => "inside",
        _ => "through",
    };

    /// <summary>Writes it.</summary>
    public static void Write(Prediction prediction, TextWriter output)
    {
        output.WriteLine(prediction.Calibrated
            ? $"{prediction.Recipe.Name}: calibrated by your own films. Bands: a tenth of all films lie below, a tenth above."
            : $"{prediction.Recipe.Name}: UNCALIBRATED, a guess from tables. Bands: a tenth of all films lie below, a tenth above.");
        foreach (string note in prediction.Film.Notes)
        {
            output.WriteLine("  " + note);
        }

        var table = new PlainTable(
        [
            new("exposure s", true), new("depth um", true), new("10 to 90 %", true), new("layer", false), new("inside %", true),
            new("dose g/m2", true), new("surface C", true), new("along um", true),
        ]);
        foreach (PredictedExposure e in prediction.Exposures)
        {
            table.Add(
                PlateFolder.Seconds(e.ExposureS), $"{e.DepthUm.P50:0.0}", $"{e.DepthUm.P10:0} to {e.DepthUm.P90:0}",
                    Word(e.State)[(e.State == LayerState.AtSurface ? "at the ".Length : 0)..],
                $"{100 * e.Inside01:0}", $"{e.DosePerM2G:0.00}", $"{e.SurfaceC:0.0}",
                $"{e.Along[0].DepthUm.P50:0} to {e.Along[^1].DepthUm.P50:0}");
        }

        table.Write(output);
        output.WriteLine("Depth, layer, dose and surface are those in the middle of the plate; along: from the end that the air meets "
            + "first.");
        string[] fed = [.. prediction.Exposures.Where(e => e.FilmWaterPct != null)
            .Select(e => $"{PlateFolder.Seconds(e.ExposureS)} s {e.FilmWaterPct:0.0}")];
        if (fed.Length > 0)
        {
            output.WriteLine($"What they take is fed with filmWaterPct = {string.Join(", ", fed)}; the recipe has "
                + $"{prediction.Recipe.FilmWaterPct:0.##}.");
        }

        double worst = prediction.Exposures.Max(e => e.Condensed01);
        if (worst > 0)
        {
            output.WriteLine($"Water condenses on {100 * worst:0} % of these films: plate or dope colder than the air's dew point.");
        }
    }
}
