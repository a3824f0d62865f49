using System.Collections.Generic;
using System.Linq;

namespace ChamberFirmware.Bench.Baths;

/// <summary>The baths of a recipe, in their order, as one text: between two of them a semicolon.</summary>
public static class BathList
{
    /// <summary>The key of a recipe file.</summary>
    public const string Key = "baths";

    /// <summary>What stands between two baths where all are one text.</summary>
    public const string Between = "; ";

    private const int Most = 8;
    private const int MostNoteCharacters = 200;

    /// <summary>Reads them; a sentence that says what is wrong with which, or an empty one.</summary>
    public static string Read(string text, out IReadOnlyList<BathStep> steps)
    {
        string[] texts = text.Split(Between);
        var read = new List<BathStep>();
        steps = read;
        if (texts.Length > Most)
        {
            return $"baths has {texts.Length} baths, at most {Most} are allowed.";
        }

        for (int i = 0; i < texts.Length; i++)
        {
            string refusal = BathStep.Read(texts[i], i == texts.Length - 1, out BathStep step);
            if (refusal.Length > 0)
            {
                return $"baths, number {i + 1}: {refusal}";
            }

            read.Add(step);
        }

        return "";
    }

    /// <summary>As a recipe's note on its bath, which console and firmware's record have: water 60 C for 2 min, then water 20 C.</summary>
    public static string Note(IReadOnlyList<BathStep> steps)
    {
        string[] words = [.. steps.Select(s => s.DurationS is { } time ? $"{s.Bath} for {BathStep.Said(time)}" : s.Bath)];
        string all = string.Join(", then ", words);
        return all.Length <= MostNoteCharacters ? all : $"{words[0]}, then {words.Length - 1} more";
    }
}
