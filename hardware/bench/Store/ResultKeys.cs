using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace ChamberFirmware.Bench;

/// <summary>One thing that a laboratory finds out about a membrane after it was cast.</summary>
/// <param name="Name">As it is typed, with the unit last.</param>
/// <param name="Column">The same in exports.</param>
/// <param name="Lowest">Least value; NaN: it is a text.</param>
/// <param name="Highest">Greatest value.</param>
/// <param name="Meaning">A sentence's worth.</param>
public sealed record ResultKey(string Name, string Column, double Lowest, double Highest, string Meaning)
{
    /// <summary>Words, and no number.</summary>
    public bool IsText => double.IsNaN(Lowest);

    /// <summary>Its column in exports.</summary>
    public RunColumn AsColumn => new(Column, IsText ? ColumnKind.Text : ColumnKind.Number, Meaning);
}

/// <summary>All of them.</summary>
public static class ResultKeys
{
    private const int MostCharacters = 200;

    /// <summary>In the order of exports.</summary>
    public static IReadOnlyList<ResultKey> All { get; } =
    [
        Number("depthUm", 0, 1000, "depth of the layer of smallest pores in the middle of the plate, seen in a section"),
        Number("depthScatterUm", 0, 1000, "standard deviation of that depth"),
        Number("poreTopUm", 0.0001, 100, "mean pore at the side that the air met"),
        Number("poreLeastUm", 0.0001, 100, "mean pore in the layer of smallest pores"),
        Number("poreBottomUm", 0.0001, 1000, "mean pore at the side of the plate"),
        Number("surfaceAreaM2PerG", 0.01, 1000, "specific surface"),
        Number("fluxMlPerCm2MinAtm", 0, 10_000, "flux of water"),
        Number("particlesPassedPerCm2", 0, 1e9, "particles that passed, of a million a square centimetre"),
        Number("lifeMlPerCm2", 0, 1e6, "filtered before it blocked"),
        new("note", "resultNote", double.NaN, double.NaN, "what was noted with the results"),
    ];

    /// <summary>Reads key=value; a sentence that says what is wrong, or an empty one. Nothing behind = takes a value back.</summary>
    public static string Read(string word, out ResultKey key, out object? value)
    {
        int cut = word.IndexOf('=');
        string name = cut < 0 ? word : word[..cut].Trim(), text = cut < 0 ? "" : word[(cut + 1)..].Trim();
        key = All.FirstOrDefault(k => k.Name == name) ?? All[0];
        value = null;
        if (key.Name != name)
        {
            string[] names = [.. All.Select(k => k.Name)];
            return $"Unknown result '{name}'.{DidYouMean.Question(name, names)} Known are {string.Join(", ", names)}.";
        }

        if (cut < 0 || text.Length == 0)
        {
            return cut < 0 ? $"'{word}' has no value: write {name}=VALUE; {name}= takes a value back." : "";
        }

        if (key.IsText)
        {
            value = text;
            return text.Length <= MostCharacters ? "" : $"{name} has {text.Length} characters, {MostCharacters} are allowed.";
        }

        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number);
        value = number;
        return isNumber && number >= key.Lowest && number <= key.Highest ? ""
            : $"{name} = {text} is {(isNumber ? "out of range" : "no number from")} {key.Lowest:0.####} to {key.Highest:0.####}: "
                + $"{key.Meaning}.{(text.Contains(',') ? " A number has a point, no comma." : "")}";
    }

    private static ResultKey Number(string name, double lowest, double highest, string meaning) =>
        new(name, name, lowest, highest, meaning);
}
