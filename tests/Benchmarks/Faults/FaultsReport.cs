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
        var kinds = new Table().AsciiBorder().AddColumns("kind", "cases", "detected", "in time", "wrong number");
        foreach (IGrouping<string, CaseResult> kind in results.Claimed.GroupBy(one => one.Name.Split(' ')[0]))
        {
            kinds.AddRow(
                kind.Key, $"{kind.Count()}", $"{kind.Count(one => one.IsDetected)}", $"{kind.Count(one => one.IsInTime)}",
                $"{kind.Count(one => one.IsWrongNumber)}");
        }

        console.Write(kinds);
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
