using System.Collections.Generic;
using System.IO;
using System.Linq;
using ChamberFirmware.Benchmarks.Control;
using Spectre.Console;

namespace ChamberFirmware.Benchmarks.Tick;

/// <summary>The heap as a table: what it is made of, and which of the firmware's objects take most.</summary>
internal static class HeapTable
{
    private const int MostTypes = 10;

    /// <summary>Prints the table and the greatest types.</summary>
    public static void Write(HeapResults heap, TextWriter output)
    {
        string[] shares = [.. heap.Cast.Shares.Keys];
        var table = new Table().AsciiBorder().AddColumns(["ESP32 heap, bytes", .. shares, "needs", "limit"]);
        AddRow(table, "commissioning", heap.Commissioning, HeapResults.CommissioningLimitBytes);
        AddRow(table, "cast", heap.Cast, HeapResults.CastLimitBytes);
        ProgressView.ConsoleFor(output).Write(table);
        output.WriteLine($"An image with the debugger needs {heap.DebuggerBytes} bytes more.");
        output.WriteLine("Live while commissioning: " + Greatest(heap.Commissioning.Live));
        output.WriteLine("Live in a cast: " + Greatest(heap.Cast.Live));
    }

    private static void AddRow(Table table, string name, HeapUse use, long limit)
    {
        table.AddRow([name, .. use.Shares.Values.Select(bytes => $"{bytes}"), $"{use.Bytes}", $"{limit}"]);
    }

    private static string Greatest(HeapCount live)
    {
        IEnumerable<KeyValuePair<string, long>> greatest = live.ByType.OrderByDescending(t => t.Value).Take(MostTypes);
        return string.Join(", ", greatest.Select(t => $"{t.Key} {t.Value}"));
    }
}
