using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using ChamberFirmware.Benchmarks.Control;
using Spectre.Console;

namespace ChamberFirmware.Benchmarks.Timing;

/// <summary>The figures as a table and as JSON.</summary>
internal static class TimingReport
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>Prints the table.</summary>
    public static void Write(TimingResults results, TextWriter output)
    {
        var table = new Table().AsciiBorder().AddColumns("film time, error us", "casts", "films", "p50", "p95", "greatest");
        AddRow(table, "firmware and timer", results.Exact);
        AddRow(table, "of them above 120 s", results.Above120S);
        AddRow(table, "with actuators of +-2 ms", results.Jittery);
        IAnsiConsole console = ProgressView.ConsoleFor(output);
        console.Write(table);
        IReadOnlyList<CastOutcome> casts = results.Exact;
        output.WriteLine(
            $"{casts.Count(c => c.Collections > 0)} casts with a collection in them, {casts.Count(c => c.Tries > 1)} started more than "
            + $"once (at most {casts.Max(c => c.Tries)} times), {casts.Count(c => c.StallMs > 0)} with a stalled bus.");
        output.WriteLine(
            $"{casts.Count(c => c.Fault != 0)} ended in a fault that says so (a stall above 0.3 s lets the dead-man drop the supply)"
            + $"; unnoticed: {results.Unnoticed}.");
    }

    /// <summary>Writes the figures; an older file is replaced.</summary>
    public static void WriteJson(string path, TimingResults results)
    {
        double[] exact = TimingResults.ErrorsUs(results.Exact);
        double[] jittery = TimingResults.ErrorsUs(results.Jittery);
        double[] longer = TimingResults.ErrorsUs(results.Above120S);
        var document = new
        {
            Casts = results.Exact.Count,
            FilmTimeErrorUs = Figures(exact),
            results.Unnoticed,
            Films = exact.Length,
            Faults = results.Exact.Count(cast => cast.Fault != 0),
            FilmTimeErrorWithJitterUs = Figures(jittery),
            LongFilms = longer.Length,
            FilmTimeErrorAbove120SUs = Figures(longer),
        };
        File.WriteAllText(path, JsonSerializer.Serialize(document, Options) + "\n");
    }

    private static object? Figures(double[] sorted) => sorted.Length == 0 ? null : new
    {
        P50 = Math.Round(TimingResults.Quantile(sorted, 0.5), 1),
        P95 = Math.Round(TimingResults.Quantile(sorted, 0.95), 1),
        Max = Math.Round(TimingResults.Quantile(sorted, 1.0), 1),
    };

    private static void AddRow(Table table, string name, IReadOnlyList<CastOutcome> casts)
    {
        double[] errors = TimingResults.ErrorsUs(casts);
        string At(double share01) => errors.Length == 0 ? "-" : $"{TimingResults.Quantile(errors, share01):F0}";
        table.AddRow(name, $"{casts.Count}", $"{errors.Length}", At(0.5), At(0.95), At(1.0));
    }
}
