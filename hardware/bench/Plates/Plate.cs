using System.Collections.Generic;
using System.Text;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench;

/// <summary>One plate to cast.</summary>
/// <param name="Recipe">What to hold and how to cast.</param>
/// <param name="ExposureS">One of the recipe's exposure times, s.</param>
/// <param name="RunSeed">Seed of the run that the plate belongs to.</param>
public sealed record Plate(Recipe Recipe, double ExposureS, ulong RunSeed)
{
    /// <summary>53 bits: every program that reads a seed from JSON reads it exactly.</summary>
    public const ulong LargestSeed = (1UL << 53) - 1;

    /// <summary>The operator accepts a humidity ratio that the sensor cannot verify.</summary>
    public bool Unverified { get; init; }

    /// <summary>The chamber has no travel switches: nothing sees blade and plate arrive.</summary>
    public bool NoSwitches { get; init; }

    /// <summary>Blade and plate scatter, as relays and drives do.</summary>
    public bool Scatter { get; init; }

    /// <summary>The chamber that it is cast in.</summary>
    public BenchChamber Chamber { get; init; } = BenchChamber.Reference;

    /// <summary>What the recipe says of its film beside the air.</summary>
    public FilmNotes Film { get; init; } = FilmNotes.None;

    /// <summary>What is stored of films and air; null: dose and depth along the plate are not reckoned.</summary>
    public FilmShelf? Films { get; init; }

    /// <summary>The exposure as screens and folders have it, in seconds: 10, 0.25.</summary>
    public string ExposureText => PlateFolder.Seconds(ExposureS);

    /// <summary>Name of the plate's folder: example-1-10s.</summary>
    public string Folder => PlateFolder.Of(Recipe.Name, ExposureS);

    /// <summary>
    /// The twin's seed for this plate: from the run's seed, the recipe's name and the exposure, and not from the plate's place in a run, so
    /// that a plate cast alone is the plate cast among others.
    /// </summary>
    public ulong Seed => SeedOf($"{RunSeed}/{Folder}");

    /// <summary>A seed from words: other words, another seed.</summary>
    public static ulong SeedOf(string words)
    {
        ulong hash = 14695981039346656037; // FNV-1a, 64 bits
        foreach (byte b in Encoding.UTF8.GetBytes(words))
        {
            hash = (hash ^ b) * 1099511628211;
        }

        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9; // SplitMix64's finish: neighbours far apart
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return (hash ^ (hash >> 31)) & LargestSeed;
    }

    /// <summary>A plate for each exposure time of each recipe, in their order.</summary>
    public static List<Plate> Of(
        IEnumerable<Recipe> recipes, RunOptions options, IReadOnlyDictionary<string, FilmNotes>? films = null)
    {
        var plates = new List<Plate>();
        foreach (Recipe recipe in recipes)
        {
            foreach (double exposureS in recipe.ExposureS)
            {
                plates.Add(new Plate(recipe, exposureS, options.Seed)
                {
                    Unverified = options.Unverified, NoSwitches = options.NoSwitches, Scatter = options.Scatter,
                    Chamber = options.Chamber, Film = films?.GetValueOrDefault(recipe.Name) ?? FilmNotes.None,
                    Films = new FilmShelf(options.Folder),
                });
            }
        }

        return plates;
    }
}
