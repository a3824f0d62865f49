using System.Collections.Generic;
using ChamberFirmware.Bench.Predict;
using ChamberFirmware.Fields;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench;

/// <summary>What a key of a recipe file has to be in TOML.</summary>
internal enum KeyKind
{
    /// <summary>No key of a recipe.</summary>
    Unknown,

    /// <summary>In quotes.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A number, or several in brackets.</summary>
    List,

    /// <summary>Texts in quotes, in brackets.</summary>
    TextList,
}

/// <summary>Says it of every key: those of the recipe's rows, and name and the film's keys, which only a file has.</summary>
internal sealed class KeyKinds : IFieldVisitor
{
    private readonly Dictionary<string, KeyKind> _kinds = new() { ["name"] = KeyKind.Text };

    private KeyKinds()
    {
        AllRows.Visit(new RecipeDraft("").Given, this);
        foreach ((string name, KeyKind kind) in FilmNotes.Kinds)
        {
            _kinds[name] = kind;
        }
    }

    private static KeyKinds All { get; } = new();

    /// <summary>The kind of a key.</summary>
    public static KeyKind Of(string key) => All._kinds.GetValueOrDefault(key);

    /// <summary>A key of the recipe itself, which a console takes, too, and a campaign can vary.</summary>
    public static bool IsOfRecipe(string key) => key != "name" && !FilmNotes.Kinds.ContainsKey(key) && Of(key) != KeyKind.Unknown;

    /// <summary>Every key that a recipe file may have.</summary>
    public static IEnumerable<string> Names => All._kinds.Keys;

    /// <inheritdoc/>
    public void Number(string name, ref double value, double standard, double lowest, double highest, string meaning) =>
        _kinds[name] = KeyKind.Number;

    /// <inheritdoc/>
    public void Whole(string name, ref long value, long standard, long lowest, long highest, string meaning) =>
        _kinds[name] = KeyKind.Number;

    /// <inheritdoc/>
    public void Table(string name, ref double[] values, string standard, int most, double lowest, double highest, string meaning) =>
        _kinds[name] = KeyKind.List;

    /// <inheritdoc/>
    public void Word(string name, ref string value, string standard, string allowed, string meaning) => _kinds[name] = KeyKind.Text;

    /// <inheritdoc/>
    public void Text(string name, ref string value, string meaning) => _kinds[name] = KeyKind.Text;

    /// <inheritdoc/>
    public void Date(string name, ref string value, string meaning) => _kinds[name] = KeyKind.Text;
}
