using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.Json;
using ChamberFirmware.Benchmarks.Control;
using ChamberFirmware.Operation;
using Mono.Cecil;
using Spectre.Console;

namespace ChamberFirmware.Benchmarks.Tick;

/// <summary>benchmarks tick: what a tick costs, by stage, in counted operations, and what that makes on an ESP32.</summary>
public static class TickCommand
{
    private const int NotGood = 1;

    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n" };

    private static readonly (string Recipe, double ExposureS)[] Runs = [("example-1", 10.0), ("example-3", 15.0)];

    /// <summary>The command with its options.</summary>
    public static Command Make()
    {
        var json = new Option<string?>("--json") { Description = "Writes the figures to a JSON file.", HelpName = "FILE" };
        var command = new Command("tick", "Cost of a tick: operations by stage, share of an ESP32's period, bytes, IL, heap.") { json };
        command.SetAction(parsed => Run(parsed.GetValue(json), parsed.InvocationConfiguration.Output));
        return command;
    }

    /// <summary>Measures and counts the runs.</summary>
    public static TickResults Results()
    {
        TickProbe.Measure("example-3", 15.0); // compiles everything
        var counted = new List<long[]>();
        var bytes = new List<long>();
        var ns = new List<double>();
        foreach ((string recipe, double exposureS) in Runs)
        {
            counted.AddRange(CountingContext.Count(recipe, exposureS));
            (long[] runBytes, double[] runNs) = TickProbe.Measure(recipe, exposureS);
            bytes.AddRange(runBytes);
            ns.AddRange(runNs);
        }

        return new TickResults(counted, bytes, ns, IlBytes(), HeapProbe.Measure());
    }

    /// <summary>Counts whole passes of a run, with the status once a second, and with somebody who types.</summary>
    public static PassResults Passes() => new(
        CountingContext.CountPasses("example-2", 10.0, [""], PassResults.TypedEvery),
        CountingContext.CountPasses("example-2", 10.0, [PassResults.Typed], PassResults.TypedEvery),
        CountingContext.CountPasses("example-2", 10.0, PassResults.Questions.Split('|'), PassResults.AskedEvery),
        CountingContext.CountPasses("example-2", 10.0, BusFrames.All(), 1, BusFrames.Unit),
        CountingContext.CountPasses("example-2", 10.0, [""], PassResults.TypedEvery, again: PassResults.Restart));

    /// <summary>Counts and measures a casting line that is coated.</summary>
    public static LineResults Line()
    {
        (long[][] ticks, long[] looks) = CountingContext.CountLine();
        LineProbe.Measure(); // compiles everything
        return new LineResults(ticks, looks, LineProbe.Measure(), new HeapUse(LineProbe.Heap(), 0, HeapOfDevice.Tables().Bytes, true));
    }

