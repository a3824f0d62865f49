using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Recipes;
using Tomlyn.Syntax;

namespace ChamberFirmware.Bench;

/// <summary>The section [recipe] of a campaign, and the designs over its keys.</summary>
internal sealed partial class CampaignRecipe
{
    private const string Exposure = "exposureS";
    private const int MostPoints = 500;

    private readonly CampaignToml _toml;
    private readonly string _path;
    private readonly string _name;
    private readonly RecipeKeys _keys;
    private readonly List<string> _mistakes;
    private IReadOnlyList<FilmNotes> _films = [FilmNotes.None]; // one for each depth that is wanted, or one
    private ExposureProposals? _proposals;

    private CampaignRecipe(CampaignToml toml, string path, string name, RecipeKeys keys, List<string> mistakes)
    {
        _toml = toml;
        _path = path;
        _name = name;
        _keys = keys;
        _mistakes = mistakes;
    }

    /// <summary>
    /// A reference recipe, or a file beside the campaign's, which one that came <paramref name="alone"/> has not; null and the mistakes.
    /// </summary>
    public static Recipe? Named(
        string name, string campaign, List<string> mistakes, out FilmNotes film, bool alone = false, bool isProposal = false)
    {
        film = FilmNotes.None;
        bool isFile = name.EndsWith(".toml", StringComparison.OrdinalIgnoreCase);
        if (isFile && alone)
        {
            mistakes.Add($"{campaign}: '{name}' is another file, and this one came alone: name a reference recipe "
                + $"({ReferenceRecipes.Known}), write the recipe's keys into [recipe], or begin it with chamber serve --campaign FILE.");
            return null;
        }

        Recipe? recipe = isFile
            ? TomlRecipe.Read(Path.Combine(Path.GetDirectoryName(campaign) ?? "", name), mistakes, out film, isProposal)
            : ReferenceRecipes.Load(name, out _);
        film = isFile ? film : ReferenceFilm.Of(name);
        string colder = recipe == null ? "" : film.Refusal(recipe);
        mistakes.AddRange(colder.Length > 0 ? [$"{name}: {colder}"] : []);
        if (recipe == null && !isFile)
        {
            mistakes.Add($"{campaign}: Unknown recipe '{name}': known are {ReferenceRecipes.Known}; or give the path of a .toml file."
                + DidYouMean.Question(name, ReferenceRecipes.Names));
        }

        return recipe;
    }

    /// <summary>Every time of a recipe, with the recipe as the store gives it back.</summary>
    public static IEnumerable<Treatment> AllTimes(Recipe recipe, FilmNotes film)
    {
        Recipe kept = RecipeText.Read(recipe.Name, RecipeText.Of(recipe));
        return kept.ExposureS.Select(exposureS => new Treatment(kept, exposureS) { Film = film });
    }

    /// <summary>The section; null and the mistakes.</summary>
    public static CampaignRecipe? Of(
        CampaignToml toml, string path, string campaign, List<string> mistakes, ExposureProposals? proposals, bool alone = false)
    {
        int before = mistakes.Count;
        string name = campaign;
        var keys = new RecipeKeys();
        var film = new CampaignFilm(toml);

        // A depth that this section wants is a wish over the times of its base, and no wish where the section has times, too.
        bool wantsDepth = toml.Section("recipe").Any(entry => CampaignToml.NameOf(entry) == CampaignFilm.Depth);
        foreach (KeyValueSyntax entry in toml.Section("recipe").OrderBy(entry => CampaignToml.NameOf(entry) == "base" ? 0 : 1))
        {
            switch (CampaignToml.NameOf(entry))
            {
                case "base" when Named(
                    toml.Words(entry, ""), path, mistakes, out FilmNotes notes, alone, isProposal: true) is Recipe recipe:
                    name = recipe.Name;
                    keys = notes.IsWish || wantsDepth ? new RecipeKeys(recipe).Without(Exposure) : new RecipeKeys(recipe);
                    film.Begin(notes);
                    break;
                case "base":
                    break;
                case "name":
                    name = toml.Words(entry, name);
                    break;
                case string key when FilmNotes.Kinds.ContainsKey(key):
                    film.Take(entry);
                    break;
                case string key:
                    keys = keys.With([(key, toml.Value(entry))]);
                    break;
            }
        }

        string refusal = PlateFolder.RefusalOfName(name);
        mistakes.AddRange(refusal.Length > 0 ? [$"{path}: {refusal}"] : []);
        return mistakes.Count > before ? null : new CampaignRecipe(toml, path, name, keys, mistakes)
        {
            _films = film.Wishes, _proposals = proposals,
        };
    }

