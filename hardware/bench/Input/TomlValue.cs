using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Bench.Baths;
using Tomlyn.Syntax;

namespace ChamberFirmware.Bench;

/// <summary>The text that the firmware's draft is given for a TOML value, or why the value has the wrong type for its key.</summary>
internal static class TomlValue
{
    private const string PlainNumber = "0.################"; // no exponent: the firmware's reader knows none

    /// <summary>Empty and the text, or one sentence.</summary>
    public static string AsText(string key, ValueSyntax value, out string text)
    {
        text = "";
        KeyKind kind = KeyKinds.Of(key);
        if (kind == KeyKind.Text)
        {
            text = (value as StringValueSyntax)?.Value ?? "";
            return value is StringValueSyntax ? "" : $"{key} = {Written(value)} is not text: put it in double quotes.";
        }

        if (kind == KeyKind.TextList)
        {
            return TextsAsText(key, value, out text);
        }

        if (kind == KeyKind.List && value is ArraySyntax list)
        {
            return ListAsText(key, list, out text);
        }

        if (Number(value) is string number)
        {
            text = number;
            return "";
        }

        string hint = kind == KeyKind.List ? "a number or a list of numbers like [2, 6, 10]" : "a number like 12.5, without quotes";
        return $"{key} = {Written(value)} is not a number: write {hint}.";
    }

    // One text may stand without brackets.
    private static string TextsAsText(string key, ValueSyntax value, out string text)
    {
        ValueSyntax?[] items = value is ArraySyntax list ? [.. list.Items.Select(item => item.Value)] : [value];
        ValueSyntax? wrong = items.FirstOrDefault(item => item is not StringValueSyntax);
        text = string.Join(BathList.Between, items.OfType<StringValueSyntax>().Select(item => item.Value));
        return items.Length == 0 ? $"{key} = [] is empty: give at least one text, or leave the key out."
            : wrong != null ? $"{key} has {Written(wrong)}, which is not text: write a list like [\"water 60 C, 120 s\", \"water 20 C\"]."
            : items.OfType<StringValueSyntax>().FirstOrDefault(item => item.Value?.Contains(';') == true) is { } two
                ? $"{key} has {Written(two)} with a semicolon: write each as a text of its own."
            : "";
    }

    private static string ListAsText(string key, ArraySyntax list, out string text)
    {
        var numbers = new List<string>();
        text = "";
        foreach (ArrayItemSyntax item in list.Items)
        {
            if (item.Value == null || Number(item.Value) is not string number)
            {
                string written = item.Value == null ? "nothing" : Written(item.Value);
                return $"{key} has {written}, which is not a number: write a list like [2, 6, 10].";
            }

            numbers.Add(number);
        }

        text = string.Join(", ", numbers);
        return numbers.Count > 0 ? "" : $"{key} = [] is empty: give at least one number.";
    }

    private static string? Number(ValueSyntax value) => value switch
    {
        IntegerValueSyntax integer => integer.Value.ToString(),
        FloatValueSyntax real => real.Value.ToString(PlainNumber),
        _ => null,
    };

    private static string Written(ValueSyntax value) => value.ToString().ReplaceLineEndings(" ").Trim();
}
