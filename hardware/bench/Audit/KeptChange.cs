using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ChamberFirmware.Storage;

namespace ChamberFirmware.Bench;

/// <summary>A change as a chamber keeps it (firmware/Audit/README.md), read.</summary>
public sealed class KeptChange
{
    private readonly string _text;
    private readonly Dictionary<string, string> _words;

    private KeptChange(string text)
    {
        _text = text;
        string[] lines = text.Split('\n');
        _words = lines[0].Split(' ').Where(word => word.Contains('=')).GroupBy(word => word[..word.IndexOf('=')])
            .ToDictionary(group => group.Key, group => group.First()[(group.Key.Length + 1)..]);
        Who = Behind(lines, "who=");
        Because = Behind(lines, "because=");
        Values = What == "recipe"
            ? [.. lines[3..].Where(line => line.Contains('='))
                .Select(line => new ChangedValue(line[..line.IndexOf('=')], null, Value(line)))]
            : ValuesIn(lines);
        HasMore = lines.Contains("more=yes");
    }

    /// <summary>Its number; 0: it has none.</summary>
    public long Number =>
        long.TryParse(_words.GetValueOrDefault("change"), NumberStyles.None, CultureInfo.InvariantCulture, out long n) ? n : 0;

    /// <summary>Check sum of the change before.</summary>
    public string Before => _words.GetValueOrDefault("prev") ?? "";

    /// <summary>Its own, which stands in the first line of its file, and which the next one has.</summary>
    public string Sum => StoredText.SumOf((int)Number, _text).ToString("X8", CultureInfo.InvariantCulture);

    /// <summary>What was changed, a word or two.</summary>
    public string What => _words.GetValueOrDefault("what") ?? "";

    /// <summary>Who said he did it.</summary>
    public string Who { get; }

    /// <summary>Why, as he said.</summary>
    public string Because { get; }

    /// <summary>The values.</summary>
    public IReadOnlyList<ChangedValue> Values { get; }

    /// <summary>There was no room for all values.</summary>
    public bool HasMore { get; }

    /// <summary>Reads a text; whatever is missing in it is empty.</summary>
    public static KeptChange Of(string text) => new(text);

    /// <summary>As a line of the audit about this chamber.</summary>
    public AuditEntry Entry(string chamber) => new(What)
    {
        Chamber = chamber, Change = Number, ChangedUtc = _words.GetValueOrDefault("utc"), Door = _words.GetValueOrDefault("door"),
        Who = Who, Because = Because, Values = Values, Kept = _text,
        Recipe = What == "recipe" ? Values.FirstOrDefault(value => value.Name == "name")?.New : null,
        Note = HasMore ? "There was no room for all values." : null,
    };

    private static string Value(string line) => line[(line.IndexOf('=') + 1)..];

    private static string Behind(string[] lines, string key) =>
        lines.FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))?[key.Length..] ?? "";

    private static List<ChangedValue> ValuesIn(string[] lines)
    {
        var values = new List<ChangedValue>();
        foreach (string line in lines.Where(line => line.Length > 1 && line[0] is '-' or '+' && line.Contains('=')))
        {
            string name = line[1..line.IndexOf('=')];
            string value = Value(line);
            int before = values.FindIndex(v => v.Name == name);
            if (before < 0)
            {
                values.Add(line[0] == '-' ? new ChangedValue(name, value, null) : new ChangedValue(name, null, value));
            }
            else if (line[0] == '+')
            {
                values[before] = values[before] with { New = value };
            }
        }

        return values;
    }
}
