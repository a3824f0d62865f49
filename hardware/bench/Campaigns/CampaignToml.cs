using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Recipes;
using ChamberFirmware.Twin;
using Tomlyn.Syntax;

namespace ChamberFirmware.Bench;

/// <summary>The keys and sections of a campaign's file, each asked for by name; what is wrong is a mistake with its line.</summary>
internal sealed partial class CampaignToml
{
    private static readonly string[] Keys = ["name", "seed", "order", "repeats", "blocks", "centrePoints", "recipes", "table"];
    private static readonly string[] Sections = ["recipe", "factorial", "latinHypercube"];

    private readonly string _path;
    private readonly List<string> _mistakes;
    private readonly Dictionary<string, int> _lineOf = []; // of a mistake
    private readonly Dictionary<string, KeyValueSyntax> _keys = [];
    private readonly Dictionary<string, TableSyntaxBase> _sections = [];

    /// <summary>
    /// Reads the file, and looks for keys and sections that there are not; a misspelt one counts as the one that was meant, so that it is
    /// not told to be missing, too.
    /// </summary>
    public CampaignToml(string path, string text, List<string> mistakes)
    {
        _path = path;
        _mistakes = mistakes;
        DocumentSyntax document = TomlMistakes.Parse(text, NoteBroken, out TomlMistakes broken);
        IsWhole = broken.BrokenKeys.Count == 0;
        if (!broken.BrokenKeys.Any(word => word.StartsWith('['))) // else keys stand in a section that they do not belong to
        {
            Take(document);
        }
    }

    /// <summary>Every line is TOML; otherwise nobody knows what is missing.</summary>
    public bool IsWhole { get; }

    /// <summary>The line of a mistake that was noted here; the others come last.</summary>
    public int LineOf(string mistake) => _lineOf.GetValueOrDefault(mistake, int.MaxValue);

    /// <summary>The file has this key.</summary>
    public bool Has(string key) => _keys.ContainsKey(key);

    /// <summary>The file has this section.</summary>
    public bool HasSection(string name) => _sections.ContainsKey(name);

    /// <summary>The entries of a section; none: it is not there.</summary>
    public IEnumerable<KeyValueSyntax> Section(string name) =>
        _sections.TryGetValue(name, out TableSyntaxBase? table) ? table.Items.OfType<KeyValueSyntax>() : [];

    /// <summary>A whole number of the file.</summary>
    public long Whole(string key, long standard, long lowest, long highest) =>
        _keys.TryGetValue(key, out KeyValueSyntax? entry) ? Whole(entry, standard, lowest, highest) : standard;

    /// <summary>A whole number of an entry.</summary>
    public long Whole(KeyValueSyntax entry, long standard, long lowest, long highest)
    {
        if (entry.Value is IntegerValueSyntax number && number.Value >= lowest && number.Value <= highest)
        {
            return number.Value;
        }

        Note(entry, $"{NameOf(entry)} = {entry.Value!.ToString().Trim()}: give a whole number from {lowest} to {highest}.");
        return standard;
    }

    /// <summary>Words in quotes; the standard where the key is not there.</summary>
    public string Words(string key, string standard) =>
        _keys.TryGetValue(key, out KeyValueSyntax? entry) ? Words(entry, standard) : standard;

    /// <summary>The words of an entry.</summary>
    public string Words(KeyValueSyntax entry, string standard)
    {
        if (entry.Value is StringValueSyntax words)
        {
            return words.Value ?? "";
        }

        Note(entry, $"{NameOf(entry)} = {entry.Value!.ToString().Trim()} is not text: put it in double quotes.");
        return standard;
    }

    /// <summary>A list of words.</summary>
    public IReadOnlyList<string> WordList(string key)
    {
        KeyValueSyntax entry = _keys[key];
        string[] words = [.. Items(entry).OfType<StringValueSyntax>().Select(item => item.Value ?? "")];
        if (words.Length == 0 || words.Length < Items(entry).Count())
        {
            Note(entry, $"{key} is not a list of names: write it like [\"example-1\", \"my-recipe.toml\"].");
        }

        return words;
    }

    /// <summary>The values of an entry as text that a recipe's draft takes, one by one.</summary>
    public IReadOnlyList<string> Values(KeyValueSyntax entry)
    {
        var values = new List<string>();
        foreach (ValueSyntax item in Items(entry))
        {
            string refusal = TomlValue.AsText(NameOf(entry), item, out string text);
            if (refusal.Length > 0)
            {
                Note(entry, refusal);
                return [];
            }

            values.Add(text);
        }

        return values;
    }

    /// <summary>The value of an entry of [recipe] as that text, whole; judged as the firmware's draft does.</summary>
    public string Value(KeyValueSyntax entry)
    {
        string key = NameOf(entry);
        if (!IsKeyOfRecipe(entry))
        {
            return "";
        }

        string refusal = TomlValue.AsText(key, entry.Value!, out string text);
        refusal = refusal.Length > 0 ? refusal : new RecipeDraft("").Set(key, text).Said();
        if (refusal.Length > 0)
        {
            Note(entry, refusal);
        }

        return text;
    }

    /// <summary>A key of a recipe stands there, or it is noted that none does.</summary>
    public bool IsKeyOfRecipe(KeyValueSyntax entry)
    {
        string key = NameOf(entry);
        bool isKey = KeyKinds.IsOfRecipe(key);
        if (!isKey)
        {
            string meant = DidYouMean.Question(key, KeyKinds.Names.Append("base"));
            Note(entry, $"'{key}' is no key of a recipe{(meant.Length > 0 ? "." + meant : ": firmware/Recipes lists them.")}");
        }

        return isKey;
    }

    /// <summary>A mistake at a place of the file.</summary>
    public void Note(SyntaxNode where, string mistake) => Note(where.Span.Start.Line + 1, where.Span.Start.Column + 1, mistake);

    /// <summary>A mistake of a key, or of the whole file where it is not there.</summary>
    public void Note(string key, string mistake)
    {
        if (_keys.TryGetValue(key, out KeyValueSyntax? entry))
        {
            Note(entry, mistake);
        }
        else
        {
            _mistakes.Add($"{_path}: {mistake}");
        }
    }

    /// <summary>The name of an entry.</summary>
    public static string NameOf(KeyValueSyntax entry) => entry.Key!.ToString().Trim();

    private void NoteBroken(int line, int column, string mistake) => Note(
        line, column, mistake == TomlSentence.NoSections ? "A section's name stands in brackets: [recipe]." : mistake);

    private void Note(int line, int column, string mistake)
    {
        string told = $"{_path}:{line}:{column}: {FileTrouble.OneLine(mistake)}";
        _lineOf.TryAdd(told, line);
        _mistakes.Add(told);
    }

    private static IEnumerable<ValueSyntax> Items(KeyValueSyntax entry) =>
        entry.Value is ArraySyntax list ? list.Items.Select(item => item.Value).OfType<ValueSyntax>() : [entry.Value!];
}
