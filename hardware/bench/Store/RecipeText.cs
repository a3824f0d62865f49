using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using ChamberFirmware.Fields;
using ChamberFirmware.Recipes;
using ChamberFirmware.Refusals;
using ChamberFirmware.Text;

namespace ChamberFirmware.Bench;

/// <summary>A recipe as the store keeps it: its keys in their order, a line key=value each, and nothing that is only its name.</summary>
public static class RecipeText
{
    private const int MostBytes = 8192;

    /// <summary>The whole text. What was given in two ways stands in one: the humidity ratio, never the relative humidity.</summary>
    public static string Of(Recipe recipe)
    {
        var text = new TextBuffer(MostBytes);
        var writer = new FieldWriter();
        for (int group = 0; group < recipe.Groups; group++)
        {
            writer.WriteLines(recipe, group, text);
        }

        List<string> lines = [.. text.ToString().Split('\n').Where(HasValue)];
        lines.RemoveAll(line => Begins(line, "relativeHumidityPct"));
        lines.RemoveAll(line => line == "cover=no"); // younger than the first recipes that were stored: their text is still the same
        Drop(lines, "bladeTravelS", "bladeSpeedMmPerS");
        Drop(lines, "immersionTravelS", "immersionSpeedMmPerS");
        return string.Concat(lines.Select(line => line + "\n"));
    }

    /// <summary>The recipe of such a text; throws <see cref="InvalidDataException"/> where it is none.</summary>
    public static Recipe Read(string name, string text)
    {
        var draft = new RecipeDraft(name);
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (draft.Set(line) is Refusal refusal)
            {
                throw new InvalidDataException($"The recipe {name} has a line that is refused: {refusal}");
            }
        }

        Recipe? recipe = draft.Finish(out Refusal? incomplete);
        return recipe ?? throw new InvalidDataException($"The recipe {name} is refused: {incomplete}");
    }

    /// <summary>SHA-256 of a text's UTF-8 bytes, 64 hexadecimal digits.</summary>
    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static bool HasValue(string line) => line.Contains('=') && !line.EndsWith('=');

    // A recipe that has a speed has the default of the time too, or 0 for none.
    private static void Drop(List<string> lines, string travel, string speed)
    {
        bool hasSpeed = lines.RemoveAll(line => line == speed + "=0") == 0 && lines.Exists(line => Begins(line, speed));
        lines.RemoveAll(line => hasSpeed && Begins(line, travel));
    }

    private static bool Begins(string line, string key) => line.StartsWith(key + "=", StringComparison.Ordinal);
}
