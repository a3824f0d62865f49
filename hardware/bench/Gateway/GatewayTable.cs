using System;
using System.Collections.Generic;
using System.Linq;
using Tomlyn.Syntax;

namespace ChamberFirmware.Bench.Gateway;

/// <summary>
/// The keys of one section of a gateway's file, each asked for by name; what nobody has asked for at the end is a mistake.
/// </summary>
internal sealed class GatewayTable
{
    private readonly Dictionary<string, KeyValueSyntax> _entries = [];
    private readonly List<string> _asked = [];
    private readonly Action<SyntaxNode?, string> _note;
    private readonly string _name;
    private readonly SyntaxNode? _place;

    /// <summary>A section of this name; the mistakes of one that is not there have no place.</summary>
    public GatewayTable(string name, SyntaxNode? place, IEnumerable<KeyValueSyntax> entries, Action<SyntaxNode?, string> note)
    {
        _name = name;
        _place = place;
        _note = note;
        foreach (KeyValueSyntax entry in entries)
        {
            string key = entry.Key!.ToString().Trim();
            if (!_entries.TryAdd(key, entry))
            {
                Note(entry, $"{key} is already given in line {_entries[key].Span.Start.Line + 1}: keep one of them.");
            }
        }
    }

    /// <summary>The key is there.</summary>
    public bool Has(string key) => _entries.ContainsKey(key);

    /// <summary>Text in quotes that this accepts; its advice says what would be.</summary>
    public string Text(string key, string standard, Func<string, bool>? isGood = null, string advice = "")
    {
        if (Ask(key) is not { } entry)
        {
            return standard;
        }

        string? text = (entry.Value as StringValueSyntax)?.Value;
        if (text == null)
        {
            Note(entry, $"{key} = {Written(entry)} is not text: put it in double quotes.");
            return standard;
        }

        if (isGood?.Invoke(text) == false)
        {
            Note(entry, $"{key} = \"{text}\": {advice}");
            return standard;
        }

        return text;
    }

    /// <summary>The same; a mistake where the key is not there.</summary>
    public string Needed(string key, Func<string, bool> isGood, string advice)
    {
        bool isMisspelt = _entries.Keys.Any(given => DidYouMean.Nearest(given, [key]) == key);
        if (!Has(key) && !isMisspelt)
        {
            Note(_place, $"{key} is missing{(_name.Length > 0 ? $" in [{_name}]" : "")}: {advice}");
        }

        return Text(key, "", isGood, advice);
    }

    /// <summary>A number within its range.</summary>
    public double Number(string key, double standard, double lowest, double highest)
    {
        if (Ask(key) is not { } entry)
        {
            return standard;
        }

        double? value = entry.Value switch
        {
            IntegerValueSyntax whole => whole.Value,
            FloatValueSyntax real => real.Value,
            _ => null,
        };
        if (value >= lowest && value <= highest)
        {
            return value.Value;
        }

        Note(entry, $"{key} = {Written(entry)}: give a number from {lowest:0.###} to {highest:0.###}.");
        return standard;
    }

    /// <summary>A whole number within its range.</summary>
    public long Whole(string key, long standard, long lowest, long highest)
    {
        bool isWhole = !_entries.TryGetValue(key, out KeyValueSyntax? entry) || entry.Value is IntegerValueSyntax;
        if (!isWhole)
        {
            Ask(key);
            Note(entry, $"{key} = {Written(entry!)}: give a whole number from {lowest} to {highest}.");
            return standard;
        }

        return (long)Number(key, standard, lowest, highest);
    }

    /// <summary>true or false.</summary>
    public bool Flag(string key, bool standard)
    {
        if (Ask(key) is not { } entry)
        {
            return standard;
        }

        if (entry.Value is BooleanValueSyntax flag)
        {
            return flag.Value;
        }

        Note(entry, $"{key} = {Written(entry)}: give true or false, without quotes.");
        return standard;
    }

    /// <summary>A list of texts that this accepts.</summary>
    public IReadOnlyList<string> Texts(string key, Func<string, bool> isGood, string advice)
    {
        if (Ask(key) is not { } entry)
        {
            return [];
        }

        ValueSyntax?[] items = entry.Value is ArraySyntax list ? [.. list.Items.Select(item => item.Value)] : [null];
        string?[] texts = [.. items.Select(item => (item as StringValueSyntax)?.Value)];
        string? wrong = texts.FirstOrDefault(text => text == null || !isGood(text));
        bool isWrong = texts.Any(text => text == null || !isGood(text));
        if (isWrong)
        {
            Note(entry, wrong == null ? $"{key} = {Written(entry)} is no list of texts: {advice}" : $"{key} has \"{wrong}\": {advice}");
        }

        return isWrong ? [] : [.. texts.OfType<string>()];
    }

    /// <summary>A mistake at a key, or at the section where the key is not there.</summary>
    public void Note(string key, string sentence) => Note(_entries.TryGetValue(key, out KeyValueSyntax? entry) ? entry : _place, sentence);

    /// <summary>Whatever was not asked for is no key of this section.</summary>
    public void End()
    {
        foreach ((string key, KeyValueSyntax entry) in _entries.Where(e => !_asked.Contains(e.Key)))
        {
            string meant = DidYouMean.Question(key, _asked);
            string where = _name.Length > 0 ? $"[{_name}]" : "The beginning of the file";
            Note(entry, $"Unknown key '{key}'.{(meant.Length > 0 ? meant : $" {where} has {string.Join(", ", _asked)}.")}");
        }
    }

    private KeyValueSyntax? Ask(string key)
    {
        _asked.Add(key);
        return _entries.GetValueOrDefault(key);
    }

    private void Note(SyntaxNode? where, string sentence) => _note(where, sentence);

    private static string Written(KeyValueSyntax entry) => entry.Value!.ToString().ReplaceLineEndings(" ").Trim();
}
