using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Spectre.Console;

namespace ChamberFirmware.Benchmarks.Control;

/// <summary>The built family's tables: those of the twin, and what only this family shows.</summary>
internal static class BuiltReport
{
    /// <summary>Prints the tables of both weathers.</summary>
    public static void Write(BuiltResults results, TextWriter output)
    {
        IAnsiConsole console = ProgressView.ConsoleFor(output);
        Part(console, results.Quiet, "built family, quiet", output);
        Part(console, results.Restless, "built family, restless", output);
    }

    /// <summary>Share of the legs that were held with water on a wall.</summary>
    public static double Condensed01(ControlResults results) => Share01(results, leg => leg.CondensedG > 0.0 ? 1 : 0);

    /// <summary>How often ready was taken back, over the legs that were held.</summary>
    public static double ReadyLost01(ControlResults results) => Share01(results, leg => leg.ReadyLost);

    /// <summary>How far our air over a film was from its humidity, in the mean over the film, percent.</summary>
    public static Statistics FilmHumidityRatioErrorPct(ControlResults results) => Statistics.Of(
        Cast([.. Held(results, Contender.OursKey, null)]).Select(leg => Math.Abs(leg.FilmHumidityRatioErrorPct!.Value)));

    /// <summary>Share of the films whose air was as warm as the firmware said, within what it said.</summary>
    public static double FilmAsStated01(ControlResults results)
    {
        LegResult[] told = [.. Held(results).Where(leg => leg.FilmIsAsStated != null)];
        return told.Length == 0 ? double.NaN : (double)told.Count(leg => leg.FilmIsAsStated == true) / told.Length;
    }

    /// <summary>Our legs that were taken and that somebody could have held.</summary>
    public static IEnumerable<LegResult> Held(ControlResults results) => Held(results, Contender.OursKey, null);

    private static double Share01(ControlResults results, Func<LegResult, int> count)
    {
        LegResult[] held = [.. Held(results, Contender.OursKey, null)];
        return held.Length == 0 ? double.NaN : (double)held.Sum(count) / held.Length;
    }

    private static IEnumerable<LegResult> Held(ControlResults results, string key, string? climate) =>
        results.Every(key).Where(leg => leg.Counts && leg.Accepted && !leg.IsReckoned && (climate == null || leg.Climate == climate));

    private static void Part(IAnsiConsole console, ControlResults results, string title, TextWriter output)
    {
        console.WriteLine();
        console.WriteLine(title + ": judged is what the sensor would show of the air at its place");
        ControlReport.Write(results, output);
        Cautious(console, results);
        foreach (Climate climate in Climate.All.Where(climate => results.Counted(Contender.OursKey, climate.Name).Any()))
        {
            Table table = ControlReport.NewTable($"{title}, {climate.Name}");
            Contender[] driven = [.. results.Contenders.Where(contender => contender.Key != Contender.BoundKey)];
            foreach (Contender contender in driven)
            {
                table.AddColumn(new TableColumn(contender.Title).RightAligned().NoWrap());
            }

            void Row(string name, Func<IReadOnlyList<LegResult>, string> cell) =>
                table.AddRow([name, .. driven.Select(c => cell([.. Held(results, c.Key, climate.Name)]))]);
            Row("legs", legs => $"{legs.Count}");
            Row("settle s", legs => Three(legs, leg => leg.SettleS, "F0"));
            Row("ready s", legs => Three([.. legs.Where(leg => leg.ReadyS != null)], leg => leg.ReadyS!.Value, "F0"));
            Row("never ready", legs => $"{legs.Count(leg => leg.ReadyS == null)}");
            Row("|mean T - set| K", legs => Three(legs, leg => Math.Abs(leg.MeanTemperatureErrorK), "F2"));
            Row("|mean W - set| %", legs => Three(legs, leg => Math.Abs(leg.MeanHumidityRatioErrorPct), "F2"));
            Row("rms W %", legs => Three(legs, leg => leg.RmsHumidityRatioPct, "F2"));
            Row("overshoot W %", legs => Three(legs, leg => leg.OvershootHumidityRatioPct, "F1"));
            Row("film above sensor K", legs => Three(legs, leg => leg.FilmOffsetK, "F1"));
            Row("films cast", legs => $"{legs.Count(leg => leg.FilmHumidityRatioErrorPct != null)}");
            Row("|mean W over film - set| %", legs => Three(Cast(legs), leg => Math.Abs(leg.FilmHumidityRatioErrorPct!.Value), "F2"));
            Row("mean W over film - set %", legs => Three(Cast(legs), leg => leg.FilmHumidityRatioErrorPct!.Value, "F2"));
            Row("mean T over film - set K", legs => Three(Cast(legs), leg => leg.FilmTemperatureErrorK!.Value, "F2"));
            Row("film as warm as stated", legs =>
                $"{legs.Count(leg => leg.FilmIsAsStated == true)} of {legs.Count(leg => leg.FilmIsAsStated != null)}");
            Row("hottest air C", legs => Three(legs, leg => leg.HottestC, "F0"));
            Row("wet legs", legs => $"{legs.Count(leg => leg.CondensedG > 0.0)}");
            Row("ready lost", legs => $"{legs.Sum(leg => leg.ReadyLost)} in {legs.Count(leg => leg.ReadyLost > 0)}");
            Row("faults", legs => $"{legs.Count(leg => leg.Fault.Length > 0)}");
            console.Write(table);
        }

        foreach (IGrouping<string, LegResult> fault in Held(results, Contender.OursKey, null)
            .Where(leg => leg.Fault.Length > 0).GroupBy(leg => leg.Fault))
        {
            console.WriteLine($"  {fault.Count()} x {fault.Key}: plants {string.Join(' ', fault.Select(leg => leg.Plant).Distinct())}");
        }
    }

    // Beside the bound that knows everything the one that keeps walls dry within what sensors can tell of them.
    private static void Cautious(IAnsiConsole console, ControlResults results)
    {
        Table table = ControlReport.NewTable("settle, ours / bound with walls known by sensors only");
        foreach (string name in (string[])["legs", "median", "95 %"])
        {
            table.AddColumn(new TableColumn(name).RightAligned().NoWrap());
        }

        foreach (string? climate in Climate.All.Select(climate => (string?)climate.Name).Append(null))
        {
            Statistics ratio = results.RatioToCautiousBound(climate);
            if (ratio.Count > 0)
            {
                table.AddRow(climate ?? "all", $"{ratio.Count}", $"{ratio.Median:F2}", $"{ratio.P95:F2}");
            }
        }

        console.Write(table);
    }

    private static IReadOnlyList<LegResult> Cast(IReadOnlyList<LegResult> legs) =>
        [.. legs.Where(leg => leg.FilmHumidityRatioErrorPct != null)];

    private static string Three(IReadOnlyList<LegResult> legs, Func<LegResult, double> of, string format)
    {
        if (legs.Count == 0)
        {
            return "-";
        }

        Statistics statistics = Statistics.Of(legs.Select(of));
        return $"{statistics.Median.ToString(format)} / {statistics.P95.ToString(format)} / {legs.Max(of).ToString(format)}";
    }
}
