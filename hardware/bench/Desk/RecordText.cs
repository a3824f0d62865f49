using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace ChamberFirmware.Bench.Desk;

/// <summary>
/// The firmware's record as it tells it: lines of key=value pairs, a line's own name before them. What ends in S is seconds.
/// </summary>
public sealed class RecordText
{
    private static readonly string[] Sentences = ["warning", "fault", "recipe"]; // their value is the rest of the line, blanks and all
    private readonly Dictionary<string, string> _values = [];

    /// <summary>Of these lines.</summary>
    public RecordText(IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        Lines = lines;
        foreach (string line in lines)
        {
            Take(line);
        }
    }

    /// <summary>The lines as they came.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>There was a run since power-on.</summary>
    public bool IsOfRun => Has("recipe");

    /// <summary>There is such a value.</summary>
    public bool Has(string key) => _values.ContainsKey(key);

    /// <summary>A word or sentence; empty: there is none. The key of a value inside a named line: bladeEndS/planned.</summary>
    public string Word(string key) => _values.GetValueOrDefault(key, "");

    /// <summary>A number; null: there is none, or the record says none.</summary>
    public double? Number(string key) =>
        double.TryParse(Word(key), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null;

    /// <summary>Seconds as whole microseconds.</summary>
    public long? Us(string key) => Number(key) is { } s ? (long)Math.Round(s * 1e6) : null;

    /// <summary>Yes or no; null: it is not said.</summary>
    public bool? Flag(string key) => Has(key) ? Word(key) == "yes" : null;

    /// <summary>Number and sentence of the fault that ended the run; 0: none.</summary>
    public (int Number, string Sentence) Fault()
    {
        string[] parts = Word("fault").Split(' ', 2);
        return int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? (number, parts[^1]) : (0, "");
    }

    private void Take(string line)
    {
        int equals = line.IndexOf('=');
        int blank = line.IndexOf(' ');
        if (equals > 0 && Sentences.Contains(line[..equals]))
        {
            _values[line[..equals]] = line[(equals + 1)..];
            return;
        }

        bool isNamed = blank > 0 && blank < equals; // a name, then its pairs
        string name = isNamed ? line[..blank] : equals > 0 ? line[..equals] : line;
        string[] pairs = (isNamed ? line[(blank + 1)..] : line).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (string pair in pairs)
        {
            string[] parts = pair.Split('=', 2);
            string key = parts[0] == name ? name : $"{name}/{parts[0]}";
            _values[key] = parts[^1];
        }
    }
}