    private static long IlBytes()
    {
        using AssemblyDefinition firmware = AssemblyDefinition.ReadAssembly(typeof(Chamber).Assembly.Location);
        return firmware.MainModule.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody).Sum(m => (long)m.Body.CodeSize);
    }

    private static int Run(string? json, TextWriter output)
    {
        TickResults results = Results();
        PassResults passes = Passes();
        Write(results, output);
        LineResults line = Line();
        Write(passes, output);
        Write(line, output);
        if (json != null)
        {
            WriteJson(json, results, passes, line);
        }

        return results.IsGood && passes.IsGood && line.IsGood ? 0 : NotGood;
    }

    private static void Write(TickResults results, TextWriter output)
    {
        var table = new Table().AsciiBorder().AddColumns(
            "median tick", "steps", "arithmetic", "array", "calls", "virtual", "new", "ESP32 ms", "longest");
        foreach (int stage in Enumerable.Range(0, Weaver.StageCount).Where(TickResults.IsOfTick))
        {
            double[] ms = results.Esp32Ms(stage);
            string[] operations = [.. Enumerable.Range(0, OperationCost.Kinds).Select(kind => $"{results.Operations(stage, kind)}")];
            table.AddRow([TickResults.StageNames[stage], .. operations, $"{ms[ms.Length / 2]:F2}", $"{ms[^1]:F2}"]);
        }

        double[] all = results.Esp32Ms();
        table.AddRow("tick", "", "", "", "", "", "", $"{all[all.Length / 2]:F2}", $"{all[^1]:F2}");
        ProgressView.ConsoleFor(output).Write(table);
        double[] ns = [.. results.HostNs.Order()];
        output.WriteLine(
            $"{results.Counted.Count} ticks. ESP32: estimated, at the pessimistic end; the longest tick takes "
            + $"{100 * results.Esp32TickShare:F1} % of the period ({100 * TickResults.ShareLimit01:F0} % are allowed).");
        output.WriteLine(
            $"Bytes a tick: {results.BytesPerTick}. Here a tick takes {ns[ns.Length / 2] / 1000:F1} us in the median. "
            + $"IL: {results.IlBytes} bytes.");
        HeapTable.Write(results.Heap, output);
    }

    private static void Write(PassResults passes, TextWriter output)
    {
        const double Official = TickResults.OfficialMhz;
        output.WriteLine(
            $"A pass with the status once a second: {100 * passes.PassShare(Official):F1} % of the period at 160 MHz "
            + $"({100 * PassResults.PassLimit01:F0} % are allowed), {100 * passes.PassShare(TickResults.FastMhz):F1} % at 240; "
            + $"the status alone {100 * passes.StatusShare(Official):F1} % ({100 * PassResults.StatusLimit01:F0} %).");
        output.WriteLine(
            $"While a program asks in SCPI with telemetry at every tick: a pass takes {passes.LongestAskedMs(Official):F1} ms at 160 MHz "
            + $"at the most ({PassResults.AskedLimitMs:F0} are allowed).");
        output.WriteLine(
            $"On a bus with a request at every pass: a pass takes {passes.LongestBusMs(Official):F1} ms at 160 MHz at the most "
            + $"({PassResults.AskedLimitMs:F0} are allowed), talking {passes.LongestBusTalkMs(Official):F1} ms.");
        output.WriteLine(
            $"While a run with another recipe is started: a pass takes {passes.LongestAgainMs(Official):F1} ms at 160 MHz at the most; the "
            + $"longest gap of the heartbeat is {passes.AgainGapMs(Official):F1} ms ({PassResults.AgainGapLimitMs:F0} are allowed).");
        output.WriteLine(
            $"While somebody types: talking takes {passes.LongestTalkMs(Official):F1} ms at 160 MHz at the most; the longest gap of the "
            + $"heartbeat is {passes.LongestHeartbeatGapMs(Official):F1} ms ({PassResults.GapLimitMs:F0} are allowed).");
    }

    private static void Write(LineResults line, TextWriter output)
    {
        const double Official = TickResults.OfficialMhz;
        output.WriteLine(
            $"A line that coats at 7 m/min under its cover: a tick takes {100 * line.TickShare:F1} % of the period at the most "
            + $"({100 * LineResults.ShareLimit01:F0} % are allowed); at 160 MHz {line.MedianMs(Official):F1} ms in the median, "
            + $"{line.LongestMs(Official):F1} at the most, its looks between ticks {line.LooksOfTickMs(Official):F1} ms. "
            + $"Bytes a tick: {line.Bytes.Max()}; heap {line.Heap.Bytes} bytes ({LineResults.HeapLimitBytes} are allowed).");
    }

    private static void WriteJson(string path, TickResults results, PassResults passes, LineResults line)
    {
        double[] all = results.Esp32Ms();
        var document = new
        {
            bytesPerTick = results.BytesPerTick,
            esp32TickShare = Math.Round(results.Esp32TickShare, 4),
            ilBytes = results.IlBytes,
            passShare160 = Math.Round(passes.PassShare(TickResults.OfficialMhz), 4),
            passShare240 = Math.Round(passes.PassShare(TickResults.FastMhz), 4),
            statusShare160 = Math.Round(passes.StatusShare(TickResults.OfficialMhz), 4),
            longestAskedMs = Math.Round(passes.LongestAskedMs(TickResults.OfficialMhz), 1),
            longestBusMs = Math.Round(passes.LongestBusMs(TickResults.OfficialMhz), 1),
            longestTalkMs = Math.Round(passes.LongestTalkMs(TickResults.OfficialMhz), 2),
            longestAgainMs = Math.Round(passes.LongestAgainMs(TickResults.OfficialMhz), 1),
            againGapMs = Math.Round(passes.AgainGapMs(TickResults.OfficialMhz), 1),
            longestHeartbeatGapMs = Math.Round(passes.LongestHeartbeatGapMs(TickResults.OfficialMhz), 1),
            lineTickShare = Math.Round(line.TickShare, 4),
            lineLooksMs = Math.Round(line.LooksOfTickMs(TickResults.OfficialMhz), 2),
            heapLineBytes = line.Heap.Bytes,
            heapCommissioningBytes = results.Heap.Commissioning.Bytes,
            heapCastBytes = results.Heap.Cast.Bytes,
            ticks = results.Counted.Count,
            esp32TickMs = new { median = Math.Round(all[all.Length / 2], 3), max = Math.Round(all[^1], 3) },
            stages = Enumerable.Range(0, Weaver.StageCount).Where(TickResults.IsOfTick).ToDictionary(
                stage => TickResults.StageNames[stage], stage => Math.Round(results.Esp32Ms(stage)[^1], 3)),
            heapDebuggerBytes = results.Heap.DebuggerBytes,
            heapCommissioning = results.Heap.Commissioning.Shares,
            heapCast = results.Heap.Cast.Shares,
        };
        File.WriteAllText(path, JsonSerializer.Serialize(document, Options) + "\n");
    }
}
