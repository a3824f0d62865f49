using System;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChamberFirmware.Casting;

namespace ChamberFirmware.Bench;

/// <summary>How every JSON file of this program is written: keys as in recipes, indented, line feeds, a last line end.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One value as the content of a file.</summary>
    public static byte[] Bytes<T>(T value) => Encoding.UTF8.GetBytes(Text(value));

    /// <summary>What such a file has in it.</summary>
    public static string Text<T>(T value) => JsonSerializer.Serialize(value, Options) + "\n";

    /// <summary>The same as an object that can be added to.</summary>
    public static JsonObject Object(object value) => JsonSerializer.SerializeToNode(value, value.GetType(), Options)!.AsObject();

    /// <summary>To a microsecond or a millionth: more digits are noise of the last bits.</summary>
    public static double Round(double value) => Math.Round(value, 6);

    /// <summary>The same; null stays null.</summary>
    public static double? Round(double? value) => value == null ? null : Round(value.Value);
}

/// <summary>One quantity over an exposure; mean, min and max are null when nothing was exposed.</summary>
internal sealed record Spread(double Target, double? Mean, double? Min, double? Max)
{
    /// <summary>Rounded to six decimals.</summary>
    public static Spread Of(double target, Tally tally)
    {
        return tally.Count == 0
            ? new Spread(JsonText.Round(target), null, null, null)
            : new Spread(JsonText.Round(target), JsonText.Round(tally.Mean), JsonText.Round(tally.Least), JsonText.Round(tally.Greatest));
    }
}

/// <summary>A measured quantity over an exposure, with the limit of how well its sensor knows it; null when nothing was exposed.</summary>
internal sealed record MeasuredSpread(double Target, double? Mean, double? Min, double? Max, double? Uncertainty)
{
    /// <summary>Rounded to six decimals; the uncertainty has the quantity's unit.</summary>
    public static MeasuredSpread Of(double target, Tally tally, double uncertainty)
    {
        Spread spread = Spread.Of(target, tally);
        return new MeasuredSpread(
            spread.Target, spread.Mean, spread.Min, spread.Max, tally.Count == 0 ? null : JsonText.Round(uncertainty));
    }
}