    /// <summary>Notes what is wrong with the keys of the section, where the file is not whole.</summary>
    public static void Look(CampaignToml toml)
    {
        foreach (KeyValueSyntax entry in toml.Section("recipe").Where(entry => CampaignToml.NameOf(entry) is not ("base" or "name")
            && !FilmNotes.Kinds.ContainsKey(CampaignToml.NameOf(entry))))
        {
            toml.Value(entry);
        }
    }

    /// <summary>One climate and many exposures, or one for each depth that is wanted.</summary>
    public List<Treatment> AllTimes() => IsWish([]) ? [.. TreatmentsOf([])]
        : [.. Make([]) is Recipe recipe ? Warm(AllTimes(recipe, _films[0])) : []];

    /// <summary>Every combination of levels; several times of the recipe are levels too. The centre is the middle of each factor.</summary>
    public (List<Treatment> Treatments, Treatment? Centre) Factorial()
    {
        List<(string Key, IReadOnlyList<string> Levels)> factors = [.. _toml.Section("factorial").Select(Levels)];
        if (factors.Count > 0 && !factors.Exists(f => f.Key == Exposure) && _keys[Exposure].Contains(','))
        {
            factors.Add((Exposure, _keys[Exposure].Split(',', StringSplitOptions.TrimEntries)));
        }

        if (factors.Count == 0)
        {
            _mistakes.Add($"{_path}: [factorial] is empty: name a key of the recipe and its levels, like exposureS = [2, 6, 10].");
        }

        List<Treatment> treatments =
        [
            .. from point in Designs.Factorial([.. factors.Select(f => f.Levels.Count)])
               from treatment in TreatmentsOf([.. factors.Zip(point, (f, level) => (f.Key, f.Levels[level]))])
               select treatment,
        ];
        return (treatments, Centre(factors));
    }

    /// <summary>As many points as asked for, spread over the ranges of the factors.</summary>
    public (List<Treatment> Treatments, Treatment? Centre) LatinHypercube(PlanRandom random)
    {
        KeyValueSyntax[] entries = [.. _toml.Section("latinHypercube")];
        KeyValueSyntax? count = entries.FirstOrDefault(entry => CampaignToml.NameOf(entry) == "plates");
        int plates = count == null ? 0 : (int)_toml.Whole(count, 0, 2, MostPoints);
        List<(string Key, double Lowest, double Highest)> factors = [.. entries.Where(entry => entry != count).Select(Range)];
        if (count == null || factors.Count == 0)
        {
            _mistakes.Add($"{_path}: [latinHypercube] needs plates = 12, say, and a key of the recipe with its range, like "
                + "exposureS = [2, 30].");
            return ([], null);
        }

        List<Treatment> treatments =
        [
            .. from point in Designs.LatinHypercube(factors.Count, plates, random)
               from treatment in TreatmentsOf([.. factors.Zip(point, (f, stratum) =>
                   (f.Key, PlateFolder.Seconds(Math.Round(Designs.MiddleOf(stratum, plates, f.Lowest, f.Highest), 6))))])
               select treatment,
        ];
        return (treatments, Centre([.. factors.Select(f => (f.Key, (IReadOnlyList<string>)[$"{f.Lowest:R}", $"{f.Highest:R}"]))]));
    }

    private Treatment? Centre(List<(string Key, IReadOnlyList<string> Levels)> factors)
    {
        if (_mistakes.Count > 0 || _toml.Whole("centrePoints", 0, 0, MostPoints) == 0)
        {
            return null;
        }

        (string Key, double[] Values)[] numbers =
            [.. factors.Select(f => (f.Key, f.Levels.Select(text => double.TryParse(text, out double v) ? v : double.NaN).ToArray()))];
        foreach ((string key, _) in numbers.Where(f => f.Values.Any(double.IsNaN)))
        {
            _toml.Note("centrePoints", $"centrePoints: {key} has no middle, because it has words.");
        }

        return numbers.Any(f => f.Values.Any(double.IsNaN))
            ? null
            : TreatmentsOf([.. numbers.Select(f => (f.Key, PlateFolder.Seconds(Math.Round((f.Values.Min() + f.Values.Max()) / 2.0, 6))))])
                .FirstOrDefault();
    }

    // A key that is wrong is wrong in every point: it is told once.
    private Recipe? Make(IReadOnlyList<(string Key, string Value)> point)
    {
        return _keys.With(point).Recipe(_name, Note);
    }
}
