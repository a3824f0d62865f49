using System.Collections.Generic;
using System.Linq;
using Tomlyn.Syntax;

namespace ChamberFirmware.Bench;

/// <summary>The keys and sections of a campaign's file, each asked for by name; what is wrong is a mistake with its line.</summary>
internal sealed class CampaignToml
{
    private static readonly string[] Keys = ["name", "seed", "order", "repeats", "blocks", "centrePoints", "recipes", "table"];
    private static readonly string[] Sections = ["recipe", "factorial", "latinHypercube"];

    private readonly string _path;
    private readonly List<string> _mistakes;
    private readonly Dictionary<string, KeyValueSyntax> _keys;
    private readonly Dictionary<string, TableSyntaxBase> _sections = [];

    /// <summary>Looks for keys and sections that there are not.</summary>
    public CampaignToml(string path, DocumentSyntax document, List<string> mistakes)
    {
        _path = path;
        _mistakes = mistakes;
        _keys = document.KeyValues.ToDictionary(NameOf);
        foreach (KeyValueSyntax entry in document.KeyValues.Where(entry => !Keys.Contains(NameOf(entry))))
        {
            Note(entry, $"Unknown key '{NameOf(entry)}': a campaign has {string.Join(", ", Keys)}; keys of a recipe stand below [recipe].");
        }

        foreach (TableSyntaxBase table in document.Tables)
        {
            string name = table.Name!.ToString().Trim();
            _sections[name] = table;
            if (!Sections.Contains(name))
            {
                Note(table, $"Unknown section [{name}]: a campaign has [{string.Join("], [", Sections)}].");
            }
        }
    }

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

    /// <summary>The value of an entry of [recipe] as that text, whole.</summary>
    public string Value(KeyValueSyntax entry)
    {
        string refusal = TomlValue.AsText(NameOf(entry), entry.Value!, out string text);
        if (refusal.Length > 0)
        {
            Note(entry, refusal);
        }

        return text;
    }

    /// <summary>A mistake at a place of the file.</summary>
    public void Note(SyntaxNode where, string mistake) => _mistakes.Add($"{_path}, line {where.Span.Start.Line + 1}: {mistake}");

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

    private static IEnumerable<ValueSyntax> Items(KeyValueSyntax entry) =>
        entry.Value is ArraySyntax list ? list.Items.Select(item => item.Value).OfType<ValueSyntax>() : [entry.Value!];
}
