using ChamberFirmware.Refusals;

namespace ChamberFirmware.Recipes;

/// <summary>
/// The runs of patent application GB 8701193 (Fuji Photo Film, 1987), Examples 1 to 3 and the Comparative Example. Where the patent is
/// silent (blade travel; the comparative's air) the value is ours and says so.
/// </summary>
public static class ReferenceRecipes
{
    public static string[] Names => new[] { "example-1", "example-2", "example-3", "comparative" };

    /// <summary>A reference recipe as a draft's keys and values in turn; null for an unknown name.</summary>
    public static string[]? Keys(string name) => name switch
    {
        "example-1" => new[]
        {
            "temperatureC", "60", "relativeHumidityPct", "30", "airVelocityMPerS", "0.8", "exposureS", "0, 2, 6, 10, 30",
            "bladeTravelS", "3", "filmUm", "150", "bath", "water 60 C for 2 min, then water 20 C",
            "dope", "20 polyvinylidene fluoride, 60 dimethylacetamide, 10 PEG 200, 10 poly(vinylpyrrolidone), 0.7 water",
        },
        "example-2" => new[]
        {
            "temperatureC", "40", "relativeHumidityPct", "60", "airVelocityMPerS", "2.0", "exposureS", "2, 4, 6, 10, 20, 30",
            "bladeTravelS", "3", "filmUm", "150", "bath", "water 20 C",
            "dope", "15 polysulfone, 70 N-methyl-2-pyrrolidone, 15 poly(vinylpyrrolidone), 0.8 water",
        },
        "example-3" => new[]
        {
            "temperatureC", "25", "relativeHumidityPct", "40", "airVelocityMPerS", "0.7", "exposureS", "15",
            "bladeTravelS", "3", "filmUm", "150", "bath", "water 25 C",
            "dope", "15 polysulfone, 60 N-methyl-2-pyrrolidone, 15 PEG, 5 poly(vinylpyrrolidone), 5 LiCl",
        },

        // The patent gives no air for the comparative: it is Example 3's film "immediately immersed". It is cast in Example 3's air,
        // so that the exposure is the only difference between the two.
        "comparative" => new[]
        {
            "temperatureC", "25", "relativeHumidityPct", "40", "airVelocityMPerS", "0.7", "exposureS", "0",
            "bladeTravelS", "3", "filmUm", "150", "bath", "water 25 C",
            "dope", "15 polysulfone, 60 N-methyl-2-pyrrolidone, 15 PEG, 5 poly(vinylpyrrolidone), 5 LiCl",
        },
        _ => null,
    };

    /// <summary>The recipe, or null for an unknown name.</summary>
    public static Recipe? Load(string name, out Refusal? refusal)
    {
        string[]? keys = Keys(name);
        if (keys == null)
        {
            refusal = RecipeRefusals.Unknown(name);
            return null;
        }

        var draft = new RecipeDraft(name);
        refusal = null;
        for (int i = 0; i < keys.Length && refusal == null; i += 2)
        {
            refusal = draft.Set(keys[i], keys[i + 1]);
        }

        return refusal == null ? draft.Finish(out refusal) : null;
    }
}
