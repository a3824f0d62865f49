using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench;

/// <summary>The recipes of one command line: all of them good, or none.</summary>
public static class RecipeList
{
    /// <summary>
    /// Reads recipes by reference name or path. Every mistake is a line on <paramref name="error"/>; then the answer is null. What the
    /// chamber <paramref name="own"/> cannot hold is a mistake; null: a real one will judge.
    /// </summary>
    public static List<Recipe>? Read(
        IReadOnlyList<string> wanted, bool unverified, BenchChamber? own, TextWriter error) => Read(wanted, unverified, own, error, out _);

    /// <summary>The same, and by each recipe's name what is said of its film.</summary>
    internal static List<Recipe>? Read(
        IReadOnlyList<string> wanted, bool unverified, BenchChamber? own, TextWriter error, out Dictionary<string, FilmNotes> films)
    {
        films = [];
        var recipes = new List<Recipe>();
        var mistakes = new List<string>();
        foreach (string argument in wanted)
        {
            int before = mistakes.Count;
            Recipe? recipe = One(argument, mistakes, out FilmNotes film);
            if (recipe != null && mistakes.Count == before)
            {
                Judge(argument, recipe, recipes, mistakes);
                string colder = film.Refusal(recipe);
                mistakes.AddRange(colder.Length > 0 ? [$"{argument}: {colder}"] : []);
                string refusal = own == null ? "" : Rehearsal.Refusal(recipe, unverified, own);
                mistakes.AddRange(refusal.Length > 0 ? [$"{argument}: {refusal}"] : []);
                recipes.Add(recipe);
                films[recipe.Name] = film;
            }
        }

        foreach (string mistake in mistakes)
        {
            error.WriteLine("chamber: " + mistake);
        }

        return mistakes.Count == 0 ? recipes : null;
    }

    /// <summary>One recipe by reference name or path, and what is said of its film.</summary>
    internal static Recipe? One(string argument, List<string> mistakes, out FilmNotes film, bool isProposal = false)
    {
        film = FilmNotes.None;
        if (ReferenceRecipes.Names.Contains(argument))
        {
            film = ReferenceFilm.Of(argument);
            return ReferenceRecipes.Load(argument, out _);
        }

        bool looksLikeFile = argument.EndsWith(".toml", StringComparison.OrdinalIgnoreCase) || Path.Exists(FilePath.Find(argument));
        if (looksLikeFile)
        {
            return TomlRecipe.Read(argument, mistakes, out film, isProposal);
        }

        string known = string.Join(", ", ReferenceRecipes.Names);
        mistakes.Add($"Unknown recipe '{argument}': known are {known}; or give the path of a .toml file."
            + DidYouMean.Question(argument, ReferenceRecipes.Names));
        return null;
    }

    // What a single key cannot show: names and folders that would clash, and plates that would be cast twice.
    private static void Judge(string argument, Recipe recipe, List<Recipe> others, List<string> mistakes)
    {
        if (others.Exists(o => FilePath.IsSameName(o.Name, recipe.Name)))
        {
            mistakes.Add($"{argument}: a recipe called '{recipe.Name}' is already in this run: give each its own name.");
        }

        double? twice = recipe.ExposureS.GroupBy(s => s).FirstOrDefault(g => g.Count() > 1)?.Key;
        if (twice != null)
        {
            mistakes.Add($"{argument}: exposureS has {twice:0.######} twice: one plate is cast for each time, so give each once.");
        }
    }
}
