using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;

namespace ChamberFirmware.Bench.Predict;

/// <summary>A prediction as JSON and as CSV.</summary>
internal static class PredictionFiles
{
    /// <summary>The whole prediction: recipe, whether it is calibrated, assumptions, exposures with bands, places.</summary>
    public static byte[] Json(Prediction prediction) => JsonText.Bytes(new JsonObject
    {
        ["recipe"] = prediction.Recipe.Name,
        ["calibrated"] = prediction.Calibrated,
        ["assumed"] = new JsonArray([.. prediction.Film.Notes.Select(n => (JsonNode)n)]),
        ["exposures"] = new JsonArray([.. prediction.Exposures.Select(Json)]),
    });

    /// <summary>A row for each exposure and place; the middle is place 0.5 of the plate.</summary>
    public static byte[] Csv(Prediction prediction)
    {
        var csv = new StringBuilder(
            $"# {prediction.Recipe.Name}: {(prediction.Calibrated ? "calibrated by the laboratory's own films" : "uncalibrated")}; "
            + "places from the end that the air meets first\n"
            + "exposureS,positionMm,exposureThereS,depthP10Um,depthP50Um,depthP90Um,dosePerM2G\n");
        foreach (PredictedExposure exposure in prediction.Exposures)
        {
            foreach (PredictedPlace place in exposure.Along)
            {
                csv.Append(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{exposure.ExposureS:0.######},{1000 * place.PlaceM:0.##},{place.ExposureS:0.####},{place.DepthUm.P10:0.##},"
                    + $"{place.DepthUm.P50:0.##},{place.DepthUm.P90:0.##},{place.DosePerM2G:0.####}\n"));
            }
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static JsonNode Json(PredictedExposure exposure) => new JsonObject
    {
        ["exposureS"] = exposure.ExposureS,
        ["exposureMiddleS"] = JsonText.Round(exposure.MiddleS),
        ["depthUm"] = Json(exposure.DepthUm),
        ["state"] = PredictionTable.Word(exposure.State),
        ["inside01"] = JsonText.Round(exposure.Inside01),
        ["dosePerM2G"] = JsonText.Round(exposure.DosePerM2G),
        ["solventLostPerM2G"] = JsonText.Round(exposure.LostPerM2G),
        ["surfaceC"] = JsonText.Round(exposure.SurfaceC),
        ["condensed01"] = JsonText.Round(exposure.Condensed01),
        ["alongPlate"] = new JsonArray([.. exposure.Along.Select(p => (JsonNode)new JsonObject
        {
            ["positionMm"] = JsonText.Round(1000 * p.PlaceM),
            ["exposureS"] = JsonText.Round(p.ExposureS),
            ["depthUm"] = JsonText.Round(p.DepthUm.P50),
            ["band"] = Json(p.DepthUm),
            ["dosePerM2G"] = JsonText.Round(p.DosePerM2G),
        })]),
    };

    /// <summary>A band by its three shares.</summary>
    internal static JsonObject Json(Band band) => new()
    {
        ["p10"] = JsonText.Round(band.P10), ["p50"] = JsonText.Round(band.P50), ["p90"] = JsonText.Round(band.P90),
    };
}
