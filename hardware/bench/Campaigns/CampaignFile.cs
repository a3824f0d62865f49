using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench;

/// <summary>
/// A campaign's TOML file: recipes with all their times, a table, or one recipe with a factorial or a Latin hypercube over its keys.
/// </summary>
public sealed partial class CampaignFile
{
    /// <summary>A campaign has no larger file, bytes.</summary>
    public const long LargestFileBytes = 100_000;

    private const string What = "a campaign";
    private const int MostRepeats = 100;
    private const int MostPlates = 1000;

    private static readonly string[] KindKeys = ["recipes", "table"];
    private static readonly string[] NotForTables = ["blocks", "centrePoints"];

    private readonly string _path;
    private readonly CampaignToml _toml;
    private readonly List<string> _mistakes;
    private readonly string _name;
    private readonly ulong _seed;
    private readonly bool _isAlone; // no other file stands beside it

    private readonly ExposureProposals? _proposals;

    private CampaignFile(string path, CampaignToml toml, List<string> mistakes, bool isAlone, ExposureProposals? proposals)
    {
        _proposals = proposals;
        _path = path;
        _toml = toml;
        _mistakes = mistakes;
        _isAlone = isAlone;
        _name = toml.Words("name", Path.GetFileNameWithoutExtension(path));
        _seed = (ulong)toml.Whole("seed", 1, 0, (long)Plate.LargestSeed);
    }

    // A file with a broken line is no design; what can be read of it is judged all the same.
    private void Look()
    {
        Repeats();
        Blocks();
        CentrePoints();
        Order(PlateOrder.Together);
        CampaignRecipe.Look(_toml);
    }

    private CampaignDesign? Design()
    {
        string[] kinds = [.. KindKeys.Where(_toml.Has), .. _toml.HasSection("recipe") ? ["recipe"] : Array.Empty<string>()];
        bool isOne = kinds.Length == 1 && !(_toml.HasSection("factorial") && _toml.HasSection("latinHypercube"));
        bool hasRecipe = _toml.HasSection("recipe") || !(_toml.HasSection("factorial") || _toml.HasSection("latinHypercube"));
        if (!isOne || !hasRecipe)
        {
            _mistakes.Add($"{_path}: a campaign has recipes = [...], or table = \"...\", or a section [recipe], alone or with [factorial] "
                + "or [latinHypercube].");
            return null;
        }

        return kinds[0] == "table" ? Table() : Checked(kinds[0] == "recipes" ? (Recipes(), null) : OfOneRecipe());
    }

    private CampaignDesign? Table()
    {
        foreach (string key in NotForTables.Where(_toml.Has))
        {
            _toml.Note(key, $"{key} is not for a table: write a column block, and a row for every plate.");
        }

        if (_isAlone)
        {
            _toml.Note("table", "table is another file, and this one came alone: begin it with chamber serve --campaign FILE.");
            return null;
        }

        string table = Path.Combine(Path.GetDirectoryName(_path) ?? "", _toml.Words("table", ""));
        CampaignDesign? design = CampaignTable.Read(table, _mistakes);
        return design == null ? null : design with { Name = _name, Seed = _seed, Order = Order(PlateOrder.Written), Repeats = Repeats() };
    }

    private CampaignDesign? Checked((List<Treatment> Treatments, Treatment? Centre) content)
    {
        int blocks = Blocks();
        int centrePoints = CentrePoints();
        if (Repeats() % blocks != 0)
        {
            _toml.Note("blocks", $"blocks = {blocks} does not divide repeats = {Repeats()}: every block has every plate equally often, so "
                + "give as many repeats as blocks, or two or three times as many.");
        }

        bool hasMiddle = _toml.HasSection("factorial") || _toml.HasSection("latinHypercube");
        if (centrePoints > 0 && !hasMiddle)
        {
            _toml.Note("centrePoints", "centrePoints needs a [factorial] or a [latinHypercube]: nothing else has a middle.");
        }

        int plates = content.Treatments.Count * Repeats() + blocks * centrePoints;
        if (plates > MostPlates)
        {
            _mistakes.Add($"{_path}: that is {plates} plates: a campaign has at most {MostPlates}; leave out levels or repeats.");
        }

        return new CampaignDesign(
            _name, _seed, Order(PlateOrder.Together), Repeats(), blocks, content.Treatments, content.Centre, centrePoints);
    }

    private int Blocks() => (int)_toml.Whole("blocks", 1, 1, MostRepeats);

    private int CentrePoints() => (int)_toml.Whole("centrePoints", 0, 0, MostRepeats);

    private int Repeats() => (int)_toml.Whole("repeats", 1, 1, MostRepeats);

    private PlateOrder Order(PlateOrder standard)
    {
        switch (_toml.Words("order", ""))
        {
            case "together":
                return PlateOrder.Together;
            case "random":
                return PlateOrder.Random;
            case "written":
                return PlateOrder.Written;
            default:
                if (_toml.Has("order"))
                {
                    _toml.Note("order", "order is one of \"together\" (plates of one climate), \"random\" and \"written\".");
                }

                return standard;
        }
    }

    private List<Treatment> Recipes()
    {
        var treatments = new List<Treatment>();
        foreach (string name in _toml.WordList("recipes"))
        {
            Recipe? recipe = CampaignRecipe.Named(name, _path, _mistakes, out FilmNotes film, _isAlone);
            treatments.AddRange(recipe == null ? [] : CampaignRecipe.AllTimes(recipe, film));
        }

        return treatments;
    }

    private (List<Treatment> Treatments, Treatment? Centre) OfOneRecipe()
    {
        CampaignRecipe? recipe = CampaignRecipe.Of(_toml, _path, _name, _mistakes, _proposals, _isAlone);
        return recipe == null ? ([], null)
            : _toml.HasSection("factorial") ? recipe.Factorial()
            : _toml.HasSection("latinHypercube") ? recipe.LatinHypercube(new PlanRandom(_seed, "latin hypercube"))
            : (recipe.AllTimes(), null);
    }
}
