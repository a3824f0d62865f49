using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench.Line;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench.Desk;

/// <summary>What chamber line writes of a real line: as of the twin, but metre by metre, and without a truth to be compared with.</summary>
internal static class FollowedFiles
{
    private const double MmPerM = 1000.0;

    /// <summary>Everything as JSON; the twin's keys that only a twin can know are null.</summary>
    public static byte[] Json(FollowedLine line)
    {
        MeasuredRun run = line.Run;
        double outM = run.Record?.Number("webCoatedM/out") ?? run.Metres.All.Sum(m => m.OutM);
        int fault = run.Record?.Fault().Number ?? 0;
        return JsonText.Bytes(new JsonObject
        {
            ["recipe"] = run.Plate.Recipe.Name,
            ["exposureS"] = run.Plate.ExposureS,
            ["simulated"] = line.IsSimulated,
            ["source"] = line.Source,
            ["outcome"] = run.Outcome,
            ["exposureErrorPct"] = null,
            ["outOfTolerance"] = (long)System.Math.Round(outM / line.Settings.WebCellMm * MmPerM),
            ["faults"] = new JsonArray([.. fault == 0 ? [] : new[] { (JsonNode)fault }]),
            ["metres"] = new JsonArray([.. run.Metres.All.Select(m => (JsonNode)LineFiles.Json(m))]),
            ["lost"] = new JsonArray([.. run.Metres.Lost.Select(l => (JsonNode)new JsonObject { ["from"] = l.From, ["to"] = l.To })]),
            ["cells"] = null,
        });
    }

    /// <summary>A picture.</summary>
    public static byte[] Svg(FollowedLine line)
    {
        MeasuredRun run = line.Run;
        Recipe recipe = run.Plate.Recipe;
        int fault = run.Record?.Fault().Number ?? 0;
        string words = string.Create(
            CultureInfo.InvariantCulture,
            $"{line.Source}; {run.Metres.All.Sum(m => m.CoatedM):0.##} m of film, {run.Metres.All.Sum(m => m.OutM):0.##} m of it out")
            + (fault == 0 ? "" : $"; ended by fault {fault}");
        return LinePlot.Svg(LinePictures.Of(
            $"{recipe.Name} on a line: {run.Plate.ExposureText} s asked, {run.Metres.All.Count} m", words, fault != 0,
            new LineTold(run.Plate.ExposureS, line.Settings.WebTolerance01, recipe.HumidityRatioGPerKg), run.Metres.All));
    }
}
