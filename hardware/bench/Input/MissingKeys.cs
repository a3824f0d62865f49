using System.Collections.Generic;
using ChamberFirmware.Fields;
using ChamberFirmware.Recipes;
using ChamberFirmware.Refusals;

namespace ChamberFirmware.Bench;

/// <summary>Keys that a recipe must have and that were not given, all of them: the firmware's draft tells the first.</summary>
internal sealed class MissingKeys : IFieldVisitor
{
    private const string OneOfTwo = "relativeHumidityPct"; // or humidityRatioGPerKg, the row that must be given

    private readonly IReadOnlySet<string> _known;
    private readonly List<string> _sentences = [];

    private MissingKeys(IReadOnlySet<string> known) => _known = known;

    /// <summary>The firmware's sentence for each; <paramref name="known"/> are keys that stand in the file, right or wrong.</summary>
    public static IReadOnlyList<string> Of(IReadOnlySet<string> known)
    {
        var missing = new MissingKeys(known);
        AllRows.Visit(new RecipeDraft("").Given, missing);
        return missing._sentences;
    }

    /// <inheritdoc/>
    public void Number(string name, ref double value, double standard, double lowest, double highest, string meaning) =>
        Note(name, double.IsNaN(standard) && !(name == "humidityRatioGPerKg" && _known.Contains(OneOfTwo)), meaning);

    /// <inheritdoc/>
    public void Whole(string name, ref long value, long standard, long lowest, long highest, string meaning)
    {
    }

    /// <inheritdoc/>
    public void Table(string name, ref double[] values, string standard, int most, double lowest, double highest, string meaning) =>
        Note(name, standard.Length == 0, meaning);

    /// <inheritdoc/>
    public void Word(string name, ref string value, string standard, string allowed, string meaning)
    {
    }

    /// <inheritdoc/>
    public void Text(string name, ref string value, string meaning)
    {
    }

    /// <inheritdoc/>
    public void Date(string name, ref string value, string meaning)
    {
    }

    private void Note(string name, bool mustBeGiven, string meaning)
    {
        if (mustBeGiven && !_known.Contains(name))
        {
            _sentences.Add(TextRefusals.Missing(name, meaning).Sentence);
        }
    }
}
