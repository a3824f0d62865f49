using ChamberFirmware.Refusals;

namespace ChamberFirmware.Recipes;

/// <summary>
/// The runs of patent application GB 8701193 (Fuji Photo Film, 1987), Examples 1 to 3 and the Comparative Example. Where the patent is
/// silent (blade travel; the comparative's air) the value is ours and says so.
/// </summary>
public static class ReferenceRecipes
{
    private const string Example1 = "temperatureC=60\nrelativeHumidityPct=30\nairVelocityMPerS=0.8\nexposureS=0, 2, 6, 10, 30\n"
        + "bladeTravelS=3\nfilmUm=150\nbath=water 60 C for 2 min, then water 20 C\n"
        + "dope=20 polyvinylidene fluoride, 60 dimethylacetamide, 10 PEG 200, 10 poly(vinylpyrrolidone), 0.7 water";

    private const string Example2 = "temperatureC=40\nrelativeHumidityPct=60\nairVelocityMPerS=2.0\nexposureS=2, 4, 6, 10, 20, 30\n"
        + "bladeTravelS=3\nfilmUm=150\nbath=water 20 C\n"
        + "dope=15 polysulfone, 70 N-methyl-2-pyrrolidone, 15 poly(vinylpyrrolidone), 0.8 water";

    private const string Film3 = "temperatureC=25\nrelativeHumidityPct=40\nairVelocityMPerS=0.7\nbladeTravelS=3\nfilmUm=150\n"
        + "bath=water 25 C\ndope=15 polysulfone, 60 N-methyl-2-pyrrolidone, 15 PEG, 5 poly(vinylpyrrolidone), 5 LiCl\n";

    private const string Example3 = Film3 + "exposureS=15";

    // The patent gives no air for the comparative: it is Example 3's film "immediately immersed". It is cast in Example 3's air, so that
    // the exposure is the only difference between the two.
    private const string Comparative = Film3 + "exposureS=0";

    /// <summary>Their names, in the patent's order, with commas between them.</summary>
    public const string Known = "example-1, example-2, example-3, comparative";

    /// <summary>The same one by one. Allocates.</summary>
    public static string[] Names
    {
        get
        {
            string[] names = Known.Split(',');
            for (int i = 0; i < names.Length; i++)
            {
                names[i] = names[i].Trim();
            }

            return names;
        }
    }

    /// <summary>A reference recipe as one would type it, lines key=value; null for an unknown name.</summary>
    public static string? Lines(string name) => name switch
    {
        "example-1" => Example1,
        "example-2" => Example2,
        "example-3" => Example3,
        "comparative" => Comparative,
        _ => null,
    };

    /// <summary>The recipe, or null for an unknown name.</summary>
    public static Recipe? Load(string name, out Refusal? refusal)
    {
        RecipeDraft? draft = Draft(name, name);
        refusal = draft == null ? RecipeRefusals.Unknown(name, Known) : null;
        return draft == null ? null : draft.Finish(out refusal);
    }

    /// <summary>A draft of that recipe under another name, for keys of one's own; null for an unknown name.</summary>
    public static RecipeDraft? Draft(string reference, string name)
    {
        string? text = Lines(reference);
        if (text == null)
        {
            return null;
        }

        var draft = new RecipeDraft(name);
        for (int from = 0; from < text.Length;)
        {
            int equals = text.IndexOf('=', from);
            int end = text.IndexOf('\n', from);
            end = end < 0 ? text.Length : end;
            draft.Set(text.Substring(from, equals - from), text.Substring(equals + 1, end - equals - 1));
            from = end + 1;
        }

        return draft;
    }
}
