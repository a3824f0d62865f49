using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench.Line;
using ChamberFirmware.Bench.Records;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench.Desk;

/// <summary>
/// What is filed of runs at a chamber: the twin's files in the twin's folders, marked as measured, or as simulated where a twin says that
/// it is one.
/// </summary>
public static class MeasuredFiles
{
    /// <summary>Name of the trace.</summary>
    public const string Trace = "trace.csv";

    /// <summary>Name of the log by metre of a casting line.</summary>
    public const string Metres = "metres.csv";

    /// <summary>A new folder of this name, or with a number behind it: no measurement is made again, and what is there stays.</summary>
    public static string NewFolder(string name)
    {
        string folder = name;
        for (int i = 2; Directory.Exists(folder); i++)
        {
            folder = $"{name}-{i}";
        }

        Directory.CreateDirectory(folder);
        return folder;
    }

    /// <summary>record.json and plot.svg of a run that is over; the trace was written while it went on. Returns the record.</summary>
    public static string Write(string folder, MeasuredRun run, ChamberAtLine chamber, ChamberIdentity told, DateOnly day) =>
        Encoding.UTF8.GetString(
            Write((name, content) => WholeFile.Write(Path.Combine(folder, name), content), run, chamber, told, day));

    /// <summary>The same, where <paramref name="write"/> puts a file of this name and content.</summary>
    public static byte[] Write(
        Action<string, byte[]> write, MeasuredRun run, ChamberAtLine chamber, ChamberIdentity told, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(write);
        ArgumentNullException.ThrowIfNull(run);
        byte[] record = MeasuredJson.Of(run, chamber, told, day);
        write(PlateFolder.Record, record);
        if (run.Metres.All.Count > 0)
        {
            write(Metres, Encoding.UTF8.GetBytes(LineFiles.Csv(run.Metres.All, hasDecimalComma: false)));
        }

        if (run.Phases.Count > 0)
        {
            write(PlateFolder.Plot, PlotWriter.Of(Facts(run, chamber, JsonNode.Parse(record)!.AsObject(), day), run.Curves));
        }

        return record;
    }

    /// <summary>summary.json: a line for each run, in their order.</summary>
    public static void WriteSummary(string folder, IEnumerable<MeasuredRun> runs, bool isSimulated) =>
        WholeFile.Write(Path.Combine(folder, SummaryJson.FileName), JsonText.Bytes(runs.Select(run => Line(run, isSimulated)).ToList()));

    private static JsonObject Line(MeasuredRun run, bool isSimulated)
    {
        RecordText record = run.Record ?? new RecordText([]);
        JsonObject line = JsonText.Object(new
        {
            Recipe = run.Plate.Recipe.Name,
            Measured = !isSimulated,
            ExposureSetS = run.Plate.ExposureS,
            ExposureMeasuredS = record.Number("exposureMeasuredS"),
            ExposurePoint = PlatePointWords.Name(run.Plate.Recipe.ExposurePoint),
            HumidityVerifiable = record.Flag("humidityVerifiable"),
            run.Outcome,
            Fault = record.Fault().Number,
            Gaps = run.Gaps.Count,
            run.Plate.Folder,
        });
        line["measuredAir"] = MeasuredJson.Air(run.Plate.Recipe, record);
        return line;
    }

    private static PlotFacts Facts(MeasuredRun run, ChamberAtLine chamber, JsonObject json, DateOnly day)
    {
        Recipe r = run.Plate.Recipe;
        RecordText record = run.Record ?? new RecordText([]);
        string measured = chamber.IsSimulated ? "simulated" : "measured";
        string which = chamber.TwinSeed == null ? $"at {chamber.Name}" : $"seed {chamber.TwinSeed}";
        string source = chamber.IsSimulated
            ? $"Simulated: {chamber.Firmware} on the chamber's twin with estimated parameters, {which}."
            : $"Measured by {chamber.Firmware} at {chamber.Name}.";
        string achieved = record.Number("webCoatedM/exposureMean") is { } meanS
            ? $"{meanS:F3} s over {record.Number("webCoatedM"):F2} m of film, {measured} by the encoder"
            : record.Number("exposureMeasuredS") is { } s
            ? $"{s:F4} s ± {record.Number("exposureMeasuredS/uncertainty"):F4} s {measured}"
            : record.Number("exposurePlannedS") is { } plannedS ? $"{plannedS:F4} s planned, not measured" : "not cast";
        string air = record.Has("temperatureC/mean")
            ? $"Mean {measured} air while exposed: {record.Number("temperatureC/mean"):F2} °C, "
                + $"{record.Number("humidityRatioGPerKg/mean"):F2} ± {record.Number("humidityRatioGPerKg/uncertainty"):F2} g/kg, "
                + $"{record.Number("airVelocityMPerS/mean"):F3} m/s."
            : "Nothing was exposed.";
        string gaps = run.Gaps.Count == 0 ? ""
            : $" {run.Gaps.Count} gap(s): {(run.Losses > 0 ? "the line was lost" : "lines of telemetry did not come")}.";
        return new PlotFacts(
            PlotTarget.Of(r), false, $"{r.Name}: exposure {run.Plate.ExposureText} s asked, {achieved}", PlotFacts.Asked(r) + " " + air,
            $"Outcome: {run.Outcome}. {record.Fault().Sentence} {source}{gaps}",
            run.Phases, run.Phases[0].AtUs / 1e6, run.LastUs / 1e6)
        {
            Run = $"Cast on {day:yyyy-MM-dd} (UTC).{(r.Dope.Length > 0 ? $" Dope: {r.Dope}." : "")}", Expanded = PlateBudget.Expanded(json),
            SensorWord = chamber.IsSimulated ? "simulated sensors" : "measured",
        }.With(json);
    }
}
