using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Scpi;
using ChamberFirmware.Tests.Scenarios;

namespace ChamberFirmware.Tests.Unit.Scpi;

/// <summary>A row of the table, and what can be typed of it.</summary>
internal sealed partial record ScpiRow(string Header, string Kinds, string Meaning)
{
    public bool IsQuery => Header.EndsWith('?');

    public bool IsNeeded => Kinds.Any(char.IsLower);

    public string Root => Header[0] == '*' ? "Common commands" : Header.Split(':', '?')[0];

    public static IReadOnlyList<ScpiRow> All()
    {
        var all = new Collector();
        var session = new ScpiSession(new TwinRun().Chamber);
        for (int group = 0; group < ScpiTable.Groups; group++)
        {
            ScpiTable.Visit(group, all, session);
        }

        return all.Rows;
    }

    /// <summary>Long and short, with and without what is optional, in capitals and not.</summary>
    public IEnumerable<string> Forms()
    {
        string whole = Header.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        string bare = Optional().Replace(Header, "");
        foreach (string form in new[] { whole, bare }.Distinct())
        {
            yield return form.ToUpperInvariant();
            string brief = string.Concat(form.Where(c => !char.IsLower(c)));
            if (brief.Length < form.Length)
            {
                yield return brief;
            }

            if (form.Any(char.IsLetter))
            {
                yield return form.ToLowerInvariant();
            }
        }
    }

    public string Parameters() => Kinds.Length == 0 ? "" : " " + string.Join(',', Kinds.Select(Of));

    public string TooMany() => " " + string.Join(',', Kinds.Append('n').Select(Of));

    public string Signature()
    {
        string text = "";
        foreach (char kind in Kinds)
        {
            string name = char.ToLowerInvariant(kind) switch
            {
                's' => "string",
                'b' => "ON, OFF",
                'u' => "UNVerified",
                'c' => "CONDensing",
                _ => "number",
            };
            string next = (text.Length > 0 ? ", " : "") + name;
            text += char.IsUpper(kind) ? $"[{next}]" : next;
        }

        return text;
    }

    private static string Of(char kind) => char.ToLowerInvariant(kind) switch
    {
        's' => "\"2026-11-30\"",
        'b' => "OFF",
        'u' => "UNV",
        'c' => "COND",
        _ => "1",
    };

    [GeneratedRegex(@"\[[^]]*\]")]
    private static partial Regex Optional();

    private sealed class Collector : IScpiVisitor
    {
        public List<ScpiRow> Rows { get; } = [];

        public bool Row(string header, string kinds, string meaning)
        {
            Rows.Add(new ScpiRow(header, kinds, meaning));
            return false;
        }
    }
}
