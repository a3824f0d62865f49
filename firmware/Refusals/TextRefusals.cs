using ChamberFirmware.Text;

namespace ChamberFirmware.Refusals;

/// <summary>12xx: numbers, lists and days as people type them. What is refused has a decimal comma most often.</summary>
public static class TextRefusals
{
    /// <summary>A setting or a recipe's key that is a number, where something else was typed; both limits are allowed.</summary>
    public static Refusal NotANumberBetween(string name, string text, double lowest, double highest) => (DecimalText.HasComma(text)
        ? Refusal.Of(1203, "* = '*' is not a number: write it like 12.5 with a point, not a comma, between * and *.")
        : Refusal.Of(1204, "* = '*' is not a number: write it like 12.5, between * and *."))
        .Add(name).Add(text).Exact(lowest).Exact(highest);

    /// <summary>A setting or a recipe's key; both limits are allowed.</summary>
    public static Refusal OutOfRange(string name, double value, double lowest, double highest) =>
        Refusal.Of(1205, "* = * is out of range: it must be between * and *.").Add(name).Exact(value).Exact(lowest).Exact(highest);

    /// <summary>A setting that counts something.</summary>
    public static Refusal NotWhole(string name, string text) => Refusal.Of(1206, "* = * is not a whole number.").Add(name).Add(text);

    /// <summary>Nobody can say whether it is a decimal comma or parts a list.</summary>
    public static Refusal CommaInList(string name, string text) => Refusal.Of(
        1211,
        "* = '*' has a comma without a blank: write one number with a point (2.5), several in brackets ([2, 5]) or with blanks (2 5).")
        .Add(name).Add(text);

    /// <summary>A list that is too long.</summary>
    public static Refusal TooMany(string name, int most) =>
        Refusal.Of(1212, "* has more than * values: that is how many are allowed.").Add(name).Whole(most);

    /// <summary>A value that is one of some words.</summary>
    public static Refusal NotOneOf(string name, string word, string allowed) =>
        Refusal.Of(1213, "* = '*' is not one of *.").Add(name).Add(word).Add(allowed);

    /// <summary>What must be given was not.</summary>
    public static Refusal Missing(string name, string meaning) => Refusal.Of(1214, "* is missing: *.").Add(name).Add(meaning);

    /// <summary>A setting that is a day.</summary>
    public static Refusal NotADay(string name, string text) =>
        Refusal.Of(1221, "* = * is not a day: write it as 2026-11-23.").Add(name).Add(text);

    /// <summary>A command that stores a day with what it measures.</summary>
    public static Refusal NeedsDay(string command) =>
        Refusal.Of(1222, "* needs the day, because the chamber has no calendar: * 2026-11-23.").Add(command).Add(command);
}
