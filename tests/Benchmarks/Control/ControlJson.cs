using System;
using System.IO;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>
/// The figures as JSON: an object per contender, then the ratios; those of the built family once more in an object of their own, and in it
/// those of its restless half.
/// </summary>
internal static class ControlJson
{
    private const int Digits = 4;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>Writes the file; an older one is replaced.</summary>
    public static void Write(string path, ControlResults? twin, BuiltResults? built)
    {
        JsonObject root = twin == null ? [] : Node(twin);
        if (built != null)
        {
            JsonObject quiet = BuiltNode(built.Quiet);
            quiet["restless"] = BuiltNode(built.Restless);
            root["built"] = quiet;
        }

        File.WriteAllText(path, root.ToJsonString(Options) + "\n");
    }

    private static JsonObject Node(ControlResults results) => JsonSerializer.SerializeToNode(Document.Of(results), Options)!.AsObject();

    private static JsonObject BuiltNode(ControlResults results)
    {
        JsonObject node = Node(results);
        node["condensedLegs01"] = Rounded(BuiltReport.Condensed01(results));
        node["readyLost01"] = Rounded(BuiltReport.ReadyLost01(results));
        node["filmTemperatureAsStated01"] = Rounded(BuiltReport.FilmAsStated01(results));
        node["settleRatioToCautiousBound"] = JsonSerializer.SerializeToNode(Pair.Of(results.RatioToCautiousBound()), Options);
        var film = Pair.Of(BuiltReport.FilmHumidityRatioErrorPct(results));
        node["filmHumidityRatioErrorPct"] = JsonSerializer.SerializeToNode(film, Options);
        return node;
    }

    private static JsonValue? Rounded(double value) => double.IsNaN(value) ? null : JsonValue.Create(Math.Round(value, Digits));

    /// <summary>Null where nothing was measured: JSON has no NaN.</summary>
    private sealed record Pair(double Median, double P95)
    {
        /// <summary>Rounded to four digits after the point.</summary>
        public static Pair? Of(Statistics statistics) => statistics.Count == 0
            ? null
            : new Pair(Math.Round(statistics.Median, Digits), Math.Round(statistics.P95, Digits));
    }

    private sealed record Figures(
        Pair? SettleS,
        Pair? OvershootHumidityRatioPct,
        Pair? RmsHumidityRatioPct,
        Pair? RmsTemperatureK,
        Pair? RmsVelocityPct,
        Pair? RelaySwitchings)
    {
        /// <summary>Null where the contender was not measured.</summary>
        public static Figures? Of(ControlResults results, string key)
        {
            Pair? Pairs(Metric metric) => Pair.Of(results.Of(metric, key));
            return results.Has(key)
                ? new Figures(
                    Pairs(Metric.Settle), Pairs(Metric.Overshoot), Pairs(Metric.RmsHumidityRatio), Pairs(Metric.RmsTemperature),
                    Pairs(Metric.RmsVelocity), Pairs(Metric.Relays))
                : null;
        }
    }

    private sealed record Document(
        Figures? Ours,
        Figures? OnOff,
        Figures? Pid,
        Figures? Bound,
        Pair? SettleRatioToBound,
        Pair? SettleRatioToBestPeer,
        int Plants,
        int Failures,
        Figures? PidOnce,
        Pair? LimitOfSettleRatioToBestPeer)
    {
        /// <summary>The whole file.</summary>
        public static Document Of(ControlResults results) => new(
            Figures.Of(results, Contender.OursKey),
            Figures.Of(results, Contender.OnOffKey),
            Figures.Of(results, Contender.PidKey),
            Figures.Of(results, Contender.BoundKey),
            Pair.Of(results.RatioToBound(Metric.Settle)),
            Pair.Of(results.RatioToBestPeer(Metric.Settle)),
            results.Plants,
            results.FailuresOf(Contender.OursKey).Sum,
            Figures.Of(results, Contender.PidOnceKey),
            Pair.Of(results.LimitOfRatioToBestPeer(Metric.Settle)));
    }
}
