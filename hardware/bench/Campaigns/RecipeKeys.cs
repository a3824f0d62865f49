using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Recipes;
using ChamberFirmware.Refusals;

namespace ChamberFirmware.Bench;

/// <summary>
/// The keys of a recipe that a campaign puts together, the later one winning: also over the other key that says the same in another way.
/// </summary>
public sealed class RecipeKeys
{
    private static readonly string[][] Pairs =
    [
        ["relativeHumidityPct", "humidityRatioGPerKg"],
        ["bladeTravelS", "bladeSpeedMmPerS"],
        ["immersionTravelS", "immersionSpeedMmPerS"],
    ];

    private readonly List<KeyValuePair<string, string>> _keys = [];

    /// <summary>None yet.</summary>
    public RecipeKeys()
    {
    }

    /// <summary>All of a recipe's.</summary>
    public RecipeKeys(Recipe recipe)
    {
        foreach (string line in RecipeText.Of(recipe).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            int cut = line.IndexOf('=');
            _keys.Add(new(line[..cut], line[(cut + 1)..]));
        }
    }

    private RecipeKeys(RecipeKeys other) => _keys.AddRange(other._keys);

    /// <summary>The value of a key; empty: it is not given.</summary>
    public string this[string key] => _keys.FirstOrDefault(pair => pair.Key == key).Value ?? "";

    /// <summary>These keys with others over them.</summary>
    public RecipeKeys With(IEnumerable<(string Key, string Value)> others)
    {
        var keys = new RecipeKeys(this);
        foreach ((string key, string value) in others)
        {
            string? partner = Pairs.FirstOrDefault(pair => pair.Contains(key))?.First(other => other != key);
            keys._keys.RemoveAll(pair => pair.Key == key || pair.Key == partner);
            keys._keys.Add(new(key, value));
        }

        return keys;
    }

    /// <summary>These keys without one.</summary>
    public RecipeKeys Without(string key)
    {
        var keys = new RecipeKeys(this);
        keys._keys.RemoveAll(pair => pair.Key == key);
        return keys;
    }

    /// <summary>
    /// The recipe as the store gives it back, or null and a line for each mistake.
    /// </summary>
    public Recipe? Recipe(string name, Action<string> mistake)
    {
        var draft = new RecipeDraft(name);
        bool isGood = true;
        foreach ((string key, string value) in _keys)
        {
            isGood &= Tell(draft.Set(key, value), mistake);
        }

        Refusal? refusal = null;
        Recipe? recipe = isGood ? draft.Finish(out refusal) : null;
        return Tell(refusal, mistake) && recipe != null ? RecipeText.Read(name, RecipeText.Of(recipe)) : null;
    }

    private static bool Tell(Refusal? refusal, Action<string> mistake)
    {
        if (refusal != null)
        {
            mistake(refusal.Sentence);
        }

        return refusal == null;
    }
}
