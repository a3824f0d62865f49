using System.IO;
using System.Linq;
using System.Text.Json;
using ChamberFirmware.Benchmarks.Control;
using Spectre.Console;

namespace ChamberFirmware.Benchmarks.Faults;

/// <summary>The figures as a table and as JSON, and a line for everything that went wrong.</summary>
internal static class FaultsReport
{
    private const int MostLines = 200;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>Prints the tables.</summary>
    public static void Write(FaultsResults results, TextWriter output)
    {
        IAnsiConsole console = ProgressView.ConsoleFor(output);
        console.Write(Claimed(results));
        var table = new Table().AsciiBorder().AddColumns("figure", "value", "of");
        table.AddRow("cases", $"{results.Cases}", "");
        table.AddRow("detected", $"{results.Detected}", $"{results.Cases}");
        table.AddRow("detectedInTime", $"{results.DetectedInTime}", $"{results.Cases}");
        table.AddRow("wrongNumber", $"{results.WrongNumber}", $"{results.Cases}");
        table.AddRow("falseTrips", $"{results.FalseTrips}", $"{results.Nominal.Count} nominal casts");
        table.AddRow("unsafeTicks", $"{results.UnsafeTicks}", "");
        table.AddRow("filmsRecordedAsHeldButNot", $"{results.FilmsRecordedAsHeldButNot}", "");
        table.AddRow("escapes", $"{results.Fuzz.Bad}", $"{results.Fuzz.Count} fuzz inputs");
        table.AddRow("statesLost", $"{results.StatesLost}", $"{results.Cuts.Count} power cuts");
        console.Write(table);
        string[] failures = [.. results.Failures];
        foreach (string failure in failures.Take(MostLines))
        {
            output.WriteLine(failure);
        }

        if (failures.Length > MostLines)
        {
            output.WriteLine($"and {failures.Length - MostLines} more");
        }
    }

    // A row for each part and way of breaking it: what is expected, and when it was seen.
    private static Table Claimed(FaultsResults results)
    {
        var table = new Table().AsciiBorder().AddColumns("kind", "part", "expected", "cases", "detected", "in time", "wrong number",
            "seen after, s");
        foreach (IGrouping<(FaultKind Kind, string Part, string Expected), CaseResult> rows in results.Claimed.GroupBy(Row))
        {
            table.AddRow(
                $"{rows.Key.Kind}", rows.Key.Part, rows.Key.Expected, $"{rows.Count()}", $"{rows.Count(one => one.IsDetected)}",
                $"{rows.Count(one => one.IsInTime)}", $"{rows.Count(one => one.IsWrongNumber)}",
                $"{rows.Min(one => one.TookS):F1} to {rows.Max(one => one.TookS):F1}");
        }

        return table;
    }

    private static (FaultKind Kind, string Part, string Expected) Row(CaseResult one) => (one.Claim.Kind, one.Claim.Part,
        one.Claim.Outcome switch
    {
        Outcome.Idle => "goes idle",
        Outcome.NotVerified => "not verified",
        Outcome.SupplyGone => "supply gone",
        Outcome.Told => "told in the record",
        _ => string.Join(", ", one.Claim.Numbers),
    });

    /// <summary>Writes the figures; an older file is replaced.</summary>
    public static void WriteJson(string path, FaultsResults results)
    {
        var document = new
        {
            results.Cases,
            results.Detected,
            results.DetectedInTime,
            results.WrongNumber,
            results.FalseTrips,
            results.UnsafeTicks,
            results.FilmsRecordedAsHeldButNot,
            FuzzInputs = results.Fuzz.Count,
            Escapes = results.Fuzz.Bad,
            PowerCuts = results.Cuts.Count,
            results.StatesLost,
        };
        File.WriteAllText(path, JsonSerializer.Serialize(document, Options) + "\n");
    }
}
