using System.Linq;
using System.Text.RegularExpressions;

namespace ChamberFirmware.Bench;

/// <summary>What is wrong with a line that is no TOML, in words of somebody who has never heard of TOML.</summary>
internal static partial class TomlSentence
{
    /// <summary>Of a text without its last quote.</summary>
    public const string OpenText = "A text is not closed: put a double quote at its end.";

    /// <summary>Of a line with a bracket in a file that has keys alone.</summary>
    public const string NoSections = "A recipe has no [sections]: write its keys one below the other.";

    private const string CurlyQuotes = "“”„‟‘’‚«»";

    /// <summary>One sentence for the broken line, or for the lines of a broken list.</summary>
    public static string Of(string lines)
    {
        string line = lines.Split('\n')[0];
        string bare = Comment().Replace(lines, "").Trim();
        return OfMarks(line, bare) ?? OfValue(bare) ?? OfPair(bare)
            ?? "This cannot be read: write key = value, one per line; text in double quotes, a number with a point.";
    }

    private static string? OfMarks(string line, string bare)
    {
        char control = line.FirstOrDefault(c => char.IsControl(c) && c != '\t');
        return line.Any(char.IsControl) && control != default(char) ? Invisible(control)
            : line.Contains('\0') ? Invisible('\0')
            : bare.Any(CurlyQuotes.Contains) ? "Curly quotes are no quotes here: write straight ones, \"like this\"."
            : bare.StartsWith(';') || bare.StartsWith("//") ? "A comment begins with #." : null;
    }

    private static string Invisible(char control) => $"There is an invisible character (U+{(int)control:X4}): type the line anew.";

    private static string? OfValue(string bare)
    {
        Match comma = DecimalComma().Match(bare);
        Match unit = WithUnit().Match(bare);
        Match point = BarePoint().Match(bare);
        return comma.Success ? $"A number has a point, not a comma: {comma.Groups[1].Value}.{comma.Groups[2].Value}."
            : unit.Success ? $"A number stands alone, without '{unit.Groups[2].Value}': the key's name has the unit. "
                + $"Write {unit.Groups[1].Value}."
            : point.Success ? $"A number has a digit before its point: 0.{point.Groups[1].Value}."
            : LeadingZero().IsMatch(bare) ? "A number does not begin with 0: leave it out." : null;
    }

    private static string? OfPair(string bare) =>
        bare.StartsWith('[') && !bare.Contains('=') ? NoSections
        : !bare.Contains('=') && bare.Contains(':') ? "After a key stands '=', not ':': write key = value."
        : !bare.Contains('=') ? "There is no '=': write key = value."
        : bare.StartsWith('=') ? "There is no key before '=': write key = value."
        : bare.EndsWith('=') ? "There is no value after '=': write key = value."
        : bare.Count(c => c == '"') % 2 == 1 || bare.Count(c => c == '\'') % 2 == 1 ? OpenText
        : bare.Count(c => c == '[') > bare.Count(c => c == ']') ? "A list is not closed: put a ] at its end."
        : bare.Contains('[') ? "Between the numbers of a list stand commas: [2, 6, 10]."
        : UnquotedWord().IsMatch(bare) ? "A text stands in double quotes: key = \"water\"." : null;

    [GeneratedRegex(@"#[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"=\s*([+-]?\d+),(\d+)$")]
    private static partial Regex DecimalComma();

    [GeneratedRegex(@"=\s*([+-]?\d+(?:\.\d+)?)\s*([^\d\s.,+\-\]]\S*)$")]
    private static partial Regex WithUnit();

    [GeneratedRegex(@"=\s*\.(\d+)$")]
    private static partial Regex BarePoint();

    [GeneratedRegex(@"=\s*[+-]?0\d")]
    private static partial Regex LeadingZero();

    [GeneratedRegex(@"=\s*\p{L}")]
    private static partial Regex UnquotedWord();
}
