using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace ChamberFirmware.Bench.Talk;

/// <summary>What a person wants to see of the status at a glance: where the run is, and every quantity beside its target.</summary>
public static partial class StatusText
{
    private static readonly (string Short, string Key, string Target, string Unit)[] Quantities =
    [
        ("T", "temperatureC", "targetTemperatureC", "C"),
        ("W", "humidityRatioGPerKg", "targetHumidityRatioGPerKg", "g/kg"),
        ("v", "airVelocityMPerS", "targetAirVelocityMPerS", "m/s"),
    ];

    /// <summary>The phase of a status line; empty: it is none.</summary>
    public static string Phase(string status) => Pairs(status).GetValueOrDefault("phase", "");

    /// <summary>A short line of a status line.</summary>
    public static string Of(string status)
    {
        Dictionary<string, string> pairs = Pairs(status);
        string text = pairs.GetValueOrDefault("phase", "no status yet");
        foreach ((string name, string key, string target, string unit) in Quantities)
        {
            string now = pairs.GetValueOrDefault(key, "-");
            text += pairs.TryGetValue(target, out string? asked) ? $"  {name} {now}/{asked} {unit}" : $"  {name} {now} {unit}";
        }

        Match said = Said().Match(status);
        return said.Success ? text + "  " + said.Value.Replace('=', ' ') : text;
    }

    private static Dictionary<string, string> Pairs(string status)
    {
        var pairs = new Dictionary<string, string>();
        foreach (Match pair in Pair().Matches(status))
        {
            pairs.TryAdd(pair.Groups["key"].Value, pair.Groups["value"].Value);
        }

        return pairs;
    }

    [GeneratedRegex(@"\b(?<key>[A-Za-z0-9]+)=(?<value>\S+)")]
    private static partial Regex Pair();

    [GeneratedRegex(@"\b(fault|note)=.*")]
    private static partial Regex Said();
}
