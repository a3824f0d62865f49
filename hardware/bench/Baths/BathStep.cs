using System.Globalization;
using System.Text.RegularExpressions;

namespace ChamberFirmware.Bench.Baths;

/// <summary>One bath that the plate lies in after the exposure. The first is the one that the chamber immerses it into.</summary>
/// <param name="Bath">What is in it, in the laboratory's words: water 60 C.</param>
/// <param name="DurationS">How long the plate lies in it, s; null: as long as one likes, which only the last bath may be.</param>
public sealed partial record BathStep(string Bath, double? DurationS)
{
    /// <summary>Shortest time in a bath, s.</summary>
    public const double ShortestS = 1;

    /// <summary>Longest time in a bath, s: a day.</summary>
    public const double LongestS = 86_400;

    private const int MostCharacters = 60;
    private const double ColdestC = -40;
    private const double HottestC = 120;
    private const string Form = "write the bath, a comma, and its time in s, min or h, like \"water 60 C, 120 s\"";

    /// <summary>Temperature that the words say, degrees Celsius; null: they say none.</summary>
    public double? TemperatureC => Celsius().Match(Bath) is { Success: true } found ? Number(found.Groups[1].Value) : null;

    /// <summary>The time as a person says it: 120 s, 10 min; without one: no time given.</summary>
    public string TimeText => DurationS is { } s ? Said(s) : "no time given";

    /// <summary>As a recipe file has it.</summary>
    public string Text => DurationS is { } s ? $"{Bath}, {PlateFolder.Seconds(s)} s" : Bath;

    /// <summary>Reads one; a sentence that says what is wrong, or an empty one.</summary>
    /// <param name="text">As a recipe file has it.</param>
    /// <param name="isLast">It may do without a time.</param>
    /// <param name="step">What was read.</param>
    public static string Read(string text, bool isLast, out BathStep step)
    {
        int comma = text.LastIndexOf(',');
        string tail = comma < 0 ? "" : text[(comma + 1)..].Trim();
        bool hasTime = tail.Length > 0 && (char.IsDigit(tail[0]) || tail[0] is '-' or '.');
        Match time = Time().Match(tail);
        string bath = (hasTime ? text[..comma] : text).Trim();
        double? durationS = hasTime && time.Success ? Number(time.Groups[1].Value) * UnitS(time.Groups[2].Value) : null;
        step = new BathStep(bath, durationS);
        return hasTime && !time.Success ? $"'{tail}' is no time: {Form}."
            : !hasTime && !isLast ? $"'{text.Trim()}' has no time, and only the last bath may do without: {Form}."
            : durationS is < ShortestS or > LongestS ? $"'{tail}' is out of range {ShortestS:0} s to {LongestS / 3600:0} h."
            : RefusalOfWords(step);
    }

    /// <summary>A time as a person says it.</summary>
    public static string Said(double s) => s >= 120 && s % 60 == 0 ? $"{s / 60:0} min" : $"{PlateFolder.Seconds(s)} s";

    private static string RefusalOfWords(BathStep step) => step.Bath switch
    {
        "" => $"nothing says what is in the bath: {Form}.",
        { Length: > MostCharacters } => $"'{step.Bath}' has {step.Bath.Length} characters, {MostCharacters} are allowed.",
        _ when step.TemperatureC is < ColdestC or > HottestC =>
            $"{step.TemperatureC:0.##} C in '{step.Bath}' is out of range {ColdestC:0} to {HottestC:0} C.",
        _ => "",
    };

    private static double UnitS(string unit) => unit switch { "h" => 3600, "min" => 60, _ => 1 };

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d{1,6}(?:\.\d{1,6})?)\s*(s|min|h)$")]
    private static partial Regex Time();

    [GeneratedRegex(@"(?<![\w.])(-?\d{1,6}(?:\.\d{1,3})?)\s*°?C(?!\w)")]
    private static partial Regex Celsius();
}
