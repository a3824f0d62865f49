using ChamberFirmware.Fields;
using ChamberFirmware.Refusals;

namespace ChamberFirmware.Recipes;

/// <summary>
/// A recipe being read, key by key: from the console's key=value lines on the device, from a TOML file on the PC. The same checks and
/// sentences for both. Nothing becomes a <see cref="Recipe"/> before every key is right, and a refused value leaves no trace but that.
/// </summary>
public sealed class RecipeDraft
{
    private const int MostKeys = 32; // more than there are
    private const int MostNames = 300; // characters that a refusal has room for

    private readonly string _name;
    private string?[]? _refused; // keys by their places: none in most drafts

    /// <summary>An empty draft of a recipe of that name.</summary>
    public RecipeDraft(string name)
    {
        _name = name;
        Given = new Recipe(name);
    }

    /// <summary>The keys, each with what was given.</summary>
    public readonly IFields Given;

    /// <summary>Takes one line key=value: null, or why not. A line without an equals sign is a key without a value.</summary>
    public Refusal? Set(string line)
    {
        int equals = line.IndexOf('=');
        return equals < 0 ? Set(line, "") : Set(line.Substring(0, equals).Trim(), line.Substring(equals + 1));
    }

    /// <summary>Takes one key: null, or why not, with key, value, allowed range and what to do.</summary>
    public Refusal? Set(string key, string value)
    {
        var reader = new FieldReader(key, value);
        Refusal? refusal = reader.ReadInto(Given);
        if (reader.Place < 0)
        {
            return RecipeRefusals.UnknownKey(key, Keys());
        }

        if (refusal != null || _refused != null)
        {
            _refused = _refused ?? new string?[MostKeys];
            _refused[reader.Place] = refusal != null ? key : null;
        }

        return refusal;
    }

    /// <summary>
    /// Checks what only the whole can show and makes a recipe; the draft stays as it is. The refusal is null exactly when there is one.
    /// </summary>
    public Recipe? Finish(out Refusal? refusal)
    {
        var recipe = new Recipe(_name);
        FieldCopy.Of(Given, recipe);
        refusal = Refused() ?? recipe.Twice() ?? recipe.Complete();
        return refusal == null ? recipe : null;
    }

    private Refusal? Refused()
    {
        Refusal? refusal = null;
        for (int i = 0; _refused != null && i < MostKeys && refusal == null; i++)
        {
            string? key = _refused[i];
            refusal = key == null ? null : RecipeRefusals.WasRefused(key);
        }

        return refusal;
    }

    // All keys are blank in a recipe of which nothing is given.
    private static string Keys()
    {
        var names = new FieldDefaults(MostNames);
        AllRows.Visit(new Recipe(""), names);
        return names.ToString();
    }
}
