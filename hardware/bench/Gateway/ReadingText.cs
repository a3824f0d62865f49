using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Bench.Gateway;

/// <summary>
/// A reading as JSON, in two parts: what the chamber said, which is kept, and around it time, number and age, which are known when it is
/// published. Keys are the chamber's own names; null is not valid, not told, or a word that has nothing to tell.
/// </summary>
public static class ReadingText
{
    /// <summary>Time since power-on by the chamber's clock, s.</summary>
    public const string TimeKey = "timeS";

    /// <summary>A twin is at the line: nothing is measured.</summary>
    public const string SimulatedKey = "simulated";

    /// <summary>Arrival at the gateway, UTC.</summary>
    public const string UtcKey = "utc";

    /// <summary>Counts the readings of a chamber, without gaps and over restarts of the gateway.</summary>
    public const string SequenceKey = "sequence";

    /// <summary>How old it was when it was published, s.</summary>
    public const string AgeKey = "ageS";

    /// <summary>Where: chambers of two sites may have one name.</summary>
    public const string SiteKey = "site";

    /// <summary>Which chamber.</summary>
    public const string ChamberKey = "chamber";

    private const string UtcFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>
    /// The members that are kept, without braces; <paramref name="answers"/>: to <see cref="PublishedPoint.Question"/>, or, of a casting
    /// line (<paramref name="isLine"/>), to <see cref="PublishedPoint.QuestionOfLine"/>.
    /// </summary>
    public static string Kept(TelemetrySample sample, IReadOnlyList<string>? answers, bool isSimulated, bool isLine = false)
    {
        var told = new Dictionary<string, string>(sample.Values);
        int asked = PublishedPoint.Asked.Count;
        foreach ((string name, string value) in WebText.Read(isLine && answers?.Count > asked ? answers[asked] : ""))
        {
            told[name] = value;
        }

        for (int i = 0; answers?.Count == asked + (isLine ? 1 : 0) && i < asked; i++)
        {
            double value = TelemetrySample.NumberOf(answers[i].Split(',')[0]);
            told[PublishedPoint.Asked[i].Name] = double.IsNaN(value) ? "" : value.ToString("R", CultureInfo.InvariantCulture);
        }

        var text = new StringBuilder(1024);
        text.Append('"').Append(TimeKey).Append("\":")
            .Append((sample.AtUs / 1e6).ToString("0.######", CultureInfo.InvariantCulture));
        text.Append(",\"").Append(SimulatedKey).Append("\":").Append(isSimulated ? "true" : "false");
        foreach (PublishedPoint point in PublishedPoint.Of(isLine))
        {
            Add(text, point.Name, told.GetValueOrDefault(point.Name, ""), point.IsWord);
            told.Remove(point.Name);
        }

        foreach ((string name, string value) in told.OrderBy(pair => pair.Key, StringComparer.Ordinal)) // of firmware that knows more
        {
            Add(text, name, value, !IsNumber(value));
        }

        return text.ToString();
    }

    /// <summary>The whole message.</summary>
    public static byte[] Message(string site, Reading reading, long nowMs)
    {
        string age = (Math.Max(nowMs - reading.UtcMs, 0) / 1000.0).ToString("0.###", CultureInfo.InvariantCulture);
        string place = $"\"{SiteKey}\":\"{site}\",\"{ChamberKey}\":\"{reading.Chamber}\"";
        string time = $"\"{UtcKey}\":\"{Utc(reading.UtcMs)}\",\"{SequenceKey}\":{reading.Sequence},\"{AgeKey}\":{age}";
        return Encoding.UTF8.GetBytes($"{{{place},{time},{reading.Kept}}}");
    }

    /// <summary>A time as all messages write it.</summary>
    public static string Utc(long utcMs) =>
        DateTimeOffset.FromUnixTimeMilliseconds(utcMs).UtcDateTime.ToString(UtcFormat, CultureInfo.InvariantCulture);

    private static void Add(StringBuilder text, string name, string value, bool isWord)
    {
        text.Append(",\"").Append(JsonEncodedText.Encode(name)).Append("\":");
        text.Append(value.Length == 0 || (!isWord && !IsNumber(value)) ? "null"
            : isWord ? $"\"{JsonEncodedText.Encode(value)}\"" : value);
    }

    // As JSON has numbers; the firmware writes no exponent and no leading point.
    private static bool IsNumber(string value) =>
        value.Length > 0 && value[^1] != '.' && value.TrimStart('-') is [>= '0' and <= '9', ..]
        && double.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
