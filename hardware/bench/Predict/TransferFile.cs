using System;
using System.IO;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench.Records;
using ChamberFirmware.Films;

namespace ChamberFirmware.Bench.Predict;

/// <summary>Transfer of water as it was weighed in a chamber: OUT/films/transfer.json.</summary>
/// <param name="Day">When, like 2026-11-30.</param>
/// <param name="SerialNumber">Of the chamber; 0: its settings name none.</param>
/// <param name="Ratio">Over what the plate's theory has.</param>
/// <param name="Expanded">Its expanded uncertainty, k = 2.</param>
public sealed record TransferFile(string Day, long SerialNumber, double Ratio, double Expanded)
{
    private const int FormatVersion = 1;

    /// <summary>As a number of a film.</summary>
    public KnownNumber Known => KnownNumber.Normal(Ratio, Expanded);

    /// <summary>As a note of a prediction.</summary>
    public string Note => $"transfer: weighed on {Day}, {Ratio:0.00} ± {Expanded:0.00} times that of a quiet plate";

    /// <summary>Where it is stored.</summary>
    public static string PathOf(string outFolder) => Path.Combine(outFolder, "films", "transfer.json");

    /// <summary>Stores a test; an older one is replaced.</summary>
    /// <param name="path">The file.</param>
    /// <param name="test">What was weighed.</param>
    /// <param name="serialNumber">Of the chamber.</param>
    /// <param name="day">Today.</param>
    /// <param name="by">Where its air is from: typed, or the readings of which chamber.</param>
    public static void Write(string path, WaterTest test, long serialNumber, DateOnly day, string by)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        WholeFile.Write(path, JsonText.Bytes(new JsonObject
        {
            ["formatVersion"] = FormatVersion,
            ["day"] = $"{day:yyyy-MM-dd}",
            ["serialNumber"] = serialNumber,
            ["transferMPerS"] = JsonText.Round(test.TransferMPerS),
            ["ratio"] = JsonText.Round(test.Ratio),
            ["ratioUncertainty"] = JsonText.Round(test.ExpandedUncertainty),
            ["lostG"] = test.LostG,
            ["areaCm2"] = JsonText.Round(1e4 * test.AreaM2),
            ["minutes"] = JsonText.Round(test.TimeS / 60),
            ["airC"] = test.Air.TemperatureC,
            ["relativeHumidityPct"] = JsonText.Round(test.Air.RelativeHumidityPct),
            ["airVelocityMPerS"] = test.Air.VelocityMPerS,
            ["pressurePa"] = test.Air.PressurePa,
            ["airIs"] = by,
            ["airLimitK"] = JsonText.Round(test.AirLimitK),
            ["humidityLimitPct"] = JsonText.Round(test.HumidityLimitPct),
            ["velocityLimitPct"] = JsonText.Round(100 * test.VelocityLimit01),
            ["startingLengthMm"] = JsonText.Round(1000 * test.Air.StartingLengthM),
            ["waterC"] = JsonText.Round(test.SurfaceC),
            ["waterWasMeasured"] = test.WaterC != null,
        }));
    }

    /// <summary>Reads one: an empty sentence and the test or null where there is none; or what is wrong.</summary>
    public static string Read(string path, out TransferFile? found)
    {
        found = null;
        if (!File.Exists(path))
        {
            return "";
        }

        string refusal = TextFile.Read(path, "a transfer that chamber transfer stored", 100_000, out string text);
        if (refusal.Length > 0)
        {
            return $"{path}: {refusal}";
        }

        try
        {
            JsonNode? file = JsonNode.Parse(text);
            double ratio = RecordFile.NumberOf(file?["ratio"]) ?? 0, expanded = RecordFile.NumberOf(file?["ratioUncertainty"]) ?? -1;
            bool isGood = RecordFile.NumberOf(file?["formatVersion"]) == FormatVersion && ratio > 0 && expanded >= 0;
            found = isGood
                ? new TransferFile(
                    RecordFile.TextOf(file!["day"]), (long)(RecordFile.NumberOf(file["serialNumber"]) ?? 0), ratio, expanded)
                : null;
            return isGood ? "" : $"{path}: no transfer of formatVersion {FormatVersion}: weigh it anew.";
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return $"{path}: this is no transfer that chamber transfer stored: weigh it anew.";
        }
    }
}
