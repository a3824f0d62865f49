using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using ChamberFirmware.Bench.Gateway;
using Google.Protobuf;

namespace ChamberFirmware.Bench.Sparkplug;

/// <summary>
/// A command to a chamber (DCMD) as the gateway's desk takes it. Sparkplug commands have no id: the payload's own time and the word are
/// one, so a message that comes again does nothing.
/// </summary>
public static class DeviceCommand
{
    /// <summary>What comes of a command stands in this metric.</summary>
    public const string Answer = Control + "Answer";

    /// <summary>Of start: a reference recipe.</summary>
    public const string Recipe = Control + "Recipe";

    /// <summary>Of start: one of its times, s.</summary>
    public const string ExposureS = Control + "ExposureS";

    /// <summary>Who says to have sent it.</summary>
    public const string Who = Control + "Who";

    private const string Control = "Device Control/";
    private const string Nobody = "a Sparkplug host";

    /// <summary>The metric of a word: true does it.</summary>
    public static string Metric(string word) => Control + word;

    /// <summary>The desk's text of a message; null: it commands nothing, and why.</summary>
    public static string? TextOf(byte[] payload, out string refusal)
    {
        refusal = "";
        try
        {
            Payload message = Payload.Parser.ParseFrom(payload);
            string[] words = [.. CommandWords.All.Where(word => message.Metrics.Any(m => m.Name == Metric(word) && m.BooleanValue))];
            refusal = words.Length != 1
                ? $"A command has one of {string.Join(", ", CommandWords.All.Select(Metric))} that is true; this one has {words.Length}."
                : !message.HasTimestamp ? "A command needs its payload's timestamp: it tells it from the one before." : "";
            return refusal.Length > 0 ? null : JsonSerializer.Serialize(Members(message, words[0]));
        }
        catch (InvalidProtocolBufferException)
        {
            refusal = "The command is no Sparkplug payload.";
            return null;
        }
    }

    private static Dictionary<string, object> Members(Payload message, string word)
    {
        var members = new Dictionary<string, object>
        {
            ["id"] = string.Create(CultureInfo.InvariantCulture, $"sparkplug-{message.Timestamp}-{word}"),
            ["word"] = word,
            ["who"] = Find(message, Who)?.StringValue is { Length: > 0 } who ? who : Nobody,
        };
        if (Find(message, Recipe) is { StringValue.Length: > 0 } recipe)
        {
            members["recipe"] = recipe.StringValue;
        }

        if (Find(message, ExposureS) is { HasDoubleValue: true } exposure)
        {
            members["exposureS"] = exposure.DoubleValue;
        }

        return members;
    }

    private static Payload.Types.Metric? Find(Payload message, string name) => message.Metrics.FirstOrDefault(m => m.Name == name);
}
