using System.Linq;
using System.Text.Json;

namespace ChamberFirmware.Bench.Gateway;

/// <summary>A command as it came over MQTT.</summary>
/// <param name="Id">The sender's own; the same again does nothing.</param>
/// <param name="Word">What is to be done.</param>
/// <param name="Recipe">Of start: a reference recipe; empty: the one that is loaded.</param>
/// <param name="ExposureS">Of start: one of the recipe's times, s; null: its first.</param>
/// <param name="Who">Who says to have sent it; the broker knows, and tells nobody.</param>
public sealed record ChamberCommandText(string Id, string Word, string Recipe, double? ExposureS, string Who)
{
    private const int MostCharacters = 2000;
    private const int MostLength = 64;
    private static readonly string[] Keys = ["id", "word", "recipe", "exposureS", "who"];

    /// <summary>Reads it; null, and what is wrong.</summary>
    public static ChamberCommandText? Read(string text, out string refusal)
    {
        refusal = "The command is no JSON object: send {\"id\": \"...\", \"word\": \"start\", \"who\": \"...\"}.";
        if (text.Length > MostCharacters)
        {
            refusal = $"The command has {text.Length} characters: send at most {MostCharacters}.";
            return null;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Take(document.RootElement, out refusal) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ChamberCommandText? Take(JsonElement command, out string refusal)
    {
        string? unknown = command.EnumerateObject().Select(p => p.Name).FirstOrDefault(name => !Keys.Contains(name));
        string id = TextOf(command, "id");
        string word = TextOf(command, "word");
        string recipe = TextOf(command, "recipe");
        string who = TextOf(command, "who");
        double exposureS = 0.0;
        bool hasExposure = command.TryGetProperty("exposureS", out JsonElement exposure);
        bool isExposure = !hasExposure
            || exposure.ValueKind == JsonValueKind.Number && exposure.TryGetDouble(out exposureS) && exposureS > 0.0;
        refusal = unknown != null ? $"Unknown key '{unknown}'.{DidYouMean.Question(unknown, Keys)} A command has {string.Join(", ", Keys)}."
            : !IsPlain(id) ? "id is missing or not plain: give 1 to 64 printable characters, another for each command."
            : !CommandWords.All.Contains(word) ? $"word = '{FileTrouble.OneLine(word)}': give one of {string.Join(", ", CommandWords.All)}."
            : !IsPlain(who) ? "who is missing or not plain: give 1 to 64 printable characters; they go into the log."
            : recipe.Length > 0 && (!IsPlain(recipe) || word != CommandWords.Start)
                ? "recipe is the name of a reference recipe, of start alone."
            : !isExposure || hasExposure && word != CommandWords.Start ? "exposureS is a number of seconds above 0, of start alone."
            : "";
        return refusal.Length > 0 ? null : new ChamberCommandText(id, word, recipe, hasExposure ? exposureS : null, who);
    }

    private static string TextOf(JsonElement command, string key) =>
        command.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    // What becomes a part of a line to the chamber has no line end in it.
    private static bool IsPlain(string text) => text.Length is > 0 and <= MostLength && text.All(c => c is >= ' ' and <= '~');
}
