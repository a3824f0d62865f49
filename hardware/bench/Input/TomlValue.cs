using System.Collections.Generic;
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
        if (key is "name" or "bath" or "dope" or "exposurePoint")
        {
            text = (value as StringValueSyntax)?.Value ?? "";
            return value is StringValueSyntax ? "" : $"{key} = {Written(value)} is not text: put it in double quotes.";
        }

        if (key == "exposureS" && value is ArraySyntax times)
        {
            return ListAsText(times, out text);
        }

        if (Number(value) is string number)
        {
            text = number;
            return "";
        }

        if (!IsNumberKey(key))
        {
            text = Written(value); // an unknown key: the draft says so
            return "";
        }

        string hint = key == "exposureS" ? "a number or a list of numbers like [2, 6, 10]" : "a number like 12.5, without quotes";
        return $"{key} = {Written(value)} is not a number: write {hint}.";
    }

    private static string ListAsText(ArraySyntax times, out string text)
    {
        var numbers = new List<string>();
        text = "";
        foreach (ArrayItemSyntax item in times.Items)
        {
            if (item.Value == null || Number(item.Value) is not string number)
            {
                string written = item.Value == null ? "nothing" : Written(item.Value);
                return $"exposureS has {written}, which is not a number: write a list like [2, 6, 10].";
            }

            numbers.Add(number);
        }

        text = string.Join(", ", numbers);
        return numbers.Count > 0 ? "" : "exposureS = [] is empty: give at least one exposure time in seconds.";
    }

    private static string? Number(ValueSyntax value) => value switch
    {
        IntegerValueSyntax integer => integer.Value.ToString(),
        FloatValueSyntax real => real.Value.ToString(PlainNumber),
        _ => null,
    };

    private static bool IsNumberKey(string key) => key is "temperatureC" or "relativeHumidityPct" or "humidityRatioGPerKg"
        or "airVelocityMPerS" or "exposureS" or "bladeTravelS" or "bladeSpeedMmPerS" or "immersionTravelS" or "immersionSpeedMmPerS"
        or "filmUm" or "filmWaterPct";

    private static string Written(ValueSyntax value) => value.ToString().ReplaceLineEndings(" ").Trim();
}
