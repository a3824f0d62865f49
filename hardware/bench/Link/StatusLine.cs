using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Bench.Link;

/// <summary>The long form of telemetry: the chamber's status as key=value pairs, then its notes in words.</summary>
internal static class StatusLine
{
    private const string Note = " note=";
    private const string Fault = " fault=";
    private static readonly string[] Sentences = [Fault, Note]; // from the first of these on there are blanks inside values

    /// <summary>Reads the body of a pushed line, between its mark and its check sum. False: it has no phase that is known here.</summary>
    public static bool TryRead(string body, out TelemetrySample? sample)
    {
        sample = null;
        int blank = body.IndexOf(' ', StringComparison.Ordinal);
        string[] head = blank < 0 ? [] : body[..blank].Split(',');
        if (head.Length != 2 || !long.TryParse(head[0], out long number) || !long.TryParse(head[1], out long atUs))
        {
            return false;
        }

        Dictionary<string, string> values = Pairs(body[blank..]);
        if (!Enum.TryParse(values.GetValueOrDefault("phase"), out Phase phase))
        {
            return false;
        }

        double[] untold = [.. Enumerable.Repeat(double.NaN, Loads.Count)];
        sample = new TelemetrySample(
            number, atUs, Number(values, "temperatureC"), Number(values, "humidityRatioGPerKg"), Number(values, "airVelocityMPerS"), phase,
            untold, double.NaN, Number(values, "relativeHumidityPct"), Number(values, "pressurePa"))
        {
            TemperatureUncertaintyK = Number(values, "temperatureUncertaintyK"),
            HumidityUncertaintyGPerKg = Number(values, "humidityUncertaintyGPerKg"),
            AirVelocityUncertaintyMPerS = Number(values, "airVelocityUncertaintyMPerS"),
            DoorIsClosed = values.GetValueOrDefault("interlock") is { } chain ? chain == "closed" : null,
            Notes = body.Split(Note)[1..],
            Values = values,
            Fault = FaultOf(body),
        };
        return true;
    }

    private static Dictionary<string, string> Pairs(string text)
    {
        int end = Sentences.Select(s => text.IndexOf(s, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(text.Length).Min();
        return text[..end].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .Where(pair => pair.Length == 2).GroupBy(pair => pair[0]).ToDictionary(pair => pair.Key, pair => pair.First()[1]);
    }

    private static string FaultOf(string body)
    {
        int from = body.IndexOf(Fault, StringComparison.Ordinal);
        return from < 0 ? "" : body[(from + Fault.Length)..].Split(Note)[0];
    }

    private static double Number(Dictionary<string, string> values, string key) =>
        double.TryParse(values.GetValueOrDefault(key), NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? value : double.NaN;
}
