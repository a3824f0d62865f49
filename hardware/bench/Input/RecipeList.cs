using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench;

/// <summary>The recipes of one command line: all of them good, or none.</summary>
public static class RecipeList
{
    /// <summary>
    /// Reads recipes by reference name or path. Every mistake is a line on <paramref name="error"/>; then the answer is null. What the
    /// reference chamber cannot hold is a mistake, unless a real one will judge (<paramref name="isForTwin"/> false).
    /// </summary>
    public static List<Recipe>? Read(IReadOnlyList<string> wanted, bool unverified, TextWriter error, bool isForTwin = true)
    {
        var recipes = new List<Recipe>();
        var mistakes = new List<string>();
        foreach (string argument in wanted)
        {
            int before = mistakes.Count;
            Recipe? recipe = One(argument, mistakes);
            if (recipe != null && mistakes.Count == before)
            {
                Judge(argument, recipe, unverified, recipes, mistakes, isForTwin);
                recipes.Add(recipe);
            }
        }

        foreach (string mistake in mistakes)
        {
            error.WriteLine("chamber: " + mistake);
        }

        return mistakes.Count == 0 ? recipes : null;
    }

    private static Recipe? One(string argument, List<string> mistakes)
    {
        if (ReferenceRecipes.Names.Contains(argument))
        {
            return ReferenceRecipes.Load(argument, out _);
        }

        if (argument.StartsWith('-'))
        {
            mistakes.Add($"Unknown option '{argument}': chamber run --help lists them; for a file of that name write ./{argument}.");
            return null;
        }

        bool looksLikeFile = argument.EndsWith(".toml", StringComparison.OrdinalIgnoreCase) || Path.Exists(argument);
        if (looksLikeFile)
        {
            return TomlRecipe.Read(argument, mistakes);
        }

        string known = string.Join(", ", ReferenceRecipes.Names);
        mistakes.Add($"Unknown recipe '{argument}': known are {known}; or give the path of a .toml file.");
        return null;
    }

    // What a single key cannot show: names and folders that would clash, and what this chamber refuses.
    private static void Judge(
        string argument, Recipe recipe, bool unverified, List<Recipe> others, List<string> mistakes, bool isForTwin)
    {
        if (others.Exists(o => string.Equals(o.Name, recipe.Name, StringComparison.OrdinalIgnoreCase)))
        {
            mistakes.Add($"{argument}: a recipe called '{recipe.Name}' is already in this run: give each its own name.");
        }

        double? twice = recipe.ExposureS.GroupBy(s => s).FirstOrDefault(g => g.Count() > 1)?.Key;
        if (twice != null)
        {
            mistakes.Add($"{argument}: exposureS has {twice:0.######} twice: one plate is cast for each time, so give each once.");
        }

        string refusal = isForTwin ? Rehearsal.Refusal(recipe, unverified) : "";
        if (refusal.Length > 0)
        {
            mistakes.Add($"{argument}: {refusal}");
        }
    }
}
