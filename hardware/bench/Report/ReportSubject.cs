using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChamberFirmware.Bench.Records;

namespace ChamberFirmware.Bench.Report;

/// <summary>The run that a report is about: its record, its row in the run store where there is one, and its trace.</summary>
/// <param name="Record">record.json.</param>
/// <param name="RecordText">The same as it is written, for its hash.</param>
/// <param name="Folder">Where its files are.</param>
public sealed record ReportSubject(JsonObject Record, string RecordText, string Folder)
{
    /// <summary>The run's row; null: it is in no store that is known.</summary>
    public RunRow? Row { get; init; }

    /// <summary>trace.csv; empty: the folder has none of this run.</summary>
    public string Trace { get; init; } = "";

    /// <summary>The twin cast it.</summary>
    public bool IsSimulated => RecordFile.FlagOf(Record["measured"]) != true;

    /// <summary>A laboratory's own tolerances, which the verdict is by; none: the record's.</summary>
    public LabTolerances Tolerances { get; init; } = LabTolerances.None;

    /// <summary>The record's own verdict, whatever <see cref="Tolerances"/> say.</summary>
    public string RecordsVerdict { get; init; } = RecordFile.TextOf(Record["verdict"]?["overall"]);

    /// <summary>The same run judged by other tolerances; its record's text and hash stay.</summary>
    public ReportSubject JudgedBy(LabTolerances tolerances)
    {
        ArgumentNullException.ThrowIfNull(tolerances);
        if (tolerances.Given.Count == 0)
        {
            return this;
        }

        JsonObject record = Record.DeepClone().AsObject();
        record["verdict"] = tolerances.Verdict(Record);
        return this with { Record = record, Tolerances = tolerances };
    }

    /// <summary>It knows what the twin's air and film got; a twin that is driven as a chamber at a line does not tell.</summary>
    public bool HasTruth => Record["trueAir"] is JsonObject;

    /// <summary>A value of the record by its path as text; empty: there is none.</summary>
    public string Text(params string[] path) => RecordFile.TextOf(Node(path));

    /// <summary>The same as a number.</summary>
    public double? Number(params string[] path) => RecordFile.NumberOf(Node(path));

    /// <summary>Name of the recipe.</summary>
    public string Recipe => Text("recipe", "name");

    /// <summary>The run of this number. Throws <see cref="StoreException"/> or <see cref="InvalidDataException"/>.</summary>
    public static ReportSubject OfRun(long number, RunStore store)
    {
        RunRow row = store.Runs(new RunFilter { Number = number }, 1).FirstOrDefault()
            ?? throw new StoreException($"There is no run {number} in {store.File.Path}: chamber runs lists them.");
        string text = store.RecordOf(number)
            ?? throw new StoreException($"Run {number} is {row.Words("outcome")} and has no record: there is nothing to report.");
        return Of(text, row.Words("folder"), $"the record of run {number}", row);
    }

    /// <summary>The run whose files are in this folder, and its row if the folder beside it has a store.</summary>
    public static ReportSubject OfFolder(string folder, Func<string, RunStore?> storeBeside)
    {
        string path = Path.Combine(folder, PlateFolder.Record);
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{folder} has no {PlateFolder.Record}: name the folder of a plate, or a run's number.");
        }

        string full = Path.GetFullPath(folder);
        string text = File.ReadAllText(path, Encoding.UTF8);
        using RunStore? store = storeBeside(Path.GetDirectoryName(full.TrimEnd(Path.DirectorySeparatorChar)) ?? full);
        RunRow? row = store?.Runs(new RunFilter(), 0).FirstOrDefault(r => r.Words("folder") == full && store.RecordOf(r.Number) == text);
        return Of(text, full, path, row);
    }

    private static ReportSubject Of(string text, string folder, string what, RunRow? row)
    {
        JsonObject record = Parse(text, what);
        string trace = Path.Combine(folder, PlateFolder.Trace), beside = Path.Combine(folder, PlateFolder.Record);

        // A folder may have been taken by a later run of the same name: its trace is another plate's then.
        bool isOwn = File.Exists(trace) && File.Exists(beside) && File.ReadAllText(beside, Encoding.UTF8) == text;
        return new ReportSubject(record, text, folder) { Row = row, Trace = isOwn ? trace : "" };
    }

    private static JsonObject Parse(string text, string what)
    {
        try
        {
            JsonObject record = JsonNode.Parse(text) as JsonObject ?? throw new InvalidDataException($"{what} is no record: it is no "
                + "JSON object.");
            return record["uncertainty"] is JsonObject && record["verdict"] is JsonObject && record["recipe"] is JsonObject
                ? record
                : throw new InvalidDataException(
                    $"{what} has no uncertainty budget: it is of an older version of this program than a report needs (formatVersion 2).");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{what} is no JSON: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    private JsonNode? Node(string[] path) => path.Aggregate((JsonNode?)Record, (node, key) => (node as JsonObject)?[key]);
}
