using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench.Records;
using ChamberFirmware.Films;

namespace ChamberFirmware.Bench.Predict;

/// <summary>A fit that was stored with a name: OUT/films/NAME.json.</summary>
/// <param name="Name">As recipes call it.</param>
/// <param name="Dope">The dope it was fitted for, as its recipe has it.</param>
/// <param name="Depths">How many depths it stands on.</param>
/// <param name="Transfer">Of water over the plate's theory, that the fit was made with.</param>
/// <param name="Nodes">Cloud points and diffusions that agree with them.</param>
public sealed record FilmFile(string Name, string Dope, int Depths, double Transfer, IReadOnlyList<FitNode> Nodes)
{
    private const string Folder = "films";
    private const int FormatVersion = 1;
    private const double UsualTransfer = 1.25; // of a fit before anybody could weigh it: the middle of the estimate

    // Nodes beyond it change no figure that anybody reads.
    private const double LeastWeight = 1e-4;

    /// <summary>Where a film of that name is stored.</summary>
    public static string PathOf(string outFolder, string name) => Path.Combine(outFolder, Folder, name + ".json");

    /// <summary>Stores a fit; one of the same name is replaced.</summary>
    public static void Write(string path, string name, string dope, double transfer, DateOnly day, FilmFit fit)
    {
        FitNode[] nodes = [.. fit.Grid.Where(n => n.Weight > LeastWeight)];
        double whole = nodes.Sum(n => n.Weight);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        WholeFile.Write(path, JsonText.Bytes(new JsonObject
        {
            ["formatVersion"] = FormatVersion,
            ["name"] = name,
            ["dope"] = dope,
            ["day"] = $"{day:yyyy-MM-dd}",
            ["depths"] = fit.Likelihood.Films.Count,
            ["transfer"] = JsonText.Round(transfer),
            ["cloudPointPct"] = JsonText.Round(100 * fit.Best.CloudPoint01),
            ["diffusion"] = JsonText.Round(fit.Best.Diffusion),
            ["correlation"] = JsonText.Round(fit.Correlation),
            ["nodes"] = new JsonArray([.. nodes.Select(n => (JsonNode)new JsonArray(n.CloudPoint01, n.Diffusion, n.Weight / whole))]),
        }));
    }

    /// <summary>Reads one: an empty sentence and the film, or what is wrong.</summary>
    public static string Read(string path, out FilmFile? film)
    {
        film = null;
        string refusal = TextFile.Read(path, "a film that chamber fit stored", 10_000_000, out string text);
        if (refusal.Length > 0)
        {
            return $"{path}: {refusal}";
        }

        try
        {
            JsonNode file = JsonNode.Parse(text)!;
            if (RecordFile.NumberOf(file["formatVersion"]) != FormatVersion)
            {
                return $"{path}: no film of formatVersion {FormatVersion}: fit it anew.";
            }

            FitNode[] nodes =
            [
                .. file["nodes"]!.AsArray()
                    .Select(n => new FitNode(n![0]!.GetValue<double>(), n[1]!.GetValue<double>(), n[2]!.GetValue<double>(), true)),
            ];
            film = new FilmFile(
                RecordFile.TextOf(file["name"]), RecordFile.TextOf(file["dope"]), file["depths"]!.GetValue<int>(),
                RecordFile.NumberOf(file["transfer"]) ?? UsualTransfer, nodes);
            return nodes.Length > 0 ? "" : $"{path}: it has no nodes: fit it anew.";
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NullReferenceException or FormatException)
        {
            return $"{path}: this is no film that chamber fit stored: fit it anew.";
        }
    }
}
