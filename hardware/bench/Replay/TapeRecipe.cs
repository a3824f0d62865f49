using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ChamberFirmware.Fields;
using ChamberFirmware.Recipes;
using ChamberFirmware.Refusals;

namespace ChamberFirmware.Bench.Replay;

/// <summary>A recipe as words of a tape, key=value, numbers with all their bits: walks the recipe's rows.</summary>
internal sealed class TapeRecipe : IFieldVisitor
{
    // Older tapes have values without keys, in this order.
    private static readonly string[] Once =
    [
        "temperatureC", "humidityRatioGPerKg", "airVelocityMPerS", "exposurePoint", "bladeTravelS", "bladeSpeedMmPerS",
        "immersionTravelS", "immersionSpeedMmPerS", "filmUm", "filmWaterPct", "dope", "exposureS",
    ];

    private readonly Dictionary<string, string> _told;
    private readonly List<string> _words = [];

    private TapeRecipe(Dictionary<string, string> told) => _told = told;

    /// <summary>All that the recipe says, in one line.</summary>
    public static string Words(Recipe recipe)
    {
        var tape = new TapeRecipe([]);
        AllRows.Visit(recipe, tape);
        return string.Join(' ', tape._words);
    }

    /// <summary>The recipe of such words. What they do not have, recorded before there was such a key, has its default.</summary>
    public static Recipe Of(string name, string[] words)
    {
        IEnumerable<string> pairs = words.Any(word => word.Contains('=')) ? words : words.Zip(Once, (word, key) => $"{key}={word}");
        var recipe = new Recipe(name);
        AllRows.Visit(recipe, new TapeRecipe(pairs.Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1])));
        Refusal? refusal = recipe.Complete();
        return refusal == null ? recipe : throw new InvalidDataException($"its recipe cannot be: {refusal}");
    }

    /// <inheritdoc/>
    public void Number(string name, ref double value, double standard, double lowest, double highest, string meaning) =>
        value = Pass(name, Text.Of(value)) is string told ? Text.Double(told) : value;

    /// <inheritdoc/>
    public void Whole(string name, ref long value, long standard, long lowest, long highest, string meaning) =>
        throw new NotSupportedException("No recipe has a whole number yet.");

    /// <inheritdoc/>
    public void Table(string name, ref double[] values, string standard, int most, double lowest, double highest, string meaning) =>
        values = Pass(name, string.Join(',', (values ?? []).Select(Text.Of))) is string told
            ? [.. told.Split(',').Select(Text.Double)]
            : values!;

    /// <inheritdoc/>
    public void Word(string name, ref string value, string standard, string allowed, string meaning) =>
        value = Pass(name, Text.OneLine(value ?? "")) is string told ? Text.ManyLines(told) : value!;

    /// <inheritdoc/>
    void IFieldVisitor.Text(string name, ref string value, string meaning) => Word(name, ref value, "", "", meaning);

    /// <inheritdoc/>
    public void Date(string name, ref string value, string meaning) => Word(name, ref value, "", "", meaning);

    private string? Pass(string name, string written)
    {
        _words.Add($"{name}={written}");
        return _told.GetValueOrDefault(name);
    }
}
